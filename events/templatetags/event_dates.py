"""Filters that show occurrences in words."""

from __future__ import annotations

from django import template

from events.date_text import clock_text, day_text, heading_text, status_text, when_text


register = template.Library()
for _filter in (clock_text, day_text, heading_text, status_text, when_text):
    register.filter(_filter.__name__, _filter)
