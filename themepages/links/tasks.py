"""Jobs of the worker."""

from __future__ import annotations

from django.utils import timezone

from cms.locks import advisory_lock
from themepages.links.checking.run import check_addresses
from themepages.links.digest import send_all


def check_links() -> int:
    """Ask the addresses that are due; does nothing while another process does so."""
    with advisory_lock("links: check") as is_ours:
        return check_addresses(timezone.now()) if is_ours else 0


def send_digests() -> int:
    """Write to the owners; gives the number of letters."""
    with advisory_lock("links: digest") as is_ours:
        return send_all(timezone.localdate()) if is_ours else 0
