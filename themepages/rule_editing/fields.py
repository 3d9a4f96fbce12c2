"""Form fields of a rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from taggit.utils import parse_tags

from themepages.matching.code_lists import CodeList
from themepages.rule_editing.widgets import CodeTree, KeywordTags


KEYWORD_LENGTH = 150


class CodesField(forms.MultipleChoiceField):
    """Codes of a list, chosen by name."""

    widget = CodeTree
    default_error_messages = {
        "invalid_choice": gettext_lazy("PTV has no code %(value)s: take it out of the rule."),
    }

    def offer(self, codes: CodeList, held: Iterable[str]) -> None:
        """Offer a list, and the codes that the rule holds though the list does not have them."""
        self.codes = codes
        unknown = sorted(set(held) - set(codes.names))
        groups = _groups(codes)
        if unknown:
            groups.append((_("Not in PTV's list"), [(code, code) for code in unknown]))
        self.choices = groups

    def valid_value(self, value: str) -> bool:
        """Whether PTV has the code; before the lists are fetched nobody can tell."""
        return not self.codes.names or value in self.codes.names

    def clean(self, value: Any) -> list[str]:
        """The codes in order."""
        return sorted(super().clean(value))


class KeywordsField(forms.CharField):
    """Keywords in lower case, each once."""

    widget = KeywordTags

    def clean(self, value: Any) -> list[str]:
        """The words; raises ValidationError for one that no keyword of PTV can be."""
        words = self._words(super().clean(value))
        for word in words:
            if len(word) > KEYWORD_LENGTH:
                message = _("“%(word)s…” is too long for a keyword.")
                raise ValidationError(message % {"word": word[:30]})
        return words

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether there are other words than before."""
        return sorted(initial or []) != self._words(data or "")

    def _words(self, text: str) -> list[str]:
        return sorted({word.strip().lower() for word in parse_tags(text) if word.strip()})


def _groups(codes: CodeList) -> list[Any]:
    below: dict[str, list[str]] = defaultdict(list)
    for code in sorted(codes.names, key=_natural):
        below[codes.top(code)].append(code)
    return [
        (_label(codes, top), [(code, _label(codes, code)) for code in members])
        for top, members in below.items()
    ]


def _label(codes: CodeList, code: str) -> str:
    return f"{codes.title(code)} ({code})"


def _natural(code: str) -> list[tuple[int, str]]:
    """P4.12 after P4.2."""
    return [(int("".join(filter(str.isdigit, part)) or 0), part) for part in code.split(".")]
