"""Guided walks for Tarjotin."""

__version__ = "1.2.0"
