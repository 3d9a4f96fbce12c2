"""From the rights that the groups hold in the database to what each role may do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.contrib.auth.models import Group, Permission
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.models import (
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    WorkflowPage,
    WorkflowTask,
)

from cms.governance.grants import Role
from home.hallintamalli.things import thing_and_action
from home.hallintamalli.verbs import told, words
from home.models import HomePage
from themepages.keepers.models import KeeperApprovalTask


ROLES = [role.value for role in Role]
# Group → thing → actions.
Held = dict[str, dict[str, set[str]]]


@dataclass(frozen=True)
class Ability:
    """Verbs, and the things they are done to: ``["adds", "changes"]``, ``["images"]``."""

    verbs: list[str]
    things: list[str]


def abilities(homes: Iterable[Page]) -> dict[str, list[Ability]]:
    """Name of the group → what it may do, on the pages below these home pages too. A fixed number of queries."""
    homes = list(homes)
    rows: dict[str, list[Ability]] = {role: [] for role in ROLES}
    for held in (_of_pages(homes), _of_files(), _of_models()):
        for group, things in held.items():
            rows[group].extend(_by_verbs(things))
    for group in _approvers():
        rows[group].append(_approves(_("what others submit")))
    if _owners_are_asked(homes):
        rows[Role.THEME_OWNERS.value].append(_approves(_("what others change in own themes")))
    return rows


def _by_verbs(things: dict[str, set[str]]) -> Iterator[Ability]:
    """Things of which the same may be done stand together, those with most rights first."""
    rows = [(told(actions), thing) for thing, actions in things.items()]
    rows.sort(key=lambda row: (-len(row[0]), row))
    for verbs, group in groupby(rows, key=lambda row: row[0]):
        yield Ability(words(verbs), [thing for _verbs, thing in group])


def _of_models() -> Held:
    held = _held()
    rows = Permission.objects.filter(group__name__in=ROLES).exclude(codename="access_admin")
    for row in rows.values_list("group__name", "content_type", "codename"):
        _note(held, *row)
    return held


def _of_files() -> Held:
    held = _held()
    rows = GroupCollectionPermission.objects.filter(group__name__in=ROLES)
    fields = ("group__name", "permission__content_type", "permission__codename")
    for row in rows.values_list(*fields):
        _note(held, *row)
    return held


def _note(held: Held, group: str, content_type: int, codename: str) -> None:
    if told_right := thing_and_action(content_type, codename):
        thing, action = told_right
        held[group][thing].add(action)


def _of_pages(homes: list[Page]) -> Held:
    held = _held()
    rows = GroupPagePermission.objects.filter(group__name__in=ROLES)
    for row in rows.select_related("group", "permission", "page"):
        if any(row.page.path.startswith(home.path) for home in homes):
            action = row.permission.codename.removesuffix("_page")
            held[row.group.name][_pages(row.page)].add(action)
    return _owned(held)


def _owned(held: Held) -> Held:
    """With ``add`` alone one writes only pages of one's own (Wagtail's rule)."""
    told_held = _held()
    for group, things in held.items():
        for thing, actions in things.items():
            is_own = "add" in actions and "change" not in actions
            name = _("own %(pages)s") % {"pages": thing} if is_own else thing
            told_held[group][name] = {*actions, "change"} if is_own else actions
    return told_held


def _pages(page: Page) -> str:
    """What the pages are called that a right on this page is about."""
    model = page.specific_class
    if model is HomePage:
        return _("all pages")
    children = [child for child in model.allowed_subpage_models() if child is not model]
    names = [str(child._meta.verbose_name_plural) for child in children or [model]]
    return ", ".join(sorted(names))


def _approvers() -> list[str]:
    tasks = GroupApprovalTask.objects.filter(active=True, workflow_tasks__workflow__active=True)
    groups = Group.objects.filter(name__in=ROLES, groupapprovaltask__in=tasks)
    return list(groups.distinct().values_list("name", flat=True))


def _approves(what: str) -> Ability:
    return Ability([pgettext("what a role does", "approves")], [what])


def _owners_are_asked(homes: list[Page]) -> bool:
    """Whether some page of the site waits for the owner of its theme."""
    flows = WorkflowTask.objects.filter(task__in=KeeperApprovalTask.objects.filter(active=True))
    places = WorkflowPage.objects.filter(
        workflow__active=True, workflow__in=flows.values("workflow")
    )
    paths = places.values_list("page__path", flat=True)
    return any(path.startswith(home.path) for path in paths for home in homes)


def _held() -> Held:
    return defaultdict(lambda: defaultdict(set))
