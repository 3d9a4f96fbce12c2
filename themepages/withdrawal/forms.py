"""Choosing the replacement."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.widgets import AdminSnippetChooser

from ptvsync.models import Service


class ReplacementForm(forms.Form):
    """``new`` is any other service that the public may see."""

    new = forms.ModelChoiceField(
        label=_("Replacement"), queryset=Service.objects.none(), widget=AdminSnippetChooser(Service)
    )

    def __init__(self, old: Service, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        visible = Service.objects.visible().exclude(pk=old.pk).select_related("organization")
        self.fields["new"].queryset = visible  # type: ignore[attr-defined]
        self.fields["new"].error_messages["invalid_choice"] = _(
            "This service cannot be chosen: it is gone itself, or it is the same."
        )
