"""A generated country for measuring: Finland's PTV in size and in faults, with texts of its own."""

from .generate import NEWEST_CHANGE, national_world


__all__ = ["NEWEST_CHANGE", "national_world"]
