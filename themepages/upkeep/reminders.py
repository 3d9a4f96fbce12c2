"""Reminders of reviews: to the owner and the deputy, and after a month to communications. Once each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.governance.grants import Role
from cms.mail import addresses_of, addresses_of_role, send
from themepages.models import ThemePage
from themepages.upkeep.models import ReviewReminder
from themepages.upkeep.state import due, themes


PATIENCE = timedelta(days=30)
Stage = ReviewReminder.Stage


def remind_all(today: date) -> int:
    """Send what is to be sent today; gives the number of themes that somebody was told of."""
    told = set(ReviewReminder.objects.values_list("theme_id", "review_date", "stage"))
    count = 0
    for theme in themes().filter(due(today)):
        stage, addresses = _next_step(theme, today)
        if addresses and (theme.pk, theme.review_date, stage) not in told:
            count += _remind(theme, stage, addresses)
    return count


def _next_step(theme: ThemePage, today: date) -> tuple[Stage, list[str]]:
    """A theme without anybody to remind is communications' at once."""
    keepers = addresses_of((theme.owner, theme.deputy))
    is_patient = theme.review_date is not None and today - theme.review_date < PATIENCE
    if keepers and is_patient:
        return Stage.DUE, keepers
    return Stage.ESCALATED, addresses_of_role(Role.COMMUNICATIONS)


def _remind(theme: ThemePage, stage: Stage, addresses: list[str]) -> bool:
    """Whether at least one letter went; when none did, tomorrow is another day."""
    with override(settings.LANGUAGE_CODE):
        subject, text = _letter(theme, stage)
    sent = [send(EmailMessage(subject, text, to=[address])) for address in addresses]
    if any(sent):
        ReviewReminder.objects.create(
            theme=theme, review_date=cast("date", theme.review_date), stage=stage
        )
    return any(sent)


def _letter(theme: ThemePage, stage: Stage) -> tuple[str, str]:
    subjects = {
        Stage.DUE: _("Time to review the theme %(theme)s"),
        Stage.ESCALATED: _("The theme %(theme)s has not been reviewed"),
    }
    base = settings.WAGTAILADMIN_BASE_URL
    context = {
        "theme": theme,
        "edit_url": base + reverse("wagtailadmin_pages:edit", args=[theme.pk]),
        "report_url": base + reverse("upkeep_report"),
    }
    text = render_to_string(f"upkeep/mail/{stage.value}.txt", context)
    return subjects[stage] % {"theme": theme.title}, text.strip() + "\n"
