"""A link of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Case, OuterRef, Q, Subquery, Value, When
from django.utils.translation import gettext_lazy as _

from ptvsync.language import LocalText, localize
from ptvsync.models import Municipality
from themepages.links.addresses import MAX_ADDRESS, canonical, validate_address
from themepages.links.enums import LinkKind, Outcome
from themepages.links.models.address_check import AddressCheck
from themepages.models import ThemePage


LANGUAGES = ("fi", "sv", "en")
MAX_TITLE = 120
MAX_DESCRIPTION = 250


class CatalogueLinkQuerySet(models.QuerySet["CatalogueLink"]):
    """Links with what is known of their addresses."""

    def with_state(self) -> CatalogueLinkQuerySet:
        """Add ``state``, ``since`` and ``checked_at`` of the worst address; None before the first check."""
        severity = Case(*(When(outcome=value, then=i) for i, value in enumerate(Outcome.values)))
        checks = AddressCheck.objects.filter(_address_of_outer()).order_by(severity, "since")
        return self.annotate(
            **{name: Subquery(checks.values(field)[:1]) for name, field in _ANNOTATIONS.items()}
        )

    def in_state(self, *outcomes: str) -> CatalogueLinkQuerySet:
        """Links some address of which is in one of the states."""
        checks = AddressCheck.objects.filter(_address_of_outer(), outcome__in=outcomes)
        return self.filter(models.Exists(checks))

    def review_due(self, today: date) -> CatalogueLinkQuerySet:
        """Links whose day of review has come."""
        return self.filter(review_date__lte=today)


def worst_is(*outcomes: str | None) -> Q:
    """The condition on ``state`` of links that come ``with_state``; None stands for never checked."""
    known = Q(("state__in", [outcome for outcome in outcomes if outcome]))
    return known | Q(("state", None)) if None in outcomes else known


_ANNOTATIONS = {"state": "outcome", "since": "since", "checked_at": "checked_at"}


def _address_of_outer() -> Q:
    return Q(url__in=[OuterRef(f"url_{language}") for language in LANGUAGES]) & ~Q(url=Value(""))


class CatalogueLink(models.Model):
    """One row for every language: the language is chosen when the link is shown, as for PTV's services."""

    kind = models.CharField(_("kind"), max_length=12, choices=LinkKind, default=LinkKind.OTHER)
    title_fi = models.CharField(_("title in Finnish"), max_length=MAX_TITLE)
    title_sv = models.CharField(_("title in Swedish"), max_length=MAX_TITLE, blank=True)
    title_en = models.CharField(_("title in English"), max_length=MAX_TITLE, blank=True)
    description_fi = models.TextField(
        _("description in Finnish"),
        max_length=MAX_DESCRIPTION,
        blank=True,
        help_text=_("One or two plain sentences: what the reader can do there."),
    )
    description_sv = models.TextField(
        _("description in Swedish"), max_length=MAX_DESCRIPTION, blank=True
    )
    description_en = models.TextField(
        _("description in English"), max_length=MAX_DESCRIPTION, blank=True
    )
    url_fi = models.URLField(
        _("address"), max_length=MAX_ADDRESS, validators=[validate_address], db_index=True
    )
    url_sv = models.URLField(
        _("address in Swedish"),
        max_length=MAX_ADDRESS,
        blank=True,
        validators=[validate_address],
        help_text=_("Only if the Swedish pages have an address of their own."),
    )
    url_en = models.URLField(
        _("address in English"), max_length=MAX_ADDRESS, blank=True, validators=[validate_address]
    )
    provider = models.CharField(
        _("kept by"),
        max_length=120,
        blank=True,
        help_text=_("The organisation whose pages these are. Readers see it."),
    )
    municipality = models.ForeignKey(
        Municipality,
        verbose_name=_("municipality"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("For a link of one municipality: blocks of links by municipality show it."),
    )
    theme = models.ForeignKey(
        ThemePage,
        verbose_name=_("topic"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The theme that a municipality's link belongs to. Without one it suits all."),
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Is written to when the link breaks or its review is due."),
    )
    review_date = models.DateField(_("review date"), null=True, blank=True)

    # Of the last check of its addresses; those who ask for links fill it in when it is to be shown.
    checked_at: datetime | None = None

    objects = CatalogueLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ["title_fi", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["url_fi", "municipality"],
                nulls_distinct=False,
                name="links_address_once",
                violation_error_message=_("The catalogue has this address already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.title_fi} ({self.municipality})" if self.municipality else self.title_fi

    def clean(self) -> None:
        """One spelling of addresses."""
        super().clean()
        for language in LANGUAGES:
            name = f"url_{language}"
            setattr(self, name, canonical(getattr(self, name) or ""))

    @property
    def title(self) -> LocalText:
        """The title in the reader's language, or in another that is known."""
        return self._local("title")

    @property
    def description(self) -> LocalText:
        """The description in the reader's language, or in another."""
        return self._local("description")

    @property
    def url(self) -> LocalText:
        """The address for the reader's language, else the one there is."""
        return self._local("url")

    def addresses(self) -> Iterator[str]:
        """Each address once."""
        yield from dict.fromkeys(url for _language, url in self._held("url") if url)

    def _local(self, name: str) -> LocalText:
        return localize(dict(self._held(name)))

    def _held(self, name: str) -> list[tuple[str, Any]]:
        return [(language, getattr(self, f"{name}_{language}")) for language in LANGUAGES]
