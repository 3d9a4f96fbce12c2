"""The blocks of theme pages."""

from .body import ThemeBodyBlock


__all__ = ["ThemeBodyBlock"]
