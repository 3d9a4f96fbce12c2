"""Whether a user may make and publish pages where an import would."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.wordpress.models import ImportedPage, ImportRun
from home.wordpress.plan.choices import Kind
from home.wordpress.plan.places import Places


NOT_YOURS = _("You may not publish pages there. Choose another place, or ask somebody who may.")


def missing_right(user: Any, above: Page) -> Any:
    """The sentence on what is missing; empty for nothing."""
    tester = above.permissions_for_user(user)
    return "" if tester.can_add_subpage() and tester.can_publish_subpage() else NOT_YOURS


def may_run(user: Any, run: ImportRun) -> bool:
    """Whether the user may publish in every place of a run that is set up. Raises PlainError as Places does."""
    places = Places(run.parent.specific if run.parent else None)
    kinds = {run.chosen.kind(name) for name in run.items.values_list("post_type", flat=True)}
    return not any(missing_right(user, places.above(kind)) for kind in kinds - {Kind.SKIP})


def may_undo(user: Any, run: ImportRun) -> bool:
    """Whether the user may delete every page of the run that nobody has edited, wherever it is now."""
    rows = ImportedPage.objects.filter(run=run, page__isnull=False).select_related("page")
    # Pages below it go before it, or it stays.
    testers = (row.page.permissions_for_user(user) for row in rows if row.page and row.is_untouched)
    return all(tester.can_delete(ignore_bulk=True) for tester in testers)
