"""The report on obligations, owners and reviews, and the button “Reviewed”."""

from __future__ import annotations

from datetime import timedelta

import pytest
from dateutil.relativedelta import relativedelta
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.factories import make_service, make_user
from themepages.matching.materialise import match_theme
from themepages.models import ThemePage
from themepages.upkeep.state import themes


pytestmark = pytest.mark.django_db
REPORT = "upkeep_report"
READERS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES, Role.THEME_OWNERS}


@pytest.fixture
def editor(client, home):
    client.force_login(make_user(Role.COMMUNICATIONS))
    return client


def listed(client, query=""):
    response = client.get(reverse(REPORT) + query)
    return [row.title for row in response.context["object_list"]]


def test_mandatory_themes_come_first(theme_of, editor):
    theme_of(slug="a", title="Vapaa", obligation="ei")
    theme_of(slug="b", title="Pakko", obligation="palvelukonsepti", thl_theme="muut")
    assert listed(editor) == ["Pakko", "Vapaa"]


def test_a_mandatory_theme_that_is_not_published_is_flagged(theme_of, editor):
    theme_of(obligation="hankesuunnitelma").unpublish()
    theme_of(slug="b", title="Julki", obligation="palvelukonsepti")
    assert listed(editor, "?wants=missing") == ["Liikunta"]
    html = editor.get(reverse(REPORT)).content.decode()
    assert html.count('w-status--primary w-mt-1">Pakollinen mutta julkaisematta') == 1


def test_keepers_are_called_by_their_names(theme_of, editor):
    owner = make_user(username="aalto")
    owner.first_name, owner.last_name = "Aino", "Aalto"
    owner.save()
    theme_of(owner, make_user(username="sijainen"))
    assert "Aino Aalto, sijainen" in editor.get(reverse(REPORT)).content.decode()


def test_a_theme_whose_owner_has_left_is_orphaned(theme_of, editor):
    gone, here = make_user(username="lahtenyt"), make_user(username="taalla")
    gone.is_active = False
    gone.save()
    theme_of(gone, slug="a", title="Hylätty")
    theme_of(None, slug="b", title="Isännätön")
    theme_of(here, slug="c", title="Hoidettu")
    assert sorted(listed(editor, "?wants=orphaned")) == ["Hylätty", "Isännätön"]


def test_the_reviews_that_are_due_are_listed(theme_of, editor):
    today = timezone.localdate()
    theme_of(slug="a", title="Tänään", review_date=today)
    theme_of(slug="b", title="Huomenna", review_date=today + timedelta(days=1))
    theme_of(slug="c", title="Avoin")
    assert listed(editor, "?wants=due") == ["Tänään"]


def test_the_services_that_the_public_sees_are_counted(theme_of):
    theme = theme_of()
    make_service("Jumppa")
    make_service("Sali")
    match_theme(theme)
    assert themes().get().service_count == 2


def test_a_scheduled_theme_says_when_it_goes_live(theme_of, editor):
    theme = theme_of()
    theme.unpublish()
    theme.refresh_from_db()
    theme.go_live_at = timezone.now() + timedelta(days=3)
    theme.save_revision().publish()
    assert themes().get().goes_live_at == theme.go_live_at
    assert "Ajastettu" in editor.get(reverse(REPORT)).content.decode()


def test_national_themes_without_a_page_are_named(theme_of, editor):
    theme_of()
    names = editor.get(reverse(REPORT)).context["without_page"]
    assert len(names) == 12


def test_translations_are_not_listed(theme_of, home, editor):
    from wagtail.models import Locale

    swedish = Locale.objects.get(language_code="sv")
    theme = theme_of()
    home.copy_for_translation(swedish)
    theme.copy_for_translation(swedish)
    assert listed(editor) == ["Liikunta"]


def test_the_report_is_a_file_too(theme_of, editor):
    theme_of(planned_publication="Q1 2027")
    assert b"Q1 2027" in editor.get(reverse(REPORT) + "?export=csv").getvalue()


def test_ten_themes_take_as_many_queries_as_two(theme_of, editor):
    def queries():
        editor.get(reverse(REPORT))
        with CaptureQueriesContext(connection) as captured:
            editor.get(reverse(REPORT))
        return len(captured)

    for number in range(2):
        theme_of(slug=f"t{number}")
    few = queries()
    for number in range(2, 10):
        theme_of(slug=f"t{number}")
    assert queries() == few


@pytest.mark.parametrize("role", list(Role))
def test_those_who_edit_pages_open_the_report(client, theme_of, role):
    theme_of()
    apply_governance()
    client.force_login(make_user(role))
    assert (client.get(reverse(REPORT)).status_code == 200) == (role in READERS)


def press(client, theme):
    return client.post(reverse("upkeep_reviewed", args=[theme.pk]))


def test_the_button_moves_the_review_by_half_a_year(theme_of, editor):
    theme = theme_of(review_date=timezone.localdate())
    assert "csrfmiddlewaretoken" in editor.get(reverse(REPORT)).content.decode()
    press(editor, theme)
    theme.refresh_from_db()
    assert theme.review_date == timezone.localdate() + relativedelta(months=6)
    assert PageLogEntry.objects.filter(page=theme.pk, action="upkeep.reviewed").count() == 1


def test_the_history_of_the_page_says_so(theme_of, editor):
    theme = theme_of()
    press(editor, theme)
    url = reverse("wagtailadmin_pages:history", args=[theme.pk])
    assert "Tarkistettu; seuraava tarkistus" in editor.get(url).content.decode()


def test_a_draft_is_neither_published_nor_lost(theme_of, editor):
    theme = theme_of()
    theme.title = "Keskeneräinen"
    theme.save_revision()
    press(editor, theme)
    theme = ThemePage.objects.get(pk=theme.pk)
    draft = theme.get_latest_revision_as_object()
    assert (theme.title, draft.title) == ("Liikunta", "Keskeneräinen")
    assert theme.review_date == draft.review_date is not None


@pytest.mark.parametrize("part", ["owner", "deputy"])
def test_the_owner_and_the_deputy_may_press_it(theme_of, client, part):
    user = make_user(Role.THEME_OWNERS)
    theme = theme_of(**{part: user})
    client.force_login(user)
    press(client, theme)
    assert ThemePage.objects.get().review_date


def test_another_theme_owner_may_not(theme_of, client):
    theme = theme_of()
    client.force_login(make_user(Role.THEME_OWNERS))
    press(client, theme)
    assert ThemePage.objects.get().review_date is None


def test_following_a_link_to_it_changes_nothing(theme_of, editor):
    theme = theme_of()
    assert editor.get(reverse("upkeep_reviewed", args=[theme.pk])).status_code == 405
