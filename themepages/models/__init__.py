"""Theme pages, their rules, and the services that the rules give."""

from .pinned_service import PinnedService
from .rule_change import RuleChange
from .service_replacement import ReplacedPage, ServiceReplacement
from .theme_page import ThemePage
from .theme_rule import ThemeRule
from .theme_service import ThemeService


__all__ = [
    "PinnedService",
    "ReplacedPage",
    "RuleChange",
    "ServiceReplacement",
    "ThemePage",
    "ThemeRule",
    "ThemeService",
]
