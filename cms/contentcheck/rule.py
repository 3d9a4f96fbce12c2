"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.contentcheck.parts import Content


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


class Severity(models.TextChoices):
    """How much it matters, the gravest first; only what blocks keeps a page from being published."""

    BLOCKING = "blocking", _("Must be mended before publishing")
    FAULT = "fault", _("Fault")
    HINT = "hint", _("Hint")


@dataclass(frozen=True)
class Found:
    """Where, and a piece of the text as it stands; ``advice`` says more than the rule does of all.

    ``selector`` is a CSS selector of the place on the page, empty where there is none.
    """

    path: str
    excerpt: str = ""
    advice: _StrOrPromise = ""
    selector: str = ""


@dataclass(frozen=True)
class Rule:
    """``code`` is kept in the database, so that it never changes its meaning.

    ``languages`` are those whose texts the rule can judge; empty for all.
    """

    code: str
    severity: Severity
    title: _StrOrPromise
    advice: _StrOrPromise
    find: Callable[[Content], Iterable[Found]]
    languages: tuple[str, ...] = ()

    def findings(self, content: Content) -> list[Found]:
        """What the rule finds in a content."""
        if self.languages and content.language not in self.languages:
            return []
        return list(self.find(content))
