"""Services pinned to the top of a theme's list."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale, Site

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from ptvsync.models import Service, ServiceAddition, Status
from tests.factories import make_organization, make_service, make_theme, make_user
from themepages.matching.materialise import match_all_themes
from themepages.models import PinnedService, ThemePage
from themepages.pins import idle_pins, pinned_ids


pytestmark = pytest.mark.django_db


@pytest.fixture
def home(kept_site, db):
    return Site.objects.get().root_page


@pytest.fixture(params=["municipality", "provider"])
def theme(home, request):
    values = {"heading": "Palvelut", "intro": "", "group_by": request.param}
    return make_theme(home, body=[("services", values)])


def pin(theme, *services):
    theme = ThemePage.objects.get(pk=theme.pk)
    theme.pins = [PinnedService(service=s, sort_order=i) for i, s in enumerate(services)]
    theme.save_revision().publish()


def groups(client, url="/liikunta/"):
    context = client.get(url).context
    return [(g["title"], [card["title"] for card in g["services"]]) for g in context["groups"]]


def test_pinned_services_come_first_in_the_editors_order(theme, client):
    services = {name: make_service(name) for name in "ABCD"}
    pin(theme, services["D"], services["B"])
    assert groups(client) == [("Nostot", ["D", "B"]), (groups(client)[1][0], ["A", "C"])]


def test_without_pins_there_is_no_such_group(theme, client):
    make_service("A")
    match_all_themes()
    assert "Nostot" not in [title for title, _cards in groups(client)]


def test_a_pin_brings_no_service_to_the_theme(theme, client):
    make_service("A")
    pin(theme, make_service("Muu", class_codes=["P1"]))
    assert "Muu" not in str(groups(client))


def test_a_municipality_shows_the_pins_of_its_own_services(theme, client):
    kotka = make_service("Kotka", municipality_codes=["285"])
    hamina = make_service("Hamina", municipality_codes=["075"])
    pin(theme, hamina, kotka)
    assert groups(client, "/liikunta/kotka/") == [("Nostot", ["Kotka"])]


def test_a_filter_holds_for_pins_too(theme, client):
    pin(theme, make_service("A"), make_service("Maksuton", is_free=True))
    assert groups(client, "/liikunta/?maksuton=on") == [("Nostot", ["Maksuton"])]


def test_translations_share_the_pins(home, theme, client):
    pin(theme, make_service("A"))
    swedish = Locale.objects.get(language_code="sv")
    home.specific.copy_for_translation(swedish).save_revision().publish()
    copy = ThemePage.objects.get(pk=theme.pk).copy_for_translation(swedish)
    copy.pins = []
    copy.slug = "motion"
    copy.save_revision().publish()
    assert groups(client, "/sv/motion/")[0][1] == ["A"]


def test_pins_of_a_draft_are_not_public_yet(theme, client):
    service = make_service("A")
    draft = ThemePage.objects.get(pk=theme.pk)
    draft.pins = [PinnedService(service=service)]
    draft.save_revision()
    match_all_themes()
    assert pinned_ids(draft) == [service.pk]
    assert "Nostot" not in str(groups(client))


def test_any_number_of_pins_takes_the_same_queries(theme, client):
    def queries(count):
        organization = make_organization()
        pin(
            theme, *(make_service(f"P{count}-{n}", organization=organization) for n in range(count))
        )
        client.get("/liikunta/")
        with CaptureQueriesContext(connection) as captured:
            client.get("/liikunta/")
        return len(captured)

    assert queries(1) == queries(20)


# Pins that lift nothing


def test_a_pin_is_idle_when_the_theme_does_not_show_the_service(theme):
    shown, hidden, withdrawn, other = (make_service(name) for name in "ABCD")
    Service.objects.filter(pk=other.pk).update(class_codes=["P1"])
    pin(theme, shown, hidden, withdrawn, other)
    ServiceAddition.objects.create(service=hidden, hidden=True, hidden_reason="x")
    Service.objects.filter(pk=withdrawn.pk).update(status=Status.WITHDRAWN)
    match_all_themes()
    page = ThemePage.objects.get(pk=theme.pk)
    assert {service.name for service in idle_pins(page)} == {"B", "C", "D"}


def test_the_editor_is_told_of_idle_pins(theme, client):
    apply_governance()
    pin(theme, make_service("Muualla", class_codes=["P1"]))
    client.force_login(make_user(Role.COMMUNICATIONS))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[theme.pk])).content.decode()
    assert "Nämä nostot eivät nyt näy" in html
    assert "ei täytä teeman sääntöjä" in html


def test_the_editor_is_not_bothered_when_all_pins_show(theme, client):
    apply_governance()
    pin(theme, make_service("A"))
    client.force_login(make_user(Role.COMMUNICATIONS))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[theme.pk])).content.decode()
    assert "Nämä nostot eivät nyt näy" not in html
