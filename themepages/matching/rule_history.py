"""Notes when a theme's rules become others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from themepages.models import RuleChange, ThemePage


FIELDS = ("effect", "class_codes", "target_group_codes", "keywords")


def note_rules(themes: Iterable[ThemePage]) -> None:
    """Remember the rules of those themes whose rules are not as they were last noted."""
    now = {page.translation_key: _content(page) for page in themes}
    before = latest_changes(now)
    RuleChange.objects.bulk_create(
        RuleChange(theme_key=key, rules=rules)
        for key, rules in now.items()
        if key not in before or before[key].rules != rules
    )


def latest_changes(theme_keys: Iterable[Any]) -> dict[Any, RuleChange]:
    """Theme key → its last change."""
    rows = RuleChange.objects.filter(theme_key__in=list(theme_keys))
    newest = rows.order_by("theme_key", "-changed_at", "-pk").distinct("theme_key")
    return {row.theme_key: row for row in newest}


def _content(page: ThemePage) -> list[list[Any]]:
    return [[getattr(rule, name) for name in FIELDS] for rule in page.rules.all()]
