"""The e-mail about new feedback. It carries no word of what was written."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext, override

from cms.governance.grants import Role
from cms.region.models import RegionSettings
from home.feedback.models import Feedback


logger = logging.getLogger(__name__)


def send_notice(feedback: Feedback) -> int:
    """Send to the maintainers; gives how many letters went. A mail server that is down is logged."""
    with override(settings.LANGUAGE_CODE):
        subject = gettext("New feedback: %(page)s") % {"page": feedback.page_path or "–"}
        address = settings.WAGTAILADMIN_BASE_URL + reverse(
            "feedback_queue:edit", args=[feedback.pk]
        )
        text = render_to_string("feedback/notice.txt", {"feedback": feedback, "address": address})
    try:
        return sum(
            EmailMessage(subject, text, to=[to], connection=get_connection()).send()
            for to in recipients(feedback)
        )
    except (OSError, SMTPException) as error:
        logger.error("The notice of feedback could not be sent: %s", error)
        return 0


def recipients(feedback: Feedback) -> list[str]:
    """The maintainers' address of the region, else the members of the communications group."""
    if address := RegionSettings.for_site(feedback.site).contact_email:
        return [address]
    members = get_user_model().objects.filter(groups__name=Role.COMMUNICATIONS, is_active=True)
    return sorted({member.email for member in members if member.email})
