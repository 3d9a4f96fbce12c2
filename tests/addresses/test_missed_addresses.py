"""Links of other sites that lead nowhere are counted by host; nothing of the reader is kept."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from cms.addresses import missed
from cms.addresses.models import MissedAddress
from cms.addresses.tasks import prune_missed
from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.factories import make_theme, make_user


pytestmark = pytest.mark.django_db
REFERER = "https://www.kotka.example/ohjaus/sivu?nimi=Maija"


def follow(client, address="/liikkunta/", referer=REFERER, **extra):
    return client.get(address, headers={"referer": referer} if referer else {}, **extra)


def make_missed(site, host="www.kotka.example", path="/liikkunta", **fields):
    days = {"first_seen": date(2026, 11, 1), "last_seen": date(2026, 11, 20)}
    return MissedAddress.objects.create(site=site, host=host, path=path, **{**days, **fields})


def test_a_link_of_another_site_is_counted_with_its_host_only(site, client):
    follow(client)
    row = MissedAddress.objects.get()
    assert (row.host, row.path, row.count) == ("www.kotka.example", "/liikkunta", 1)


def test_nothing_of_the_reader_nor_of_the_query_is_kept(site, client):
    follow(client, "/liikkunta/?hetu=010101-123N", REMOTE_ADDR="192.0.2.7")
    values = str(MissedAddress.objects.values().get())
    assert all(secret not in values for secret in ("010101", "192.0.2.7", "Maija", "sivu"))


def test_the_same_link_adds_to_its_count(site, client):
    for _ in range(3):
        follow(client)
    assert MissedAddress.objects.get().count == 3


@pytest.mark.parametrize(
    "referer",
    ["", "https://testserver/muu/", "ei osoite", "https://[rikki", "android-app://x\0y/"],
)
def test_own_links_missing_and_broken_referers_are_not_counted(site, client, referer):
    assert follow(client, referer=referer).status_code == 404
    assert not MissedAddress.objects.exists()


def test_what_is_found_or_redirected_is_not_counted(site, client):
    theme = make_theme(site.root_page)
    Redirect.add_redirect("/vanha", redirect_to=theme)
    follow(client, "/liikunta/")
    follow(client, "/vanha/")
    assert not MissedAddress.objects.exists()


@pytest.mark.parametrize("address", ["/" + "a" * 300 + "/", "/a%00b/"])
def test_an_impossible_address_is_not_counted(site, client, address):
    assert follow(client, address).status_code == 404
    assert not MissedAddress.objects.exists()


def test_one_host_cannot_fill_the_table(site, client, monkeypatch):
    monkeypatch.setattr(missed, "MAX_ROWS_PER_HOST", 2)
    for number in range(4):
        follow(client, f"/x{number}/")
    follow(client, referer="https://toinen.example/")
    assert MissedAddress.objects.filter(host="www.kotka.example").count() == 2
    assert MissedAddress.objects.filter(host="toinen.example").count() == 1


def test_all_hosts_together_cannot_fill_the_table(site, client, monkeypatch):
    monkeypatch.setattr(missed, "MAX_ROWS", 2)
    for number in range(4):
        follow(client, referer=f"https://s{number}.example/")
    assert MissedAddress.objects.count() == 2


def test_a_full_table_still_counts_the_links_it_knows(site, client, monkeypatch):
    make_missed(site)
    monkeypatch.setattr(missed, "MAX_ROWS", 1)
    follow(client)
    assert MissedAddress.objects.get().count == 2


def test_links_that_nobody_follows_are_forgotten_after_half_a_year(site):
    make_missed(site, last_seen=date(2026, 5, 1))
    kept = make_missed(site, host="toinen.example", last_seen=date(2026, 6, 1))
    missed.prune(date(2026, 11, 22))
    assert list(MissedAddress.objects.all()) == [kept]


def test_the_job_prunes(site):
    make_missed(site, last_seen=date(2020, 1, 1))
    assert prune_missed() == 1


def test_a_redirect_ends_the_missing(site):
    make_missed(site)
    Redirect.add_redirect("/liikkunta/", redirect_to=make_theme(site.root_page))
    assert not MissedAddress.objects.exists()


@pytest.fixture
def log_in(client, site):
    def enter(role):
        apply_governance()
        client.force_login(make_user(role) if role else make_user(superuser=True))
        return client

    return enter


KEEPERS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("name", ["addresses_missed", "addresses_add_redirect"])
def test_only_those_who_keep_redirects_open_the_report_and_its_button(log_in, role, name):
    response = log_in(role).get(reverse(name))
    assert (response.status_code == 200) == (role in KEEPERS)


def test_the_report_shows_the_most_followed_first(site, log_in):
    make_missed(site, path="/harvoin", count=2)
    make_missed(site, path="/usein", count=9)
    rows = log_in(None).get(reverse("addresses_missed")).context["object_list"]
    assert [row.path for row in rows] == ["/usein", "/harvoin"]


def test_the_button_opens_a_redirect_with_the_address_filled_in(site, log_in):
    make_missed(site)
    client = log_in(Role.COMMUNICATIONS)
    html = client.get(reverse("addresses_missed")).content.decode()
    url = f"{reverse('addresses_add_redirect')}?old_path=%2Fliikkunta&amp;site={site.pk}"
    assert url in html
    form = client.get(url.replace("&amp;", "&")).content.decode()
    assert 'value="/liikkunta"' in form
    assert f'<option value="{site.pk}" selected>' in form


def test_the_report_is_a_file_too(site, log_in):
    make_missed(site)
    response = log_in(None).get(reverse("addresses_missed") + "?export=csv")
    assert b"/liikkunta" in response.getvalue()
