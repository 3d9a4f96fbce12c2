"""The public check when PTV is asked: business ids, services not in the copy, a PTV that fails."""

from __future__ import annotations

import threading
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from ptvsync.clients import RegistryUnavailable
from ptvsync.clients.inbox import Item
from ptvsync.models import Area, Organization, Service, ServiceAddition
from ptvsync.records import Area as Place
from ptvsync.records import AreaScope, Kind, OrganizationRecord, OrganizationType, ServiceRecord
from tests.factories import MODIFIED, make_organization, make_service
from themepages.matching.materialise import match_all_themes
from themepages.visibility import live, rate_limit
from themepages.visibility.rate_limit import Limit

from .visibility_asking import ask, html


pytestmark = pytest.mark.django_db
BUSINESS_ID = "0201256-6"


@pytest.fixture(autouse=True)
def home(kept_home, db):
    return Site.objects.get().root_page


class FakeRegistry:
    """A PTV that knows some services, or fails, or is slow; it counts the questions."""

    def __init__(self):
        self.records, self.questions = [], []
        self.error, self.wait = None, None

    def __call__(self, **options):
        self.options = options
        return self

    def fetch_service(self, service_id, known, inbox):
        self._fetch(service_id, inbox, [r for r in self.records if r.id == service_id])

    def fetch_provider(self, business_id, inbox):
        self._fetch(business_id, inbox, self.records)

    def _fetch(self, question, inbox, records):
        self.questions.append(question)
        if self.wait:
            self.wait.wait(5)
        if self.error:
            raise self.error
        for record in records:
            inbox.items[Kind.SERVICE][record.id] = Item(record, {})
            provider = OrganizationRecord(
                id=record.organization_id,
                type=OrganizationType.MUNICIPALITY,
                names={"fi": "Uusi yhdistys ry"},
                modified=MODIFIED,
            )
            inbox.items[Kind.ORGANIZATION][provider.id] = Item(provider, {})

    def close(self):
        pass


@pytest.fixture
def registry(monkeypatch):
    fake = FakeRegistry()
    monkeypatch.setattr(live, "registry_client", fake)
    return fake


def make_record(name="Uusi jumppa", municipalities=("285",), classes=("P27.1",), **area):
    place = {"scope": AreaScope.LIMITED, "municipalities": municipalities, **area}
    return ServiceRecord(
        id=uuid4(),
        organization_id=uuid4(),
        names={"fi": name},
        classes=classes,
        area=Place(**place),
        modified=MODIFIED,
    )


def test_a_name_is_never_asked_from_ptv(client, registry):
    page = html(ask(client, "tuntematon"))
    assert registry.questions == []
    assert "PTV:stä ei voi hakea nimellä" in page


def test_a_business_id_finds_the_services_of_the_provider_and_its_parts(client, registry):
    root = make_organization("Yhdistys ry", business_id=BUSINESS_ID)
    make_service("Jumppa", organization=root)
    make_service("Kuoro", organization=make_organization("Osasto", parent=root))
    answer = ask(client, BUSINESS_ID).context["answer"]
    assert sorted(subject.title for subject in answer.subjects) == ["Jumppa", "Kuoro"]
    assert registry.questions == []


def test_a_business_id_with_a_wrong_digit_is_told_at_once(client, registry):
    page = html(ask(client, "0201256-7"))
    assert "0201256-7 ei ole oikea Y-tunnus" in page
    assert 'aria-invalid="true"' in page
    assert registry.questions == []


def test_a_provider_may_ask_ptv_for_what_the_copy_does_not_have(client, registry):
    root = make_organization("Yhdistys ry", business_id=BUSINESS_ID)
    make_service("Jumppa", organization=root)
    assert "ptv=1" in html(ask(client, BUSINESS_ID))
    registry.records = [make_record("Uusi jumppa")]
    page = html(ask(client, BUSINESS_ID, ptv="1"))
    assert "Uusi jumppa" in page
    assert "ei vielä haettu" in page
    assert registry.questions == [BUSINESS_ID]


@pytest.fixture
def copied(registry):
    """A service that PTV tells of a provider, whereas the copy has it under another one."""
    service = make_service("Yhteinen jumppa", organization=make_organization("Toinen yhdistys"))
    record = make_record("Yhteinen jumppa PTV:ssä").model_copy(update={"id": service.registry_id})
    registry.records = [record]
    return service


