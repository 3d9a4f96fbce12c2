"""Text to search terms, in Python, so that every engine finds the same things. Knows no database."""

from __future__ import annotations

from .analyser import analyse, word_terms
from .folding import bare, fold
from .terms import Terms
from .tokens import tokenise


__all__ = ["Terms", "analyse", "bare", "fold", "tokenise", "word_terms"]
