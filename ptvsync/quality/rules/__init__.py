"""All the rules, in the order in which a message to a maintainer lists them."""

from __future__ import annotations

from ptvsync.quality.rule import Rule

from . import (
    area,
    channels,
    charges,
    classification,
    descriptions,
    duplicates,
    free_text,
    freshness,
    languages,
    links,
    missing,
    names,
    opening,
    phones,
    places,
    remnants,
    summaries,
)


_MODULES = (
    missing,
    names,
    summaries,
    descriptions,
    languages,
    remnants,
    free_text,
    channels,
    phones,
    links,
    places,
    opening,
    area,
    classification,
    charges,
    freshness,
    duplicates,
)

RULES: tuple[Rule, ...] = tuple(rule for module in _MODULES for rule in module.RULES)
RULES_BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
