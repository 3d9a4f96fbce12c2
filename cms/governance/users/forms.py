"""Wagtail's forms of accounts, in which being a superuser is closed to all but superusers."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm, UserForm


class GuardedUserForm(UserForm):
    """What is sent for ``is_superuser`` counts only when the keeper is a superuser."""

    def __init__(self, *args: Any, by_superuser: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("is_superuser")
        if field and not by_superuser:
            field.disabled = True
            field.help_text = _("Only an administrator makes another one.")


class GuardedUserCreationForm(GuardedUserForm, UserCreationForm):
    """A new account."""


class GuardedUserEditForm(GuardedUserForm, UserEditForm):
    """An account."""
