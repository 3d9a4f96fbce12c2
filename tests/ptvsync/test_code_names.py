"""Names of terms, industries, languages and countries, from both versions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from ptvsync.clients import Fetched
from ptvsync.language_names import language_names
from ptvsync.models import Country, IndustrialClass, Language, OntologyTerm, SyncRun
from ptvsync.records import CodeList, CodeRecord
from ptvsync.sync import accept, refresh_service
from ptvsync.sync.copying import Copying
from ptvsync.sync.staged_codes import code_lines, staged_codes, take_codes

from .asking import paths
from .factories import make_service_record, uuid
from .packages import new_run


pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("version", ["11", "12"])


def entry(world, code_list, finnish):
    return next(item for item in world.codes.entries(code_list) if item.names["fi"] == finnish)


@pytest.fixture
def term(registry_world):
    return entry(registry_world, CodeList.ONTOLOGY_TERM, "surutyö")


@pytest.fixture
def named(registry_world, term):
    """A service with a term, an unnamed one and an industry."""
    industry = entry(registry_world, CodeList.INDUSTRIAL_CLASS, "Järjestöjen toiminta")
    record = make_service_record(
        "palvelu-1",
        ontology_terms=(term.uri, "http://www.yso.fi/onto/koko/p1"),
        industrial_classes=(industry.uri,),
    )
    registry_world.put(record)
    return record


@BOTH
def test_terms_and_industries_in_use_are_kept_with_their_names(sync, named, term, version):
    sync(version)

    kept = {row.code: row.names for row in OntologyTerm.objects.all()}
    assert kept == {term.uri: {"fi": "surutyö", "sv": "sorgearbete", "en": "grief work"}}
    assert [row.names["en"] for row in IndustrialClass.objects.all()] == [
        "Activities of associations"
    ]


@BOTH
def test_languages_and_countries_are_kept_with_their_names(sync, version):
    sync(version)

    assert Language.objects.get(code="so").names["sv"] == "somaliska"
    assert Country.objects.get(code="SE").names["fi"] == "Ruotsi"


def test_a_term_is_asked_for_once_however_many_services_name_it(sync, registry_world, asked, term):
    for number in range(60):
        record = make_service_record(f"lisä-{number}", ontology_terms=(term.uri,))
        registry_world.put(record)

    sync()

    assert len(paths(asked, "ontology-terms")) == 1


@BOTH
def test_terms_of_a_single_service_are_kept_when_it_is_fetched_again(sync, ptv, named, version):
    sync(version)
    OntologyTerm.objects.all().delete()

    refresh_service(ptv, named.id)

    assert OntologyTerm.objects.get().names["fi"] == "surutyö"


def test_languages_are_named_by_ptv_and_those_it_does_not_name_by_the_frame():
    Language.objects.create(code="so", names={"fi": "somali", "sv": "somaliska"})
    with translation.override("en"):
        assert language_names(["sv", "so", "xx"]) == ["Swedish", "somali", "xx"]
    with translation.override("sv"):
        assert language_names(["so"]) == ["somaliska"]


def test_however_many_languages_are_one_question_and_none_is_none(django_assert_num_queries):
    with django_assert_num_queries(1):
        language_names(["fi", "sv", "so"])
    with django_assert_num_queries(0):
        assert language_names([]) == []


def test_names_come_with_what_the_brake_stopped_once_it_is_accepted(
    sync, registry_world, term, django_user_model
):
    for number in range(30):
        registry_world.put(make_service_record(f"lisä-{number}", names={"fi": f"Lisä {number}"}))
    sync()
    for number in range(30):
        registry_world.archive(uuid(f"lisä-{number}"), datetime.now(UTC) + timedelta(minutes=1))
    registry_world.put(make_service_record("palvelu-1", ontology_terms=(term.uri,)))
    Language.objects.all().delete()
    braked = sync(full=True)
    assert (braked.status, OntologyTerm.objects.count()) == (SyncRun.Status.BRAKED, 0)

    accept(braked, django_user_model.objects.create_user("omistaja"))

    assert OntologyTerm.objects.get().names["sv"] == "sorgearbete"
    assert Language.objects.filter(code="so").exists()


def test_code_lists_of_an_interrupted_run_are_taken_over_once():
    old = new_run(status=SyncRun.Status.FAILED)
    language = CodeRecord(list=CodeList.LANGUAGE, code="so", names={"fi": "somali"})
    Copying(old).start(code_lines(old, [language]), [])

    (taken,) = take_codes(old)

    assert (taken.code, taken.names) == ("so", {"fi": "somali"})
    assert staged_codes(old) == []


def test_an_area_without_municipalities_does_not_hide_one_with_them():
    whole = CodeRecord(
        list=CodeList.REGION, code="08", names={"fi": "Kymenlaakso"}, municipalities=("285",)
    )
    inbox = Fetched()
    inbox.learn([whole])
    inbox.learn([whole.model_copy(update={"municipalities": ()})])

    assert inbox.codes == [whole]
