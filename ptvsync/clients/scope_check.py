"""Are the codes of the region settings ones that PTV knows?"""

from __future__ import annotations

from collections.abc import Iterable

from ptvsync.records import CodeList, CodeRecord

from .base import Scope
from .errors import RegistryPayloadError


UNKNOWN_CODE = "PTV does not know the {word} code {code}: correct it in the region settings."


def check_scope(scope: Scope, codes: Iterable[CodeRecord]) -> None:
    """Raise RegistryPayloadError that names the first code PTV's own lists do not have."""
    known = {(code.list, code.code) for code in codes}
    for word, code_list, wanted in (
        ("municipality", CodeList.MUNICIPALITY, scope.municipalities),
        ("county", CodeList.WELLBEING_COUNTY, scope.counties),
    ):
        for code in wanted:
            if (code_list, code) not in known:
                raise RegistryPayloadError(UNKNOWN_CODE.format(word=word, code=code))
