"""A site's own colours as CSS custom properties. They stand in no layer and so win over the frame's."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from cms.look.contrast import BLACK, WHITE, mixed
from cms.look.grounds import DAY, NIGHT


# How much darker, or by night lighter, a button is under the pointer; how much darker the bottom band is.
HOVER, BAND = 0.3, 0.4


def look_css(light: str, dark: str) -> str:
    """The stylesheet of a site with an accent by day and one by night; an empty one is the frame's own."""
    day, night = light or DAY.accent, dark or NIGHT.accent
    values = {
        "accent": (day, night),
        "link": (day, night),
        "accent-hover": (mixed(day, BLACK, HOVER), mixed(night, WHITE, HOVER)),
    }
    if light:
        values["band"] = (mixed(day, BLACK, BAND), "#060f0c")
    plain = _rule(f"--{name}: {pair[0]};" for name, pair in values.items())
    both = _rule(f"--{name}: light-dark({pair[0]}, {pair[1]});" for name, pair in values.items())
    return f"{plain}\n@supports (color: light-dark(#000, #fff)) {{\n{both}\n}}\n"


def look_version(light: str, dark: str) -> str:
    """A short name of the stylesheet's content; empty without colours."""
    if not (light or dark):
        return ""
    return hashlib.sha256(look_css(light, dark).encode()).hexdigest()[:8]


def _rule(lines: Iterable[str]) -> str:
    return ":root { " + " ".join(lines) + " }"
