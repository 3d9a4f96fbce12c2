"""Theme pages, their rules, and the services that the rules give."""

from .theme_page import ThemePage
from .theme_rule import ThemeRule
from .theme_service import ThemeService


__all__ = ["ThemePage", "ThemeRule", "ThemeService"]
