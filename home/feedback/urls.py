"""Addresses of the form."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from home.feedback.views.form import feedback_form, thanks


app_name = "feedback"

urlpatterns = [
    path(_("feedback/"), feedback_form, name="form"),
    path(_("feedback/thank-you/"), thanks, name="thanks"),
]
