"""The accessibility statement: complete before anybody reads it, and in the parts that the Act lists."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation
from wagtail.models import Site
from wagtail.test.utils.form_data import nested_form_data, streamfield

from cms.region.models import RegionSettings
from home.statement.completeness import missing_parts
from home.statement.models import AccessibilityStatementPage
from home.statement.review import is_review_due
from tests.factories import make_user
from tests.statement.factories import BARRIER, barriers, make_statement


pytestmark = pytest.mark.django_db

NOW = "2026-11-22T10:00:00Z"


@pytest.fixture(autouse=True)
def _now():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def site(kept_site, db):
    site = Site.objects.get()
    RegionSettings.objects.update(contact_email="yllapito@example.org")
    return site


@pytest.fixture
def region(site):
    return RegionSettings.objects.get()


def published(site, **fields):
    page = make_statement(**fields)
    site.root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


def form_data(publish=True, rows=(BARRIER,), **fields):
    values = {
        "title": "Saavutettavuusseloste",
        "slug": "saavutettavuusseloste",
        "service_covered": "Tämä sivusto.",
        "conformity": "partial",
        "method": "self",
        "assessment": "",
        "assessed_on": "2026-09-01",
        "prepared_on": "2026-09-10",
        "reviewed_on": "2026-09-10",
        "barriers": streamfield([("barrier", row) for row in rows]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0},
        **fields,
    }
    return nested_form_data(values | ({"action-publish": "1"} if publish else {}))


def submit(client, site, **data):
    client.force_login(make_user(superuser=True))
    address = reverse(
        "wagtailadmin_pages:add",
        args=["statement", "accessibilitystatementpage", site.root_page.pk],
    )
    return client.post(address, form_data(**data))


def errors(response):
    form = response.context["form"]
    return {field: [str(e) for e in found] for field, found in form.errors.items()}


def test_a_complete_statement_lacks_nothing(region):
    assert missing_parts(make_statement(), region) == {}


@pytest.mark.parametrize(
    "field",
    ["service_covered", "conformity", "method", "assessed_on", "prepared_on", "reviewed_on"],
)
def test_each_part_is_asked_for_by_name(region, field):
    empty = None if field.endswith("_on") else ""
    assert field in missing_parts(make_statement(**{field: empty}), region)


@pytest.mark.parametrize("state", ["partial", "none"])
def test_a_site_that_falls_short_has_to_list_its_barriers(region, state):
    page = make_statement(conformity=state, barriers=barriers())
    assert "barriers" in missing_parts(page, region)


def test_a_site_with_barriers_cannot_claim_full_conformity(region):
    assert "conformity" in missing_parts(make_statement(conformity="full"), region)


@pytest.mark.parametrize("part", ["criterion", "what", "reason"])
def test_each_barrier_is_told_in_full(region, part):
    page = make_statement(barriers=barriers({part: ""}))
    assert "barriers" in missing_parts(page, region)


def test_a_barrier_that_is_not_mended_needs_a_date(region):
    page = make_statement(barriers=barriers({"target_date": None}))
    assert "barriers" in missing_parts(page, region)


def test_a_barrier_outside_the_act_needs_no_date(region):
    page = make_statement(barriers=barriers({"reason": "outside", "target_date": None}))
    assert missing_parts(page, region) == {}


@pytest.mark.parametrize("field", ["assessed_on", "prepared_on", "reviewed_on"])
def test_nothing_is_dated_in_the_future(region, field):
    assert field in missing_parts(make_statement(**{field: date(2026, 11, 23)}), region)


def test_the_review_is_not_before_the_first_publication(region):
    page = make_statement(prepared_on=date(2026, 9, 10), reviewed_on=date(2026, 9, 9))
    assert "reviewed_on" in missing_parts(page, region)


@pytest.mark.parametrize("lost", ["supervisory_authority", "supervisory_authority_url"])
def test_the_authority_has_to_be_in_the_settings(region, lost):
    setattr(region, lost, "")
    assert "__all__" in missing_parts(make_statement(), region)


def test_readers_need_a_way_to_tell_of_a_barrier(region):
    region.contact_email = region.contact_phone = ""
    assert "__all__" in missing_parts(make_statement(), region)


def test_the_messages_are_in_finnish(region):
    with translation.override("fi"):
        (message,) = missing_parts(make_statement(conformity=""), region)["conformity"]
        assert str(message) == "Valitse, miten hyvin sivusto täyttää vaatimukset."


def test_an_editor_publishes_a_complete_statement(site, client):
    assert submit(client, site).status_code == 302
    assert AccessibilityStatementPage.objects.get().live


def test_an_editor_cannot_publish_what_is_incomplete(site, client):
    response = submit(client, site, conformity="", reviewed_on="")
    assert response.status_code == 200
    assert {"conformity", "reviewed_on"} <= set(errors(response))
    assert not AccessibilityStatementPage.objects.exists()


def test_an_editor_saves_any_draft(site, client):
    response = submit(client, site, publish=False, conformity="", reviewed_on="", rows=())
    assert response.status_code == 302
    assert not AccessibilityStatementPage.objects.get().live


def test_a_draft_may_have_half_a_barrier(site, client):
    half = {**BARRIER, "what": "", "target_date": ""}
    assert submit(client, site, publish=False, rows=(half,)).status_code == 302


def test_a_live_statement_may_have_an_incomplete_draft(site, client):
    page = published(site)
    client.force_login(make_user(superuser=True))
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.post(address, form_data(publish=False, conformity="")).status_code == 302
    page.refresh_from_db()
    assert page.live
    assert page.conformity == "partial"


def test_no_other_way_publishes_an_incomplete_statement(site):
    page = make_statement(conformity="", live=False)
    site.root_page.add_child(instance=page)
    with pytest.raises(ValidationError):
        page.save_revision().publish()
    assert not AccessibilityStatementPage.objects.get().live


def test_readers_see_every_part(site, client):
    published(site)
    html = client.get("/saavutettavuusseloste/").content.decode()
    for text in (
        "1.4.3 Kontrasti",
        "Kalenterin harmaa teksti",
        "Soita neuvontaan.",
        "31.3.2027",
        "1.9.2026",
        "yllapito@example.org",
        "14 päivän",
        "Traficom",
        "https://www.saavutettavuusvaatimukset.fi/",
    ):
        assert text in html


def test_the_authority_follows_the_settings(site, client):
    published(site)
    RegionSettings.objects.update(supervisory_authority="Uusi virasto")
    assert "Uusi virasto" in client.get("/saavutettavuusseloste/").content.decode()


def test_barriers_are_grouped_by_reason():
    page = make_statement(barriers=barriers({}, {"reason": "outside"}, {"criterion": "2.1.1"}))
    assert [len(rows) for _label, rows in page.barriers_by_reason()] == [2, 1]


def test_the_footer_of_every_page_leads_to_the_statement(site, client):
    published(site)
    assert 'href="/saavutettavuusseloste/"' in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("reviewed", "due"),
    [(None, False), (date(2025, 11, 22), False), (date(2025, 11, 21), True)],
)
def test_a_review_is_due_after_twelve_months(reviewed, due):
    assert is_review_due(reviewed) is due


@pytest.mark.parametrize(("reviewed", "warned"), [("2026-09-10", False), ("2025-01-01", True)])
def test_the_editor_is_warned_of_an_old_review(site, client, reviewed, warned):
    page = published(site, prepared_on=date(2024, 1, 1), reviewed_on=date.fromisoformat(reviewed))
    client.force_login(make_user(superuser=True))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert ("yli 12 kuukautta sitten" in html) is warned
