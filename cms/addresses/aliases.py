"""Short addresses for print: one word of the site that leads to a page or to a route on it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.addresses.destination import is_taken


MAX_WORD = 40


def aliases_of(page: Page) -> QuerySet[Redirect]:
    """The redirects that people have made to the page."""
    rows = Redirect.objects.filter(redirect_page_id=page.pk, automatically_created=False)
    return rows.select_related("site").order_by("old_path")


class AliasForm(forms.Form):
    """A word, and where on the page it leads."""

    word = forms.SlugField(
        label=_("Word"),
        max_length=MAX_WORD,
        help_text=_(
            "Small letters a–z, digits and hyphens, such as uinti. Readers add it to the site's address."
        ),
    )
    route = forms.ChoiceField(label=_("Leads to"), required=False)

    def __init__(self, page: Page, site: Site, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page, self.site = page, site
        routes = page.get_route_paths()
        choices = [
            ("" if path == "/" else path, path.strip("/") or _("The page itself"))
            for path in routes
        ]
        self.fields["route"].choices = choices  # type: ignore[attr-defined]

    def clean_word(self) -> str:
        """A free word, in small letters."""
        word = str(self.cleaned_data["word"]).lower()
        if is_taken(word, self.site):
            raise forms.ValidationError(_("/%(word)s is in use already.") % {"word": word})
        return word

    def save(self) -> Redirect:
        """Make it. It is not permanent, so that browsers ask again if it is one day led elsewhere."""
        return Redirect.add_redirect(
            f"/{self.cleaned_data['word']}",
            redirect_to=self.page,
            is_permanent=False,
            page_route_path=self.cleaned_data["route"],
            site=self.site,
        )
