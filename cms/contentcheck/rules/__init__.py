"""All rules, in the order in which they are told."""

from __future__ import annotations

from cms.contentcheck.rules import headings, images, links, plain_language, summaries


RULES = (
    *images.RULES,
    *headings.RULES,
    *links.RULES,
    *summaries.RULES,
    *plain_language.RULES,
)
RULES_BY_CODE = {rule.code: rule for rule in RULES}
