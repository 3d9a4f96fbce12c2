"""Bringing up a region from its file: settings, home page, theme rows, calendar. Idempotent."""
