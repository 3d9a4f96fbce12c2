"""The shape of a demo event (``events/demo/county-<code>/*.toml``)."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from events.enums import Audience, EventType, Frequency


TEXTS = Path(__file__).parent


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class When(_Strict):
    """The first ``weekday`` (0 is Monday) at least ``in_days`` days from the day of loading; ``hours`` long."""

    in_days: int
    weekday: int
    time: time
    hours: float

    def times(self, today: date) -> tuple[datetime, datetime]:
        """Naive local start and end."""
        day = today + timedelta(days=self.in_days)
        day += timedelta(days=(self.weekday - day.weekday()) % 7)
        start = datetime.combine(day, self.time)
        return start, start + timedelta(hours=self.hours)


class Repeat(_Strict):
    """The rule, named as on the event page."""

    frequency: Frequency
    weekdays: list[int] = []
    count: int | None = None
    skip_holidays: bool = False


class ExtraDay(_Strict):
    """Another date, so many days after the first."""

    after_days: int
    title: str = ""


class Cancellation(_Strict):
    """The occurrence of this number (1 is the first) is cancelled."""

    number: int
    reason: str


class DemoEvent(_Strict):
    """One event; ``key`` names it for ever, paragraphs of ``description`` are plain text."""

    key: str
    title: str
    type: EventType
    when: When
    programme: str = ""
    theme: str = ""
    municipality: str = ""
    is_remote: bool = False
    place_name: str = ""
    street_address: str = ""
    organiser: str
    co_organisers: str = ""
    summary: str = ""
    description: list[str] = []
    audience: Audience = Audience.RESIDENTS
    target_groups: list[str] = []
    for_whom: str = ""
    is_free: bool = True
    price: str = ""
    sign_up: str = ""
    sign_up_phone: str = ""
    sign_up_email: str = ""
    repeat: Repeat | None = None
    dates: list[ExtraDay] = []
    cancel: Cancellation | None = None


def read_demo_events(folder: Path) -> list[DemoEvent]:
    """All demo events of the folder's files, which are those of one region."""
    files = sorted(folder.glob("*.toml"))
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in files]
    return [DemoEvent.model_validate(row) for table in tables for row in table["event"]]
