"""Pages of each kind: made empty, and filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone
from wagtail.models import Page

from home.wordpress.models import ImportedPage
from home.wordpress.plan.choices import Kind
from home.wordpress.plan.page_plan import PagePlan
from home.wordpress.plan.places import MODELS
from themepages.enums import ThlTheme


if TYPE_CHECKING:
    from django.contrib.auth.models import User


def new_page(plan: PagePlan, slug: str, parent: Page, user: User | None) -> Page:
    """A draft without a text. Raises ValidationError."""
    page = MODELS[plan.kind](
        title=plan.title,
        slug=slug,
        live=False,
        locale=parent.locale,
        owner=user,
        first_published_at=plan.published if plan.is_live else None,
        **({"thl_theme": ThlTheme.OTHER} if plan.kind == Kind.THEME else {}),
    )
    return parent.add_child(instance=page)


def write_page(
    row: ImportedPage, plan: PagePlan, raw: list[dict[str, Any]], user: User | None
) -> Page:
    """The page as it is now in the database: filled, and published where it was public."""
    page: Any = Page.objects.get(pk=row.page_id).specific
    page.title = plan.title
    setattr(page, "summary" if plan.kind == Kind.THEME else "lead", plan.lead)
    if plan.kind == Kind.THEME:
        services = str(uuid5(NAMESPACE_URL, f"{plan.guid}#services"))
        raw = [*raw, {"type": "services", "value": {}, "id": services}]
    if plan.kind == Kind.NEWS and plan.published:
        page.date = timezone.localdate(plan.published)
    page.body = page.body.stream_block.to_python(raw)
    if not page.live:
        # Only what stands in the row itself is known to refer to pictures.
        page.save()
    revision = page.save_revision(user=user, log_action=True)
    if plan.is_live:
        revision.publish(user=user)
        _keep_dates(page.pk, plan)
    elif page.live:
        page.unpublish(user=user)
    return Page.objects.get(pk=page.pk)


def _keep_dates(key: int, plan: PagePlan) -> None:
    dates = {
        "first_published_at": plan.published,
        "last_published_at": plan.modified or plan.published,
    }
    Page.objects.filter(pk=key).update(**{name: day for name, day in dates.items() if day})
