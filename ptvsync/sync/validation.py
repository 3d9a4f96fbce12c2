"""Is the package whole? Loose ends are left out and counted before anything is written."""

from __future__ import annotations

from ptvsync.clients import Fetched
from ptvsync.clients.base import Known


def drop_loose_ends(package: Fetched, known: Known) -> None:
    """Leave out connections whose service or channel is neither fetched nor known (§4.3)."""
    services = package.services.keys() | known.services
    channels = package.channels.keys() | known.channels
    kept = {
        pair: item
        for pair, item in package.connections.items()
        if pair[0] in services and pair[1] in channels
    }
    dropped = len(package.connections) - len(kept)
    package.warn("connections to a service or channel that PTV does not give", dropped)
    package.connections = kept
