"""Copies of PTV's code lists: codes stay, names change."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from ptvsync.language import LocalText, localize


class CodeRow(models.Model):
    """One entry of a code list; ``names`` maps language to name."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    names = models.JSONField(_("names"), default=dict)

    class Meta:
        abstract = True
        default_permissions = ("view",)
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    @property
    def title(self) -> LocalText:
        """The name in the reader's language."""
        return localize(self.names)


class Municipality(CodeRow):
    """A municipality by its three-digit code; ``slug`` comes from the Finnish name, for addresses."""

    slug = models.SlugField(max_length=60, unique=True)
    county_code = models.CharField(_("wellbeing services county"), max_length=2, blank=True)

    class Meta(CodeRow.Meta):
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")

    def __str__(self) -> str:
        return str(self.title)


class AreaType(models.TextChoices):
    """The areas whose two-digit codes collide, so that a code never stands without its type."""

    REGION = "region", _("Region")
    WELLBEING_COUNTY = "wellbeing_county", _("Wellbeing services county")


class Area(CodeRow):
    """A region or wellbeing services county and its municipalities (three-digit codes)."""

    code = models.CharField(_("code"), max_length=2)
    type = models.CharField(_("type"), max_length=20, choices=AreaType.choices)
    municipality_codes = ArrayField(models.CharField(max_length=3), default=list)

    class Meta(CodeRow.Meta):
        verbose_name = _("area")
        verbose_name_plural = _("areas")
        ordering = ["type", "code"]
        constraints = [models.UniqueConstraint(fields=["type", "code"], name="area_type_code")]


class ServiceClass(CodeRow):
    """A service class such as P27.1."""

    parent = models.CharField(_("parent"), max_length=20, blank=True)

    class Meta(CodeRow.Meta):
        verbose_name = _("service class")
        verbose_name_plural = _("service classes")


class TargetGroup(CodeRow):
    """A target group such as KR1.1."""

    parent = models.CharField(_("parent"), max_length=20, blank=True)

    class Meta(CodeRow.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")


class LifeEvent(CodeRow):
    """A life event such as KE10."""

    parent = models.CharField(_("parent"), max_length=20, blank=True)

    class Meta(CodeRow.Meta):
        verbose_name = _("life event")
        verbose_name_plural = _("life events")


class UriRow(CodeRow):
    """An entry of a large list that services name by its uri; only entries in use are kept."""

    code = models.CharField(_("code"), max_length=200, unique=True)

    class Meta(CodeRow.Meta):
        abstract = True


class IndustrialClass(UriRow):
    """A class of Statistics Finland's industrial classification."""

    class Meta(UriRow.Meta):
        verbose_name = _("industrial class")
        verbose_name_plural = _("industrial classes")


class OntologyTerm(UriRow):
    """A concept of the KOKO ontology."""

    class Meta(UriRow.Meta):
        verbose_name = _("ontology term")
        verbose_name_plural = _("ontology terms")


class Language(CodeRow):
    """A language in which services are given, such as so."""

    class Meta(CodeRow.Meta):
        verbose_name = _("language")
        verbose_name_plural = _("languages")


class Country(CodeRow):
    """A country by its ISO 3166 code."""

    class Meta(CodeRow.Meta):
        verbose_name = _("country")
        verbose_name_plural = _("countries")
