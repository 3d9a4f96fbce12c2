"""“Reviewed”: the day of the next review moves on, in the published page and in its draft."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from django.db import transaction
from wagtail.log_actions import log

from themepages.models import ThemePage


if TYPE_CHECKING:
    from django.contrib.auth.models import User

ACTION = "upkeep.reviewed"
INTERVAL = relativedelta(months=6)


@transaction.atomic
def mark_reviewed(theme: ThemePage, user: User, today: date) -> date:
    """Note the review and give the day of the next one. Nobody's unfinished draft is published by it."""
    following = today + INTERVAL
    ThemePage.objects.filter(pk=theme.pk).update(review_date=following)
    revision = theme.latest_revision
    if revision:
        revision.content["review_date"] = following.isoformat()
        revision.save(update_fields=["content"])
    log(instance=theme, action=ACTION, user=user, data={"next": following.isoformat()})
    return following
