"""Columns that depend on other rows: providers, places and whether one must go anywhere at all."""

from .hierarchy import save_hierarchy
from .owners import adopt_orphans
from .services import save_services


__all__ = ["adopt_orphans", "save_hierarchy", "save_services"]
