"""Unpublished pages, and their way to an approver."""

from __future__ import annotations

from wagtail.models import Workflow

from home.models import ContentPage


def make_draft(home, user, title="Uusi ohje"):
    page = ContentPage(title=title, slug=title.lower().replace(" ", "-"), live=False, owner=user)
    home.add_child(instance=page)
    page.save_revision(user=user)
    return page


def submit(page, user):
    return Workflow.objects.get(name="Viestinnän hyväksyntä").start(page, user)
