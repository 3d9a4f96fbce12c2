"""The form of a theme's owner and deputy."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.governance.grants import Role


ROLES = (Role.THEME_OWNERS, Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)


class UserChoiceField(forms.ModelChoiceField):
    """Users by their names."""

    def label_from_instance(self, user: Any) -> str:
        """The name, and the login where names are alike."""
        name = user.get_full_name()
        return f"{name} ({user.get_username()})" if name else user.get_username()


class KeepersForm(forms.Form):
    """Those who have the right to write themes are offered, and whoever is named already."""

    owner = UserChoiceField(
        label=gettext_lazy("Owner"),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("Nobody"),
        help_text=gettext_lazy("Answers for the content of the theme and gets the reminders."),
    )
    deputy = UserChoiceField(
        label=gettext_lazy("Deputy"),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("Nobody"),
        help_text=gettext_lazy("May edit the theme when its owner is away."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the users by name; ``initial`` has the keys of those named already."""
        super().__init__(*args, **kwargs)
        writers = Q(is_active=True, groups__name__in=ROLES)
        for name, field in self.fields.items():
            users = get_user_model().objects.filter(writers | Q(pk=self.initial.get(name)))
            users = users.order_by("last_name", "first_name", "pk").distinct()
            field.queryset = users  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Nobody deputises for themselves."""
        values = super().clean() or {}
        if values.get("owner") and values.get("owner") == values.get("deputy"):
            self.add_error("deputy", _("Choose another person than the owner."))
        return values
