"""Services that are gone and still used: on which pages, and with which additions."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from ptvsync.models import Service, ServiceAddition, Status

from .permissions import sees_everything
from .places import Place, places_naming


if TYPE_CHECKING:
    from django.contrib.auth.models import User


Uses = dict[int, list[Place]]


def uses_of_gone_services(user: User) -> Uses:
    """Pages by the service's primary key; no pages where only the county's additions are left.

    Whoever does not keep the whole site gets the pages that they may edit.
    """
    found: Uses = defaultdict(list)
    for place in places_naming(Service.objects.gone()):
        for key in place.services():
            found[key].append(place)
    gone = set(Service.objects.gone().filter(pk__in=found).values_list("pk", flat=True))
    uses = {key: places for key, places in found.items() if key in gone}
    if sees_everything(user):
        return {key: [] for key in _with_additions()} | uses
    return _own(uses, user)


def gone_services(uses: Uses) -> QuerySet[Service]:
    """The services, those that left last first."""
    services = Service.objects.filter(pk__in=uses).select_related("organization", "addition")
    return services.defer("payload", "organization__payload").order_by(
        "-withdrawn_at", "name", "pk"
    )


def _own(uses: Uses, user: User) -> Uses:
    may_edit: dict[int, bool] = {}

    def is_own(place: Place) -> bool:
        page = place.page
        if page.pk not in may_edit:
            may_edit[page.pk] = page.permissions_for_user(user).can_edit()
        return may_edit[page.pk]

    own = {key: [place for place in places if is_own(place)] for key, places in uses.items()}
    return {key: places for key, places in own.items() if places}


def _with_additions() -> set[int]:
    """Withdrawn services for which a note or keywords wait."""
    is_empty = Q(note_fi="", note_sv="", note_en="", keywords=[])
    additions = ServiceAddition.objects.exclude(is_empty).exclude(service__status=Status.PUBLISHED)
    return set(additions.values_list("service_id", flat=True))
