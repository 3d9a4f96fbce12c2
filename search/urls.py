"""The search's addresses, in the reader's language: /haku/, /sv/sok/, /en/search/."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from search import views


app_name = "search"

urlpatterns = [
    path(_("search/"), views.results, name="results"),
    path(_("search/suggestions/"), views.suggestions, name="suggestions"),
]
