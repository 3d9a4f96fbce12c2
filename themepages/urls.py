"""Addresses of what is public but no page: services, the rule table and the check of a service."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from themepages.views.rules import rule_table
from themepages.views.service import service_detail
from themepages.views.visibility import visibility_check


app_name = "themepages"

urlpatterns = [
    path(_("services/<slug:slug>/<uuid:registry_id>/"), service_detail, name="service"),
    path(_("rules/"), rule_table, name="rules"),
    path(_("why-is-my-service-not-shown/"), visibility_check, name="visibility"),
]
