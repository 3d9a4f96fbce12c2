"""“The same person another year”: a turn that follows the chosen one, for as many as are chosen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import MAXYEAR
from typing import Any

from dateutil.relativedelta import relativedelta
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import log
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from ptvsync.coordinators.models import CoordinatorTurn
from ptvsync.coordinators.spans import DAY


YEAR = relativedelta(years=1)


def following_turn(turn: CoordinatorTurn) -> CoordinatorTurn | None:
    """The unsaved turn of the year after; None when the turn has no end or somebody else comes after it.

    A last day in the calendar's last year stands for no end.
    """
    if turn.ends_on is None or turn.ends_on.year == MAXYEAR:
        return None
    kept = ("duty", "municipality", "name", "role", "email", "phone", "is_public")
    first = turn.ends_on + DAY
    after = CoordinatorTurn(
        **{name: getattr(turn, name) for name in kept}, starts_on=first, ends_on=first + YEAR - DAY
    )
    try:
        after.full_clean()
    except ValidationError:
        return None
    return after


@transaction.atomic
def continue_turns(turns: Iterable[CoordinatorTurn], user: Any) -> int:
    """Save the turns that follow; gives how many there are. Each is checked against those saved before it."""
    count = 0
    for turn in turns:
        if after := following_turn(turn):
            after.save()
            log(instance=after, action="wagtail.create", user=user)
            count += 1
    return count


class AnotherYearAction(SnippetBulkAction):
    """Among the actions on chosen turns."""

    models = [CoordinatorTurn]
    display_name = gettext_lazy("Another year")
    aria_label = gettext_lazy("Continue the chosen turns by a year")
    action_type = "another_year"
    template_name = "coordinators/admin/another_year.html"
    action_priority = 20

    def check_perm(self, turn: CoordinatorTurn) -> bool:
        """Those who may add turns."""
        return self.permission_policy.user_has_permission(self.request.user, "add")

    def object_context(self, turn: CoordinatorTurn) -> dict[str, Any]:
        """Add what would be made of it."""
        return super().object_context(turn) | {"after": following_turn(turn)}

    @classmethod
    def execute_action(cls, objects: Any, **kwargs: Any) -> tuple[int, int]:
        """Make them, the earliest first."""
        user = kwargs["self"].request.user
        return continue_turns(sorted(objects, key=lambda turn: turn.starts_on), user), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """How many."""
        if not num_parent_objects:
            return _("No turn could be continued.")
        message = ngettext(
            "%(count)s turn was added.", "%(count)s turns were added.", num_parent_objects
        )
        return message % {"count": num_parent_objects}
