"""What pages of running text have in common."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from cms.pages.sensitive import SensitivePage
from cms.plugins.fields import PluginStreamField
from home.blocks import ContentBodyBlock


class TextPage(SensitivePage):
    """A lead, and text in blocks. ``in_footer`` puts pages right below the home page in the footer."""

    lead = models.CharField(_("lead"), max_length=250, blank=True)
    body = PluginStreamField(ContentBodyBlock(), verbose_name=_("content"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel(
            "lead",
            help_text=_(
                "One or two plain sentences: what the reader finds here. At most 150 characters."
            ),
        ),
        FieldPanel(
            "body", help_text=_("Build the page of blocks. Begin with what the reader needs first.")
        ),
    ]
    promote_panels = [*Page.promote_panels, SensitivePage.sensitive_panel]
    in_footer = True

    class Meta:
        abstract = True
