"""The login form in plain words, without hints inside the fields."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm
from django.utils.translation import gettext_lazy as _


class EditorLoginForm(LoginForm):
    """Username or address, and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        login, password = self.fields["login"], self.fields["password"]
        login.label = _("Username or e-mail address")
        login.widget.attrs |= {"autocomplete": "username", "autocapitalize": "none"}
        password.label = _("Password")
        password.help_text = ""
        self.fields["remember"].label = _("Remember me on this device")
        for field in (login, password):
            field.widget.attrs.pop("placeholder", None)

    def add_prefix(self, field_name: str) -> str:
        """The name that browsers and password managers know."""
        return super().add_prefix("username" if field_name == "login" else field_name)
