"""Imports, the items of their exports, and what was made of each."""

from .archive import ImportedArchive
from .imported import ImportedFile, ImportedPage
from .item import Fate, ImportItem
from .run import ImportRun, State


__all__ = [
    "Fate",
    "ImportItem",
    "ImportRun",
    "ImportedArchive",
    "ImportedFile",
    "ImportedPage",
    "State",
]
