"""Organisations of the national world: counties, municipalities, the state, associations and companies."""

from __future__ import annotations

from dataclasses import dataclass

from ptvsync.records import Area, OrganizationRecord, OrganizationType, Texts
from ptvsync.standin.loading.keys import business_id

from .contacts import contact, postal_address
from .country import NATIONWIDE, Municipality, county_area
from .dice import Dice
from .flaws import twin


_ASSOCIATIONS = ("Hyvän Arjen Tuki", "Yhdessä Liikkeelle", "Kylän Väki", "Muistiystävät", "Perheet")
_COMPANIES = ("Hoivapalvelu", "Liikuntakeskus", "Kuntoutus", "Kotiapu")
_STATE = ("Neuvontavirasto", "Lupakeskus", "Tukivirasto")
_UNITS = (
    {"fi": "Sivistyspalvelut", "sv": "Bildningstjänster"},
    {"fi": "Kulttuuri ja liikunta", "sv": "Kultur och motion"},
    {"fi": "Ikääntyneiden palvelut", "sv": "Tjänster för äldre"},
    {"fi": "Perheiden palvelut", "sv": "Tjänster för familjer"},
)
_TWINS = 0.01


@dataclass(frozen=True)
class Provider:
    """An organisation with its town, the area it usually serves, and how many services it has beside others."""

    record: OrganizationRecord
    town: Municipality
    area: Area
    weight: int


def providers(dice: Dice, towns: list[Municipality], count: int) -> list[Provider]:
    """Return about ``count`` organisations: counties and municipalities first, then those below and beside."""
    found = [_county(dice, number, towns) for number in range(min(23, max(1, count // 20)))]
    known = min(len(towns), max(2, count // 3))
    found += [_municipality(dice, number, towns[number]) for number in range(known)]
    public = len(found)
    while len(found) < count:
        kind = dice.whole(1, 100)
        if kind <= 38:
            found.append(_unit(dice, len(found), found[dice.whole(0, public - 1)]))
        elif kind <= 42:
            found.append(_state(dice, len(found), dice.one(towns)))
        elif kind <= 84:
            found += _association(dice, len(found), dice.one(towns[:known]))
        else:
            found.append(_company(dice, len(found), dice.one(towns[:known])))
    return found


def _county(dice: Dice, number: int, towns: list[Municipality]) -> Provider:
    code = sorted({town.county for town in towns})[number]
    town = next(town for town in towns if town.county == code)
    names = {"fi": f"Hyvinvointialue {code}", "sv": f"Välfärdsområde {code}"}
    record = _record(dice, number, OrganizationType.REGIONAL, names, town, county_area(code))
    return Provider(record, town, county_area(code), weight=60)


def _municipality(dice: Dice, number: int, town: Municipality) -> Provider:
    names = {"fi": f"{town.names['fi']} (kunta)"}
    if town.names.get("sv", town.names["fi"]) != town.names["fi"]:
        names["sv"] = f"{town.names['sv']} (kommun)"
    kind, own = OrganizationType.MUNICIPALITY, {"municipality": town.code}
    record = _record(dice, 1000 + number, kind, names, town, town.area).model_copy(update=own)
    return Provider(record, town, town.area, weight=25)


def _unit(dice: Dice, number: int, parent: Provider) -> Provider:
    unit = dice.one(_UNITS)
    languages = unit.keys() & parent.record.names.keys()
    names = {key: f"{parent.record.names[key]}, {unit[key]}" for key in sorted(languages)}
    changes = {
        "id": dice.identifier(10_000 + number),
        "parent_id": parent.record.id,
        "names": names,
        "modified": dice.changed_at(),
    }
    record = parent.record.model_copy(update=changes)
    return Provider(record, parent.town, parent.area, weight=15)


def _state(dice: Dice, number: int, town: Municipality) -> Provider:
    names = {"fi": f"{dice.one(_STATE)} {number}", "sv": f"Ämbetsverket {number}"}
    record = _record(dice, 10_000 + number, OrganizationType.STATE, names, town, NATIONWIDE)
    return Provider(record, town, NATIONWIDE, weight=20)


def _association(dice: Dice, number: int, town: Municipality) -> list[Provider]:
    """Return an association; a service that feeds PTV may have entered it a second time (§9.6)."""
    names = {"fi": f"{dice.one(_ASSOCIATIONS)} {town.names['fi']} {number} ry"}
    area = NATIONWIDE if dice.happens(0.08) else town.area
    kind = OrganizationType.ASSOCIATION
    record = _record(dice, 10_000 + number, kind, names, town, area)
    found = [Provider(record, town, area, weight=7)]
    if dice.happens(_TWINS):
        again = twin(record, dice.identifier(20_000 + number))
        found.append(Provider(again, town, area, weight=2))
    return found


def _company(dice: Dice, number: int, town: Municipality) -> Provider:
    names = {"fi": f"{dice.one(_COMPANIES)} {town.names['fi']} {number} Oy"}
    kind = OrganizationType.COMPANY
    record = _record(dice, 10_000 + number, kind, names, town, town.area)
    return Provider(record, town, town.area, weight=5)


def _record(
    dice: Dice, number: int, kind: OrganizationType, names: Texts, town: Municipality, area: Area
) -> OrganizationRecord:
    identifier, languages = dice.identifier(number), tuple(names)
    return OrganizationRecord(
        id=identifier,
        type=kind,
        business_id=business_id(str(identifier)),
        names=names,
        summaries={"fi": "Järjestämme palveluja alueen asukkaille."},
        area=area,
        contact=contact(dice, languages, (postal_address(dice, town),)),
        modified=dice.changed_at(),
    )
