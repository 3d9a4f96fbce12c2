"""Carrying out an import, and taking it back."""
