"""The accessibility register, which tells how one gets into the places of v12 (§3.2)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from urllib.parse import quote

from ptvsync.clients.draft import Payload
from ptvsync.clients.errors import RegistryPayloadError
from ptvsync.clients.http import BROKEN, RegistryHttp
from ptvsync.clients.words import texts_of
from ptvsync.records import AccessibilityGroup, Texts


# PTV's own id in the register.
PTV = "d26b5f28-41c6-40a3-99f9-a1b762cc8191"
SENTENCES = "kapaesteettomyys/api/v1/accessibility/servicepoints/{system}/{point}/sentences/"


class AccessibilityRegister:
    """Sentences of service points."""

    def __init__(self, http: RegistryHttp) -> None:
        self._http = http

    def rows(self, points: Iterable[str]) -> dict[str, list[Payload]]:
        """Service point id → rows of its sentences; raises RegistryError."""
        ordered = sorted(points)
        return dict(zip(ordered, self._http.map(self._of, ordered), strict=True))

    def _of(self, point: str) -> list[Payload]:
        path = SENTENCES.format(system=PTV, point=quote(point, safe=""))
        rows = self._http.find(path) or []
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise RegistryPayloadError(BROKEN, path=path)
        return rows

    def close(self) -> None:
        """Release the connections."""
        self._http.close()


def groups(rows: list[Payload]) -> tuple[AccessibilityGroup, ...]:
    """Sentences in their order under their headings."""
    ordered = sorted(rows, key=lambda row: (row.get("entranceId") or 0, _order(row)))
    found = groupby(ordered, key=lambda row: (row.get("entranceId"), _texts(row, "sentenceGroups")))
    return tuple(
        AccessibilityGroup(
            heading=heading, sentences=tuple(_texts(row, "sentences") for row in members)
        )
        for (_entrance, heading), members in found
    )


def _order(row: Payload) -> str:
    return str(row.get("sentenceOrderText") or "")


def _texts(row: Payload, key: str) -> Texts:
    return texts_of((item.get("language"), item.get("value")) for item in row.get(key) or ())
