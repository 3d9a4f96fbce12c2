"""One theme becomes two: what moves, what stays, who may, and that every address keeps working."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageLogEntry, Site

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from tests.factories import make_service, make_theme, make_user
from themepages.matching.materialise import match_theme
from themepages.models import PinnedService, ThemePage
from themepages.splitting.parts import block_choices


pytestmark = pytest.mark.django_db
BODY = [
    ("services", {"heading": "Palvelut", "intro": "", "group_by": "municipality"}),
    ("prompts", {"heading": "Ota puheeksi", "questions": ["Kuka on tukenasi?"]}),
]
RULES = (
    {"class_codes": ["P27.1"]},
    {"keywords": ["vertaistuki"]},
    {"effect": "exclude", "keywords": ["kilpaurheilu"]},
)


@pytest.fixture
def theme(kept_site, db):
    theme = make_theme(Site.objects.get().root_page, "Osallisuus", "osallisuus", RULES, body=BODY)
    make_service("Jumppa")
    peer = make_service("Ryhmä", class_codes=[], keywords=["vertaistuki"])
    make_service("Molemmat", keywords=["vertaistuki"])
    make_service("Kisa", keywords=["vertaistuki", "kilpaurheilu"])
    theme.pins = [PinnedService(service=peer, sort_order=0)]
    theme.save_revision().publish()
    match_theme(theme)
    return ThemePage.objects.get()


@pytest.fixture
def editor(client, theme):
    apply_governance()
    client.force_login(make_user(Role.COMMUNICATIONS))
    return client


def values(theme, **changed):
    rule = theme.rules.get(keywords=["vertaistuki"])
    given = {
        "title": "Vertaistuki",
        "slug": "vertaistuki",
        "rules": [rule.pk],
        "pins": [pin.pk for pin in theme.pins.all()],
        "blocks": [theme.body[1].id],
        "publish": "on",
        "do": "1",
    }
    return {name: value for name, value in {**given, **changed}.items() if value is not None}


def post(client, theme, **changed):
    return client.post(reverse("splitting_split", args=[theme.pk]), values(theme, **changed))


def new_theme():
    return ThemePage.objects.get(slug="vertaistuki")


def shown(client, url):
    return sorted(
        str(card["title"])
        for group in client.get(url).context["groups"]
        for card in group["services"]
    )


def test_the_chosen_rules_move_with_their_services(editor, theme):
    post(editor, theme)
    assert shown(editor, "/vertaistuki/") == ["Molemmat", "Ryhmä"]
    assert shown(editor, "/osallisuus/") == ["Jumppa", "Molemmat"]


def test_rules_that_exclude_hold_in_both(editor, theme):
    post(editor, theme)
    old = ThemePage.objects.get(pk=theme.pk)
    for page in (old, new_theme()):
        assert page.rules.filter(effect="exclude", keywords=["kilpaurheilu"]).count() == 1


def test_the_chosen_pins_and_blocks_move(editor, theme):
    post(editor, theme)
    old, new = ThemePage.objects.get(pk=theme.pk), new_theme()
    assert [pin.service.name for pin in new.pins.all()] == ["Ryhmä"]
    assert not old.pins.exists()
    assert [child.block_type for child in old.body] == ["services"]
    assert [child.block_type for child in new.body] == ["prompts", "services"]


def test_what_is_not_chosen_stays(editor, theme):
    post(editor, theme, pins=None, blocks=None)
    old = ThemePage.objects.get(pk=theme.pk)
    assert (old.pins.count(), len(old.body)) == (1, 2)


def test_the_old_addresses_keep_working(editor, theme):
    post(editor, theme)
    for address in ("/osallisuus/", "/osallisuus/kotka/", "/vertaistuki/kotka/"):
        assert editor.get(address).status_code == 200


def test_as_drafts_readers_see_no_change(editor, theme):
    post(editor, theme, publish=None)
    assert shown(editor, "/osallisuus/") == ["Jumppa", "Molemmat", "Ryhmä"]
    assert not new_theme().live
    old = ThemePage.objects.get(pk=theme.pk)
    assert old.rules.count() == 3
    assert old.get_latest_revision_as_object().rules.count() == 2


def test_the_version_before_can_be_restored(editor, theme):
    before = theme.latest_revision_id
    post(editor, theme)
    entry = PageLogEntry.objects.get(page=theme.pk, action="splitting.split")
    assert entry.data["revision"] == before
    old = ThemePage.objects.get(pk=theme.pk)
    restored = old.revisions.get(pk=before).as_object()
    restored.save_revision().publish()
    assert ThemePage.objects.get(pk=theme.pk).rules.count() == 3


def test_the_history_of_both_says_so(editor, theme):
    post(editor, theme)
    for page, words in ((theme, "erotettu omaksi"), (new_theme(), "Erotettu teemasta")):
        url = reverse("wagtailadmin_pages:history", args=[page.pk])
        assert words in editor.get(url).content.decode()


def test_the_plan_is_shown_before_anything_is_done(editor, theme):
    response = post(editor, theme, do=None)
    assert tuple(response.context["counts"]) == (3, 2, 2, 1)
    assert ThemePage.objects.count() == 1


def test_a_block_without_a_heading_is_told_by_its_first_words(kept_site):
    text = ("text", "<h2>Mukaan ryhmään</h2><p>Ryhmissä saat tukea muilta vertaisilta.</p>")
    theme = make_theme(Site.objects.get().root_page, "Tuki", "tuki", body=[BODY[0], text])

    names = [name for _key, name in block_choices(theme)]

    assert names[0].endswith(" – Palvelut")
    assert names[1] == "Teksti – Mukaan ryhmään Ryhmissä saat tukea muilta…"


def test_a_whole_theme_is_renamed_rather_than_split(editor, theme):
    rules = [rule.pk for rule in theme.rules.filter(effect="include")]
    response = post(editor, theme, rules=rules)
    assert "rules" in response.context["form"].errors
    assert ThemePage.objects.count() == 1


@pytest.mark.parametrize("slug", ["osallisuus", "vanha", "sv"])
def test_an_address_in_use_is_refused(editor, theme, slug):
    Redirect.add_redirect("/vanha", redirect_to=theme)
    assert "slug" in post(editor, theme, slug=slug).context["form"].errors


def test_a_theme_with_a_draft_is_not_split(editor, theme):
    theme.save_revision()
    assert post(editor, theme)["Location"] == reverse("wagtailadmin_pages:edit", args=[theme.pk])
    assert ThemePage.objects.count() == 1


def test_the_action_stands_on_the_theme(editor, theme):
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[theme.pk])).content.decode()
    assert reverse("splitting_split", args=[theme.pk]) in html


@pytest.mark.parametrize("role", [Role.THEME_OWNERS, Role.ORGANISERS, Role.MUNICIPALITIES])
def test_others_may_not(client, theme, role):
    apply_governance()
    client.force_login(make_user(role))
    assert post(client, theme).status_code in (302, 403)
    assert ThemePage.objects.count() == 1
