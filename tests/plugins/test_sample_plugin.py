"""A package that the core knows nothing of: installed and used, switched off without a trace, and back."""

from __future__ import annotations

import pytest

from tests.conftest import PROJECT


CORE = ["cms", "ptvsync", "search", "themepages", "events", "home", "templates", "static", "locale"]
# Marked so that they run before tests that empty the database, whose copy the house is given.
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("house"),
    pytest.mark.xdist_group("sample_plugin"),
]
HEADING = "Kevään kävelyt"
WALK = "Kävely rantapolulla"


def test_nothing_in_the_core_names_the_plugin():
    files = (p for folder in CORE for p in (PROJECT / folder).rglob("*") if p.is_file())
    assert [path for path in files if b"tarjotin_walks" in path.read_bytes()] == []


@pytest.mark.parametrize("state", ["installed", "removed"])
def test_no_migration_is_missing_and_the_system_check_is_clean(state, request):
    seen = request.getfixturevalue(state)
    assert seen["missing_migrations"] == ""
    assert seen["system_check"] == ""


def test_its_block_is_published_by_the_editors_form(installed):
    (block,) = installed["body"]
    assert block["type"] == "walks"
    assert block["value"] == {"heading": HEADING, "count": 2, "picture": installed["picture"]}
    assert HEADING in installed["theme"]
    assert WALK in installed["theme"]


def test_it_adds_to_the_home_page_and_to_theme_pages(installed):
    assert 'id="walks"' in installed["home"]
    assert WALK in installed["home"]
    assert f"Seuraava kävely: {WALK}" in installed["theme"]


def test_its_addresses_and_its_translations_work(installed):
    assert "Kokoontumispaikka: Kirjaston pääovi" in installed["walk"]
    assert "Mötesplats: Kirjaston pääovi" in installed["theme_in_swedish"]


def test_its_rights_are_given_by_the_table(installed):
    assert installed["permissions"] == ["add_walk", "change_walk", "delete_walk", "view_walk"]
    assert any("tarjotin_walks.add_walk" in line for line in installed["governance"])


def test_its_menu_item_is_shown_to_who_may_open_it(installed):
    assert "snippets/tarjotin_walks/walk/" in installed["menu"]


def test_its_health_is_asked(installed):
    assert '"name": "walks", "ok": false' in installed["empty_health"]
    assert '"name": "walks", "ok": true' in installed["health"]


def test_its_job_is_scheduled(installed):
    assert "scheduled tarjotin:walks: remove past" in installed["jobs"]


def test_its_content_is_found(installed):
    assert "/kavelyt/1/" in installed["search"]


def test_removed_the_page_renders_without_the_block(removed):
    assert not removed["is_installed"]
    for html in (removed["theme"], removed["theme_after_saving"]):
        assert HEADING not in html
        assert WALK not in html


def test_removed_its_data_are_kept_also_when_the_page_is_saved(installed, removed):
    assert removed["body"] == installed["body"]
    assert removed["body_after_saving"] == installed["body"]
    assert removed["rows"] == 2


def test_removed_its_job_and_its_documents_are_gone(removed):
    assert "removed tarjotin:walks: remove past" in removed["jobs"]
    assert "/kavelyt/1/" not in removed["search"]


def test_removed_what_its_block_refers_to_is_still_in_use(installed, removed):
    assert removed["usage"] == installed["usage"]
    assert "Liikunta" in removed["usage_page"]
    assert "Liikunta" in removed["usage_page_after_saving"]


def test_removed_its_translation_can_be_opened_and_published(installed, removed):
    assert installed["segments"] > 0
    assert "translation-editor" in removed["translation_form"]
    assert removed["translated_body"] == installed["body"]
    assert HEADING not in removed["translated"]


def test_back_again_all_is_as_before(installed, back):
    assert back["body"] == installed["body"]
    assert HEADING in back["theme"]
    assert back["usage"] == installed["usage"]
    assert "scheduled tarjotin:walks: remove past" in back["jobs"]


def test_back_again_there_is_nothing_to_migrate(back):
    assert "  No planned migration operations." in back["migrate"]
