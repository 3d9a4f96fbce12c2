from __future__ import annotations

from ptvsync.standin.loading.keys import business_id, changed_at, identifier


def checksum(business_code):
    digits = [int(digit) for digit in business_code.replace("-", "")]
    return sum(d * w for d, w in zip(digits, (7, 9, 10, 5, 8, 4, 2, 1), strict=True)) % 11


def test_a_business_id_has_a_valid_check_digit():
    for number in range(300):
        found = business_id(f"yhdistys-{number}")
        assert len(found) == 9
        assert checksum(found) == 0


def test_ids_are_the_same_at_every_load_and_differ_by_kind():
    assert identifier("service", "kotka") == identifier("service", "kotka")
    assert identifier("service", "kotka") != identifier("place", "kotka")


def test_times_of_change_are_whole_milliseconds_in_utc():
    moment = changed_at("kotka")
    assert moment.microsecond % 1000 == 0
    assert moment.utcoffset().total_seconds() == 0
