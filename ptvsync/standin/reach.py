"""What an area query matches (§2.5): a municipality reaches the areas around it, other areas only themselves."""

from __future__ import annotations

from collections.abc import Callable

from ptvsync.records import Area, AreaScope, CodeList

from .code_lists import CodeLists


_ALAND = {CodeList.REGION: "21", CodeList.WELLBEING_COUNTY: "91"}


class AreaQuery:
    """A query for one area: its code list and code."""

    def __init__(self, codes: CodeLists, kind: CodeList, code: str) -> None:
        self.kind, self.code = kind, code
        self._regions = self._around(codes, CodeList.REGION)
        self._counties = self._around(codes, CodeList.WELLBEING_COUNTY)

    def matches(self, area: Area | None, whole_country: bool = False) -> bool:
        """Tell whether content of an area belongs to the query, nationwide content only on request."""
        if area is None:
            return False
        if area.scope is AreaScope.LIMITED:
            return self._matches_limited(area)
        if area.scope is AreaScope.NATIONWIDE_EXCEPT_ALAND and self._is_aland():
            return False
        return whole_country

    def _matches_limited(self, area: Area) -> bool:
        if self.kind is CodeList.MUNICIPALITY and self.code in area.municipalities:
            return True
        regions, counties = {*area.regions}, {*area.wellbeing_counties}
        return bool(self._regions & regions or self._counties & counties)

    def _around(self, codes: CodeLists, kind: CodeList) -> set[str]:
        if self.kind is CodeList.MUNICIPALITY:
            return codes.containing(kind, self.code)
        return {self.code} if self.kind is kind else set()

    def _is_aland(self) -> bool:
        return _ALAND[CodeList.WELLBEING_COUNTY] in self._counties or (
            _ALAND[CodeList.REGION] in self._regions
        )


def once_for_each(matches: Callable[[Area | None], bool]) -> Callable[[Area | None], bool]:
    """Return the same test, made once for each area object: a whole country shares a few hundred."""
    known: dict[int, bool] = {}

    def test(area: Area | None) -> bool:
        key = id(area)
        if key not in known:
            known[key] = matches(area)
        return known[key]

    return test
