"""A service's own page in the admin: everything that a keeper asks about it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.safestring import mark_safe
from django_filters import CharFilter
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from ptvsync.admin.contributions import Panel
from ptvsync.models import Municipality, RowChange, Service, ServiceClass, Status, SyncRun
from tests.factories import make_site, make_user

from .factories import (
    make_change,
    make_channel,
    make_channel_record,
    make_connection,
    make_organization,
    make_phone,
    make_run,
    make_service,
    make_service_record,
    make_weekly,
)
from .test_admin_views import admin, url  # noqa: F401


pytestmark = pytest.mark.django_db


@pytest.fixture
def show(admin):  # noqa: F811
    """The page of a service: ``show(service)`` gives the response."""
    return lambda service: admin.get(url(Service, "inspect", service.pk))


def html_of(response):
    assert response.status_code == 200
    return response.content.decode()


def test_its_texts_stand_side_by_side_in_their_languages(show):
    record = make_service_record(
        names={"sv": "Vattengympa", "fi": "Vesijumppa"}, summaries={"sv": "Gymnastik i vatten."}
    )

    response = show(make_service(record))

    assert response.context["texts"].languages[:2] == [("fi", "Finnish"), ("sv", "Swedish")]
    name, summary = response.context["texts"].rows[:2]
    assert name.versions == [("fi", "Vesijumppa"), ("sv", "Vattengympa")]
    assert summary.versions == [("fi", ""), ("sv", "Gymnastik i vatten.")]
    assert 'lang="sv"' in html_of(response)


def test_codes_and_places_are_told_by_name(show):
    ServiceClass.objects.create(code="P27.1", names={"fi": "Liikunta"})
    Municipality.objects.create(code="285", names={"fi": "Kotka"}, slug="kotka")

    facts = dict(show(make_service()).context["facts"])

    assert facts["Service classes"] == "Liikunta"
    assert facts["Municipality"] == "Kotka"


@pytest.mark.parametrize(
    ("status", "tag"), [(Status.PUBLISHED, "Published"), (Status.WITHDRAWN, "Withdrawn from PTV")]
)
def test_its_status_is_a_word_with_an_icon(show, status, tag):
    response = show(make_service(status=status))

    assert response.context["row_tag"].label == tag
    assert "ptv-status--" in html_of(response)


def test_it_leads_to_the_site_and_to_suomi_fi(show):
    row = make_service()

    html = html_of(show(row))

    assert row.suomi_fi_url() in html
    assert f"/vesijumppa/{row.registry_id}/" in html


def test_a_withdrawn_service_leads_to_no_page_of_the_site(show):
    row = make_service(status=Status.WITHDRAWN)

    assert f"/vesijumppa/{row.registry_id}/" not in html_of(show(row))


def test_its_channels_have_hours_and_contacts(show):
    record = make_channel_record(
        names={"fi": "Katariinan halli"},
        contact={"phones": (make_phone(),)},
        hours=(make_weekly(),),
    )
    row = make_service()
    make_connection(row, make_channel(record))

    html = html_of(show(row))

    for text in ("Katariinan halli", "+358 401234567", "Mon–Fri 8:00–16:00"):
        assert text in html


def test_hours_of_the_connection_replace_those_of_the_channel(show):
    channel = make_channel(make_channel_record(hours=(make_weekly(),)))
    row = make_service()
    make_connection(row, channel, hours=(make_weekly(days=[1]),))

    [panel] = show(row).context["channels"]

    assert dict(panel.details)["Opening hours"] == "Mon 8:00–16:00"


def test_a_withdrawn_channel_is_not_offered(show):
    row = make_service()
    make_connection(row, make_channel(status=Status.WITHDRAWN))

    response = show(row)

    assert response.context["channels"] == []
    assert "has no channel in PTV" in html_of(response)


def test_its_history_shows_old_and_new_newest_first(show):
    old = make_service_record(summaries={"fi": "Tunti on maksuton."})
    new = make_service_record(summaries={"fi": "Tunti on maksullinen."})
    row = make_service(new)
    for days, records in ((9, (None, old)), (1, (old, new))):
        run = make_run(started_at=timezone.now() - timedelta(days=days))
        make_change(*records, run=run)

    response = show(row)

    fates = [item.change.fate for item in response.context["history"]]
    assert fates == [RowChange.Fate.CHANGED, RowChange.Fate.ADDED]
    assert "Tunti on <del>maksuton</del>." in html_of(response)


def test_changes_of_other_rows_are_not_its_history(show):
    make_change(new=make_service_record("muu"))

    response = show(make_service())

    assert response.context["history"] == []
    assert "No change is kept" in html_of(response)


@pytest.mark.parametrize("role", list(Role))
def test_only_keepers_see_the_history_and_fetch_again(client, role):
    make_site()
    apply_governance()
    client.force_login(make_user(role))
    may_read = role is not Role.ORGANISERS

    response = client.get(url(Service, "inspect", make_service().pk))

    assert (response.status_code == 200) is may_read
    if may_read:
        keeps = role in (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)
        assert (response.context["history"] is not None) is keeps
        assert ("/refresh/" in response.content.decode()) is keeps


def test_the_last_fetching_again_is_told(show):
    row = make_service()
    make_run(
        "failed",
        kind=SyncRun.Kind.SINGLE,
        subject=row.registry_id,
        sentence={"msgid": "PTV is away."},
    )

    html = html_of(show(row))

    assert "Fetched again" in html
    assert "PTV is away." in html


@pytest.mark.parametrize("count", [1, 20])
def test_many_channels_and_changes_take_as_few_queries(show, count, django_assert_max_num_queries):
    row = make_service(organization=make_organization())
    for _ in range(count):
        make_connection(row, make_channel())
        make_change(make_service_record(), row.data)
        RowChange.objects.update(registry_id=row.registry_id)

    with django_assert_max_num_queries(60):
        show(row)


def test_other_apps_add_panels_and_buttons(show):
    panel = Panel("own", "Omat liput", mark_safe("<b>lippu</b>"))
    button = Button("Oma nappi", url="/oma/")
    with (
        hooks.register_temporarily("ptv_service_panels", lambda request, service: panel),
        hooks.register_temporarily("ptv_service_panels", lambda request, service: None),
        hooks.register_temporarily("ptv_service_buttons", lambda request, service: [button]),
    ):
        html = html_of(show(make_service()))

    for text in ("Omat liput", "<b>lippu</b>", "Oma nappi", 'href="/oma/"'):
        assert text in html


def test_other_apps_add_filters(admin):  # noqa: F811
    make_service(name="Vesijumppa")
    make_service(name="Tanssi")
    begins = CharFilter(
        label="Alku", method=lambda rows, name, value: rows.filter(name__startswith=value)
    )
    with hooks.register_temporarily("ptv_service_filters", lambda: {"begins": begins}):
        response = admin.get(url(Service, "list"), {"begins": "Ves"})

    assert [row.name for row in response.context["object_list"]] == ["Vesijumppa"]
    assert "Alku" in response.content.decode()
