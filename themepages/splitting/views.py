"""The page on which a theme is split: choose, see what would happen, do it."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from themepages.models import ThemePage
from themepages.splitting.forms import SplitForm
from themepages.splitting.plan import counts
from themepages.splitting.split import split_theme


def may_split(theme: ThemePage, user: Any) -> bool:
    """Those who may edit the theme and add a page beside it; only in the source language, where rules are kept."""
    is_source = theme.locale.is_default
    parent = theme.get_parent().permissions_for_user(user)
    return is_source and theme.permissions_for_user(user).can_edit() and parent.can_add_subpage()


@require_http_methods(["GET", "HEAD", "POST"])
def split(request: HttpRequest, page_id: int) -> HttpResponse:
    """POST shows what would happen; POST with ``do`` does it."""
    theme = get_object_or_404(ThemePage, pk=page_id)
    if not may_split(theme, request.user):
        raise PermissionDenied
    if theme.has_unpublished_changes:
        messages.warning(
            request, _("The theme has a draft. Publish or discard it before splitting.")
        )
        return redirect("wagtailadmin_pages:edit", theme.pk)
    may_publish = theme.live and theme.permissions_for_user(request.user).can_publish()
    form = SplitForm(theme, may_publish, request.POST or None)
    plan = form.plan() if form.is_valid() else None
    if plan and "do" in request.POST:
        new = split_theme(theme, plan, cast("Any", request.user))
        messages.success(request, _undo_note(theme, new))
        return redirect("wagtailadmin_pages:edit", new.pk)
    context = {"form": form, "theme": theme, "counts": counts(theme, plan) if plan else None}
    return render(request, "splitting/split.html", {**context, **_header(theme)})


def _undo_note(theme: ThemePage, new: ThemePage) -> str:
    values = {"old": theme.title, "new": new.title}
    return (
        _(
            "“%(new)s” is split off “%(old)s”. To undo it, delete “%(new)s” and restore the version before from the history of “%(old)s”."
        )
        % values
    )


def _header(theme: ThemePage) -> dict[str, Any]:
    title, name = _("Split the theme"), theme.get_admin_display_title()
    edit = {"url": reverse("wagtailadmin_pages:edit", args=[theme.pk]), "label": name}
    return {
        "header_title": f"{title}: {name}",
        "page_title": title,
        "page_subtitle": name,
        "header_icon": "cut",
        "breadcrumbs_items": [edit, {"url": "", "label": title}],
    }
