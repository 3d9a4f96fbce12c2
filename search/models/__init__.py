"""The index in PostgreSQL and what editors and readers leave for it."""

from __future__ import annotations

from .document import SearchDocument
from .posting import Posting
from .synonym import Synonym
from .vocabulary import VocabularyTerm
from .zero_result import ZeroResultTerm


__all__ = ["Posting", "SearchDocument", "Synonym", "VocabularyTerm", "ZeroResultTerm"]
