"""Event pages, their occurrences, the calendar above them, and programmes of groups."""

from .event_date import EventDate
from .event_index_page import EventIndexPage
from .event_occurrence import EventOccurrence
from .event_page import EventPage
from .group_programme import GroupProgramme, ProgrammeSession
from .occurrence_change import OccurrenceChange


__all__ = [
    "EventDate",
    "EventIndexPage",
    "EventOccurrence",
    "EventPage",
    "GroupProgramme",
    "OccurrenceChange",
    "ProgrammeSession",
]
