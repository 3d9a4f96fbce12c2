"""The messages: a subject, and a plain text with one link."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ptvsync.freshness import LIMIT
from ptvsync.models import SyncRun


class Notice(StrEnum):
    """What can be told; the value names the template of the text."""

    FAILED = "failed"
    BRAKED = "braked"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    STALE = "stale"
    RECOVERED = "recovered"


SUBJECTS = {
    Notice.FAILED: _("PTV: the fetch failed, the site shows the previous content"),
    Notice.BRAKED: _("PTV: the fetch was stopped by the brake and waits for your decision"),
    Notice.ACCEPTED: _("PTV: what the brake stopped was accepted"),
    Notice.REJECTED: _("PTV: what the brake stopped was rejected"),
    Notice.STALE: _("PTV: the content has not been fetched for over a day"),
    Notice.RECOVERED: _("PTV: the fetch works again"),
}


@dataclass(frozen=True)
class Message:
    """What is sent."""

    subject: str
    text: str


def message(notice: Notice, run: SyncRun) -> Message:
    """The message in the active language; ``run`` is what its link leads to."""
    context = {"run": run, "url": run_url(run), "hours": int(LIMIT.total_seconds() // 3600)}
    text = render_to_string(f"ptvsync/mail/{notice.value}.txt", context)
    return Message(str(SUBJECTS[notice]), text.strip() + "\n")


def run_url(run: SyncRun) -> str:
    """The run's page in the admin, with the host."""
    viewset = SyncRun.snippet_viewset  # type: ignore[attr-defined]
    return settings.WAGTAILADMIN_BASE_URL + reverse(viewset.get_url_name("inspect"), args=[run.pk])
