"""The accessibility statement page."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms.pages.public_page import PublicPage
from cms.region.lookup import region_of
from home.statement.blocks import BarrierBlock
from home.statement.completeness import missing_parts
from home.statement.enums import Conformity, Method
from home.statement.forms import StatementForm
from home.statement.review import ReviewPanel


class AccessibilityStatementPage(PublicPage):
    """In the parts of the authority's model; a draft may lack some, a published one none.

    Feedback and supervision come from the region's settings.
    """

    service_covered = models.TextField(
        _("what the statement covers"),
        blank=True,
        help_text=_("The address of the site, whose it is, and what is left out."),
    )
    conformity = models.CharField(
        _("state of conformity"), max_length=10, choices=Conformity, blank=True
    )
    barriers = StreamField(
        [("barrier", BarrierBlock())], verbose_name=_("content that is not accessible"), blank=True
    )
    method = models.CharField(_("how it was assessed"), max_length=10, choices=Method, blank=True)
    assessment = models.TextField(
        _("more on the assessment"),
        blank=True,
        help_text=_("What was looked at, with what, and by whom."),
    )
    assessed_on = models.DateField(_("assessed on"), null=True, blank=True)
    prepared_on = models.DateField(_("first published on"), null=True, blank=True)
    reviewed_on = models.DateField(_("last reviewed on"), null=True, blank=True)

    base_form_class = StatementForm
    content_panels = [
        ReviewPanel(),
        *Page.content_panels,
        FieldPanel("service_covered"),
        FieldPanel("conformity", help_text=_("As the latest assessment found it.")),
        FieldPanel(
            "barriers",
            help_text=_("What is not accessible, why, and how to get the same elsewhere."),
        ),
        MultiFieldPanel(
            [
                FieldPanel("method", help_text=_("Who looked at the site, and how thoroughly.")),
                FieldPanel("assessment"),
                FieldPanel("assessed_on", help_text=_("The day of the latest assessment.")),
            ],
            heading=_("Assessment"),
        ),
        FieldRowPanel(
            [
                FieldPanel(
                    "prepared_on",
                    help_text=_("When the first statement of this site was published."),
                ),
                FieldPanel(
                    "reviewed_on", help_text=_("Review the statement at least once a year.")
                ),
            ],
            heading=_("Dates"),
        ),
        HelpPanel(
            content=_(
                "The feedback channel and the supervisory authority come from Settings → Region."
            )
        ),
    ]
    override_translatable_fields = [
        SynchronizedField("conformity"),
        SynchronizedField("method"),
    ]

    in_footer = True
    template = "statement/accessibility_statement_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    def save(self, clean: bool = True, **kwargs: Any) -> Any:
        """Refuse to go live incomplete, whichever way it is published; raises ValidationError."""
        if clean and self.live and (missing := missing_parts(self, self._region())):
            raise ValidationError(missing)
        return super().save(clean=clean, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the barriers by their reason."""
        context = super().get_context(request, *args, **kwargs)
        return context | {"groups": self.barriers_by_reason()}

    def barriers_by_reason(self) -> list[tuple[str, list[Any]]]:
        """The label of each reason that occurs, and its barriers."""
        reasons = BarrierBlock().child_blocks["reason"].field.choices
        rows = [block.value for block in self.barriers]
        groups = [(str(label), [r for r in rows if r["reason"] == key]) for key, label in reasons]
        return [(label, group) for label, group in groups if group]

    def _region(self) -> Any:
        return region_of(self)
