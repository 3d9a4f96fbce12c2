"""Code lists of v11: places and languages from their own lists, the rest from services."""

from __future__ import annotations

from ptvsync.records import CodeList, CodeRecord

from .endpoints import V11Endpoints
from .rows import texts


LISTS = {
    "CodeList/GetMunicipalityCodes": (CodeList.MUNICIPALITY, 3),
    "CodeList/GetAreaCodes/type/Province": (CodeList.REGION, 2),
    "CodeList/GetAreaCodes/type/WellbeingServiceCounties": (CodeList.WELLBEING_COUNTY, 2),
    "CodeList/GetLanguageCodes": (CodeList.LANGUAGE, 0),
    "CodeList/GetCountryCodes": (CodeList.COUNTRY, 0),
}


def listed_codes(endpoints: V11Endpoints) -> list[CodeRecord]:
    """The entries of the lists; v11 does not tell which municipalities regions and counties have."""
    answers = endpoints.http.map(endpoints.http.get, LISTS)
    return [
        CodeRecord(list=code_list, code=row["code"].zfill(width), names=texts(row, "names"))
        for (code_list, width), rows in zip(LISTS.values(), answers, strict=True)
        for row in rows
    ]
