"""Letters to the staff; a mail server that does not answer breaks nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from smtplib import SMTPException
from typing import Any

from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage

from cms.governance.grants import Role


logger = logging.getLogger(__name__)


def send(mail: EmailMessage) -> bool:
    """Whether it went; when it did not, the log says why."""
    try:
        return bool(mail.send())
    except (OSError, SMTPException, ValueError) as error:
        logger.error("The letter %r could not be sent: %s", mail.subject, error)
        return False


def addresses_of(users: Iterable[Any]) -> list[str]:
    """Of those who are at work, each address once; None stands for nobody."""
    return sorted({user.email for user in users if user and user.is_active and user.email})


def addresses_of_role(role: Role) -> list[str]:
    """Of the members of a role's group."""
    return addresses_of(get_user_model().objects.filter(groups__name=role.value))
