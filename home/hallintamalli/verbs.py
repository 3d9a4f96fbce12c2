"""What a right lets one do, in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.translation import pgettext_lazy


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


# In the order in which they are told.
VERBS: dict[str, _StrPromise] = {
    "add": pgettext_lazy("what a role does", "adds"),
    "change": pgettext_lazy("what a role does", "changes"),
    "publish": pgettext_lazy("what a role does", "publishes"),
    "delete": pgettext_lazy("what a role does", "deletes"),
    "view": pgettext_lazy("what a role does", "reads"),
    "choose": pgettext_lazy("what a role does", "uses"),
    "lock": pgettext_lazy("what a role does", "locks"),
    "refresh": pgettext_lazy("what a role does", "fetches again"),
    "run": pgettext_lazy("what a role does", "starts and stops"),
    "decide": pgettext_lazy("what a role does", "decides on stopped ones"),
    "submit": pgettext_lazy("what a role does", "sends to be made"),
}
# A right that another one contains goes without saying.
CONTAINED = {
    "view": {"add", "change", "delete"},
    "choose": {"add", "change"},
    "unlock": {"lock"},
    "bulk_delete": {"publish"},
}


def told(actions: Iterable[str]) -> tuple[str, ...]:
    """The actions worth telling, in order; one that has no words (a plugin's own) comes last as it is."""
    held = set(actions)
    kept = {action for action in held if not CONTAINED.get(action, set()) & held}
    known = [action for action in VERBS if action in kept]
    return (*known, *sorted(kept - set(VERBS)))


def words(actions: Iterable[str]) -> list[str]:
    """The verbs of the actions."""
    return [str(VERBS.get(action, action)) for action in actions]
