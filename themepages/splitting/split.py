"""Carrying out a split, in one transaction and with a line in the history of both pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.forms.models import model_to_dict
from wagtail.blocks import StreamValue
from wagtail.log_actions import log

from themepages.models import PinnedService, ThemePage, ThemeRule
from themepages.splitting.following import SPLIT_OFF
from themepages.splitting.plan import SplitPlan


if TYPE_CHECKING:
    from django.contrib.auth.models import User

SPLIT = "splitting.split"
KEPT = ("icon", "colour", "thl_theme", "owner", "deputy", "review_date", "locale")
RULE = ("effect", "class_codes", "keywords", "target_group_codes", "sort_order")


@transaction.atomic
def split_theme(theme: ThemePage, plan: SplitPlan, user: User) -> ThemePage:
    """Give the new theme. Either both pages are published, or both changes wait as drafts."""
    before = theme.latest_revision or theme.save_revision(user=user)
    new = _new_theme(theme, plan)
    theme.get_parent().add_child(instance=new)
    log(instance=new, action="wagtail.create", user=user, content_changed=True)
    _take_away(theme, plan)
    names = {"old": theme.title, "new": new.title, "revision": before.pk}
    following = {name: sorted(keys) for name, keys in plan.following.items()}
    # Before the publication, which reads what is to follow.
    log(
        instance=new,
        action=SPLIT_OFF,
        user=user,
        data={**names, "source": theme.pk, "following": following},
    )
    for page in (new, theme):
        revision = page.save_revision(user=user, log_action=True)
        if plan.publish:
            revision.publish(user=user)
    log(instance=theme, action=SPLIT, user=user, data=names)
    return new


def _new_theme(theme: ThemePage, plan: SplitPlan) -> ThemePage:
    held = {name: getattr(theme, name) for name in KEPT}
    new = ThemePage(title=plan.title, slug=plan.slug, live=False, **held)
    new.body = _stream(theme, [raw for raw in theme.body.raw_data if raw["id"] in plan.blocks])
    if not any(child.block_type == "services" for child in new.body):
        new.body.append(
            ("services", theme.body.stream_block.child_blocks["services"].get_default())
        )
    rules = [ThemeRule(**model_to_dict(rule, RULE)) for rule in plan.moving_rules(theme)]
    new.rules.set(rules)
    pins = [pin for pin in theme.pins.all() if str(pin.pk) in plan.pins]
    new.pins.set(
        [PinnedService(service_id=pin.service_id, sort_order=pin.sort_order) for pin in pins]
    )
    return new


def _take_away(theme: ThemePage, plan: SplitPlan) -> None:
    theme.rules.set(plan.staying_rules(theme))
    theme.pins.set([pin for pin in theme.pins.all() if str(pin.pk) not in plan.pins])
    theme.body = _stream(theme, [r for r in theme.body.raw_data if r["id"] not in plan.blocks])


def _stream(theme: ThemePage, raw: list[Any]) -> StreamValue:
    """Of raw blocks, so that those of plugins that are off move as they are."""
    return StreamValue(theme.body.stream_block, raw, is_lazy=True)
