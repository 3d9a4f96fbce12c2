"""Sending to the owner's group; a mail server that does not answer never breaks a run."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone
from django.utils.translation import override

from cms.governance.grants import Role
from cms.mail import addresses_of_role, send
from ptvsync.models import SyncRun

from .wording import Notice, message


def tell_owners(notice: Notice, run: SyncRun) -> None:
    """Send to each active member of the group and note it on the run, whether or not the post went."""
    with override(settings.LANGUAGE_CODE):
        content = message(notice, run)
    for address in recipients():
        send(EmailMessage(content.subject, content.text, to=[address]))
    field = "stale_told_at" if notice is Notice.STALE else "told_at"
    SyncRun.objects.filter(pk=run.pk).update(**{field: timezone.now()})


def recipients() -> list[str]:
    """The e-mail addresses of the owner's group, each once."""
    return addresses_of_role(Role.DIGITAL_SERVICES)
