"""The home page, general content pages and guides."""

from .content_page import ContentPage
from .guide_page import Audience, GuidePage
from .home_page import HomePage
from .text_page import TextPage


__all__ = ["Audience", "ContentPage", "GuidePage", "HomePage", "TextPage"]
