"""The public page of the governance model."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from cms.pages.privacy import is_public
from cms.region.lookup import region_of
from home.hallintamalli.roles import role_rows
from home.hallintamalli.themes import theme_rows
from home.models import TextPage
from ptvsync.coordinators.rota import contacts_in, network_turns


class GovernanceModelPage(TextPage):
    """Who owns and keeps the service is written here; the rest comes from rights, themes and turns."""

    owner_unit = models.CharField(
        pgettext_lazy("service", "owner"),
        max_length=120,
        blank=True,
        help_text=_("The unit that answers for the service."),
    )
    owner_deputy = models.CharField(_("stands in for the owner"), max_length=120, blank=True)
    maintainer_unit = models.CharField(
        _("maintainer"),
        max_length=120,
        blank=True,
        help_text=_("The unit that keeps the content up to date."),
    )
    maintainer_deputy = models.CharField(
        _("stands in for the maintainer"), max_length=120, blank=True
    )
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    review_date = models.DateField(_("to be reviewed by"), null=True, blank=True)
    shows_names = models.BooleanField(
        _("show the names of the themes' owners"),
        default=False,
        help_text=_("Without it the page tells only whether a theme has an owner."),
    )

    content_panels = [
        *TextPage.content_panels[:2],
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("owner_unit"),
                        FieldPanel(
                            "owner_deputy", help_text=_("Whom to ask when the owner is away.")
                        ),
                    ]
                ),
                FieldRowPanel(
                    [
                        FieldPanel("maintainer_unit"),
                        FieldPanel(
                            "maintainer_deputy",
                            help_text=_("Whom to ask when the maintainer is away."),
                        ),
                    ]
                ),
                FieldRowPanel(
                    [
                        FieldPanel(
                            "decided_on",
                            help_text=_("The day of the decision that the model rests on."),
                        ),
                        FieldPanel(
                            "review_date",
                            help_text=_("When the model should be gone through again."),
                        ),
                    ]
                ),
                FieldPanel("shows_names"),
            ],
            heading=_("Ownership and upkeep"),
        ),
        *TextPage.content_panels[2:],
    ]
    override_translatable_fields = [
        SynchronizedField("decided_on"),
        SynchronizedField("review_date"),
        SynchronizedField("shows_names"),
    ]
    template = "hallintamalli/governance_model_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("governance model")
        verbose_name_plural = _("governance models")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add roles, the published themes and the turns as they are now."""
        codes, today = region_of(self).municipality_codes, timezone.localdate()
        home = self.get_parent()
        return super().get_context(request, *args, **kwargs) | {
            "roles": role_rows([home]),
            "themes": theme_rows(home, is_public() & Q(live=True)),
            "contacts": contacts_in(codes, today),
            "network": network_turns(codes, today),
            "today": today,
        }
