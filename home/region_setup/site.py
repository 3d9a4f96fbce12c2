"""The site of a region: languages, home page, settings, municipalities."""

from __future__ import annotations

from django.conf import settings
from wagtail.models import Locale, Page, Site

from cms.region.models import RegionSettings
from home.models import HomePage
from home.region_setup.region_file import MunicipalityRow, RegionFile
from ptvsync.models import Municipality


# What the file and the settings call by the same name.
COPIED = (
    "site_name_sv",
    "site_name_en",
    "county_name",
    "county_code",
    "ptv_nationwide",
    "contact_email",
    "contact_phone",
    "home_url",
    "accent_light",
    "accent_dark",
)


def set_up_site(region: RegionFile, hostname: str, port: int) -> Site:
    """The region's site on ``hostname``, created or found; texts that editors changed are kept."""
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    _set_up_municipalities(region.municipalities, region.county_code)
    site = _find_or_create_site(region, hostname, port)
    _set_up_settings(region, site)
    return site


def _find_or_create_site(region: RegionFile, hostname: str, port: int) -> Site:
    found = Site.objects.filter(regionsettings__county_code=region.county_code).first()
    if found:
        return found
    is_first = not HomePage.objects.exists()
    home = _create_home(region)
    if is_first:
        Site.objects.all().delete()
        Page.objects.filter(depth=2, slug="home").exclude(pk=home.pk).delete()
    return Site.objects.create(
        hostname=hostname,
        port=port,
        site_name=region.site_name,
        root_page=home,
        is_default_site=is_first,
    )


def _create_home(region: RegionFile) -> HomePage:
    home = HomePage(
        title=region.home.title,
        lead=region.home.lead,
        slug=f"county-{region.county_code}",
        locale=Locale.get_default(),
    )
    Page.get_first_root_node().add_child(instance=home)
    home.save_revision().publish()
    return home


def _set_up_settings(region: RegionFile, site: Site) -> None:
    settings_row = RegionSettings.for_site(site)
    if settings_row.county_code:
        return
    for name in COPIED:
        setattr(settings_row, name, getattr(region, name))
    settings_row.municipality_codes = [place.code for place in region.municipalities]
    settings_row.save()


def _set_up_municipalities(places: list[MunicipalityRow], county_code: str) -> None:
    for place in places:
        Municipality.objects.get_or_create(
            code=place.code,
            defaults={"slug": place.slug, "names": place.names, "county_code": county_code},
        )
