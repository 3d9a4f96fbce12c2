"""Contrast of two colours as WCAG 2.2 measures it, and the nearest shade that reaches it."""

from __future__ import annotations

from collections.abc import Sequence


# WCAG 1.4.3, text of usual size.
TEXT = 4.5
BLACK, WHITE = "#000000", "#ffffff"
STEPS = 50


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of ``#rrggbb``, 0 to 255."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1."""
    red, green, blue = (_linear(value / 255) for value in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lowest_contrast(colour: str, others: Sequence[str]) -> float:
    """The ratio to that of the ``others`` from which the colour stands out least."""
    return min(contrast(colour, other) for other in others)


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a ``share`` (0 to 1) of another one in it, mixed channel by channel."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def readable_shade(colour: str, others: Sequence[str], towards: str) -> str:
    """The colour, mixed with as little of ``towards`` as makes it readable beside all the ``others``."""
    shades = (mixed(colour, towards, step / STEPS) for step in range(STEPS))
    return next((shade for shade in shades if lowest_contrast(shade, others) >= TEXT), towards)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
