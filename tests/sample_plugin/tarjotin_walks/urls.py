"""The plugin's addresses; the frame mounts them in every language."""

from __future__ import annotations

from django.urls import include, path

from tarjotin_walks.views import WalkView


walks = [path("kavelyt/<int:pk>/", WalkView.as_view(), name="walk")]

urlpatterns = [path("", include((walks, "walks")))]
