"""What is on the forms."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList

from ptvsync.models import OrganizationOverride, ServiceAddition

from .forms import OrganizationOverrideForm, ServiceAdditionForm


_NOTE = [
    FieldPanel("note_fi", heading=_("In Finnish")),
    FieldPanel("note_sv", heading=_("In Swedish")),
    FieldPanel("note_en", heading=_("In English")),
]
_NOTE_HELP = _("Plain text on the service's page, marked as the county's own words.")
_KEYWORDS_HELP = _(
    "Words separated by commas by which the search finds the service, in any language. "
    "The rules of themes read PTV's keywords only."
)
_HIDING_HELP = _(
    "A hidden service is on no public page and in no search. Its own address answers that it is "
    "gone and offers others; the reason is shown to editors only."
)


def addition_panel(is_new: bool) -> ObjectList:
    """The form of an addition; the service is chosen once."""
    handler = ObjectList(
        [
            FieldPanel("service", read_only=not is_new),
            MultiFieldPanel(_NOTE, heading=_("The county's own note"), help_text=_NOTE_HELP),
            FieldPanel("keywords", help_text=_KEYWORDS_HELP),
            MultiFieldPanel(
                [FieldPanel("hidden"), FieldPanel("hidden_reason")],
                heading=_("Hiding"),
                help_text=_HIDING_HELP,
            ),
        ],
        base_form_class=ServiceAdditionForm,
    )
    return handler.bind_to_model(ServiceAddition)


def override_panel(is_new: bool) -> ObjectList:
    """The form of a provider type; the organisation is chosen once."""
    handler = ObjectList(
        [
            FieldPanel("organization", read_only=not is_new),
            FieldPanel(
                "provider_type",
                help_text=_("Holds for the organisation's parts and for all their services too."),
            ),
            FieldPanel("reason"),
        ],
        base_form_class=OrganizationOverrideForm,
    )
    return handler.bind_to_model(OrganizationOverride)
