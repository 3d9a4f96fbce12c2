"""The colours of the site can be read by day and by night (WCAG 1.4.3 text, 1.4.11 graphics)."""

from __future__ import annotations

import re

import pytest

from tests.conftest import PROJECT
from themepages.enums import ThemeColour


CSS = PROJECT / "static" / "css"
PAIR = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")
THEME = re.compile(r'\[data-colour="(\w+)"\] \{(.*?)\}', re.DOTALL)
TEXT, GRAPHICS = 4.5, 3.0


def declared(css):
    """Variable → its colours by day and by night."""
    return {name: (day, night) for name, day, night in PAIR.findall(css)}


TOKENS = declared((CSS / "tokens.css").read_text())
THEMES = {
    key: declared(body) for key, body in THEME.findall((CSS / "theme-colours.css").read_text())
}


def luminance(colour):
    """Relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Contrast ratio, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lowest(colours, foreground, background):
    """The lower of the ratios by day and by night."""
    return min(
        contrast(a, b) for a, b in zip(colours[foreground], colours[background], strict=True)
    )


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(
    "foreground", ["ink", "ink-soft", "link", "accent", "danger-ink", "success-ink"]
)
@pytest.mark.parametrize("background", ["paper", "surface", "sunken"])
def test_text_can_be_read_on_every_ground(foreground, background):
    assert lowest(TOKENS, foreground, background) >= TEXT


@pytest.mark.parametrize(
    ("foreground", "background"),
    [
        ("accent-ink", "accent"),
        ("accent-ink", "accent-hover"),
        ("band-ink", "band"),
        ("band-soft", "band"),
        ("info-ink", "info-surface"),
        ("success-ink", "success-surface"),
        ("warning-ink", "warning-surface"),
        ("danger-ink", "danger-surface"),
        ("ink", "sky"),
        ("ink", "haze"),
        ("ink", "horizon"),
    ],
)
def test_text_can_be_read_on_its_own_ground(foreground, background):
    assert lowest(TOKENS, foreground, background) >= TEXT


@pytest.mark.parametrize("graphic", ["line-strong", "focus"])
@pytest.mark.parametrize("background", ["paper", "surface", "sunken"])
def test_borders_of_controls_and_the_focus_ring_can_be_seen(graphic, background):
    assert lowest(TOKENS, graphic, background) >= GRAPHICS


@pytest.mark.parametrize("colour", ThemeColour.values)
def test_the_ink_of_a_theme_can_be_read_on_its_surface(colour):
    assert lowest(THEMES[colour], "theme-ink", "theme-surface") >= TEXT


@pytest.mark.parametrize("colour", ThemeColour.values)
def test_the_ink_of_a_theme_can_be_read_on_the_page(colour):
    both = {**TOKENS, **THEMES[colour]}
    assert lowest(both, "theme-ink", "surface") >= TEXT


def test_every_theme_colour_is_one_that_editors_can_choose():
    assert set(THEMES) == set(ThemeColour.values)
