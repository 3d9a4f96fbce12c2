"""A fault that a rule finds in a service now; it goes when the fault is mended."""

from __future__ import annotations

from django.db import models
from django.db.models import Case, IntegerField, Value, When
from django.utils.translation import gettext_lazy as _

from ptvsync.models import Service
from ptvsync.quality.rule import Rule
from ptvsync.quality.rules import RULES_BY_CODE
from ptvsync.quality.severity import Severity
from ptvsync.quality.wording import places_of


class QualityFlagQuerySet(models.QuerySet["QualityFlag"]):
    """Flags in the order in which they are worth mending."""

    def by_severity(self) -> QualityFlagQuerySet:
        """The most serious first."""
        ranks = [
            When(severity=severity, then=Value(rank)) for rank, severity in enumerate(Severity)
        ]
        return self.annotate(
            rank=Case(*ranks, default=Value(len(ranks)), output_field=IntegerField())
        ).order_by("rank", "code", "service__name", "pk")


class QualityFlag(models.Model):
    """One rule's findings in one service; ``detail`` is a list of findings as JSON."""

    service = models.ForeignKey(
        Service, verbose_name=_("service"), on_delete=models.CASCADE, related_name="quality_flags"
    )
    code = models.SlugField(_("rule"), max_length=40)
    severity = models.CharField(_("severity"), max_length=8, choices=Severity.choices)
    detail = models.JSONField(default=list)
    first_seen = models.DateField(_("since"))

    objects = QualityFlagQuerySet.as_manager()

    class Meta:
        default_permissions = ("view",)
        verbose_name = _("quality flag")
        verbose_name_plural = _("quality flags")
        constraints = [
            models.UniqueConstraint(fields=["service", "code"], name="quality_flag_once")
        ]
        indexes = [models.Index(fields=["code", "severity"], name="quality_flag_code")]

    def __str__(self) -> str:
        return f"{self.service_id}: {self.title}"

    @property
    def rule(self) -> Rule | None:
        """The rule, None when this release has it no more."""
        return RULES_BY_CODE.get(self.code)

    @property
    def title(self) -> str:
        """The rule's title."""
        return str(self.rule.title) if self.rule else self.code

    @property
    def explanation(self) -> str:
        """Why it matters."""
        return str(self.rule.explanation) if self.rule else ""

    @property
    def hint(self) -> str:
        """What its maintainer does in PTV."""
        return str(self.rule.hint) if self.rule else ""

    @property
    def places(self) -> list[str]:
        """Where in the service it is, in words."""
        return places_of(self.detail)

    @property
    def severity_name(self) -> str:
        """The severity in words."""
        return self.get_severity_display()

    @property
    def service_name(self) -> str:
        """The service's name."""
        return self.service.name

    @property
    def provider_name(self) -> str:
        """The responsible organisation's name, empty when there is none."""
        return self.service.organization.name if self.service.organization else ""

    @property
    def ptv_id(self) -> str:
        """The service's id in PTV."""
        return str(self.service.registry_id)
