"""The form that readers fill."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from home.feedback.models import Feedback, Found
from home.feedback.page_address import clean_path
from home.feedback.personal_data import find_personal_data
from home.feedback.time_trap import Pace, opened_now, pace


class FeedbackForm(forms.ModelForm):
    """Text and one question; ``verkkosivu`` is a trap that people do not see."""

    text = forms.CharField(
        label=_("Your feedback"),
        max_length=2000,
        widget=forms.Textarea({"rows": 6}),
        help_text=_(
            "Do not write your name, phone number, health matters or anything else that tells who you are. We cannot answer you here."
        ),
        error_messages={
            "required": _("Write your feedback here."),
            "max_length": _("Shorten the text to 2,000 characters."),
        },
    )
    found = forms.ChoiceField(
        label=_("Did you find what you were looking for?"),
        choices=Found.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    sivu = forms.CharField(required=False, widget=forms.HiddenInput)
    avattu = forms.CharField(required=False, widget=forms.HiddenInput)
    verkkosivu = forms.CharField(
        required=False, label=_("Leave this empty"), widget=forms.TextInput({"autocomplete": "off"})
    )

    class Meta:
        model = Feedback
        fields = ["text", "found"]

    def clean_text(self) -> str:
        """Refuse personal data."""
        text = self.cleaned_data["text"]
        if found := find_personal_data(text):
            raise forms.ValidationError([kind.value for kind in found])
        return text

    def clean_sivu(self) -> str:
        """The path of a page of this site, or nothing."""
        return clean_path(self.cleaned_data["sivu"])

    def clean(self) -> dict[str, Any]:
        """Refuse what came faster than anybody writes, or from a form opened too long ago."""
        cleaned = super().clean() or {}
        answer = pace(cleaned.get("avattu", ""))
        if answer is Pace.TOO_FAST:
            self.add_error(None, _("That was quick. Wait a few seconds and send again."))
        elif answer is Pace.TOO_LATE:
            self.data = {**dict(self.data.items()), "avattu": opened_now()}
            self.add_error(None, _("The form had been open for long. Send again in a few seconds."))
        return cleaned

    @property
    def is_trapped(self) -> bool:
        """Whether a program filled the field that people do not see."""
        return bool(self.data.get("verkkosivu"))
