"""Which services are pinned to the top of a theme's list, and which pins lift nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from ptvsync.models import Service
from themepages.models.pinned_service import PinnedService


if TYPE_CHECKING:
    from themepages.models import ThemePage


def pinned_ids(page: ThemePage) -> list[int]:
    """Primary keys of the pinned services in order; a draft in the source language shows its own."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return [pin.service_id for pin in page.pins.all()]
    pins = PinnedService.objects.filter(
        page__translation_key=page.translation_key,
        page__locale__language_code=settings.LANGUAGE_CODE,
    )
    return list(pins.values_list("service_id", flat=True))


def idle_pins(page: ThemePage) -> list[Service]:
    """Pinned services that the theme does not show: they left it, or the public may not see them."""
    pinned = pinned_ids(page)
    shown = Service.objects.visible().filter(themes__theme_key=page.translation_key)
    idle = Service.objects.filter(pk__in=pinned).exclude(pk__in=shown.values("pk"))
    return list(idle.select_related("organization", "addition").defer("record", "payload"))
