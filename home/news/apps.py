"""The news plugin."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec


class NewsConfig(AppConfig):
    """News and tips with a feed."""

    name = "home.news"
    label = "news"
    verbose_name = _("News and tips")
    plugin = PluginSpec(
        name="news",
        label=_("News and tips"),
        description=_("What is new on the site, weekly tips, and RSS feeds of both."),
        version="0.1.0",
        requires=("home",),
        search_sources=(
            "home.news.search_sources.NewsSource",
            "home.news.search_sources.TipSource",
        ),
        home_sections=("home.news.sections.latest_tip",),
        demo="home.news.demo.loader.load_demo",
    )
