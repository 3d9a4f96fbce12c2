"""The conditions of themes; what they share is read from the database once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from cms.region.lookup import region_of
from cms.region.models import RegionSettings
from ptvsync.reach import reach_of
from themepages.models import ThemePage, ThemeRule

from .code_lists import CodeLists, read_code_lists
from .conditions import Condition
from .general import general_conditions
from .rules import ThemeConditions, theme_conditions


class Questions:
    """Asks the same of many themes and services, for as long as one request or one matching lasts."""

    def __init__(self) -> None:
        self._general: dict[int | None, tuple[Condition, ...]] = {}

    @cached_property
    def lists(self) -> CodeLists:
        """The names of codes."""
        return read_code_lists()

    def general(self, region: RegionSettings) -> tuple[Condition, ...]:
        """What every theme of a region asks."""
        if region.pk not in self._general:
            self._general[region.pk] = general_conditions(reach_of(region), self.lists)
        return self._general[region.pk]

    def of(self, page: ThemePage, rules: Iterable[ThemeRule]) -> ThemeConditions:
        """What a theme asks when it has these rules."""
        return theme_conditions(rules, self.general(region_of(page)), self.lists)