def test_a_service_that_the_copy_has_under_another_provider_is_explained_as_it_is(client, copied):
    match_all_themes()
    subject = ask(client, BUSINESS_ID).context["answer"].only
    assert (subject.title, subject.provider) == ("Yhteinen jumppa", "Toinen yhdistys")
    assert not subject.is_live
    assert [theme.title for theme in subject.explanation.shown_in] == ["Liikunta"]
    assert subject.url == copied.get_absolute_url()


def test_a_hidden_service_under_another_provider_is_not_called_new(client, copied):
    ServiceAddition.objects.create(service=copied, hidden=True, hidden_reason="Riita")
    page = html(ask(client, BUSINESS_ID))
    assert "Hyvinvointialue on päättänyt, ettei palvelua näytetä." in page
    assert "ei vielä haettu" not in page
    assert "Palvelu tulee näkyviin pian" not in page
    assert "Riita" not in page


def test_copied_services_of_another_provider_cost_no_more_queries(client, registry):
    rows = [make_service(f"Jumppa {number}") for number in range(8)]
    organization = make_organization("Toinen yhdistys")
    Service.objects.update(organization=organization)
    found = [make_record().model_copy(update={"id": row.registry_id}) for row in rows]
    counts = []
    for records in (found[:2], found):
        cache.clear()
        ask(client, "vesijumppa")
        registry.records = records
        with CaptureQueriesContext(connection) as queries:
            ask(client, BUSINESS_ID)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_service_that_was_never_fetched_is_explained_from_ptv(client, registry):
    registry.records = [make_record(municipalities=("491",), classes=("P25.1",))]
    page = html(ask(client, str(registry.records[0].id)))
    assert "Uusi jumppa" in page
    assert "Uusi yhdistys ry" in page
    assert "Mikkeli" in page
    assert "Palveluluokka on muu: Kirjastot." in page


def test_a_new_service_that_fits_is_promised_by_the_next_morning(client, registry):
    registry.records = [make_record()]
    page = html(ask(client, str(registry.records[0].id)))
    assert "Palvelu tulee näkyviin pian" in page


def test_the_county_of_a_live_service_counts_as_its_municipalities(client, registry):
    Area.objects.create(
        code="10", type="wellbeing_county", names={"fi": "Kymi"}, municipality_codes=["285", "286"]
    )
    registry.records = [make_record(municipalities=(), wellbeing_counties=("10",))]
    page = html(ask(client, str(registry.records[0].id)))
    assert "Palvelu on tarjolla näissä kunnissa: Kotka, Kouvola." in page


def test_ptv_is_asked_with_little_patience_and_once(client, registry):
    identity = str(uuid4())
    ask(client, identity)
    ask(client, identity)
    assert len(registry.questions) == 1
    assert registry.options == {"attempts": 1, "timeout": 4}


def test_what_nobody_has_is_told_with_what_to_check(client, registry):
    assert "ei ole omassa kopiossamme eikä PTV:ssä" in html(ask(client, str(uuid4())))


def test_when_ptv_is_down_the_copy_answers_and_says_so(client, registry):
    registry.error = RegistryUnavailable("PTV does not answer.")
    make_service("Jumppa", organization=make_organization(business_id=BUSINESS_ID))
    response = ask(client, BUSINESS_ID, ptv="1")
    assert response.status_code == 200
    assert "PTV ei vastaa juuri nyt" in html(response)
    assert "Jumppa" in html(response)


def test_a_slow_ptv_is_not_waited_for(client, registry, monkeypatch):
    monkeypatch.setattr(live, "PATIENCE_SECONDS", 0.05)
    registry.wait = threading.Event()
    response = ask(client, str(uuid4()))
    registry.wait.set()
    assert "PTV ei vastaa juuri nyt" in html(response)


def test_asking_too_often_is_refused_plainly(client, registry, monkeypatch):
    monkeypatch.setattr(rate_limit, "PER_ADDRESS", Limit(count=1, seconds=600))
    ask(client, str(uuid4()))
    response = ask(client, str(uuid4()))
    assert response.status_code == 429
    assert 0 < int(response["Retry-After"]) <= 601
    assert "Odota hetki" in html(response)
    assert len(registry.questions) == 1


def test_the_copy_may_be_asked_however_often(client, registry, monkeypatch):
    monkeypatch.setattr(rate_limit, "PER_ADDRESS", Limit(count=0, seconds=600))
    make_service()
    assert ask(client, "vesijumppa").status_code == 200


def test_the_provider_of_a_live_service_is_looked_up_for_chosen_subtrees(registry):
    record = make_record()
    row = make_organization("Valittu")
    Organization.objects.filter(pk=row.pk).update(registry_id=record.organization_id)
    assert live.candidate_of_live(live.LiveService(record)).organization == row.pk
