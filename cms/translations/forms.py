"""The filters of the report. Whatever is wrong with one is as if it were not there."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from cms.translations.state import PageTranslation, Problem


class TranslationFilterForm(forms.Form):
    """Language, problem, kind of page and site."""

    language = forms.ChoiceField(label=_("Language"), required=False)
    problem = forms.ChoiceField(label=_("What is wrong"), required=False)
    kind = forms.ChoiceField(label=_("Kind of page"), required=False)
    site = forms.ChoiceField(label=_("Site"), required=False)

    def __init__(self, data: QueryDict, rows: Sequence[PageTranslation]) -> None:
        super().__init__(data)
        languages = {row.locale.language_code: str(row.locale) for row in rows}
        kinds = {
            str(row.page.content_type_id): str(row.page.content_type.name).capitalize()
            for row in rows
        }
        self.sites = {str(site.pk): site for site in Site.objects.select_related("root_page")}
        self._offer("language", _("All languages"), languages)
        self._offer("problem", _("Anything"), {p.value: str(p.label) for p in Problem})
        self._offer("kind", _("All kinds"), kinds)
        self._offer(
            "site", _("All sites"), {key: str(s.site_name or s) for key, s in self.sites.items()}
        )
        if len(self.sites) < 2:
            del self.fields["site"]
        self.full_clean()

    def keep(self, row: PageTranslation) -> bool:
        """Whether a row with something wrong is shown."""
        site = self.sites.get(self._chosen("site"))
        return bool(row.problems) and all(
            (
                self._chosen("language") in {"", row.locale.language_code},
                not self._chosen("problem") or self._chosen("problem") in row.problems,
                self._chosen("kind") in {"", str(row.page.content_type_id)},
                site is None or row.page.path.startswith(site.root_page.path),
            )
        )

    def _chosen(self, name: str) -> str:
        return self.cleaned_data.get(name) or ""

    def _offer(self, name: str, everything: object, choices: dict[str, str]) -> None:
        self.fields[name].choices = [("", everything), *choices.items()]  # type: ignore[attr-defined]
