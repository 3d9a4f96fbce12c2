"""The names of PTV's codes and which codes lie below which, read once for many questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.conf.locale import LANG_INFO

from ptvsync.language import language_name, localize
from ptvsync.models import CodeRow, Municipality, ServiceClass, TargetGroup


@dataclass(frozen=True)
class CodeList:
    """``names`` maps code → name in the active language; ``parents`` code → the code above it, or nothing."""

    names: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)

    def title(self, code: str) -> str:
        """The name of a code; the code itself when the list does not have it."""
        return self.names.get(code) or code

    def titles(self, codes: Iterable[str]) -> list[str]:
        """The names of some codes, in the order of the codes."""
        return [self.title(code) for code in sorted(codes)]

    def with_children(self, codes: Iterable[str]) -> frozenset[str]:
        """The codes and those below them, for PTV files a service under its own code only."""
        tops = set(codes)
        return frozenset(tops | {code for code, parent in self.parents.items() if parent in tops})

    def without_children(self, codes: Iterable[str]) -> tuple[str, ...]:
        """The codes that are below none of the others, in their order."""
        given = set(codes)
        return tuple(code for code in sorted(given) if self.parents.get(code) not in given)

    def top(self, code: str) -> str:
        """The main code that a code lies under; itself when it is one."""
        return self.parents.get(code) or code


@dataclass(frozen=True)
class CodeLists:
    """The lists that rules and explanations speak of."""

    classes: CodeList = CodeList()
    target_groups: CodeList = CodeList()
    municipalities: CodeList = CodeList()
    languages: CodeList = CodeList()


def read_code_lists() -> CodeLists:
    """The lists as they are in the database now: three queries."""
    languages = CodeList({code: language_name(code) for code in LANG_INFO})
    return CodeLists(_read(ServiceClass), _read(TargetGroup), _read(Municipality), languages)


def _read(model: type[CodeRow]) -> CodeList:
    has_parent = any(column.name == "parent" for column in model._meta.fields)
    columns = ("code", "names", "parent") if has_parent else ("code", "names", "code")
    rows = list(model._default_manager.values_list(*columns))
    names = {code: str(localize(names)) for code, names, _parent in rows}
    return CodeList(names, {code: parent for code, _names, parent in rows if has_parent})
