from __future__ import annotations

import httpx
import pytest

from ptvsync.records import ContactDetails
from ptvsync.standin.accessibility_register import PTV_SYSTEM_ID

from .factories import accessible_address, an_id, place


@pytest.fixture
def sentences(server):
    def get(service_point, system=PTV_SYSTEM_ID):
        path = f"/kapaesteettomyys/api/v1/accessibility/servicepoints/{system}/{service_point}"
        return httpx.get(f"{server.url}{path}/sentences/")

    return get


def test_each_sentence_is_a_row_with_its_heading(sentences, world):
    world.put(place(contact=ContactDetails(addresses=(accessible_address(),))))
    first, second = sentences(an_id("Uimahalli")).json()
    assert first == {
        "entranceId": 1,
        "sentenceOrderText": "001",
        "sentenceGroups": [
            {"language": "fi", "value": "Pääsisäänkäynti"},
            {"language": "sv", "value": "Huvudingången"},
        ],
        "sentences": [{"language": "fi", "value": "Ovella ei ole kynnystä."}],
    }
    assert second["sentences"][0]["value"] == "Ovi on leveä."


def test_a_place_without_sentences_is_not_found(sentences, world):
    world.put(place())
    assert sentences(an_id("Uimahalli")).status_code == 404


@pytest.mark.parametrize("service_point", ["12345", an_id("Tuntematon")])
def test_an_unknown_service_point_is_not_found(sentences, service_point):
    assert sentences(service_point).status_code == 404


def test_another_system_is_not_found(sentences, world):
    world.put(place(contact=ContactDetails(addresses=(accessible_address(),))))
    assert sentences(an_id("Uimahalli"), system="other").status_code == 404
