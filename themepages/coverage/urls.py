"""Addresses of a municipality's own page; only who has the link finds them."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from themepages.coverage.views.files import counts_file, history_file, services_file
from themepages.coverage.views.municipality import municipality


app_name = "coverage"

urlpatterns = [
    path(_("coverage/<slug:token>/"), municipality, name="municipality"),
    path(_("coverage/<slug:token>.csv"), counts_file, name="counts_file"),
    path(_("coverage/<slug:token>/services.csv"), services_file, name="services_file"),
    path(_("coverage/<slug:token>/history.csv"), history_file, name="history_file"),
]
