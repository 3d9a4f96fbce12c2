"""One event, lecture or group."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import uuid4

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail_localize.fields import SynchronizedField

from cms.blocks.rich_text import TEXT_FEATURES
from cms.pages.public_page import PublicPage
from events.enums import EventType
from events.event_details import event_details
from events.ical import calendar_response
from events.models.image_fields import ImageFields
from events.models.panels import edit_handler
from events.models.people_fields import PeopleFields
from events.models.place_fields import PlaceFields
from events.models.schedule_fields import ScheduleFields
from events.page_forms import EventPageForm


class EventPage(
    ScheduleFields, PlaceFields, PeopleFields, ImageFields, RoutablePageMixin, PublicPage
):
    """An event page. Its occurrences are materialised when it is published (``events.occurrences``)."""

    # Names the event in calendar programs; a copied or translated page gets its own.
    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    type = models.CharField(_("type"), max_length=10, choices=EventType, default=EventType.EVENT)
    programme = models.ForeignKey(
        "events.GroupProgramme",
        verbose_name=_("programme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="groups",
        help_text=_(
            "For a new group: give its title and first time, and save. Texts and meetings are filled in "
            "from the programme where you have left them empty."
        ),
    )
    summary = models.CharField(
        _("summary"),
        max_length=255,
        blank=True,
        help_text=_("One or two plain sentences for lists."),
    )
    description = RichTextField(_("description"), features=TEXT_FEATURES, blank=True)
    theme = models.ForeignKey(
        "themepages.ThemePage",
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
    )

    # Said here because the abstract bases hide Page's manager from the type checker.
    objects: ClassVar[PageManager] = PageManager()

    edit_handler = edit_handler
    base_form_class = EventPageForm
    exclude_fields_in_copy = ["uuid"]
    template = "events/event_page.html"
    parent_page_types = ["events.EventIndexPage"]
    subpage_types: list[str] = []
    # A name and a right are the same in every language.
    override_translatable_fields = [
        SynchronizedField("image_author"),
        SynchronizedField("image_licence"),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the dates, and other events when this one has ended."""
        return super().get_context(request, *args, **kwargs) | event_details(self, request)

    def get_route_paths(self) -> list[str]:
        """The addresses that get a redirect when the event or its calendar is renamed or moved."""
        return ["/", f"/{self.reverse_subpage('ical')}"]

    @path("ical/", name="ical")
    def ical(self, request: HttpRequest) -> HttpResponse:
        """All dates of the event as a calendar file."""
        rows = self.occurrences.with_pages()
        return calendar_response(self.title, rows, request, filename=self.slug)
