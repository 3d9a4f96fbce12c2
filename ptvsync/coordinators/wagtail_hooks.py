"""Registration in Wagtail's admin."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from ptvsync.coordinators.admin.again import AnotherYearAction
from ptvsync.coordinators.admin.viewset import TurnViewSet


register_snippet(TurnViewSet)
hooks.register("register_bulk_action", AnotherYearAction)
