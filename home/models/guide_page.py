"""A guide to the site for one audience."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from cms.region.lookup import region_of
from home.guide_links import guide_links
from home.models.text_page import TextPage
from ptvsync.coordinators.rota import Contact, contacts_in


class Audience(models.TextChoices):
    """Whom a guide is for."""

    RESIDENTS = "residents", _("Residents")
    PROFESSIONALS = "professionals", _("Professionals")
    PROVIDERS = "providers", _("Service providers")


class GuidePage(TextPage):
    """How to use the site; that for providers leads to what tells them why a service is shown."""

    audience = models.CharField(
        _("audience"), max_length=15, choices=Audience, default=Audience.RESIDENTS
    )

    content_panels = [
        *TextPage.content_panels[:1],
        FieldPanel("audience", help_text=_("Decides which links the guide offers at its end.")),
        *TextPage.content_panels[1:],
    ]
    template = "home/guide_page.html"
    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add where this audience goes on from here, and whom providers may ask."""
        context = super().get_context(request, *args, **kwargs)
        return context | {"links": guide_links(self.audience), "contacts": self._contacts()}

    def _contacts(self) -> list[Contact]:
        """The municipalities' PTV contacts who are shown to all."""
        if self.audience != Audience.PROVIDERS:
            return []
        contacts = contacts_in(region_of(self).municipality_codes, localdate())
        return [contact for contact in contacts if contact.turn and contact.turn.is_public]
