"""Whose turn it is in a region, and where nobody's is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ptvsync.coordinators.models import CoordinatorTurn, Duty
from ptvsync.coordinators.spans import Span, gaps
from ptvsync.models import Municipality


AHEAD = timedelta(days=365)


@dataclass(frozen=True)
class Gap:
    """Days on which nobody has the duty; ``municipality`` is None for the network of the region."""

    duty: Duty
    municipality: Municipality | None
    days: Span


@dataclass(frozen=True)
class Contact:
    """A municipality and the one in charge of PTV there today; None when nobody is."""

    municipality: Municipality
    turn: CoordinatorTurn | None


def contacts_in(codes: Iterable[str], today: date) -> list[Contact]:
    """Each municipality of the region in alphabetical order."""
    places = _places(codes)
    rows = CoordinatorTurn.objects.on(today).filter(duty=Duty.CONTACT, municipality__in=places)
    turns = {turn.municipality_id: turn for turn in rows}
    return [Contact(place, turns.get(place.pk)) for place in places]


def network_turns(codes: Iterable[str], today: date) -> list[CoordinatorTurn]:
    """Who runs the network now and next, in order of time."""
    rows = CoordinatorTurn.objects.not_over(today).filter(
        duty=Duty.NETWORK, municipality__code__in=list(codes)
    )
    return list(rows.select_related("municipality").order_by("starts_on"))


def contact_of(municipality_code: str, today: date) -> CoordinatorTurn | None:
    """Who is in charge of PTV in a municipality today."""
    rows = CoordinatorTurn.objects.on(today).filter(duty=Duty.CONTACT)
    return rows.filter(municipality__code=municipality_code).first()


def gaps_in(codes: Iterable[str], today: date) -> list[Gap]:
    """Days of the next twelve months without anybody. A duty that the region has never given is not missed."""
    ahead = Span(today, today + AHEAD)
    places = _places(codes)
    turns = list(CoordinatorTurn.objects.filter(municipality__in=places))
    return [*_network_gaps(turns, ahead), *_contact_gaps(turns, places, ahead)]


def _network_gaps(turns: Iterable[CoordinatorTurn], ahead: Span) -> Iterator[Gap]:
    spans = [turn.span for turn in turns if turn.duty == Duty.NETWORK]
    if spans:
        yield from (Gap(Duty.NETWORK, None, days) for days in gaps(spans, ahead))


def _contact_gaps(
    turns: Iterable[CoordinatorTurn], places: Iterable[Municipality], ahead: Span
) -> Iterator[Gap]:
    contacts = [turn for turn in turns if turn.duty == Duty.CONTACT]
    for place in places if contacts else ():
        spans = [turn.span for turn in contacts if turn.municipality_id == place.pk]
        yield from (Gap(Duty.CONTACT, place, days) for days in gaps(spans, ahead))


def _places(codes: Iterable[str]) -> list[Municipality]:
    return sorted(Municipality.objects.filter(code__in=list(codes)), key=lambda p: str(p.title))
