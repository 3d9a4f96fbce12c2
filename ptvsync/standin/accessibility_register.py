"""The accessibility register of service points, which v12 leaves accessibility to (§3.2)."""

from __future__ import annotations

from uuid import UUID

from ptvsync.records import AccessibilityGroup, Texts

from .http import HttpError, Json, Request, Response
from .routing import Router
from .world import World


PTV_SYSTEM_ID = "d26b5f28-41c6-40a3-99f9-a1b762cc8191"


def accessibility_router() -> Router:
    """Return the one endpoint that an importer needs."""
    router = Router("/kapaesteettomyys/api/v1/accessibility")
    router.add("/servicepoints/{system}/{service_point}/sentences", sentences)
    return router


def sentences(world: World, request: Request, system: str, service_point: str) -> Response:
    """Answer the sentences of a service point, each with the heading it belongs under."""
    groups = _groups(world, service_point) if system == PTV_SYSTEM_ID else []
    if not groups:
        raise HttpError(Response({"detail": "Not found."}, status=404))
    found = [(group, sentence) for group in groups for sentence in group.sentences]
    return Response([_row(order, *item) for order, item in enumerate(found, start=1)])


def _groups(world: World, service_point: str) -> list[AccessibilityGroup]:
    try:
        channel = world.channels.get(UUID(service_point))
    except ValueError:
        return []
    addresses = channel.contact.addresses if channel else ()
    return [group for address in addresses for group in address.accessibility]


def _row(order: int, group: AccessibilityGroup, sentence: Texts) -> Json:
    return {
        "entranceId": 1,
        "sentenceOrderText": f"{order:03}",
        "sentenceGroups": _values(group.heading),
        "sentences": _values(sentence),
    }


def _values(texts: Texts) -> list[Json]:
    return [{"language": language, "value": text} for language, text in texts.items()]
