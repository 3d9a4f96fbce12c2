"""The condition of having one of some classes, target groups, keywords or languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext_lazy

from .candidate import Candidate
from .code_lists import CodeList
from .conditions import Condition
from .finding import Finding, listed


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


# Per column of Service: the sentences of a service that has a wanted value, that has others, that has
# none at all, and what to do.
SENTENCES: Mapping[str, tuple[_StrPromise, _StrPromise, _StrPromise, _StrPromise]] = {
    "class_codes": (
        gettext_lazy("Its service class fits: %(own)s."),
        gettext_lazy("Its service class is another: %(own)s."),
        gettext_lazy("It has no service class."),
        gettext_lazy("In PTV, give the service one of these service classes: %(wanted)s."),
    ),
    "target_group_codes": (
        gettext_lazy("Its target group fits: %(own)s."),
        gettext_lazy("Its target group is another: %(own)s."),
        gettext_lazy("It has no target group."),
        gettext_lazy("In PTV, give the service one of these target groups: %(wanted)s."),
    ),
    "keywords": (
        gettext_lazy("Its keyword fits: %(own)s."),
        gettext_lazy("Its keywords are others: %(own)s."),
        gettext_lazy("It has no keywords."),
        gettext_lazy("In PTV, give the service one of these keywords: %(wanted)s."),
    ),
    "languages": (
        gettext_lazy("Its language fits: %(own)s."),
        gettext_lazy("Its texts are in another language: %(own)s."),
        gettext_lazy("It has no texts."),
        gettext_lazy("In PTV, write the service in one of these languages: %(wanted)s."),
    ),
}


@dataclass(frozen=True)
class HasAny(Condition):
    """The service has one of some values in a ``column`` of Service.

    ``wanted`` are the values as the rule or the region has them, ``accepted`` with the codes below them.
    """

    column: str
    wanted: tuple[str, ...]
    accepted: frozenset[str]
    names: CodeList

    def condition(self) -> Q:
        """An overlap of the lists."""
        return Q(**{f"{self.column}__overlap": sorted(self.accepted)})

    def finding(self, service: Candidate) -> Finding:
        """Names the values that fit, or the service's own and the wanted ones."""
        fits, differs, empty, advice = SENTENCES[self.column]
        own: frozenset[str] = getattr(service, self.column)
        if own & self.accepted:
            return Finding(True, fits % {"own": self._names(own & self.accepted)})
        sentence = differs % {"own": self._names(own)} if own else str(empty)
        wanted = advice % {"wanted": listed(map(self.names.title, self.wanted))}
        return Finding(False, sentence, wanted, is_near=self._is_near(own))

    def _is_near(self, own: frozenset[str]) -> bool:
        """Whether a value lies under the same main code as a wanted one."""
        tops = {self.names.top(code) for code in self.wanted}
        return any(self.names.top(code) in tops for code in own)

    def _names(self, codes: frozenset[str]) -> str:
        return listed(self.names.titles(codes))


def has_any_code(column: str, codes: Iterable[str], names: CodeList) -> HasAny:
    """A code stands for those below it too, for PTV files a service under its own code only."""
    wanted = tuple(codes)
    return HasAny(column, wanted, names.with_children(wanted), names)
