"""The form of a link."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.models import Site

from ptvsync.admin.filters import own_municipalities
from themepages.models import ThemePage
from themepages.source_themes import source_themes


def theme_label(theme: ThemePage) -> str:
    """The title, and the site's name where there are several sites."""
    site = theme.get_site()
    is_one_of_many = site is not None and Site.objects.count() > 1
    return f"{theme.title} ({site.site_name or site.hostname})" if is_one_of_many else theme.title


class CatalogueLinkForm(WagtailAdminModelForm):
    """Offers the municipalities of our regions, and themes in the source language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["municipality"].queryset = own_municipalities().order_by("slug")
        fields["theme"].queryset = source_themes().defer("body").order_by("title")
        fields["theme"].label_from_instance = theme_label
