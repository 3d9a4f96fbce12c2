"""Jobs of the worker."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.users.models import UserProfile

from cms.locks import advisory_lock
from themepages.links.checking.run import check_addresses
from themepages.links.digest import send_all
from themepages.links.elma.working import import_list, try_list
from themepages.links.models import ImportState, ListImport


IMPORT_LOCK = "links: import"
# After this what an import was is forgotten.
KEPT = timedelta(days=90)


def check_links() -> int:
    """Ask the addresses that are due; does nothing while another process does so."""
    with advisory_lock("links: check") as is_ours:
        return check_addresses(timezone.now()) if is_ours else 0


def send_digests() -> int:
    """Write to the owners; gives the number of letters."""
    with advisory_lock("links: digest") as is_ours:
        return send_all(timezone.localdate()) if is_ours else 0


def try_imported_list(pk: int) -> str:
    """The trial of a list; gives its state."""
    return _work(pk, ImportState.TRIED, try_list)


def write_imported_list(pk: int) -> str:
    """Its import; gives its state."""
    return _work(pk, ImportState.DONE, import_list)


def forget_imports() -> int:
    """Delete what is told of old imports, and lists that were tried and left; gives how many."""
    return ListImport.objects.filter(beat_at__lt=timezone.now() - KEPT).delete()[0]


def _work(pk: int, after: ImportState, act: Callable[[ListImport], None]) -> str:
    held = ListImport.objects.select_related("site", "user").get(pk=pk)
    with advisory_lock(IMPORT_LOCK) as is_ours, override(_language_of(held)):
        if not is_ours:
            return _end(held, ImportState.FAILED, _("Another list is being worked on. Try again."))
        try:
            act(held)
        except Exception:
            _end(held, ImportState.FAILED, _("Something went wrong. The log tells more."))
            raise
    return _end(held, after)


def _end(held: ListImport, state: ImportState, problem: str = "") -> str:
    rows = ListImport.objects.filter(pk=held.pk)
    rows.update(state=state, problem=problem, beat_at=timezone.now())
    return str(state)


def _language_of(held: ListImport) -> str:
    """That of whoever reads the report."""
    profile = UserProfile.objects.filter(user=held.user_id).first()
    return profile.get_preferred_language() if profile else settings.LANGUAGE_CODE
