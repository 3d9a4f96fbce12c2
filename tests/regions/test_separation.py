"""Each host shows its own region and nothing of the other."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from cms.pagecache.store import page_key
from cms.region.models import RegionSettings
from events.models import EventPage
from ptvsync.models import Municipality, Organization, Service
from ptvsync.reach import offered_in
from tests.regions.crawling import Crawl
from themepages.coverage.scope import scope_of
from themepages.models import ThemePage, ThemeService


HERE, THERE = "10", "12"
PAIRS = [(HERE, THERE), (THERE, HERE)]
STARTS = ("/", "/sv/", "/en/", "/haku/", "/tapahtumat/")


@pytest.fixture(params=PAIRS, ids=["kymenlaakso", "etela-savo"])
def pair(request, sites):
    """A site and the other region's site."""
    own, other = request.param
    return sites[own], sites[other]


def region(site):
    return RegionSettings.for_site(site)


def places(site):
    rows = Municipality.objects.filter(code__in=region(site).municipality_codes)
    return {str(row.title) for row in rows}


def foreign_services(site, other):
    ours = Service.objects.filter(offered_in(region(site)))
    return Service.objects.filter(offered_in(region(other))).exclude(pk__in=ours)


def foreign_names(site, other):
    """What must not be read on ``site``: the other's services, providers, events and name."""
    services = foreign_services(site, other)
    ours = Service.objects.filter(offered_in(region(site)))
    providers = Organization.objects.filter(services__in=services)
    providers = providers.exclude(pk__in=ours.values("organization"))
    events = EventPage.objects.descendant_of(other.root_page)
    return (
        set(services.values_list("name", flat=True))
        | set(providers.values_list("name", flat=True))
        | set(events.values_list("title", flat=True))
        | {other.site_name, region(other).county_name}
    )


def test_both_regions_have_services_of_their_own(pair):
    site, other = pair
    assert foreign_services(other, site).count() >= 30
    assert ThemePage.objects.child_of(site.root_page).live().count() >= 4
    assert EventPage.objects.descendant_of(site.root_page).live().count() >= 4


def test_nothing_of_the_other_region_is_read_on_any_page(pair):
    site, other = pair
    crawl = Crawl(Client(), site.hostname).run(*STARTS)
    assert not crawl.broken
    assert len(crawl.pages) >= 60
    assert other.hostname not in crawl.hosts
    # A place may be inflected: Mikkelin.
    names = [rf"{re.escape(name)}\b" for name in foreign_names(site, other)]
    name = re.compile(rf"\b(?:{'|'.join([*names, *places(other)])})")
    told = {path: name.search(text) for path, text in crawl.pages.items()}
    assert {path: found[0] for path, found in told.items() if found} == {}


def test_the_other_regions_pages_do_not_answer(pair, client):
    site, other = pair
    own = set(ThemePage.objects.child_of(site.root_page).live().values_list("slug", flat=True))
    for theme in ThemePage.objects.child_of(other.root_page).live():
        expected = 200 if theme.slug in own else 404
        response = client.get(f"/{theme.slug}/", headers={"host": site.hostname})
        assert response.status_code == expected, theme.slug


def test_a_theme_has_no_page_for_a_municipality_of_the_other_region(pair, client):
    site, other = pair
    for place in Municipality.objects.filter(code__in=region(other).municipality_codes):
        response = client.get(f"/liikunta/{place.slug}/", headers={"host": site.hostname})
        assert response.status_code == 404, place.slug


def test_the_same_address_is_another_page_on_each_host(pair, client):
    site, other = pair
    titles = [
        client.get("/liikunta/", headers={"host": one.hostname}).context["page"].title
        for one in (site, other)
    ]
    assert len(set(titles)) == 2


def test_a_kept_page_is_kept_for_its_host_only(pair, rf):
    keys = {page_key(rf.get("/liikunta/", headers={"host": one.hostname})) for one in pair}
    assert len(keys) == 2


def test_kept_pages_do_not_cross_hosts(pair, client, settings):
    settings.PAGE_CACHE_SECONDS = 60
    site, other = pair
    first = client.get("/", headers={"host": site.hostname})
    second = client.get("/", headers={"host": other.hostname})
    assert [first["X-Page-Cache"], second["X-Page-Cache"]] == ["miss", "miss"]
    assert site.site_name in first.content.decode()
    assert site.site_name not in second.content.decode()


def test_a_theme_shows_services_of_its_own_region_only(pair):
    site, other = pair
    keys = ThemePage.objects.child_of(site.root_page).values("translation_key")
    rows = ThemeService.objects.filter(theme_key__in=keys)
    assert rows.exists()
    assert not rows.filter(service__in=foreign_services(site, other)).exists()


def test_the_search_finds_nothing_of_the_other_region(pair, client):
    site, other = pair
    for name in foreign_services(site, other).values_list("name", flat=True):
        found = search(client, site, q=name)
        assert name not in [item.title for item in found["items"]]


def test_every_result_and_facet_is_of_the_region(pair, client):
    site, other = pair
    found = search(client, site)
    labels = {option.label for select in found["selects"] for option in select.options}
    assert not [place for place in places(other) if any(place in label for label in labels)]
    assert found["page_obj"].paginator.count > 30


def test_the_shared_slug_narrows_to_the_sites_own_theme(pair, client):
    site, other = pair
    own = ThemePage.objects.child_of(site.root_page).get(slug="liikunta")
    shown = ThemeService.objects.filter(theme_key=own.translation_key)
    names = set(
        Service.objects.filter(pk__in=shown.values("service")).values_list("name", flat=True)
    )
    found = search(client, site, teema="liikunta", tyyppi="service")
    assert found["page_obj"].paginator.count == shown.count()
    assert {item.title for item in found["items"]} <= names


def test_suggestions_are_of_the_region(pair, client):
    site, other = pair
    address = reverse("search:suggestions")
    for name in foreign_services(site, other).values_list("name", flat=True)[:10]:
        answer = client.get(address, {"q": name}, headers={"host": site.hostname}).json()
        assert name not in [found["title"] for found in answer["suggestions"]]


@pytest.mark.parametrize("feed", ["rss", "ical"])
def test_feeds_are_of_the_region(pair, client, feed):
    site, other = pair
    text = client.get(f"/tapahtumat/{feed}/", headers={"host": site.hostname}).content.decode()
    for title in EventPage.objects.descendant_of(other.root_page).values_list("title", flat=True):
        assert title not in text
    assert f"//{other.hostname}" not in text


def test_coverage_is_counted_for_each_region(pair):
    site, other = pair
    assert set(scope_of(site).codes) == set(region(site).municipality_codes)
    assert not set(scope_of(site).codes) & set(scope_of(other).codes)


def test_settings_are_of_one_site(pair):
    site, other = pair
    settings_row = region(site)
    settings_row.contact_phone = "040 555 9999"
    settings_row.save()
    assert region(other).contact_phone != "040 555 9999"


def search(client, site, **parameters):
    """The context of the search page on a site's host."""
    return client.get(
        reverse("search:results"), parameters, headers={"host": site.hostname}
    ).context
