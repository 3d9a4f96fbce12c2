"""What a service leaves unsaid comes from its general description, and is marked."""

from __future__ import annotations

import pytest

from ptvsync.clients import Fetched, RegistryPayloadError
from ptvsync.clients.general_description import (
    GeneralDescription,
    GeneralDescriptions,
    completed,
)
from ptvsync.records import Charge, WebLink

from .factories import make_service_record, uuid


LAW = WebLink(language="fi", url="https://finlex.example/")


def general(key="pohja", **fields):
    return GeneralDescription(id=uuid(key), **fields)


def test_own_texts_stand_and_missing_ones_come_from_the_general_description():
    service = make_service_record(descriptions={"fi": "Oma"})

    found = completed(
        service, general(descriptions={"fi": "Yleinen"}, conditions={"fi": "Kaikille"})
    )

    assert (found.descriptions, found.conditions) == ({"fi": "Oma"}, {"fi": "Kaikille"})
    assert found.general_texts == ("conditions",)


def test_a_charge_and_laws_may_be_general():
    found = completed(
        make_service_record(charge=None), general(charge=Charge.FREE, legislation=(LAW,))
    )

    assert (found.charge, found.legislation) == (Charge.FREE, (LAW,))
    assert found.general_texts == ("charge", "legislation")


def test_one_language_of_a_text_is_enough_to_mark_it():
    service = make_service_record(names={"fi": "Uinti", "sv": "Sim"}, descriptions={"fi": "Oma"})

    found = completed(service, general(descriptions={"fi": "Yleinen", "sv": "Allmän", "en": "G"}))

    assert found.descriptions == {"fi": "Oma", "sv": "Allmän"}
    assert found.general_texts == ("descriptions",)


def test_classes_are_those_of_both_in_one_order():
    service = make_service_record(classes=("P27.1",))

    assert completed(service, general(classes=("P5.11", "P27.1"))).classes == ("P27.1", "P5.11")


def test_a_service_that_says_everything_itself_takes_nothing():
    service = make_service_record(charge=Charge.FREE)

    assert completed(service, general(charge=Charge.CHARGED)).general_texts == ()


def asked(payloads):
    """A registry that notes what it is asked for."""
    questions = []

    def fetch(ids):
        wanted = set(ids)
        questions.append(wanted)
        return [payload for payload in payloads if payload["id"] in wanted]

    return fetch, questions


def test_each_general_description_is_asked_once():
    fetch, questions = asked([{"id": uuid("pohja")}])
    book = GeneralDescriptions(Fetched(), fetch, lambda payload: general())

    book.ask([uuid("pohja")])
    book.ask([uuid("pohja"), uuid("toinen")])

    assert questions == [{uuid("pohja")}, {uuid("toinen")}]
    assert book.payload(uuid("pohja")) == {"id": uuid("pohja")}


def test_one_that_is_not_given_is_counted_and_the_service_stays_as_it_is():
    inbox = Fetched()
    book = GeneralDescriptions(inbox, asked([])[0], lambda payload: general())
    book.ask([uuid("pohja")])
    service = make_service_record(general_description_id=uuid("pohja"))

    assert completed(service, book.record(uuid("pohja"))) == service
    assert inbox.warnings == {"general descriptions that PTV does not give": 1}


def test_one_that_cannot_be_read_is_as_if_it_was_not_given():
    inbox = Fetched()

    def unreadable(_payload):
        raise KeyError("id")

    GeneralDescriptions(inbox, asked([{"id": uuid("pohja")}])[0], unreadable).ask([uuid("pohja")])

    assert sum(inbox.warnings.values()) == 1


def test_an_error_of_the_registry_is_not_hidden():
    def fetch(_ids):
        raise RegistryPayloadError("PTV is not well.")

    with pytest.raises(RegistryPayloadError):
        GeneralDescriptions(Fetched(), fetch, lambda payload: general()).ask([uuid("pohja")])
