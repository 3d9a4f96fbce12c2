"""The message to a maintainer: whole, in Finnish, and never sent from here."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Site

from cms.region.models import RegionSettings
from ptvsync.models import ServiceAddition
from ptvsync.quality.message import MOST_IN_ADDRESS, Message, email_of, message_to
from ptvsync.records import ContactDetails, Email
from tests.coordinators.factories import make_turn
from tests.ptvsync.factories import make_organization, make_organization_record, make_service

from .factories import make_flag, make_good_record, make_owner


pytestmark = pytest.mark.django_db


def make_provider_row(key="kotka", email="", language="fi", **columns):
    emails = (Email(language=language, email=email),) if email else ()
    record = make_organization_record(key, contact=ContactDetails(emails=emails))
    return make_organization(record, **columns)


def make_flagged(organization, name="Vesijumppa", *flags):
    service = make_service(make_good_record(name, names={"fi": name}), organization=organization)
    for code, severity in flags or (("stale", "serious"),):
        make_flag(service, code, severity)
    return service


def write(organization, **options):
    return message_to(
        organization,
        "Kymenlaakson hyvinvointialue",
        "hyte@kymhva.example",
        lambda service: f"https://tarjotin.example/{service.pk}/",
        **options,
    )


def test_the_message_goes_service_by_service_with_fault_place_and_hint():
    organization = make_provider_row(email="uinti@kotka.example")
    second = make_flagged(organization, "Vesijumppa")
    first = make_flagged(organization, "Avantouinti")
    text = write(organization).text

    assert text.index("AVANTOUINTI") < text.index("VESIJUMPPA")
    for service in (first, second):
        assert service.suomi_fi_url() in text
        assert f"https://tarjotin.example/{service.pk}/" in text
    assert text.count("* ") == 2
    assert "1.1.2025" in text
    assert "hyte@kymhva.example" in text
    assert text.rstrip().endswith("Kymenlaakson hyvinvointialue")


def test_hints_come_along_only_when_asked():
    organization = make_provider_row()
    make_flagged(organization, "Vesijumppa", ("ageing", "hint"))

    assert write(organization).count == 0
    assert write(organization, with_hints=True).count == 1


def test_other_providers_services_stay_out():
    organization = make_provider_row()
    make_flagged(make_provider_row("muu"), "Muiden kerho")
    assert "MUIDEN" not in write(organization).text


def test_a_service_that_the_county_hides_stays_out_for_it_has_no_page_of_ours():
    organization = make_provider_row()
    make_flagged(organization, "Vesijumppa")
    hidden = make_flagged(organization, "Avantouinti")
    ServiceAddition.objects.create(service=hidden, hidden=True, hidden_reason="Tuplana")

    message = write(organization)
    assert message.count == 1
    assert "AVANTOUINTI" not in message.text


def test_the_message_promises_no_more_than_the_sync_keeps():
    organization = make_provider_row()
    make_flagged(organization)
    text = write(organization).text
    assert "viimeistään seuraavana aamuna" in text
    assert "viikon kuluessa" in text


def test_no_text_of_the_message_is_escaped():
    organization = make_provider_row()
    make_flagged(organization, 'Äidit & "isät"')
    assert 'ÄIDIT & "ISÄT"' in write(organization).text


def test_the_address_is_the_organisations_or_that_of_the_one_above():
    parent = make_provider_row("a", email="kirjaamo@kotka.example")
    child = make_provider_row("b", parent=parent)
    own = make_provider_row("c", email="oma@kotka.example", parent=parent)

    assert [email_of(row) for row in (child, own, None)] == [
        "kirjaamo@kotka.example",
        "oma@kotka.example",
        "",
    ]


def test_a_municipalitys_message_goes_to_its_ptv_contact_of_today():
    organization = make_provider_row(
        email="kirjaamo@kotka.example", provider_type="kunta", municipality_code="285"
    )
    make_turn("285", first=date(2020, 1, 1), last=None, name="Pia", email="ptv@kotka.example")
    message = write(organization)
    assert (message.person, message.email) == ("Pia", "ptv@kotka.example")


@pytest.mark.parametrize(
    ("provider_type", "turn"),
    [
        ("kunta", {"email": ""}),
        ("kunta", {"first": date(2020, 1, 1), "last": date(2020, 12, 31)}),
        ("kunta", {"code": "286"}),
        ("jarjesto", {}),
    ],
)
def test_others_and_those_without_a_contact_get_it_at_their_own_address(provider_type, turn):
    organization = make_provider_row(
        email="kirjaamo@kotka.example", provider_type=provider_type, municipality_code="285"
    )
    make_turn(**{"code": "285", "first": date(2020, 1, 1), "last": None, **turn})
    message = write(organization)
    assert (message.person, message.email) == ("", "kirjaamo@kotka.example")


def test_a_short_message_opens_whole_in_the_mail_program():
    message = Message("Palvelunne & me", "Hei!\nKorjatkaa.", "a@kotka.example", 1)
    parts = urlsplit(message.mailto)
    assert (parts.scheme, parts.path) == ("mailto", "a@kotka.example")
    assert parse_qs(parts.query) == {"subject": ["Palvelunne & me"], "body": ["Hei!\nKorjatkaa."]}


def test_a_long_message_opens_with_its_subject_alone():
    message = Message("Palvelunne", "ä" * MOST_IN_ADDRESS, "a@kotka.example", 1)
    assert message.mailto == "mailto:a@kotka.example?subject=Palvelunne"


def test_without_an_address_there_is_nothing_to_open():
    assert Message("Palvelunne", "Hei", "", 1).mailto == ""


@pytest.fixture
def reader(kept_site, db, client):
    site = Site.objects.get()
    RegionSettings.objects.filter(site=site).update(
        county_name="Kymenlaakson hyvinvointialue", contact_email="hyte@kymhva.example"
    )
    client.force_login(make_owner())
    return client


def test_the_page_has_the_text_in_a_field_and_sends_nothing(reader):
    organization = make_provider_row(email="uinti@kotka.example")
    make_flagged(organization)
    response = reader.get(reverse("quality_message", args=[organization.pk]))
    html = response.content.decode()

    assert response.context["message"].text in html.replace("&amp;", "&").replace("&#x27;", "'")
    assert "<textarea" in html
    assert "mailto:uinti@kotka.example" in html
    assert "<form" not in html.split('id="message-text"')[1]
    assert mail.outbox == []


def test_the_page_without_faults_says_so(reader):
    organization = make_provider_row()
    assert (
        "<textarea"
        not in reader.get(reverse("quality_message", args=[organization.pk])).content.decode()
    )


def test_an_organisation_that_is_not_there_is_not_found(reader):
    assert reader.get(reverse("quality_message", args=[999_999])).status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_services(reader):
    organization = make_provider_row(email="uinti@kotka.example")
    make_flagged(organization)
    url = reverse("quality_message", args=[organization.pk])
    reader.get(url)
    with CaptureQueriesContext(connection) as few:
        reader.get(url)
    for number in range(5):
        make_flagged(organization, f"Kerho {number}")
    with CaptureQueriesContext(connection) as many:
        reader.get(url)

    assert len(many) == len(few)
