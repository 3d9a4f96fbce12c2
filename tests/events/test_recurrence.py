"""Recurrence: rules, exceptions and the clock change, as examples and as properties."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from events.enums import ChangeKind, Frequency, OccurrenceStatus
from events.holidays import is_day_off
from events.local_time import aware, naive
from events.recurrence import Change, ExtraDate, Rule, expand


FIRST = datetime(2027, 1, 12, 17)
LAST_DAY = date(2028, 6, 30)

local_times = st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 12, 31)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)


def rule(start=FIRST, hours=1.5, **given):
    return Rule(start=start, end=start + timedelta(hours=hours), **given)


def expanded(given_rule, extra=(), changes=(), last_day=LAST_DAY):
    return expand(given_rule, extra, changes, last_day)


def local_days(occurrences):
    return [naive(occurrence.start).date() for occurrence in occurrences]


@st.composite
def rules(draw):
    return rule(
        start=draw(local_times),
        hours=draw(st.floats(min_value=0.25, max_value=30)),
        frequency=draw(st.sampled_from(Frequency)),
        weekdays=tuple(sorted(draw(st.sets(st.integers(0, 6))))),
        until=draw(st.none() | st.dates(date(2026, 6, 1), date(2028, 1, 1))),
        count=draw(st.none() | st.integers(1, 20)),
        skip_holidays=draw(st.booleans()),
    )


@st.composite
def changes(draw):
    day = draw(st.dates(date(2026, 1, 1), date(2028, 1, 1)))
    kind = draw(st.sampled_from(ChangeKind))
    start = draw(local_times) if kind == ChangeKind.MOVED else None
    return Change(day=day, kind=kind, start=start, reason="syy")


def test_an_event_without_a_rule_is_held_once():
    assert local_days(expanded(rule())) == [date(2027, 1, 12)]


def test_a_weekly_rule_stops_at_its_count():
    occurrences = expanded(rule(frequency=Frequency.WEEKLY, count=3))
    assert local_days(occurrences) == [date(2027, 1, 12), date(2027, 1, 19), date(2027, 1, 26)]


def test_a_weekly_rule_includes_its_last_day():
    occurrences = expanded(rule(frequency=Frequency.WEEKLY, until=date(2027, 1, 26)))
    assert local_days(occurrences)[-1] == date(2027, 1, 26)


def test_a_weekly_rule_may_fall_on_several_weekdays():
    occurrences = expanded(rule(frequency=Frequency.WEEKLY, weekdays=(1, 3), count=4))
    assert [day.day for day in local_days(occurrences)] == [12, 14, 19, 21]


def test_every_two_weeks_leaves_a_week_between():
    occurrences = expanded(rule(frequency=Frequency.BIWEEKLY, count=3))
    assert [day.day for day in local_days(occurrences)] == [12, 26, 9]


def test_monthly_keeps_the_weekday_and_its_number_in_the_month():
    occurrences = expanded(rule(frequency=Frequency.MONTHLY, count=3))
    assert local_days(occurrences) == [date(2027, 1, 12), date(2027, 2, 9), date(2027, 3, 9)]


def test_monthly_from_a_fifth_weekday_means_the_last_of_each_month():
    start = datetime(2027, 3, 30, 10)
    occurrences = expanded(rule(start=start, frequency=Frequency.MONTHLY, count=2))
    assert local_days(occurrences) == [date(2027, 3, 30), date(2027, 4, 27)]


def test_summer_time_moves_utc_but_not_the_clock_on_the_wall():
    start = datetime(2027, 3, 23, 17)
    occurrences = expanded(rule(start=start, frequency=Frequency.WEEKLY, count=2))
    assert [o.start for o in occurrences] == [
        datetime(2027, 3, 23, 15, tzinfo=UTC),
        datetime(2027, 3, 30, 14, tzinfo=UTC),
    ]


def test_holidays_are_left_out_and_do_not_use_up_the_count():
    start = datetime(2026, 12, 11, 10)
    given_rule = rule(start=start, frequency=Frequency.WEEKLY, count=4, skip_holidays=True)
    assert local_days(expanded(given_rule)) == [
        date(2026, 12, 11),
        date(2026, 12, 18),
        date(2027, 1, 8),
        date(2027, 1, 15),
    ]


def test_a_day_left_out_is_not_shown_and_does_not_use_up_the_count():
    skipped = Change(day=date(2027, 1, 19), kind=ChangeKind.SKIPPED)
    occurrences = expanded(rule(frequency=Frequency.WEEKLY, count=2), changes=[skipped])
    assert local_days(occurrences) == [date(2027, 1, 12), date(2027, 1, 26)]


def test_a_cancelled_day_stays_and_tells_why():
    cancelled = Change(
        day=date(2027, 1, 19), kind=ChangeKind.CANCELLED, reason="Ohjaaja on sairaana."
    )
    occurrence = expanded(rule(frequency=Frequency.WEEKLY, count=2), changes=[cancelled])[1]
    assert (occurrence.status, occurrence.note) == (
        OccurrenceStatus.CANCELLED,
        "Ohjaaja on sairaana.",
    )


def test_a_moved_occurrence_remembers_its_original_start_and_keeps_its_length():
    moved = Change(day=date(2027, 1, 12), kind=ChangeKind.MOVED, start=datetime(2027, 1, 14, 18))
    (occurrence,) = expanded(rule(), changes=[moved])
    assert occurrence.original_start == aware(FIRST)
    assert naive(occurrence.start) == datetime(2027, 1, 14, 18)
    assert occurrence.end - occurrence.start == timedelta(hours=1.5)


def test_extra_dates_join_the_rule_and_give_titles_to_its_dates():
    extra = [
        ExtraDate(FIRST, title="Aloitus"),
        ExtraDate(datetime(2027, 2, 1, 9), title="Lisäkerta"),
    ]
    occurrences = expanded(rule(frequency=Frequency.WEEKLY, count=2), extra=extra)
    assert [o.title for o in occurrences] == ["Aloitus", "", "Lisäkerta"]


def test_a_rule_without_an_end_stops_at_the_horizon():
    occurrences = expanded(rule(frequency=Frequency.WEEKLY), last_day=date(2027, 2, 2))
    assert len(occurrences) == 4


@given(rules(), st.lists(changes(), max_size=4))
@settings(max_examples=150, deadline=None)
def test_occurrences_are_aware_ordered_and_told_apart_by_original_start(given_rule, given_changes):
    occurrences = expanded(given_rule, changes=given_changes)
    originals = [o.original_start for o in occurrences]
    assert originals == sorted(set(originals))
    assert all(o.start.tzinfo is UTC and o.end >= o.start for o in occurrences)


@given(rules(), st.lists(changes(), max_size=4))
@settings(max_examples=100, deadline=None)
def test_expanding_twice_gives_the_same(given_rule, given_changes):
    assert expanded(given_rule, changes=given_changes) == expanded(
        given_rule, changes=given_changes
    )


@given(rules())
@settings(max_examples=150, deadline=None)
def test_the_clock_on_the_wall_stays_through_the_year(given_rule):
    for occurrence in expanded(given_rule):
        local = naive(occurrence.start)
        assert local.time() == given_rule.start.time() or is_skipped_by_the_clock(local)


@given(rules())
@settings(max_examples=150, deadline=None)
def test_a_rule_never_exceeds_its_count_its_end_or_its_holidays(given_rule):
    days = local_days(expanded(given_rule))
    assert given_rule.count is None or len(days) <= given_rule.count
    if given_rule.frequency != Frequency.NONE and given_rule.until:
        assert all(day <= given_rule.until for day in days)
    assert not (given_rule.skip_holidays and any(is_day_off(day) for day in days))


@given(rules(), st.dates(date(2026, 1, 1), date(2028, 1, 1)))
@settings(max_examples=100, deadline=None)
def test_a_later_horizon_only_adds_to_the_end(given_rule, horizon):
    earlier = expanded(given_rule, last_day=horizon)
    later = expanded(given_rule, last_day=horizon + timedelta(days=90))
    assert later[: len(earlier)] == earlier


@given(local_times)
def test_local_time_survives_the_way_to_utc_and_back(local):
    assert naive(aware(local)) == local or is_skipped_by_the_clock(naive(aware(local)))


def is_skipped_by_the_clock(local):
    """On the last Sunday of March the clock jumps from three to four."""
    return local.month == 3 and local.weekday() == 6 and local.time() >= time(4) and local.hour == 4
