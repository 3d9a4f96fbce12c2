"""The forms of additions and of provider types: they note who decided and when."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.postgres.forms import SimpleArrayField
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.log_actions import log

from ptvsync.models import OrganizationOverride, ServiceAddition

from .log_actions import HIDE, SHOW


class ServiceAdditionForm(WagtailAdminModelForm):
    """Hiding needs a reason, and is written in the log with it."""

    keywords = SimpleArrayField(
        forms.CharField(max_length=100, required=False),
        label=gettext_lazy("Keywords"),
        required=False,
    )

    def clean_keywords(self) -> list[str]:
        """Each keyword once, without spaces around it."""
        words = (word.strip() for word in self.cleaned_data["keywords"])
        return list(dict.fromkeys(word for word in words if word))

    def clean(self) -> dict[str, Any]:
        """Ask for the reason; one that was given stays only as long as the service is hidden."""
        data = super().clean()
        if not data.get("hidden"):
            data["hidden_reason"] = ""
        elif not data.get("hidden_reason"):
            self.add_error("hidden_reason", ValidationError(_("Say why the service is hidden.")))
        return data

    def save(self, commit: bool = True) -> ServiceAddition:
        """Save, and note who hid the service and when."""
        is_turned = "hidden" in self.changed_data
        if is_turned:
            hidden = self.instance.hidden
            self.instance.hidden_by = self.for_user if hidden else None
            self.instance.hidden_at = timezone.now() if hidden else None
        addition = super().save(commit)
        if is_turned and commit:
            _log_hiding(addition, self.for_user)
        return addition


class OrganizationOverrideForm(WagtailAdminModelForm):
    """Notes who chose the type."""

    def save(self, commit: bool = True) -> OrganizationOverride:
        """Save with the user."""
        self.instance.changed_by = self.for_user
        return super().save(commit)


def _log_hiding(addition: ServiceAddition, user: Any) -> None:
    action, data = (HIDE, {"reason": addition.hidden_reason}) if addition.hidden else (SHOW, {})
    log(instance=addition, action=action, user=user, data=data)
