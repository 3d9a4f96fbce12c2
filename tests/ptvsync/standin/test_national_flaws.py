"""The mistakes of those who write to PTV are in a generated country as often as there."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from ptvsync.records import AreaScope
from ptvsync.standin.national import NEWEST_CHANGE

from .country import share


@pytest.mark.parametrize(
    ("flaw", "lowest", "highest"),
    [
        (lambda item: item.summaries["fi"][-1] not in ".\u200b", 0.01, 0.05),
        (lambda item: "_x000D_" in item.summaries["fi"], 0.001, 0.01),
        (lambda item: "\u200b" in item.summaries["fi"], 0.001, 0.01),
        (lambda item: item.summaries["fi"] == item.names["fi"], 0.004, 0.02),
        (lambda item: item.summaries.get("sv") == item.summaries["fi"], 0.01, 0.03),
        (lambda item: "puhelin 05" in item.descriptions["fi"], 0.01, 0.03),
        (lambda item: len(item.descriptions["fi"]) < 50, 0.01, 0.03),
        (lambda item: not item.target_groups, 0.004, 0.02),
        (lambda item: len(item.target_groups) >= 6, 0.005, 0.03),
    ],
    ids=[
        "summary without a full stop",
        "line breaks of Excel",
        "zero-width characters",
        "summary is the name",
        "Finnish as Swedish",
        "contacts in free text",
        "thin description",
        "no target group",
        "every target group",
    ],
)
def test_a_mistake_of_writers_has_its_share(country, flaw, lowest, highest):
    assert lowest < share(country.services.values(), flaw) < highest


def test_some_services_have_no_channel(country):
    assert (
        0.005 < share(country.services, lambda key: not country.connections.of_service(key)) < 0.1
    )


def test_some_services_have_not_been_touched_for_a_year_and_a_half(country):
    oldest = NEWEST_CHANGE - timedelta(days=18 * 30)
    assert 0.01 < share(country.services.values(), lambda item: item.modified.date() < oldest) < 0.1


def test_some_local_providers_give_the_whole_country_as_their_area(country):
    def too_wide(service):
        owner = country.organizations[service.organization_id]
        return bool(owner.municipality) and service.area.scope is AreaScope.NATIONWIDE

    assert 0 < share(country.services.values(), too_wide) < 0.05


def test_some_services_are_there_twice(country):
    texts = Counter(
        (item.organization_id, item.descriptions["fi"])
        for item in country.services.values()
        if len(item.descriptions["fi"]) > 300
    )
    assert max(texts.values()) >= 2


def test_some_organisations_were_entered_twice(country):
    names = Counter(
        item.names["fi"] for item in country.organizations.values() if not item.parent_id
    )
    assert max(names.values()) == 2


def test_phones_have_zeros_and_words_in_them_now_and_then(country):
    numbers = [phone for item in country.channels.values() for phone in item.contact.phones]
    assert 0 < share(numbers, lambda item: item.prefix and item.number.startswith("0")) < 0.05
    assert 0 < share(numbers, lambda item: "vaihde" in item.number) < 0.05
    assert any(not item.prefix for item in numbers)
