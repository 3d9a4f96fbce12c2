"""How the admin lays out an event page."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
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
    FieldRowPanel([FieldPanel("type"), FieldPanel("programme", widget=forms.Select)]),
    FieldPanel("summary"),
    FieldPanel("description"),
    FieldRowPanel([FieldPanel("theme", widget=forms.Select), FieldPanel("audience")]),
    FieldPanel("target_groups"),
    FieldPanel("for_whom"),
    MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Image")),
]

time_panels = [
    FieldRowPanel([FieldPanel("start"), FieldPanel("end")], heading=_("First or only time")),
    MultiFieldPanel(
        [
            FieldPanel("frequency"),
            FieldPanel("weekdays"),
            FieldRowPanel([FieldPanel("until"), FieldPanel("count")]),
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
        label=_("Change"),
        help_text=_("Cancel or move one day: it says so publicly, with your reason."),
    ),
]

place_panels = [
    FieldPanel("is_remote"),
    FieldPanel("municipality", widget=forms.Select),
    FieldRowPanel([FieldPanel("place_name"), FieldPanel("street_address")]),
    FieldRowPanel([FieldPanel("organiser"), FieldPanel("co_organisers")], heading=_("Organisers")),
]

sign_up_panels = [
    FieldRowPanel([FieldPanel("is_free"), FieldPanel("price")]),
    FieldPanel("sign_up"),
    FieldPanel("sign_up_url"),
    FieldRowPanel([FieldPanel("sign_up_phone"), FieldPanel("sign_up_email")]),
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
