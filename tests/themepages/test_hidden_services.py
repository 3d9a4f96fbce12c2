"""A hidden service is on no public surface, and is back on all of them when it is shown again."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Site

from ptvsync.models import ServiceAddition
from search.models import SearchDocument
from search.service_source import ServiceSource
from tests.factories import make_organization, make_service, make_theme, make_user
from themepages.matching.materialise import match_all_themes
from themepages.models import ThemeService


pytestmark = pytest.mark.django_db
BODY = [("services", {"heading": "Palvelut", "intro": "", "group_by": "municipality"})]


@pytest.fixture
def site(kept_site, db):
    return Site.objects.get()


@pytest.fixture
def service():
    return make_service("Vesijumppa", organization=make_organization())


@pytest.fixture
def announce(django_capture_on_commit_callbacks):
    """What is done inside is told to the site."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def theme(site, service):
    body = [*BODY, ("one_service", {"service": service, "note": "Suosittelemme"})]
    theme = make_theme(site.root_page, body=body)
    match_all_themes()
    return theme


def hide(service):
    return ServiceAddition.objects.create(service=service, hidden=True, hidden_reason="x")


def html(client, url="/liikunta/"):
    return client.get(url).content.decode()


@pytest.mark.parametrize("url", ["/liikunta/", "/liikunta/kotka/", "/haku/?q=vesijumppa"])
def test_a_hidden_service_is_on_no_page_and_returns_at_once(theme, service, client, announce, url):
    with announce():
        service.save()
        addition = ServiceAddition.objects.create(service=service)
    link = service.get_absolute_url()
    assert link in html(client, url)
    with announce():
        addition.hidden, addition.hidden_reason = True, "x"
        addition.save()
    assert link not in html(client, url)
    with announce():
        addition.hidden = False
        addition.save()
    assert link in html(client, url)


def test_hiding_takes_the_search_document_and_the_theme_rows(theme, service, announce):
    with announce():
        hide(service)
    assert not SearchDocument.objects.filter(kind="service").exists()
    assert not ThemeService.objects.exists()


def test_the_home_page_does_not_count_it_even_before_themes_are_matched(theme, service, client):
    hide(service)
    assert ThemeService.objects.exists()
    tiles = client.get("/").context.get("themes") or client.get("/").context["theme_tiles"]
    assert [tile["service_count"] for tile in tiles] == [0]


def test_a_kept_page_is_forgotten(theme, service, client, announce, settings):
    settings.PAGE_CACHE_SECONDS = 600
    assert "Vesijumppa" in html(client)
    assert client.get("/liikunta/")["X-Page-Cache"] == "hit"
    with announce():
        hide(service)
    assert "Vesijumppa" not in html(client)


def test_keywords_of_our_own_are_searched():
    service = make_service()
    ServiceAddition.objects.create(service=service, keywords=["allasjumppa"])
    (document,) = ServiceSource().documents([service.pk])
    assert "allasjumppa" in document.keywords


# One service lifted up


def preview(client, theme):
    client.force_login(make_user(superuser=True))
    return html(client, reverse("wagtailadmin_pages:view_draft", args=[theme.pk]))


def test_the_block_of_a_hidden_service_shows_nothing_to_the_public(theme, service, client):
    hide(service)
    page = html(client)
    assert "Suosittelemme" not in page
    assert "Vesijumppa" not in page


def test_the_editor_is_told_in_the_preview(theme, service, client):
    hide(service)
    assert "”Vesijumppa” ei näy" in preview(client, theme)


def test_the_preview_says_that_the_service_has_left_ptv(theme, service, client):
    service.status = "withdrawn"
    service.save()
    assert "Palvelu on poistunut PTV:stä. Lukijat eivät näe tätä lohkoa." in preview(client, theme)


# The county's own words on the service's page


def test_the_note_stands_on_the_page_as_the_countys_own(site, service, client):
    ServiceAddition.objects.create(
        service=service, note_fi="Ilmoittaudu <b>ajoissa</b>.\n\nTervetuloa"
    )
    page = html(client, service.get_absolute_url())
    assert "Lisätieto: Kymenlaakson hyvinvointialue" in page
    assert "Ilmoittaudu &lt;b&gt;ajoissa&lt;/b&gt;." in page


def test_a_note_in_another_language_says_so(site, client):
    service = make_service(texts={"names": {"fi": "Jumppa", "sv": "Gympa"}})
    ServiceAddition.objects.create(service=service, note_fi="Tervetuloa")
    url = f"/sv{service.get_absolute_url().replace('/palvelut/', '/tjanster/')}"
    response = client.get(url, follow=True)
    assert '<div class="stack" lang="fi"><p>Tervetuloa</p></div>' in response.content.decode()


def test_without_a_note_nothing_is_said(site, service, client):
    ServiceAddition.objects.create(service=service, keywords=["allas"])
    assert "Lisätieto" not in html(client, service.get_absolute_url())
