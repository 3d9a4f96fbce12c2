"""Texts of the national world: topics and sentences put together by chance."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ptvsync.records import Texts

from .dice import Dice


_FOLDER = Path(__file__).parent
LONGEST_SUMMARY = 150


@dataclass(frozen=True)
class Topic:
    """What a service is about. ``names`` and ``whats`` are in Finnish, Swedish and English."""

    classes: tuple[str, ...]
    target_groups: tuple[str, ...]
    names: Texts
    whats: Texts


@cache
def topics() -> list[Topic]:
    """Return all topics."""
    rows = tomllib.loads((_FOLDER / "topics.toml").read_text(encoding="utf-8"))["topic"]
    return [
        Topic(
            classes=tuple(row["classes"]),
            target_groups=tuple(row["target_groups"]),
            names={language: row[language]["name"] for language in ("fi", "sv", "en")},
            whats={language: row[language]["what"] for language in ("fi", "sv", "en")},
        )
        for row in rows
    ]


@cache
def sentences(language: str) -> dict[str, Any]:
    """Return the stock of sentences of a language by purpose."""
    text = (_FOLDER / "sentences.toml").read_text(encoding="utf-8")
    stock: dict[str, Any] = tomllib.loads(text)[language]
    return stock


def summary(dice: Dice, topic: Topic, language: str) -> str:
    """Return a summary of at most 150 characters."""
    text: str = dice.one(sentences(language)["summary"]).format(what=topic.whats[language])
    return text if len(text) <= LONGEST_SUMMARY else text[: text.rindex(".", 0, -1) + 1]


def description(dice: Dice, topic: Topic, provider: Texts, language: str) -> str:
    """Return paragraphs of sentences, with a list of bullets now and then."""
    stock = sentences(language)
    chosen = dice.some(stock["description"], 4, len(stock["description"]) - 2)
    name = provider.get(language) or provider["fi"]
    text = "\n\n".join(
        " ".join(chosen[start : start + 4]).format(what=topic.whats[language], provider=name)
        for start in range(0, len(chosen), 4)
    )
    if not dice.happens(0.12):
        return text
    return text + "\n\n" + "\n".join(f"* {item}" for item in dice.some(stock["bullets"], 2, 4))


def sentence(dice: Dice, purpose: str, languages: tuple[str, ...]) -> Texts:
    """Return a sentence of a purpose in each language."""
    return {language: dice.one(sentences(language)[purpose]) for language in languages}


def keywords(dice: Dice, languages: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return keywords in each language."""
    return {
        language: tuple(dice.some(sentences(language)["keywords"], 1, 4)) for language in languages
    }
