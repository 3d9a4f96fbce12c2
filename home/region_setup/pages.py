"""The pages that a region starts with: its theme rows as drafts, and the calendar."""

from __future__ import annotations

from wagtail.models import Page, Site

from cms.region.models import RegionSettings
from events.models import EventIndexPage
from home.region_setup.region_file import RegionFile, ThemeRow
from themepages.blocks import ThemeBodyBlock
from themepages.models import ThemePage, ThemeRule


def set_up_pages(region: RegionFile, site: Site) -> list[str]:
    """Create what is missing, once: a page that an editor removed or renamed does not come back."""
    settings_row = RegionSettings.for_site(site)
    home = site.root_page
    created = [row.slug for row in region.themes if row.slug not in settings_row.seeded_pages]
    for row in region.themes:
        if row.slug in created:
            _create_theme(row, home)
    if region.calendar.slug not in settings_row.seeded_pages:
        _create_calendar(region, home)
        created.append(region.calendar.slug)
    settings_row.seeded_pages = [*settings_row.seeded_pages, *created]
    settings_row.save()
    return created


def _create_theme(row: ThemeRow, home: Page) -> None:
    page = ThemePage(**row.model_dump(exclude={"rules"}), live=False, locale=home.locale)
    page.rules = [ThemeRule(sort_order=i, **rule.model_dump()) for i, rule in enumerate(row.rules)]
    page.body = ThemeBodyBlock().to_python([{"type": "services", "value": {}}])
    home.add_child(instance=page)
    page.save_revision()


def _create_calendar(region: RegionFile, home: Page) -> None:
    page = EventIndexPage(
        title=region.calendar.title,
        slug=region.calendar.slug,
        show_in_menus=True,
        locale=home.locale,
    )
    home.add_child(instance=page)
    page.save_revision().publish()
