"""Code lists of v12."""

from __future__ import annotations

from ptvsync.clients.draft import Payload
from ptvsync.clients.words import code_of_uri
from ptvsync.records import CodeList, CodeRecord

from .values import localised


LISTS = {
    "municipality-codes": CodeList.MUNICIPALITY,
    "region-codes": CodeList.REGION,
    "wellbeing-services-county-codes": CodeList.WELLBEING_COUNTY,
    "service-classes": CodeList.SERVICE_CLASS,
    "target-groups": CodeList.TARGET_GROUP,
    "life-events": CodeList.LIFE_EVENT,
    "language-codes": CodeList.LANGUAGE,
    "country-codes": CodeList.COUNTRY,
}
# Lists of tens of thousands of entries, which are asked only for those in use.
ASKED_BY_URI = {
    "industrial-classes": CodeList.INDUSTRIAL_CLASS,
    "ontology-terms": CodeList.ONTOLOGY_TERM,
}


def code_record(code_list: CodeList, row: Payload) -> CodeRecord:
    """The neutral record of an entry."""
    return CodeRecord(
        list=code_list,
        code=row["code"],
        uri=row.get("uri") or "",
        names=localised(row.get("name")),
        parent=code_of_uri(row.get("parentUri")),
        municipalities=tuple(sorted(row.get("municipalities") or ())),
    )


def uri_record(code_list: CodeList, row: Payload) -> CodeRecord:
    """The neutral record of an entry that goes by its uri."""
    return CodeRecord(
        list=code_list, code=row["uri"], uri=row["uri"], names=localised(row.get("name"))
    )
