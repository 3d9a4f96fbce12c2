"""Finland's time zone for calendar files, by the rule of the European Union (directive 2000/84/EC)."""

from __future__ import annotations

from icalendar import Component


# Written out, because rules suit calendar programs better than the lists of dates that a library derives.
_HELSINKI = """\
BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:DAYLIGHT
DTSTART:20010325T030000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:EEST
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20011028T040000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:EET
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
END:VTIMEZONE
"""


def helsinki_vtimezone() -> Component:
    """A VTIMEZONE to put first in a calendar whose times name ``Europe/Helsinki``."""
    return Component.from_ical(_HELSINKI)
