"""The public check: is the service shown, why not, and what to do."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.region.models import RegionSettings
from ptvsync.clients import RegistryUnavailable
from ptvsync.clients.inbox import Item
from ptvsync.models import (
    Area,
    Municipality,
    Organization,
    Service,
    ServiceAddition,
    ServiceClass,
    Status,
)
from ptvsync.records import (
    Area as Place,
)
from ptvsync.records import (
    AreaScope,
    Kind,
    OrganizationRecord,
    OrganizationType,
    ServiceRecord,
)
from tests.factories import MODIFIED, make_organization, make_service, make_site, make_theme
from themepages.matching.materialise import match_all_themes
from themepages.visibility import live, rate_limit
from themepages.visibility.rate_limit import Limit


pytestmark = pytest.mark.django_db

URL = "/miksi-palveluni-ei-nay/"
BUSINESS_ID = "0201256-6"


@pytest.fixture(autouse=True)
def home():
    Municipality.objects.create(code="491", names={"fi": "Mikkeli"}, slug="mikkeli")
    ServiceClass.objects.create(code="P27", names={"fi": "Liikunta ja ulkoilu"})
    ServiceClass.objects.create(code="P27.1", names={"fi": "Urheilu"}, parent="P27")
    ServiceClass.objects.create(code="P27.2", names={"fi": "Retkeily"}, parent="P27")
    ServiceClass.objects.create(code="P25.1", names={"fi": "Kirjastot"})
    home = make_site().root_page
    make_theme(home, "Taide", "taide", rules=[{"class_codes": ["P99"], "keywords": ["taide"]}])
    make_theme(home, rules=[{"class_codes": ["P27.1"]}])
    RegionSettings.objects.update(contact_email="palvelutarjotin@example.org")
    return home


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


def ask(client, text, **parameters):
    return client.get(URL, {"q": text, **parameters})


def html(response):
    return " ".join(response.content.decode().split())


def test_the_form_may_be_kept_and_found(client):
    response = client.get(URL)
    assert response.status_code == 200
    assert "noindex" not in html(response)
    assert not response.cookies


def test_an_answer_is_neither_kept_nor_listed(client):
    make_service()
    response = ask(client, "vesijumppa")
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert 'content="noindex' in html(response)
    assert not response.cookies


def test_a_service_that_is_shown_tells_its_themes_and_municipalities(client):
    service = make_service()
    match_all_themes()
    page = html(ask(client, "vesijumppa"))
    assert "Palvelu näkyy 1 teemassa." in page
    assert 'href="/liikunta/kotka/"' in page
    assert service.get_absolute_url() in page
    assert "Palveluluokka on muu" in page


def test_the_nearest_theme_comes_first(client):
    make_service(class_codes=["P27.2"])
    subject = ask(client, "vesijumppa").context["answer"].only
    assert [theme.title for theme in subject.explanation.nearest] == ["Liikunta", "Taide"]


def test_what_is_missing_is_told_with_what_to_do(client):
    make_service(class_codes=["P25.1"])
    page = html(ask(client, "vesijumppa"))
    assert "Palvelu ei ole missään teemassa" in page
    assert "Palveluluokka on muu: Kirjastot." in page
    assert "Lisää palvelulle PTV:ssä jokin näistä palveluluokista: Urheilu." in page


def test_a_service_of_another_region_is_told_where_it_is(client):
    make_service(municipality_codes=["491"])
    page = html(ask(client, "vesijumppa"))
    assert "Palvelu ei näy" in page
    assert "Mikkeli" in page
    assert "Lisää PTV:ssä palvelun alueeseen ainakin yksi näistä: Hamina, Kotka" in page
    assert "Teemat, joissa palvelu näkyisi" in page


def test_a_withdrawn_service_tells_when_it_left(client):
    gone = datetime(2026, 11, 3, 10, tzinfo=UTC)
    make_service(status=Status.WITHDRAWN, withdrawn_at=gone)
    assert "Palvelu on poistunut PTV:stä 3.11.2026." in html(ask(client, "vesijumppa"))


def test_a_hidden_service_does_not_tell_the_reason(client):
    ServiceAddition.objects.create(service=make_service(), hidden=True, hidden_reason="Riita")
    page = html(ask(client, "vesijumppa"))
    assert "Hyvinvointialue on päättänyt, ettei palvelua näytetä." in page
    assert "Riita" not in page
    assert "palvelutarjotin@example.org" in page


def test_an_excluding_rule_is_told(client, home):
    make_theme(
        home,
        "Luonto",
        "luonto",
        rules=[{"class_codes": ["P27.1"]}, {"effect": "exclude", "keywords": ["sisällä"]}],
    )
    make_service(keywords=["sisällä"])
    page = html(ask(client, "vesijumppa"))
    assert "Teeman toinen sääntö jättää palvelun pois" in page
    assert "Asiasana sopii: sisällä." in page


def test_a_chosen_service_of_another_region_is_shown(client):
    service = make_service(municipality_codes=["491"])
    RegionSettings.objects.update(ptv_service_ids=[service.registry_id])
    assert "Hyvinvointialue on valinnut palvelun" in html(ask(client, "vesijumppa"))


@pytest.mark.parametrize(
    ("wanted", "sentence", "advice"),
    [
        (
            {"ptv_class_codes": ["P25.1"]},
            "Palveluluokka on muu: Urheilu.",
            "Lisää palvelulle PTV:ssä jokin näistä palveluluokista: Kirjastot.",
        ),
        (
            {"ptv_target_group_codes": ["KR2"]},
            "Palvelulla ei ole kohderyhmää.",
            "Lisää palvelulle PTV:ssä jokin näistä kohderyhmistä: KR2.",
        ),
        (
            {"ptv_languages": ["sv"]},
            "Tekstit ovat muulla kielellä: suomi.",
            "Kirjoita palvelu PTV:ssä jollakin näistä kielistä: ruotsi.",
        ),
    ],
)
def test_what_the_county_leaves_out_is_told_with_what_to_do(client, wanted, sentence, advice):
    service = make_service(languages=["fi"])
    region = RegionSettings.objects.get()
    for name, codes in wanted.items():
        setattr(region, name, codes)
    region.save()
    page = html(ask(client, "vesijumppa"))
    assert "Palvelu ei näy" in page
    assert sentence in page
    assert advice in page
    assert not service.themes.exists()


def test_the_wanted_main_class_is_named_without_those_below_it(client):
    RegionSettings.objects.update(ptv_class_codes=["P27"])
    make_service(class_codes=["P25.1"])
    page = html(ask(client, "vesijumppa"))
    assert "jokin näistä palveluluokista: Liikunta ja ulkoilu." in page


def test_the_page_and_the_explanation_agree(client):
    for number, code in enumerate(["P27.1", "P27.2", "P25.1"]):
        make_service(f"Palvelu {number}", class_codes=[code])
    match_all_themes()
    for service in Service.objects.all():
        subject = ask(client, str(service.registry_id)).context["answer"].only
        assert len(subject.explanation.shown_in) == service.themes.count()


def test_several_services_are_offered_to_choose_from(client):
    make_service("Vesijumppa")
    make_service("Vesijumppa senioreille", class_codes=["P25.1"])
    page = html(ask(client, "vesijumppa"))
    assert "Mitä palvelua tarkoitat?" in page
    assert page.count('href="?q=') == 2


def test_the_name_of_the_provider_finds_too(client):
    make_service("Jumppa", organization=make_organization("Haminan kaupunki"))
    make_service("Kuoro")
    assert ask(client, "hamina jumppa").context["answer"].only.title == "Jumppa"


def test_a_long_list_counts_the_rest(client, monkeypatch):
    monkeypatch.setattr("themepages.visibility.answer.MOST_CHOICES", 2)
    for number in range(5):
        make_service(f"Vesijumppa {number}")
    answer = ask(client, "vesijumppa").context["answer"]
    assert (len(answer.subjects), answer.more) == (2, 3)


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


def test_more_services_cost_no_more_queries(client):
    organization = make_organization()
    make_service("Vesijumppa 0", organization=organization)
    make_service("Vesijumppa 1", organization=organization)
    ask(client, "vesijumppa")
    with CaptureQueriesContext(connection) as few:
        ask(client, "vesijumppa")
    for number in range(2, 12):
        make_service(f"Vesijumppa {number}", organization=organization)
    with CaptureQueriesContext(connection) as many:
        ask(client, "vesijumppa")
    assert len(many) == len(few)


def test_more_themes_cost_no_more_queries(client, home):
    make_service()
    ask(client, "vesijumppa")
    with CaptureQueriesContext(connection) as few:
        ask(client, "vesijumppa")
    for number in range(5):
        make_theme(home, f"Teema {number}", f"teema-{number}")
    ask(client, "vesijumppa")
    with CaptureQueriesContext(connection) as many:
        ask(client, "vesijumppa")
    assert len(many) == len(few)


@pytest.mark.parametrize(
    "address", ["/sv/varfor-syns-inte-min-tjanst/", "/en/why-is-my-service-not-shown/"]
)
def test_the_check_speaks_the_other_languages(client, address):
    make_service()
    response = client.get(address, {"q": "vesijumppa"})
    assert response.status_code == 200
    assert 'lang="fi">Vesijumppa' in html(response)


def test_nothing_but_reading_is_allowed(client):
    assert client.post(URL, {"q": "x"}).status_code == 405


def test_the_provider_of_a_live_service_is_looked_up_for_chosen_subtrees(registry):
    record = make_record()
    row = make_organization("Valittu")
    Organization.objects.filter(pk=row.pk).update(registry_id=record.organization_id)
    assert live.candidate_of_live(live.LiveService(record)).organization == row.pk


def test_the_check_has_its_address(client):
    assert reverse("themepages:visibility") == URL
