"""Are the codes of the region settings ones that PTV knows?"""

from __future__ import annotations

from collections.abc import Iterable

from ptvsync.records import CodeList, CodeRecord

from .base import Scope
from .errors import RegistryPayloadError


UNKNOWN_CODE = "PTV does not know the {word} code {code}: correct it in the region settings."
EMPTY_LIST = "PTV left its list of {word} codes empty: try again later."


def check_scope(scope: Scope, codes: Iterable[CodeRecord]) -> None:
    """Raise RegistryPayloadError that names the first code PTV's own lists do not have."""
    listed = list(codes)
    _check("municipality", CodeList.MUNICIPALITY, scope.municipalities, listed)
    _check("county", CodeList.WELLBEING_COUNTY, scope.counties, listed)


def _check(
    word: str, code_list: CodeList, wanted: Iterable[str], listed: Iterable[CodeRecord]
) -> None:
    known = {item.code for item in listed if item.list is code_list}
    for code in wanted:
        if code not in known:
            sentence = UNKNOWN_CODE if known else EMPTY_LIST
            raise RegistryPayloadError(sentence.format(word=word, code=code))
