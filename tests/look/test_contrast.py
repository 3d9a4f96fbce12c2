"""Accents are measured against the frame's own colours, and a suggestion always does."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from cms.look.contrast import TEXT, contrast, lowest_contrast, mixed, readable_shade
from cms.look.grounds import DAY, NIGHT, check_accent
from cms.look.stylesheet import BAND, HOVER
from tests.home.test_colour_contrast import TOKENS


COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
SCHEMES = [pytest.param(DAY, 0, id="day"), pytest.param(NIGHT, 1, id="night")]
GROUNDS = ("paper", "surface", "sunken")


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(("scheme", "index"), SCHEMES)
def test_the_grounds_are_those_of_the_stylesheet(scheme, index):
    assert scheme.accent == TOKENS["accent"][index]
    assert scheme.ink == TOKENS["accent-ink"][index]
    assert scheme.grounds == tuple(TOKENS[name][index] for name in GROUNDS)


@pytest.mark.parametrize(("scheme", "index"), SCHEMES)
def test_the_accent_of_the_frame_is_accepted(scheme, index):
    check_accent(scheme.accent, scheme)


@pytest.mark.parametrize(("scheme", "colour"), [(DAY, "#ffd400"), (NIGHT, "#0d4a3c")])
def test_a_colour_that_cannot_be_read_is_refused_with_one_that_can(scheme, colour):
    with pytest.raises(ValidationError) as caught:
        check_accent(colour, scheme)
    check_accent(caught.value.params["suggestion"], scheme)
    assert float(caught.value.params["reached"]) < TEXT
    assert caught.value.params["suggestion"] in caught.value.messages[0]


@pytest.mark.parametrize(("scheme", "index"), SCHEMES)
@given(colour=COLOURS)
def test_every_suggestion_can_be_read(scheme, index, colour):
    assert (
        lowest_contrast(readable_shade(colour, scheme.beside, scheme.towards), scheme.beside)
        >= TEXT
    )


@pytest.mark.parametrize(("scheme", "index"), SCHEMES)
@given(colour=COLOURS)
def test_a_button_under_the_pointer_can_be_read_too(scheme, index, colour):
    accent = readable_shade(colour, scheme.beside, scheme.towards)
    assert contrast(mixed(accent, scheme.towards, HOVER), scheme.ink) >= TEXT


@given(colour=COLOURS)
def test_the_band_at_the_bottom_can_be_read(colour):
    accent = readable_shade(colour, DAY.beside, DAY.towards)
    band = mixed(accent, "#000000", BAND)
    assert contrast(band, TOKENS["band-ink"][0]) >= TEXT
    assert contrast(band, TOKENS["band-soft"][0]) >= TEXT


def test_a_readable_colour_is_its_own_suggestion():
    assert readable_shade(DAY.accent, DAY.beside, DAY.towards) == DAY.accent
