"""Municipality links: hard to guess, handed out and taken back by the keepers."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from themepages.coverage.models import MunicipalityLink
from themepages.coverage.models.municipality_link import new_token

from .factories import make_link, make_second_site


pytestmark = pytest.mark.django_db


def post(client, name, code="285", query=""):
    return client.post(reverse(f"coverage_admin:{name}", args=[code]) + query)


def listing(client, query=""):
    return client.get(reverse("coverage_admin:links") + query).content.decode()


def test_a_token_is_random_long_enough_and_fits_an_address():
    tokens = {new_token() for _ in range(1000)}
    assert len(tokens) == 1000
    # 32 characters of 6 bits each.
    assert all(re.fullmatch(r"[\w-]{32}", token) for token in tokens)


def test_a_keeper_makes_a_link_and_reads_it_again(keeper, site):
    post(keeper, "renew_link")
    link = MunicipalityLink.objects.get(site=site, municipality_code="285")
    assert f"http://testserver/kattavuus/{link.token}/" in listing(keeper)
    assert link.token in listing(keeper)


def test_a_new_link_replaces_the_earlier_one(keeper, site, client):
    old = make_link(site)
    post(keeper, "renew_link")
    new = MunicipalityLink.objects.get()
    assert new.token != old.token
    assert client.get(f"/kattavuus/{old.token}/").status_code == 404
    assert client.get(f"/kattavuus/{new.token}/").status_code == 200


def test_a_renewed_link_has_not_been_used(keeper, site):
    make_link(site, last_used_on="2026-01-01")
    post(keeper, "renew_link")
    assert MunicipalityLink.objects.get().last_used_on is None


def test_a_revoked_link_stops_working_at_once(keeper, site, client):
    link = make_link(site)
    post(keeper, "revoke_link")
    assert client.get(f"/kattavuus/{link.token}/").status_code == 404
    assert link.token not in listing(keeper)


def test_revoking_leaves_the_links_of_other_municipalities(keeper, site):
    make_link(site, "285")
    other = make_link(site, "075")
    post(keeper, "revoke_link")
    assert MunicipalityLink.objects.get() == other


def test_a_change_says_what_was_done(keeper, site):
    response = keeper.post(reverse("coverage_admin:renew_link", args=["285"]), follow=True)
    assert "Kotka: uusi linkki on tehty." in response.content.decode()


@pytest.mark.parametrize("name", ["renew_link", "revoke_link"])
def test_a_municipality_outside_the_region_is_not_found(keeper, name):
    assert post(keeper, name, "491").status_code == 404


@pytest.mark.parametrize("name", ["renew_link", "revoke_link"])
def test_a_link_is_not_changed_by_following_a_link(keeper, site, name):
    link = make_link(site)
    assert keeper.get(reverse(f"coverage_admin:{name}", args=["285"])).status_code == 405
    assert MunicipalityLink.objects.get().token == link.token


def test_links_of_another_site_are_kept_apart(keeper, site):
    other = make_second_site(codes=["285"])
    post(keeper, "renew_link", query=f"?sivusto={other.pk}")
    link = MunicipalityLink.objects.get()
    assert link.site == other
    assert link.token not in listing(keeper)
    assert f"http://toinen.example/kattavuus/{link.token}/" in listing(
        keeper, f"?sivusto={other.pk}"
    )


def test_the_log_tells_who_changed_a_link_but_not_its_token(keeper, site):
    for name in ("renew_link", "renew_link", "revoke_link"):
        post(keeper, name)
    entries = ModelLogEntry.objects.filter(content_type__model="municipalitylink")
    actions = list(entries.order_by("timestamp").values_list("action", flat=True))
    assert actions == ["wagtail.create", "wagtail.edit", "wagtail.delete"]
    assert all(entry.user and len(entry.label) < 40 for entry in entries)


def test_the_list_says_when_a_link_was_last_used(keeper, site):
    make_link(site, "285", last_used_on="2026-11-20")
    make_link(site, "075")
    html = listing(keeper)
    assert "20.11.2026" in html
    assert "Ei koskaan" in html
    assert html.count("Ei linkkiä") == 4


def test_a_keeper_finds_the_list_from_the_matrix(keeper):
    assert (
        reverse("coverage_admin:links")
        in keeper.get(reverse("coverage_admin:matrix")).content.decode()
    )
