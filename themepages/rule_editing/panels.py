"""The rules in the editor of a theme page."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from wagtail.admin.panels import InlinePanel, Panel

from themepages.rule_editing.forms import ThemeRuleForm, ThemeRuleFormSet


class RulesPanel(InlinePanel):
    """Lines whose codes are chosen by name."""

    def get_form_options(self) -> dict[str, Any]:
        """Use the forms of rules."""
        options: dict[str, Any] = super().get_form_options()
        forms = {"form": ThemeRuleForm, "formset": ThemeRuleFormSet}
        options["formsets"][self.relation_name] |= forms
        return options


class RulePreviewPanel(Panel):
    """A button that shows which services would enter and leave, before anything is saved."""

    class BoundPanel(Panel.BoundPanel):
        """On a translation it tells where the rules are."""

        template_name = "themepages/admin/rule_preview_panel.html"

        class Media:
            js = ["js/admin/rule-preview.js"]

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Addresses of the preview, or of the page whose rules count."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"preview_url": self._preview_url(), "source_url": self._source_url()}

        def _preview_url(self) -> str:
            pk = self.instance.pk
            return reverse("themepages_rule_preview", args=[pk]) if pk else ""

        def _source_url(self) -> str:
            page = self.instance
            if not page.pk or page.locale.language_code == settings.LANGUAGE_CODE:
                return ""
            translations = page.get_translations()
            source = translations.filter(locale__language_code=settings.LANGUAGE_CODE).first()
            return reverse("wagtailadmin_pages:edit", args=[source.pk]) if source else ""
