"""What the rules say of classes, areas, charges, age and likeness; and that no text upsets them."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptvsync.quality.language_guess import other_language
from ptvsync.quality.rules import RULES
from ptvsync.quality.subject import Likeness
from ptvsync.records import Area, AreaScope, Charge, ContactDetails, WebLink
from tests.ptvsync.factories import NATIONWIDE, make_address, make_connection_record

from .factories import DESCRIPTION, codes, details, make_provider, make_reach, make_subject


EVERY_GROUP = tuple(f"KR1.{number}" for number in range(1, 7))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"target_groups": ()}, "target-group-missing"),
        ({"target_groups": EVERY_GROUP}, "target-groups-all"),
        ({"target_groups": ("KR2", "KR2.3")}, "business-only"),
        ({"classes": ()}, "class-missing"),
        ({"classes": ("P27", "P5")}, "class-general"),
        ({"keywords": {}}, "keywords-missing"),
        ({"keywords": {"fi": ()}}, "keywords-missing"),
        ({"charge": None}, "charge-missing"),
        ({"charge": Charge.CHARGED}, "charge-missing"),
    ],
)
def test_a_classification_that_does_not_serve_readers_is_told(fields, code):
    assert codes(make_subject(**fields)) == {code}


@pytest.mark.parametrize(
    "fields",
    [
        {"target_groups": EVERY_GROUP[:5]},
        {"target_groups": ("KR1", "KR2.3")},
        {"classes": ("P27", "P27.1")},
        {"keywords": {"sv": ("simning",)}},
        {"charge": Charge.CHARGED, "charge_info": {"fi": "Kertamaksu kassalla."}},
        {"charge": None, "charge_info": {"fi": "Maksuton alle 18-vuotiaille."}},
    ],
)
def test_a_classification_that_serves_readers_is_in_order(fields):
    assert codes(make_subject(**fields)) == set()


def test_the_charge_of_the_connection_is_enough():
    reach = make_reach(connection=make_connection_record(charge=Charge.FREE))
    assert codes(make_subject(channels=[reach], charge=None)) == set()


@pytest.mark.parametrize("kind", ["kunta", "hyvinvointialue", "seurakunta"])
def test_the_whole_country_is_too_wide_for_a_local_provider(kind):
    subject = make_subject(
        area=NATIONWIDE,
        municipalities=(),
        provider=make_provider(type=kind, municipalities=frozenset()),
    )
    assert codes(subject) == {"nationwide-of-local-provider"}


def test_an_association_is_local_when_its_area_is():
    local = make_provider(type="jarjesto")
    wide = make_provider(type="jarjesto", municipalities=frozenset(), nationwide=True)
    unknown = make_provider(type="jarjesto", municipalities=frozenset())
    results = [
        codes(make_subject(area=NATIONWIDE, municipalities=(), provider=provider))
        for provider in (local, wide, unknown)
    ]
    assert results == [{"nationwide-of-local-provider"}, set(), set()]


@pytest.mark.parametrize(
    ("municipalities", "told"),
    [
        (("285",), ""),
        (("285", "286"), ""),
        (("286",), "286"),
        (("091", "285", "286"), "091"),
        (("091",), "091"),
    ],
)
def test_an_area_away_from_the_provider_is_told_with_the_municipalities(municipalities, told):
    found = details(make_subject(municipalities=municipalities), "area-outside-provider")
    assert [finding["text"] for finding in found] == ([told] if told else [])


def test_an_area_without_places_is_told():
    subject = make_subject(area=Area(scope=AreaScope.LIMITED), municipalities=())
    assert codes(subject) == {"area-missing"}


def test_a_service_of_nobody_is_told():
    subject = make_subject(organization_id=None)
    orphan = type(subject)(**{**vars(subject), "provider": None})
    assert codes(orphan) == {"provider-missing"}


@pytest.mark.parametrize(
    ("modified", "found"),
    [
        (datetime(2025, 5, 21, 12, tzinfo=UTC), {"stale"}),
        (datetime(2025, 5, 22, 12, tzinfo=UTC), {"ageing"}),
        (datetime(2025, 11, 21, 12, tzinfo=UTC), {"ageing"}),
        (datetime(2025, 11, 22, 12, tzinfo=UTC), set()),
        (datetime(1970, 1, 1, tzinfo=UTC), set()),
    ],
)
def test_the_age_of_the_content_tells_one_thing_at_most(modified, found):
    assert codes(make_subject(modified=modified)) == found


@pytest.mark.parametrize(
    ("likeness", "code"),
    [
        (Likeness(same_provider=("Vesijumppa",)), "duplicate"),
        (Likeness(other_providers=("Kotkan Uimarit",)), "duplicate-of-other-provider"),
        (Likeness(shared_summary=("Uinti",)), "summary-shared"),
        (Likeness(organizations=("Uimarit ry",)), "organisation-twice"),
    ],
)
def test_likeness_is_told_with_the_other_ones_name(likeness, code):
    subject = make_subject(likeness=likeness)
    assert codes(subject) == {code}
    assert len(details(subject, code)) == 1


def of_general_description(own):
    general = DESCRIPTION.replace("ohjaajan", "ammattilaisen") + " Soita 05 234 5678."
    payload = {"serviceDescriptions": [{"value": own, "type": "Description", "language": "fi"}]}
    return make_subject(
        general_description_id=uuid4(),
        payload=payload,
        descriptions={"fi": own or general},
        summaries={"fi": "Ohjattua liikuntaa."},
    )


def test_the_texts_of_a_general_description_are_not_the_services_fault():
    assert codes(of_general_description("")) == {"general-description-alone"}


def test_own_text_beside_a_general_description_is_asked_about():
    assert codes(of_general_description(f"{DESCRIPTION} Soita 05 234 5678.")) == {"phone-in-text"}


ANY_TEXT = st.text(max_size=200)


@settings(max_examples=150, deadline=None)
@given(
    name=ANY_TEXT,
    summary=ANY_TEXT,
    description=ANY_TEXT,
    language=st.sampled_from(["fi", "sv", "en", "se"]),
    number=ANY_TEXT,
    url=ANY_TEXT,
)
def test_no_text_upsets_any_rule(name, summary, description, language, number, url):
    link = WebLink(language=language, url=url)
    contact = ContactDetails(links=(link,), addresses=(make_address(street={language: name}),))
    payload = {
        "phones": [{"dialCode": summary, "number": number}],
        "webPages": [{"url": url}],
        "addresses": [{"latitude": number, "longitude": url}],
        "text": description,
    }
    subject = make_subject(
        channels=[make_reach(contact=contact, payload=payload)],
        names={language: name},
        summaries={language: summary},
        descriptions={language: description},
        user_instructions={language: number},
        payload=payload,
    )
    known = {rule.code for rule in RULES}
    assert codes(subject) <= known


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["fi", "sv", "en"]))
def test_a_guess_is_another_language_or_nothing(text, expected):
    assert other_language(text, expected) in {"", "fi", "sv", "en"} - {expected}


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=" .,;:!?()-–0123456789\n", max_size=200))
def test_signs_without_words_have_no_language(text):
    assert other_language(text, "sv") == ""
