"""What the editor chooses."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.addresses.destination import is_taken
from themepages.models import ThemePage
from themepages.splitting.following import Follower, followers
from themepages.splitting.parts import block_choices, pin_choices, rule_choices
from themepages.splitting.plan import SplitPlan


class SplitForm(forms.Form):
    """Nothing is done before the plan has been seen."""

    title = forms.CharField(label=_("Title of the new theme"), max_length=120)
    slug = forms.SlugField(label=_("Address of the new theme"), max_length=60)
    rules = forms.MultipleChoiceField(
        label=_("Rules that move"), widget=forms.CheckboxSelectMultiple
    )
    pins = forms.MultipleChoiceField(
        label=_("Pinned services that move"), widget=forms.CheckboxSelectMultiple, required=False
    )
    blocks = forms.MultipleChoiceField(
        label=_("Blocks that move"), widget=forms.CheckboxSelectMultiple, required=False
    )
    publish = forms.BooleanField(
        label=_("Publish both pages at once"),
        required=False,
        help_text=_("Otherwise the changes of both wait as drafts, and readers see no change."),
    )

    def __init__(self, theme: ThemePage, may_publish: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.theme = theme
        publish = self.fields.pop("publish")
        for follower in followers():
            if choices := follower.choices(theme):
                self.fields[_field(follower)] = forms.MultipleChoiceField(
                    label=follower.label,
                    choices=choices,
                    widget=forms.CheckboxSelectMultiple,
                    required=False,
                )
        self._offer(theme)
        if may_publish:
            self.fields["publish"] = publish

    def _offer(self, theme: ThemePage) -> None:
        """What the page itself has."""
        offered = {"rules": rule_choices, "pins": pin_choices, "blocks": block_choices}
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = choices(theme)
            if not field.choices and not field.required:
                del self.fields[name]

    def clean_slug(self) -> str:
        """Neither a page's, nor an old address that still leads somewhere."""
        slug = str(self.cleaned_data["slug"]).lower()
        siblings = self.theme.get_siblings().filter(slug=slug)
        site = self.theme.get_site()
        if siblings.exists() or (site and is_taken(slug, site)):
            raise forms.ValidationError(_("/%(word)s is in use already.") % {"word": slug})
        return slug

    def clean_rules(self) -> list[str]:
        """Some, not all: a theme that moves whole is renamed, and its old addresses follow it."""
        chosen: list[str] = self.cleaned_data["rules"]
        choices: Any = self.fields["rules"]
        if len(chosen) == len(choices.choices):
            message = _(
                "This would move the whole theme. Rename it instead: its old addresses, those of municipalities too, keep leading to it."
            )
            raise forms.ValidationError(message)
        return chosen

    def plan(self) -> SplitPlan:
        """What was chosen."""
        chosen = self.cleaned_data
        rules, pins, blocks = (
            frozenset(chosen.get(name, ())) for name in ("rules", "pins", "blocks")
        )
        publish = bool(chosen.get("publish"))
        following = {f.name: frozenset(chosen.get(_field(f), ())) for f in followers()}
        return SplitPlan(chosen["title"], chosen["slug"], rules, pins, blocks, publish, following)


def _field(follower: Follower) -> str:
    return f"following_{follower.name}"
