"""Programmes that groups follow, such as Arkeen Voimaa: what a new group page is filled with."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from cms.blocks.rich_text import SHORT_TEXT_FEATURES
from events.enums import TargetGroup
from events.fields import ChoiceArrayField


class GroupProgramme(ClusterableModel):
    """Texts, audience and named meetings of a kind of group. Changing it leaves earlier groups as they are."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    summary = models.CharField(_("summary"), max_length=255)
    description = RichTextField(_("description"), features=SHORT_TEXT_FEATURES)
    for_whom = models.TextField(_("for whom"), blank=True)
    target_groups = ChoiceArrayField(
        models.CharField(max_length=10, choices=TargetGroup),
        verbose_name=_("target groups"),
        default=list,
        blank=True,
    )
    is_remote = models.BooleanField(_("remote"), default=False)
    weeks_between = models.PositiveSmallIntegerField(_("weeks between meetings"), default=1)

    panels = [
        FieldPanel("name"),
        FieldPanel("summary"),
        FieldPanel("description"),
        FieldPanel("for_whom"),
        FieldPanel("target_groups"),
        FieldRowPanel([FieldPanel("is_remote"), FieldPanel("weeks_between")]),
        InlinePanel("sessions", heading=_("Meetings"), label=_("Meeting"), min_num=1),
    ]

    class Meta:
        verbose_name = _("group programme")
        verbose_name_plural = _("group programmes")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ProgrammeSession(Orderable):
    """One meeting of a programme, in its order."""

    programme = ParentalKey(GroupProgramme, on_delete=models.CASCADE, related_name="sessions")
    title = models.CharField(_("title of the meeting"), max_length=160)

    class Meta(Orderable.Meta):
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")

    def __str__(self) -> str:
        return self.title
