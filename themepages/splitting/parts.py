"""What of a theme can move, in words an editor knows: its including rules, its pins, its blocks."""

from __future__ import annotations

from typing import Any

from django.utils.text import Truncator

from ptvsync.models import ServiceClass, TargetGroup
from themepages.models import ThemePage, ThemeRule


Choices = list[tuple[str, str]]

FIRST_WORDS = 6


def including(theme: ThemePage) -> list[ThemeRule]:
    """The rules that can move; excluding ones hold in both themes."""
    return [rule for rule in theme.rules.all() if rule.effect == ThemeRule.Effect.INCLUDE]


def rule_choices(theme: ThemePage) -> Choices:
    """Key → the names of the codes and the keywords. Two queries."""
    names = {
        row.code: str(row.title)
        for model in (ServiceClass, TargetGroup)
        for row in model.objects.all()
    }
    return [(str(rule.pk), _words(rule, names)) for rule in including(theme)]


def pin_choices(theme: ThemePage) -> Choices:
    """Key → the service's name."""
    pins = theme.pins.select_related("service__organization")
    return [(str(pin.pk), str(pin.service)) for pin in pins]


def block_choices(theme: ThemePage) -> Choices:
    """Id → the block's kind and its heading or first words."""
    return [
        (
            str(child.id),
            " – ".join(part for part in (str(child.block.label), _heading(child)) if part),
        )
        for child in theme.body
    ]


def _words(rule: ThemeRule, names: dict[str, str]) -> str:
    codes = [names.get(code, code) for code in (*rule.class_codes, *rule.target_group_codes)]
    return ", ".join([*codes, *rule.keywords])


def _heading(child: Any) -> str:
    value = child.value
    held = [value.get(name) for name in ("heading", "title")] if hasattr(value, "get") else []
    return next((str(text) for text in held if text), "") or _first_words(child)


def _first_words(child: Any) -> str:
    """What tells one text from another."""
    texts = child.block.get_searchable_content(child.value)
    return str(Truncator(next(iter(texts), "")).words(FIRST_WORDS))
