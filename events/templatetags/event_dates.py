"""Filters that show occurrences in words."""

from __future__ import annotations

from django import template

from events.date_text import clock_text, day_text, heading_text, status_text, when_text
from events.languages import any_is_foreign, foreign_language


register = template.Library()
FILTERS = (
    any_is_foreign,
    clock_text,
    day_text,
    foreign_language,
    heading_text,
    status_text,
    when_text,
)
for _filter in FILTERS:
    register.filter(_filter.__name__, _filter)
