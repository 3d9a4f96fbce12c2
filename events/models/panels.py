"""How the admin lays out an event page."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.models import Page


content_panels = [
    *Page.content_panels,
    FieldRowPanel(
        [
            FieldPanel(
                "type",
                help_text=_("A group meets several times; a lecture and an event stand alone."),
            ),
            FieldPanel("programme", widget=forms.Select),
        ]
    ),
    FieldPanel("summary"),
    FieldPanel(
        "description",
        help_text=_("What happens, what to bring, and what happens after signing up."),
    ),
    FieldRowPanel(
        [
            FieldPanel(
                "theme",
                widget=forms.Select,
                help_text=_("The event is also shown on this theme's page."),
            ),
            FieldPanel("audience"),
        ]
    ),
    FieldPanel("target_groups"),
    FieldPanel("for_whom"),
    MultiFieldPanel(
        [
            FieldPanel(
                "image",
                help_text=_("Ask people for their permission before you use a picture of them."),
            ),
            FieldPanel("image_alt"),
            FieldRowPanel([FieldPanel("image_author"), FieldPanel("image_licence")]),
        ],
        heading=_("Image"),
    ),
]

time_panels = [
    FieldRowPanel(
        [FieldPanel("start"), FieldPanel("end", help_text=_("When the first or only time ends."))],
        heading=_("First or only time"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("frequency", help_text=_("How often the event is held again.")),
            FieldPanel("weekdays"),
            FieldRowPanel(
                [
                    FieldPanel("until", help_text=_("The last day on which it may be held.")),
                    FieldPanel("count"),
                ]
            ),
            FieldPanel("skip_holidays"),
        ],
        heading=_("Repeating"),
    ),
    InlinePanel(
        "dates",
        heading=_("Meetings and extra dates"),
        label=_("Date"),
        help_text=_("Dates that follow no rule, and titles for single meetings."),
    ),
    InlinePanel(
        "changes",
        heading=_("Changes to single dates"),
        label=pgettext_lazy("noun", "Change"),
        help_text=_("Cancel or move one day: it says so publicly, with your reason."),
    ),
]

place_panels = [
    FieldPanel("is_remote"),
    FieldPanel("municipality", widget=forms.Select),
    FieldRowPanel([FieldPanel("place_name"), FieldPanel("street_address")]),
    FieldRowPanel(
        [
            FieldPanel(
                "organiser",
                help_text=_("The name that readers know: association, municipality or unit."),
            ),
            FieldPanel("co_organisers"),
        ],
        heading=_("Organisers"),
    ),
]

sign_up_panels = [
    FieldRowPanel(
        [
            FieldPanel("is_free", help_text=_("Shown as a label; readers can search by it.")),
            FieldPanel("price", help_text=_("What it costs and how to pay, such as 5 € in cash.")),
        ]
    ),
    FieldPanel("sign_up"),
    FieldPanel("sign_up_url", help_text=_("The address of the form, if there is one.")),
    FieldRowPanel(
        [
            FieldPanel(
                "sign_up_phone", help_text=_("Say in the text above when somebody answers.")
            ),
            FieldPanel(
                "sign_up_email",
                help_text=_("An address of the organisation rather than of a person."),
            ),
        ]
    ),
]

edit_handler = TabbedInterface(
    [
        ObjectList(content_panels, heading=_("Content")),
        ObjectList(time_panels, heading=_("When")),
        ObjectList(place_panels, heading=_("Where and who")),
        ObjectList(sign_up_panels, heading=_("Taking part")),
        ObjectList(Page.promote_panels, heading=_("Promote")),
    ]
)
