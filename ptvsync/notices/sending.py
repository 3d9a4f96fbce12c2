"""Sending to the owner's group; a mail server that does not answer never breaks a run."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage, get_connection
from django.utils import timezone
from django.utils.translation import override

from cms.governance.grants import Role
from ptvsync.models import SyncRun

from .wording import Notice, message


logger = logging.getLogger(__name__)


def tell_owners(notice: Notice, run: SyncRun) -> None:
    """Send to each active member of the group and note it on the run, whether or not the post went."""
    with override(settings.LANGUAGE_CODE):
        content = message(notice, run)
    for address in recipients():
        _send(EmailMessage(content.subject, content.text, to=[address]))
    field = "stale_told_at" if notice is Notice.STALE else "told_at"
    SyncRun.objects.filter(pk=run.pk).update(**{field: timezone.now()})


def recipients() -> list[str]:
    """The e-mail addresses of the owner's group, each once."""
    members = get_user_model().objects.filter(
        groups__name=Role.DIGITAL_SERVICES.value, is_active=True
    )
    return sorted({member.email for member in members if member.email})


def _send(mail: EmailMessage) -> None:
    mail.connection = get_connection()
    try:
        mail.send()
    except (OSError, SMTPException, ValueError) as error:
        logger.error("The notice %r could not be sent: %s", mail.subject, error)
