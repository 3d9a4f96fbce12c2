"""Code lists of v11: municipalities and areas from their own lists, the rest from services."""

from __future__ import annotations

from collections.abc import Iterable

from ptvsync.clients.base import Payload
from ptvsync.records import CodeList, CodeRecord

from .classes import code_records
from .endpoints import V11Endpoints
from .rows import texts


LISTS = {
    "CodeList/GetMunicipalityCodes": (CodeList.MUNICIPALITY, 3),
    "CodeList/GetAreaCodes/type/Province": (CodeList.REGION, 2),
    "CodeList/GetAreaCodes/type/WellbeingServiceCounties": (CodeList.WELLBEING_COUNTY, 2),
}


def listed_codes(endpoints: V11Endpoints) -> list[CodeRecord]:
    """Municipalities, regions and counties; v11 does not tell which municipalities these two have."""
    answers = endpoints.http.map(endpoints.http.get, LISTS)
    return [
        CodeRecord(list=code_list, code=row["code"].zfill(width), names=texts(row, "names"))
        for (code_list, width), rows in zip(LISTS.values(), answers, strict=True)
        for row in rows
    ]


def with_codes_of(listed: Iterable[CodeRecord], payloads: Iterable[Payload]) -> list[CodeRecord]:
    """The listed codes and those that services carry, which know more of an area."""
    found = {(code.list, code.code): code for code in listed}
    for payload in payloads:
        for code in code_records(payload):
            found[code.list, code.code] = code
    return list(found.values())
