"""A theme's rules as a database condition. Pure: nothing is read or written here."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from themepages.models import ThemeRule


NOTHING = Q(pk__in=())


def services_condition(rules: Iterable[ThemeRule], subclasses: dict[str, list[str]]) -> Q:
    """The services that meet an including rule and no excluding one.

    ``subclasses`` gives the codes below each main class, for PTV files a service under its own class only.
    """
    included, excluded = NOTHING, NOTHING
    for rule in rules:
        if rule.effect == ThemeRule.Effect.INCLUDE:
            included |= rule_condition(rule, subclasses)
        else:
            excluded |= rule_condition(rule, subclasses)
    return included & ~excluded


def rule_condition(rule: ThemeRule, subclasses: dict[str, list[str]]) -> Q:
    """All filled conditions of one rule; a rule without any matches nothing."""
    conditions = Q()
    if rule.class_codes:
        codes = {code for top in rule.class_codes for code in (top, *subclasses.get(top, ()))}
        conditions &= Q(class_codes__overlap=sorted(codes))
    if rule.keywords:
        conditions &= Q(keywords__overlap=[word.strip().lower() for word in rule.keywords])
    if rule.target_group_codes:
        conditions &= Q(target_group_codes__overlap=rule.target_group_codes)
    return conditions or NOTHING
