"""A list of choices in one column, edited with checkboxes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField


class ChoiceArrayField(ArrayField):
    """An ArrayField whose base field has choices; the form offers them all as checkboxes."""

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        """Checkboxes in place of values separated by commas."""
        defaults = {
            "form_class": forms.TypedMultipleChoiceField,
            "choices": self.base_field.choices,
            "coerce": self.base_field.to_python,
            "widget": forms.CheckboxSelectMultiple,
        }
        return super(ArrayField, self).formfield(**{**defaults, **kwargs})
