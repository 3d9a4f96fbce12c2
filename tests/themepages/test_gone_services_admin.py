"""The report of services that are gone, and the pages where they are replaced: every role, every address."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from ptvsync.models import Service, ServiceAddition, Status
from tests.factories import make_organization, make_service, make_site, make_theme, make_user
from themepages.matching.materialise import match_all_themes
from themepages.models import ServiceReplacement, ThemePage
from themepages.withdrawal.places import places_naming
from themepages.withdrawal.replace import replace_service
from themepages.withdrawal.uses import uses_of_gone_services


pytestmark = pytest.mark.django_db
CONCERNED = (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES, Role.THEME_OWNERS)
REPORT = "themepages_gone_services"


@pytest.fixture
def home():
    return make_site().root_page


@pytest.fixture
def old():
    return make_service("Vanha jumppa", organization=make_organization("Kotkan kaupunki"))


@pytest.fixture
def new():
    return make_service("Uusi jumppa")


@pytest.fixture
def theme(home, old):
    return make_theme(home, body=[("one_service", {"service": old, "note": ""})])


@pytest.fixture
def log_in(client, home):
    def enter(role):
        apply_governance()
        user = make_user(superuser=True) if role == "superuser" else make_user(role)
        client.force_login(user)
        client.user = user
        return client

    return enter


def withdraw(service):
    Service.objects.filter(pk=service.pk).update(
        status=Status.WITHDRAWN, withdrawn_at="2026-11-03T08:00Z"
    )


def hide(service):
    ServiceAddition.objects.create(service=service, hidden=True, hidden_reason="Tuplana")


def listed(client, query=""):
    return [row.name for row in client.get(reverse(REPORT) + query).context["object_list"]]


def is_refused(response):
    return response.status_code == 302 and response.url.split("?")[0] in {
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_login"),
    }


def every_address(old, done):
    return [
        reverse(REPORT),
        reverse(f"{REPORT}_results"),
        reverse("themepages_replace_service", args=[old.pk]),
        reverse("themepages_replacements"),
        reverse("themepages_replacement", args=[done.pk]),
    ]


@pytest.mark.parametrize("role", [None, *Role])
def test_every_address_is_open_to_those_concerned_only(log_in, client, theme, old, new, role):
    withdraw(old)
    done = ServiceReplacement.objects.create(old=old, new=new)
    if role:
        ThemePage.objects.filter(pk=theme.pk).update(deputy=log_in(role).user)
    for url in every_address(old, done):
        response = client.get(url)
        assert (response.status_code == 200) is (role in CONCERNED), url
        assert is_refused(response) is (role not in CONCERNED), url


@pytest.mark.parametrize("role", [None, *Role])
def test_posting_changes_a_page_only_for_those_who_may_edit_it(
    log_in, client, theme, old, new, role
):
    withdraw(old)
    if role:
        log_in(role)
    client.post(reverse("themepages_replace_service", args=[old.pk]), {"new": new.pk})
    editors = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}
    assert ServiceReplacement.objects.exists() is (role in editors)


@pytest.mark.parametrize("role", [None, *Role])
def test_the_menu_leads_to_the_report(log_in, client, theme, role):
    if role:
        log_in(role)
    html = client.get(reverse("wagtailadmin_home"), follow=True).content.decode()
    assert (reverse(REPORT) in html) is (role in CONCERNED)


# The report


def test_a_withdrawn_service_that_a_page_uses_is_listed(log_in, theme, old):
    withdraw(old)
    html = log_in(Role.COMMUNICATIONS).get(reverse(REPORT)).content.decode()
    for text in ("Vanha jumppa", "Kotkan kaupunki", "Liikunta", "Poistettu PTV:stä"):
        assert text in html


def test_a_hidden_service_is_listed_with_the_reason(log_in, theme, old):
    hide(old)
    html = log_in(Role.COMMUNICATIONS).get(reverse(REPORT)).content.decode()
    assert "Piilotettu: Tuplana" in html


REASON_READERS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}


@pytest.mark.parametrize("role", CONCERNED)
def test_the_reason_for_hiding_is_told_only_to_those_who_see_own_additions(
    log_in, theme, old, role
):
    hide(old)
    client = log_in(role)
    ThemePage.objects.filter(pk=theme.pk).update(deputy=client.user)
    for url in (reverse(REPORT), reverse("themepages_replace_service", args=[old.pk])):
        html = client.get(url).content.decode()
        assert "Vanha jumppa" in html
        assert ("Piilotettu: Tuplana" in html) is (role in REASON_READERS), url
        assert ("Tuplana" in html) is (role in REASON_READERS), url


def test_a_theme_owner_cannot_open_a_service_that_no_own_page_uses(log_in, theme, old, new):
    unused = make_service("Muualla")
    hide(unused)
    hide(old)
    client = log_in(Role.THEME_OWNERS)
    for service in (unused, old):
        url = reverse("themepages_replace_service", args=[service.pk])
        for response in (client.get(url), client.post(url, {"new": new.pk})):
            assert response.status_code == 404
            assert "Tuplana" not in response.content.decode()


def test_a_service_that_nobody_uses_or_that_is_visible_is_not_listed(log_in, theme, new):
    withdraw(new)
    assert listed(log_in(Role.COMMUNICATIONS)) == []


def test_a_draft_counts_as_a_use(log_in, home, old):
    theme = make_theme(home, body=[])
    theme.body = [("one_service", {"service": old, "note": ""})]
    theme.save_revision()
    withdraw(old)
    assert listed(log_in(Role.COMMUNICATIONS)) == ["Vanha jumppa"]


def test_a_note_that_waits_for_a_withdrawn_service_is_listed(log_in, old):
    ServiceAddition.objects.create(service=old, note_fi="Ilmoittaudu")
    withdraw(old)
    client = log_in(Role.COMMUNICATIONS)
    assert listed(client) == ["Vanha jumppa"]
    assert "Vain omia lisäyksiä" in client.get(reverse(REPORT)).content.decode()


@pytest.mark.parametrize(
    ("query", "names"),
    [("?status=withdrawn", ["Vanha jumppa"]), ("?status=published", ["Piilossa"])],
)
def test_the_report_is_narrowed_by_the_reason(log_in, home, theme, old, query, names):
    hidden = make_service("Piilossa")
    make_theme(home, slug="b", body=[("one_service", {"service": hidden, "note": ""})])
    withdraw(old)
    hide(hidden)
    assert listed(log_in(Role.COMMUNICATIONS), query) == names


def test_a_theme_owner_sees_what_concerns_own_pages(log_in, home, theme, old):
    other = make_service("Muu")
    own = make_theme(home, slug="oma", body=[("one_service", {"service": other, "note": ""})])
    withdraw(old)
    withdraw(other)
    client = log_in(Role.THEME_OWNERS)
    assert listed(client) == []
    ThemePage.objects.filter(pk=own.pk).update(owner=client.user)
    assert listed(client) == ["Muu"]


def test_the_deputy_is_concerned_as_the_owner_is(log_in, theme, old):
    withdraw(old)
    client = log_in(Role.THEME_OWNERS)
    ThemePage.objects.filter(pk=theme.pk).update(deputy=client.user)
    assert listed(client) == ["Vanha jumppa"]


def test_the_report_can_be_taken_as_a_spreadsheet(log_in, theme, old):
    withdraw(old)
    response = log_in(Role.COMMUNICATIONS).get(f"{reverse(REPORT)}?export=csv")
    assert "Vanha jumppa" in b"".join(response.streaming_content).decode()


def test_a_name_that_looks_like_a_formula_is_exported_as_text(log_in, theme, old):
    withdraw(old)
    Service.objects.update(name="=1+1")
    response = log_in(Role.COMMUNICATIONS).get(f"{reverse(REPORT)}?export=csv")
    assert "\n'=1+1," in b"".join(response.streaming_content).decode()


def test_more_services_and_pages_take_no_more_queries(log_in, home, theme, old):
    client = log_in(Role.COMMUNICATIONS)

    def queries():
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse(REPORT))
        return len(captured)

    withdraw(old)
    queries()
    few = queries()
    for number in range(8):
        service = make_service(f"Palvelu {number}", organization=make_organization())
        make_theme(
            home, slug=f"t{number}", body=[("one_service", {"service": service, "note": ""})]
        )
        withdraw(service)
    assert queries() == few


def test_a_service_that_returns_leaves_the_report(log_in, theme, old):
    withdraw(old)
    client = log_in(Role.COMMUNICATIONS)
    Service.objects.update(status=Status.PUBLISHED)
    assert listed(client) == []


# The dashboard


def dashboard(client):
    return client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_dashboard_says_how_many(log_in, theme, old):
    client = log_in(Role.COMMUNICATIONS)
    assert "yhä käytössä sivuillasi" not in dashboard(client)
    withdraw(old)
    assert "1 poistunut palvelu on yhä käytössä sivuillasi." in dashboard(client)


def test_the_dashboard_reads_only_the_pages_that_name_a_service_that_is_gone(
    log_in, home, theme, old
):
    client = log_in(Role.COMMUNICATIONS)

    def queries():
        with CaptureQueriesContext(connection) as captured:
            dashboard(client)
        return len(captured)

    withdraw(old)
    queries()
    few = queries()
    for number in range(6):
        service = make_service(f"Palvelu {number}")
        make_theme(
            home, slug=f"t{number}", body=[("one_service", {"service": service, "note": ""})]
        )
    assert queries() == few
    assert [place.page.pk for place in places_naming(Service.objects.gone())] == [theme.pk]


def test_a_use_on_the_published_page_is_found_though_the_draft_has_let_it_go(home, old):
    theme = make_theme(home, body=[("one_service", {"service": old, "note": ""})])
    theme.body = []
    theme.save_revision()
    withdraw(old)
    (place,) = uses_of_gone_services(make_user(superuser=True))[old.pk]
    assert place.is_live_with(old.pk)


def test_the_dashboard_is_silent_for_those_not_concerned(log_in, theme, old):
    withdraw(old)
    for role in (Role.MUNICIPALITIES, Role.ORGANISERS, Role.THEME_OWNERS):
        assert "yhä käytössä sivuillasi" not in dashboard(log_in(role))


# Replacing and undoing in the browser


def test_suggestions_share_theme_place_and_class_in_that_order(log_in, theme, old):
    make_service("Sama kaikki")
    make_service("Toinen kunta", municipality_codes=["075"])
    make_service("Eri luokka", class_codes=["P1"])
    match_all_themes()
    withdraw(old)
    client = log_in(Role.COMMUNICATIONS)
    response = client.get(reverse("themepages_replace_service", args=[old.pk]))
    assert [row.name for row in response.context["suggestions"]] == ["Sama kaikki", "Toinen kunta"]


def test_the_places_and_what_happens_are_shown_before_anything_is_done(log_in, theme, old, new):
    withdraw(old)
    url = reverse("themepages_replace_service", args=[old.pk])
    html = log_in(Role.COMMUNICATIONS).get(f"{url}?new={new.pk}").content.decode()
    assert "Vaihdetaan julkaistulle sivulle." in html
    assert ThemePage.objects.get(pk=theme.pk).body[0].value["service"] == old


@pytest.mark.parametrize("new_key", ["", "x", "999999"])
def test_a_bad_choice_is_told_and_changes_nothing(log_in, theme, old, new_key):
    withdraw(old)
    url = reverse("themepages_replace_service", args=[old.pk])
    response = log_in(Role.COMMUNICATIONS).post(url, {"new": new_key})
    assert response.context["form"].errors
    assert not ServiceReplacement.objects.exists()


def test_neither_the_service_itself_nor_another_that_is_gone_can_replace_it(
    log_in, theme, old, new
):
    withdraw(old)
    hide(new)
    url = reverse("themepages_replace_service", args=[old.pk])
    client = log_in(Role.COMMUNICATIONS)
    for key in (old.pk, new.pk):
        assert client.post(url, {"new": key}).context["form"].errors


def test_a_visible_service_cannot_be_replaced(log_in, theme, old):
    url = reverse("themepages_replace_service", args=[old.pk])
    assert log_in(Role.COMMUNICATIONS).get(url).status_code == 404


def test_one_post_replaces_and_one_undoes(log_in, theme, old, new):
    withdraw(old)
    client = log_in(Role.COMMUNICATIONS)
    url = reverse("themepages_replace_service", args=[old.pk])
    response = client.post(url, {"new": new.pk}, follow=True)
    assert "Vaihdettu 1 sivulla." in response.content.decode()
    assert ThemePage.objects.get(pk=theme.pk).body[0].value["service"] == new
    done = ServiceReplacement.objects.get()
    client.post(reverse("themepages_replacement", args=[done.pk]))
    assert ThemePage.objects.get(pk=theme.pk).body[0].value["service"] == old


def test_pages_that_are_left_are_told(log_in, home, theme, old, new):
    other = make_theme(
        home, title="Lukittu", slug="b", body=[("one_service", {"service": old, "note": ""})]
    )
    Page.objects.filter(pk=other.pk).update(locked=True)
    withdraw(old)
    url = reverse("themepages_replace_service", args=[old.pk])
    html = log_in(Role.COMMUNICATIONS).post(url, {"new": new.pk}, follow=True).content.decode()
    assert "”Lukittu” jätettiin ennalleen. Sivu on lukittu." in html


def test_undoing_tells_which_pages_were_edited_since(log_in, theme, old, new):
    client = log_in("superuser")
    done, _steps = replace_service(old, new, client.user)
    ThemePage.objects.get(pk=theme.pk).save_revision()
    html = client.post(reverse("themepages_replacement", args=[done.pk])).content.decode()
    assert "Sivua on muokattu sen jälkeen." in html


def test_what_was_undone_cannot_be_undone_again(log_in, theme, old, new):
    client = log_in("superuser")
    done, _steps = replace_service(old, new, client.user)
    url = reverse("themepages_replacement", args=[done.pk])
    client.post(url)
    revision = ThemePage.objects.get(pk=theme.pk).latest_revision_id
    assert "<form" not in client.get(url).content.decode().split("main-content", 1)[-1]
    client.post(url)
    assert ThemePage.objects.get(pk=theme.pk).latest_revision_id == revision


def test_replacements_are_listed(log_in, theme, old, new):
    client = log_in("superuser")
    replace_service(old, new, client.user)
    html = client.get(reverse("themepages_replacements")).content.decode()
    assert "Vanha jumppa → Uusi jumppa" in html


def test_uses_by_those_who_keep_the_site_include_every_page(home, theme, old):
    withdraw(old)
    uses = uses_of_gone_services(make_user(superuser=True))
    assert [place.page.pk for place in uses[old.pk]] == [theme.pk]
