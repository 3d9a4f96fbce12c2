"""A region's colours and logo: set by the owner, checked, and shown on its own pages only."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Page, Site

from cms.region.models import RegionSettings
from home.models import HomePage
from home.region_setup.region_file import available_regions, read_region
from tests.factories import make_user


pytestmark = pytest.mark.django_db

BLUE, LIGHT_BLUE, YELLOW = "#1c4f82", "#9fcdf5", "#ffd400"


@pytest.fixture
def region(kept_site, db):
    return RegionSettings.for_site(Site.objects.get())


@pytest.fixture
def neighbour(region):
    """Another region's settings, on a host of its own."""
    page = HomePage(title="Naapuri", slug="naapuri", locale=Locale.get_default())
    Page.get_first_root_node().add_child(instance=page)
    page.save_revision().publish()
    site = Site.objects.create(hostname="naapuri.example", root_page=page)
    return RegionSettings.objects.create(site=site)


def publish_home(region):
    region.site.root_page.specific.save_revision().publish()


def head(client, host="testserver"):
    return client.get("/", headers={"host": host}).content.decode()


def stylesheet(client, host="testserver"):
    return client.get(reverse("look"), headers={"host": host})


def paint(region, light=BLUE, dark=LIGHT_BLUE):
    region.accent_light, region.accent_dark = light, dark
    region.full_clean()
    region.save()


def test_a_site_without_colours_has_no_stylesheet_of_its_own(client, region):
    assert reverse("look") not in head(client)


def test_a_sites_colours_reach_its_pages(client, region):
    paint(region)
    link = re.search(r'<link rel="stylesheet" href="(/look\.css\?v=\w{8})">', head(client))
    css = client.get(link[1]).content.decode()
    assert f"--accent: light-dark({BLUE}, {LIGHT_BLUE})" in css
    assert f"--link: light-dark({BLUE}, {LIGHT_BLUE})" in css


def test_browsers_without_light_dark_get_the_day(client, region):
    paint(region)
    assert stylesheet(client).content.decode().startswith(f":root {{ --accent: {BLUE};")


def test_the_address_changes_with_the_colours(client, region):
    paint(region)
    before = region.look_version
    paint(region, light="#6b1f52")
    assert region.look_version != before


def test_the_stylesheet_may_be_kept_for_a_year_and_sets_no_cookie(client, region):
    response = stylesheet(client)
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert "max-age=31536000" in response["Cache-Control"]
    assert not response.cookies


def test_no_page_has_a_style_of_its_own(client, region):
    paint(region)
    text = head(client)
    assert "<style" not in text
    assert not re.search(r'\sstyle="', text)


def test_a_new_colour_is_seen_at_once(client, region, settings):
    settings.PAGE_CACHE_SECONDS = 60
    head(client)
    paint(region)
    assert reverse("look") in head(client)


def test_colours_are_of_one_site(client, region, neighbour):
    paint(region)
    assert BLUE not in stylesheet(client, "naapuri.example").content.decode()
    assert reverse("look") not in head(client, "naapuri.example")


def test_one_colour_is_enough(client, region):
    paint(region, dark="")
    assert f"--accent: light-dark({BLUE}, #93dfc5)" in stylesheet(client).content.decode()


@pytest.mark.parametrize("field", ["accent_light", "accent_dark"])
def test_what_is_no_colour_is_refused(region, field):
    setattr(region, field, "sininen")
    with pytest.raises(ValidationError) as caught:
        region.full_clean()
    assert set(caught.value.message_dict) == {field}


def test_a_colour_that_cannot_be_read_is_refused_at_its_field(region):
    region.accent_light, region.accent_dark = YELLOW, BLUE
    with pytest.raises(ValidationError) as caught:
        region.full_clean()
    assert set(caught.value.message_dict) == {"accent_light", "accent_dark"}


def test_the_owner_is_told_in_finnish_what_would_do(client, region):
    client.force_login(make_user(superuser=True))
    address = reverse("wagtailsettings:edit", args=["cms", "regionsettings", region.site_id])
    form = client.get(address)
    assert 'name="accent_light"' in form.content.decode()
    region.accent_light = YELLOW
    with pytest.raises(ValidationError) as caught:
        region.full_clean()
    assert re.search(r"Kokeile sävyä #\w{6}", caught.value.messages[0])


@pytest.fixture
def logo(region):
    region.logo = Image.objects.create(title="Logo", file=get_test_image_file(size=(400, 100)))
    region.logo_alt = "Kymenlaakson hyvinvointialue"
    region.full_clean()
    region.save()


def test_the_logo_stands_beside_the_name(client, logo, region):
    picture = re.search(r"<img[^>]+>", head(client))[0]
    assert 'alt="Kymenlaakson hyvinvointialue"' in picture
    assert 'class="site-logo"' in picture
    assert "/media/" in picture


def test_without_a_logo_the_mark_of_the_frame_is_shown(client, region):
    assert 'class="mark"' in head(client)


def test_a_logo_needs_words(region, logo):
    region.logo_alt = " "
    with pytest.raises(ValidationError) as caught:
        region.full_clean()
    assert set(caught.value.message_dict) == {"logo_alt"}


def test_a_removed_image_leaves_the_mark(client, region, logo):
    Image.objects.all().delete()
    assert 'class="mark"' in head(client)


@pytest.mark.parametrize("name", available_regions())
def test_the_colours_of_every_region_file_can_be_read(name, region):
    file = read_region(name)
    paint(region, file.accent_light, file.accent_dark)
