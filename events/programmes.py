"""Filling a new group page from its programme, and the programmes that come with the site."""

from __future__ import annotations

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from events.enums import EventType
from events.local_time import aware, naive
from events.models.event_date import EventDate


if TYPE_CHECKING:
    from django.apps.registry import Apps

    from events.models.event_page import EventPage
    from events.models.group_programme import GroupProgramme

PROGRAMMES = Path(__file__).with_name("programmes.toml")
FILLED_FIELDS = ("summary", "description", "for_whom", "target_groups")


def fill_from_programme(page: EventPage) -> None:
    """Give a page with a programme the texts and meetings that its writer has left empty. Does not save."""
    programme = page.programme
    if programme is None:
        return
    page.type = EventType.GROUP
    page.is_remote = page.is_remote or programme.is_remote
    for name in FILLED_FIELDS:
        if not getattr(page, name):
            setattr(page, name, getattr(programme, name))
    if page.start and page.end and not page.dates.exists():
        page.dates.add(*_meetings(programme, page.start, page.end))


def load_programmes(apps: Apps) -> None:
    """Create the programmes of ``programmes.toml`` that do not exist; edited ones are left as they are."""
    programmes = apps.get_model("events", "GroupProgramme").objects
    sessions = apps.get_model("events", "ProgrammeSession").objects
    for entry in tomllib.loads(PROGRAMMES.read_text(encoding="utf-8"))["programme"]:
        titles = entry.pop("sessions")
        programme, created = programmes.get_or_create(name=entry["name"], defaults=entry)
        for order, title in enumerate(titles if created else ()):
            sessions.create(programme=programme, title=title, sort_order=order)


def _meetings(programme: GroupProgramme, start: datetime, end: datetime) -> list[EventDate]:
    weeks = timedelta(weeks=programme.weeks_between)
    return [
        EventDate(
            start=_later(start, weeks * number),
            end=_later(end, weeks * number),
            title=session.title,
            is_remote=programme.is_remote,
        )
        for number, session in enumerate(programme.sessions.all())
    ]


def _later(moment: datetime, wait: timedelta) -> datetime:
    return aware(naive(moment) + wait)
