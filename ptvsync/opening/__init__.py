"""Opening hours: is a place open now, its week as rows, and the exceptions to come."""

from .display import ComingException, DayInterval, WeekRow, coming_exceptions, weekly_rows
from .state import OpeningState, opening_state


__all__ = [
    "ComingException",
    "DayInterval",
    "OpeningState",
    "WeekRow",
    "coming_exceptions",
    "opening_state",
    "weekly_rows",
]
