"""Bringing up a region from its file."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Locale, Site

from cms.region.models import RegionSettings
from events.models import EventIndexPage
from home.models import HomePage
from home.region_setup.region_file import available_regions, read_region
from ptvsync.models import Municipality, ServiceClass
from themepages.enums import Obligation
from themepages.models import ThemePage


pytestmark = pytest.mark.django_db


@pytest.fixture
def region(kept_region, db):
    return RegionSettings.objects.get(county_code="10")


def test_an_unknown_region_names_those_there_are():
    with pytest.raises(CommandError, match="There is no region ruritania. Regions: .*kymenlaakso"):
        call_command("setup_region", "ruritania")


def test_the_region_becomes_the_default_site(region):
    site = Site.objects.get(is_default_site=True)
    assert isinstance(site.root_page.specific, HomePage)
    assert region.site == site


def test_the_three_languages_exist_with_finnish_as_the_source(region):
    assert set(Locale.objects.values_list("language_code", flat=True)) == {"fi", "sv", "en"}
    assert ThemePage.objects.first().locale.language_code == "fi"


def test_the_six_municipalities_have_addresses(region):
    slugs = set(Municipality.objects.values_list("slug", flat=True))
    assert slugs == {"hamina", "kotka", "kouvola", "miehikkala", "pyhtaa", "virolahti"}


def test_fourteen_theme_rows_are_seeded_as_drafts(region):
    assert ThemePage.objects.count() == 14
    assert not ThemePage.objects.live().exists()


def test_the_obligations_are_those_of_the_plan(region):
    counts = [ThemePage.objects.filter(obligation=value).count() for value in Obligation.values]
    assert dict(zip(Obligation.values, counts, strict=True)) == {
        "palvelukonsepti": 8,
        "hankesuunnitelma": 2,
        "ei": 4,
    }


def test_the_fourteen_rows_have_thirteen_national_themes(region):
    assert ThemePage.objects.values("thl_theme").distinct().count() == 13


def test_the_calendar_is_published_in_the_menu(region):
    calendar = EventIndexPage.objects.get()
    assert calendar.live
    assert calendar.show_in_menus


def test_a_second_run_changes_nothing(region):
    before = list(ThemePage.objects.order_by("pk").values())
    call_command("setup_region", "kymenlaakso", verbosity=0)
    assert list(ThemePage.objects.order_by("pk").values()) == before
    assert HomePage.objects.count() == 1


def test_a_theme_that_an_editor_removed_does_not_come_back(region):
    ThemePage.objects.get(slug="kotoutuminen").delete()
    call_command("setup_region", "kymenlaakso", verbosity=0)
    assert not ThemePage.objects.filter(slug="kotoutuminen").exists()


def test_a_setting_that_an_editor_changed_is_kept(region):
    region.contact_phone = "040 555 0000"
    region.save()
    call_command("setup_region", "kymenlaakso", verbosity=0)
    region.refresh_from_db()
    assert region.contact_phone == "040 555 0000"


@pytest.mark.parametrize("name", available_regions())
def test_every_region_file_is_valid(name):
    region = read_region(name)
    slugs = [theme.slug for theme in region.themes]
    assert slugs
    assert len(set(slugs)) == len(slugs)
    assert len({place.slug for place in region.municipalities}) == len(region.municipalities)


def test_the_rules_name_classes_by_their_codes():
    codes = {c for t in read_region("kymenlaakso").themes for r in t.rules for c in r.class_codes}
    assert all(code.startswith("P") for code in codes)
    assert ServiceClass._meta.get_field("code").max_length >= max(map(len, codes))
