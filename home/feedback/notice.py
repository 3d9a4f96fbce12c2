"""The e-mail about new feedback. It carries no word of what was written."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext, override

from cms.governance.grants import Role
from cms.mail import addresses_of_role, send
from cms.region.models import RegionSettings
from home.feedback.models import Feedback


def send_notice(feedback: Feedback) -> int:
    """Send to the maintainers; gives how many letters went. A mail server that is down is logged."""
    with override(settings.LANGUAGE_CODE):
        subject = gettext("New feedback: %(page)s") % {"page": feedback.page_path or "–"}
        address = settings.WAGTAILADMIN_BASE_URL + reverse(
            "feedback_queue:edit", args=[feedback.pk]
        )
        text = render_to_string("feedback/notice.txt", {"feedback": feedback, "address": address})
    return sum(send(EmailMessage(subject, text, to=[to])) for to in recipients(feedback))


def recipients(feedback: Feedback) -> list[str]:
    """The maintainers' address of the region, else the members of the communications group."""
    if address := RegionSettings.for_site(feedback.site).contact_email:
        return [address]
    return addresses_of_role(Role.COMMUNICATIONS)
