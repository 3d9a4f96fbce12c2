"""Our rules in Wagtail's own content checker: in the editor's side panel and on the site for editors.

The rules run on the server. Each finding is handed to the checker as a rule that its place on the
page breaks, so that there is one set of rules for the editor, the report and publishing.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page

from cms.contentcheck.checking import findings_on
from cms.contentcheck.rule import Found, Rule, Severity


IMPACT = {Severity.BLOCKING: "critical", Severity.FAULT: "serious", Severity.HINT: "minor"}
# Of axe's own checks the one that fails on whatever does not match; nothing has this name.
NEVER = {
    "id": "tarjotin-never",
    "evaluate": "matches-definition-evaluate",
    "options": {"matcher": {"nodeName": "tarjotin-never"}},
}
# The page as a whole, where a finding has no place of its own.
WHOLE_PAGE = "h1"


class HouseCheckerItem(ContentCheckerItem):
    """Wagtail's checks, and what our rules find on the page."""

    # A summary does for us what a description in the head does for Wagtail.
    axe_run_only = [
        rule for rule in ContentCheckerItem.axe_run_only if rule != "empty-meta-description"
    ]

    def __init__(self, page: Page | None, in_editor: bool = False) -> None:
        super().__init__(in_editor=in_editor)
        self.found = list(enumerate(findings_on(page))) if page else []

    def get_axe_run_only(self, request: HttpRequest) -> list[str]:
        """Wagtail's rules, and one for each finding."""
        return [
            *super().get_axe_run_only(request),
            *(_id(n, rule) for n, (rule, _found) in self.found),
        ]

    def get_axe_custom_rules(self, request: HttpRequest) -> list[dict[str, Any]]:
        """A rule for each finding, broken at its place."""
        own = [_axe_rule(number, rule, found) for number, (rule, found) in self.found]
        return [*super().get_axe_custom_rules(request), *own]

    def get_axe_custom_checks(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The check that always fails."""
        return [*super().get_axe_custom_checks(request), NEVER]

    def get_axe_messages(self, request: HttpRequest) -> dict[str, dict[str, str]]:
        """What the editor reads."""
        own = {_id(number, rule): _message(rule, found) for number, (rule, found) in self.found}
        return super().get_axe_messages(request) | own


def _id(number: int, rule: Rule) -> str:
    return f"tarjotin-{rule.code}-{number}"


def _axe_rule(number: int, rule: Rule, found: Found) -> dict[str, Any]:
    return {
        "id": _id(number, rule),
        "impact": IMPACT[rule.severity],
        "selector": found.selector or WHOLE_PAGE,
        "tags": ["best-practice"],
        "any": [NEVER["id"]],
        "enabled": True,
    }


def _message(rule: Rule, found: Found) -> dict[str, str]:
    words = {"excerpt": found.excerpt, "advice": found.advice or rule.advice}
    text = _("“%(excerpt)s” – %(advice)s") if found.excerpt else "%(advice)s"
    return {"error_name": str(rule.title), "help_text": text % words}
