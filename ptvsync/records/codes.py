"""Entries of PTV's code lists, whose names change while codes stay (§7)."""

from __future__ import annotations

from enum import StrEnum

from .base import Record, Texts


class CodeList(StrEnum):
    """The code lists the project keeps a copy of."""

    MUNICIPALITY = "municipality"
    WELLBEING_COUNTY = "wellbeing_county"
    REGION = "region"
    SERVICE_CLASS = "service_class"
    TARGET_GROUP = "target_group"
    LIFE_EVENT = "life_event"
    INDUSTRIAL_CLASS = "industrial_class"
    ONTOLOGY_TERM = "ontology_term"
    LANGUAGE = "language"
    COUNTRY = "country"


class CodeRecord(Record):
    """One entry. ``municipalities`` is filled for regions and counties.

    Industrial classes and ontology terms have their uri as the code, as services name them by it.
    """

    list: CodeList
    code: str
    uri: str = ""
    names: Texts
    parent: str = ""
    municipalities: tuple[str, ...] = ()
