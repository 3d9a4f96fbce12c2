"""The editor's form of the statement."""

from __future__ import annotations

from wagtail.admin.forms import WagtailAdminPageForm

from cms.region.lookup import region_of
from home.statement.completeness import missing_parts


class StatementForm(WagtailAdminPageForm):
    """Saves any draft; publishing needs all parts, each told at its own field."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:
            return
        page = self.instance if self.instance.pk else self.parent_page
        for name, messages in missing_parts(self.instance, region_of(page)).items():
            if name not in self.errors:
                self.add_error(None if name == "__all__" else name, messages)
