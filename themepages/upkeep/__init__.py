"""Upkeep of themes: what the county must have, whose each theme is, and when it was last read through."""
