"""The rules by which PTV services belong to a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


def _codes(
    verbose_name: _StrOrPromise, help_text: _StrOrPromise, max_length: int = 20
) -> ArrayField:
    field = models.CharField(max_length=max_length)
    return ArrayField(
        field, verbose_name=verbose_name, default=list, blank=True, help_text=help_text
    )


class ThemeRule(Orderable):
    """One line of the rule table. A service meets it when it meets every condition that is filled.

    A condition is met when the service has any of its values. A theme shows the services that meet
    an including rule and no excluding one.
    """

    class Effect(models.TextChoices):
        """What meeting the rule means."""

        INCLUDE = "include", _("Include")
        EXCLUDE = "exclude", _("Exclude")

    page = ParentalKey("themepages.ThemePage", on_delete=models.CASCADE, related_name="rules")
    effect = models.CharField(_("effect"), max_length=10, choices=Effect, default=Effect.INCLUDE)
    class_codes = _codes(
        _("service classes"),
        _("PTV codes separated by commas, such as P27, P27.1. A main class covers its subclasses."),
    )
    keywords = _codes(
        _("keywords"),
        _("Any of these keywords in PTV, separated by commas, in lower case."),
        max_length=150,
    )
    target_group_codes = _codes(
        _("target groups"), _("PTV codes separated by commas, such as KR1.1.")
    )

    panels = [
        FieldPanel(
            "effect",
            help_text=_(
                "Whether services that meet the rule are brought to the theme or kept away from it."
            ),
        ),
        FieldRowPanel([FieldPanel("class_codes"), FieldPanel("target_group_codes")]),
        FieldPanel("keywords"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("rule")
        verbose_name_plural = _("rules")
