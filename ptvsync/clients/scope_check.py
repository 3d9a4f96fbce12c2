"""Are the codes of the region settings ones that PTV knows?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from ptvsync.records import CodeList, CodeRecord

from .base import Scope
from .errors import RegistryPayloadError


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


EMPTY_LIST = _("PTV left its list of municipalities or counties empty: try again later.")
UNKNOWN_CODES: dict[CodeList, _StrPromise] = {
    CodeList.MUNICIPALITY: _(
        "PTV does not know the municipality code %(code)s: correct it in the region settings."
    ),
    CodeList.WELLBEING_COUNTY: _(
        "PTV does not know the county code %(code)s: correct it in the region settings."
    ),
}


def check_scope(scope: Scope, codes: Iterable[CodeRecord]) -> None:
    """Raise RegistryPayloadError that names the first code PTV's own lists do not have."""
    listed = list(codes)
    _check(CodeList.MUNICIPALITY, scope.municipalities, listed)
    _check(CodeList.WELLBEING_COUNTY, scope.counties, listed)


def unknown_code(code_list: CodeList, code: str) -> RegistryPayloadError:
    """The error about a code that PTV does not know."""
    return RegistryPayloadError(UNKNOWN_CODES[code_list], code=code)


def _check(code_list: CodeList, wanted: Iterable[str], listed: Iterable[CodeRecord]) -> None:
    known = {item.code for item in listed if item.list is code_list}
    for code in wanted:
        if not known:
            raise RegistryPayloadError(EMPTY_LIST)
        if code not in known:
            raise unknown_code(code_list, code)
