"""The catalogue shows every component there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from home.catalogue.examples import examples_by_component
from tests.conftest import PROJECT
from themepages.enums import ThemeIcon


COMPONENTS = PROJECT / "templates" / "components"
# Parts that only make sense inside another component.
PARTS = {"field_notes", "print_button"}


def test_every_component_has_an_example():
    written = {path.stem for path in COMPONENTS.glob("*.html")}
    shown = {name for name, _ in examples_by_component()}
    assert written - PARTS <= shown


@pytest.mark.parametrize("path", sorted(COMPONENTS.glob("*.html")), ids=lambda path: path.stem)
def test_a_component_begins_by_naming_its_variables(path):
    assert path.read_text().startswith("{# ")


@pytest.mark.parametrize("name", ThemeIcon.values)
def test_every_theme_icon_is_drawn_and_hidden_from_screen_readers(name):
    icon = Path(PROJECT / "templates" / "icons" / f"{name}.html").read_text()
    assert 'aria-hidden="true"' in icon
    assert "currentColor" in icon


def test_day_and_night_differ_in_nothing_but_ids():
    for _name, examples in examples_by_component():
        for example in examples:
            (_, day), (_, night) = example.panels()
            assert day.replace("light-", "") == night.replace("dark-", "")
