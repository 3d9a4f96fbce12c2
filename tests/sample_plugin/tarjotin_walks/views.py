"""The public page of a walk."""

from __future__ import annotations

from django.views.generic import DetailView

from tarjotin_walks.models import Walk


class WalkView(DetailView):
    """When and where it starts."""

    model = Walk
    template_name = "tarjotin_walks/walk.html"
    context_object_name = "walk"
