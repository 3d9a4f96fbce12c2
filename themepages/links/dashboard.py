"""The dashboard's lines on the catalogue."""

from __future__ import annotations

from django.db.models import Min, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.dashboard.waiting import Waiting
from themepages.links.enums import Outcome
from themepages.links.models import CatalogueLink, CatalogueLinkQuerySet, worst_is
from themepages.withdrawal.permissions import sees_everything


def broken_line(request: HttpRequest) -> Waiting | None:
    """Broken links: the user's own; all of them for those who keep the site."""
    if not _may_mend(request):
        return None
    links = _own(request).with_state().filter(worst_is(Outcome.BROKEN))
    oldest = links.aggregate(oldest=Min("since"))["oldest"]
    return Waiting(_("Broken links"), links.count(), reverse("links_broken"), oldest)


def reviews_line(request: HttpRequest) -> Waiting | None:
    """Links whose day of review has come, likewise."""
    if not _may_mend(request):
        return None
    links = _own(request).review_due(timezone.localdate())
    viewset = CatalogueLink.snippet_viewset  # type: ignore[attr-defined]
    url = f"{reverse(viewset.get_url_name('list'))}?review=due"
    oldest = links.aggregate(oldest=Min("review_date"))["oldest"]
    return Waiting(_("Links to review"), links.count(), url, oldest)


def _may_mend(request: HttpRequest) -> bool:
    return request.user.has_perm("links.change_cataloguelink")


def _own(request: HttpRequest) -> CatalogueLinkQuerySet:
    user = request.user
    own = Q() if sees_everything(user) else Q(owner=user.pk)  # type: ignore[arg-type]
    return CatalogueLink.objects.filter(own)
