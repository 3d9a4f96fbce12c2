"""Which findings and pages a question is about, and which it leaves out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override
from wagtail.log_actions import log

from cms.contentcheck.dashboard import findings_line, held_back_line
from cms.contentcheck.filters import FindingFilterSet
from cms.contentcheck.holding import ACTION, held_pages
from cms.contentcheck.letter import tell
from cms.contentcheck.models import ContentFinding
from cms.contentcheck.own import own_findings
from cms.governance.grants import Role
from home.models import ContentPage
from tests.factories import make_theme, make_user


def finding(page, severity="fault", **fields):
    values = {"code": "summary-missing", "path": "lead", "first_seen": timezone.localdate()}
    return ContentFinding.objects.create(page=page, severity=severity, **{**values, **fields})


def narrowed(rf, **chosen):
    request = rf.get("/", chosen)
    found = FindingFilterSet(chosen, queryset=ContentFinding.objects.all(), request=request).qs
    return set(found.values_list("severity", flat=True))


def ask(line, user, rf):
    request = rf.get("/admin/")
    request.user = user
    return line(request)


@pytest.fixture
def clean(make_page):
    """A published page with no finding of its own."""
    return make_page(html="<p>Hyvää tekstiä.</p>")


@pytest.mark.parametrize(
    ("grave", "expected"),
    [("", {"blocking", "fault", "hint"}), ("true", {"blocking", "fault"}), ("false", {"hint"})],
)
def test_what_blocks_is_a_fault_and_a_hint_is_none(clean, rf, grave, expected):
    for severity in ("blocking", "fault", "hint"):
        finding(clean, severity)
    assert narrowed(rf, grave=grave) == expected


def test_only_sections_right_below_the_home_page_are_offered(home, make_page, rf):
    page = make_page()
    page.add_child(instance=ContentPage(title="Alempi", slug="alempi"))
    make_page("Luonnos", publish=False)
    offered = FindingFilterSet({}, request=rf.get("/")).form.fields["section"].queryset
    assert [section.title for section in offered] == ["Ohje"]


def test_a_section_has_its_own_findings_and_those_of_all_below(home, make_page, rf):
    page = make_page(html="<p>Hyvää.</p>")
    below = page.add_child(instance=ContentPage(title="Alempi", slug="alempi"))
    other = make_page("Muu", html="<p>Hyvää.</p>")
    finding(page, "fault")
    finding(below, "hint")
    finding(other, "blocking")
    assert narrowed(rf, section=page.pk) == {"fault", "hint"}


def test_the_gravest_come_first_then_pages_in_the_order_of_the_tree(make_page):
    first, second = (make_page(title, html="<p>Hyvää.</p>") for title in ("Yksi", "Kaksi"))
    for page, severity in ((second, "hint"), (second, "fault"), (first, "hint")):
        finding(page, severity)
    finding(second, "blocking")
    found = own_findings(make_user(Role.COMMUNICATIONS))
    assert [(row.severity, row.page_id) for row in found] == [
        ("blocking", second.pk),
        ("fault", second.pk),
        ("hint", first.pk),
        ("hint", second.pk),
    ]


def test_findings_on_pages_of_others_are_not_an_owners(home, clean):
    owner, other = make_user(Role.THEME_OWNERS), make_user(Role.THEME_OWNERS)
    own = finding(make_theme(home, owner=owner), code="own")
    finding(clean)
    assert own in own_findings(owner)
    assert {row.page_id for row in own_findings(owner)} == {own.page_id}
    assert not own_findings(other)


def test_pages_with_several_faults_count_once_and_hints_not(clean, make_page, rf):
    today = timezone.localdate()
    finding(clean, first_seen=today - timedelta(days=3))
    finding(clean, "blocking", path="title")
    finding(make_page("Vihje", html="<p>Hyvää.</p>"), "hint", first_seen=today - timedelta(days=9))
    line = ask(findings_line, make_user(Role.COMMUNICATIONS), rf)
    assert (line.count, line.when) == (1, today - timedelta(days=3))


@pytest.mark.parametrize(
    ("code", "advice", "told"),
    [
        ("summary-long", "Oma neuvo.", "Oma neuvo."),
        ("summary-long", "", "Lyhennä: luettelot ja hakukoneet katkaisevat pidemmän."),
        ("forgotten-rule", "", ""),
    ],
)
def test_a_findings_own_advice_goes_before_that_of_its_rule(clean, code, advice, told):
    row = finding(clean, code=code, advice=advice)
    assert row.how_to_mend == told


def test_a_rule_that_is_no_more_is_named_by_its_code(clean):
    row = finding(clean, code="forgotten-rule")
    assert (row.rule, row.title) == (None, "forgotten-rule")


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("fi", "Tiivistelmä puuttuu"),
        ("sv", "Sammanfattningen saknas"),
        ("en", "The summary is missing"),
    ],
)
def test_a_finding_is_told_in_the_language_of_its_reader(clean, language, title):
    row = finding(clean)
    with override(language):
        assert row.title == title


def hold(page):
    log(instance=page, action=ACTION, revision=page.latest_revision)


def test_a_page_published_since_it_was_held_no_longer_waits(make_page):
    page = make_page(publish=False)
    hold(page)
    keeper = make_user(Role.COMMUNICATIONS)
    assert held_pages(keeper)
    page.latest_revision.publish()
    assert not held_pages(keeper)


def test_a_page_that_was_never_held_does_not_wait(make_page):
    hold(make_page(publish=False))
    other = make_page("Luonnos", publish=False)
    log(instance=other, action="wagtail.edit")
    held = held_pages(make_user(Role.COMMUNICATIONS))
    assert other.pk not in {page.pk for page in held}


def test_held_pages_are_urgent(make_page, rf):
    hold(make_page(publish=False))
    line = ask(held_back_line, make_user(Role.COMMUNICATIONS), rf)
    assert (line.count, line.is_urgent) == (1, True)


def test_of_those_in_the_history_only_whoever_scheduled_the_version_is_told(make_page, mailoutbox):
    page, other = make_page(publish=False), make_page("Muu", publish=False)
    scheduler, reader, elsewhere = (make_user(Role.THEME_OWNERS) for _ in range(3))
    entries = (
        (page, "wagtail.publish.schedule", scheduler),
        (page, "wagtail.edit", reader),
        (other, "wagtail.publish.schedule", elsewhere),
    )
    for told, action, user in entries:
        log(instance=told, action=action, revision=told.latest_revision, user=user)
    tell(page.latest_revision, page, ["Kuvalta puuttuu tekijä"])
    assert [mail.to for mail in mailoutbox] == [[scheduler.email]]
