"""What news and tips share: a text page with a date."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from home.models import TextPage


class NewsItem(TextPage):
    """A dated page below the list."""

    date = models.DateField(_("date"), default=timezone.localdate)
    is_tip = False

    content_panels = [
        *TextPage.content_panels[:1],
        FieldPanel(
            "date",
            help_text=_(
                "The day that readers see. It does not publish by itself: use Set schedule for that."
            ),
        ),
        *TextPage.content_panels[1:],
    ]
    in_footer = False
    override_translatable_fields = [SynchronizedField("date")]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        abstract = True
