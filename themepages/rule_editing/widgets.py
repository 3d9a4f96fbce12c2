"""Widgets of a rule. Both work as plain HTML; scripts only make them quicker."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin.widgets import AdminTagWidget


class CodeTree(forms.CheckboxSelectMultiple):
    """Checkboxes folded under their main codes; the choices are groups."""

    template_name = "themepages/admin/code_tree.html"

    class Media:
        css = {"all": ["css/admin/theme-rules.css"]}
        js = ["js/admin/code-tree.js"]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Put the groups that have something chosen first."""
        context = super().get_context(name, value, attrs)
        groups = [
            {"title": title, "options": options, "chosen": _chosen(options)}
            for title, options, _index in context["widget"]["optgroups"]
        ]
        context["groups"] = sorted(groups, key=lambda group: not group["chosen"])
        return context

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> Any:
        """Use the project's templates, which a form's own renderer does not see."""
        return render_to_string(self.template_name, self.get_context(name, value, attrs))


class KeywordTags(AdminTagWidget):
    """Words as tags, offered from the keywords that services have."""

    def format_value(self, value: str | Iterable[str] | None) -> str:
        """Words parted by commas, in quotes where a word has a comma itself."""
        if value is None or isinstance(value, str):
            return value or ""
        return ", ".join(f'"{word}"' if "," in word or " " in word else word for word in value)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Point the suggestions to the keywords."""
        context = super().get_context(name, value, attrs)
        # The script writes into a field of its own, which has no other name than this.
        options = {"allowSpaces": True, "placeholderText": gettext("Write a keyword")}
        context["widget"]["attrs"] |= {
            "data-w-tag-url-value": reverse("themepages_keywords"),
            "data-w-tag-options-value": json.dumps(options),
        }
        return context


def _chosen(options: list[dict[str, Any]]) -> int:
    return sum(bool(option["selected"]) for option in options)
