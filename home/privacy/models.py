"""The privacy notice page."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cms.blocks.rich_text import TEXT_FEATURES
from cms.pages.public_page import PublicPage
from home.privacy.blocks import PurposeBlock


class PrivacyPage(PublicPage):
    """Who is responsible, what is kept, how long, and what a person may ask for.

    ``updated_on`` is null in drafts only.
    """

    lead = models.CharField(_("lead"), max_length=250, blank=True)
    controller = models.TextField(
        _("controller"), help_text=_("Name, address and business ID of the organisation.")
    )
    contact = models.TextField(
        _("contact in matters of privacy"),
        help_text=_("The data protection officer, or whoever answers."),
    )
    collected_not = RichTextField(_("what is not collected"), features=TEXT_FEATURES, blank=True)
    purposes = StreamField(
        [("purpose", PurposeBlock())],
        verbose_name=_("purposes"),
        blank=True,
        help_text=_("Leave empty when the site keeps no personal data at all."),
    )
    rights = RichTextField(
        pgettext_lazy("privacy", "rights"),
        features=TEXT_FEATURES,
        help_text=_("What a person may ask for, how, and to whom they may complain."),
    )
    updated_on = models.DateField(_("updated on"), null=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel(
            "lead",
            help_text=_(
                "One or two plain sentences: what the reader finds here. At most 150 characters."
            ),
        ),
        FieldPanel(
            "collected_not",
            help_text=_("Cookies, analytics and the like that this site does without."),
        ),
        FieldPanel("purposes"),
        FieldPanel("rights"),
        MultiFieldPanel([FieldPanel("controller"), FieldPanel("contact")], heading=_("Controller")),
        FieldPanel("updated_on", help_text=_("The day when the notice was last checked.")),
    ]
    in_footer = True
    template = "privacy/privacy_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("privacy notice")
        verbose_name_plural = _("privacy notices")
