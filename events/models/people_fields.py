"""Who arranges an event, whom it is for, and how one takes part."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.enums import Audience, TargetGroup
from events.fields import ChoiceArrayField


class PeopleFields(models.Model):
    """Organisers, audience, price and sign-up, as text that people read."""

    organiser = models.CharField(_("organiser"), max_length=160, blank=True)
    co_organisers = models.CharField(
        _("together with"), max_length=255, blank=True, help_text=_("Names separated by commas.")
    )
    audience = models.CharField(
        _("audience"),
        max_length=20,
        choices=Audience,
        default=Audience.RESIDENTS,
        help_text=_("Events for professionals are shown in a list of their own."),
    )
    target_groups = ChoiceArrayField(
        models.CharField(max_length=10, choices=TargetGroup),
        verbose_name=_("target groups"),
        default=list,
        blank=True,
        help_text=_("Choose none when the event is for everyone."),
    )
    for_whom = models.TextField(
        _("for whom"), blank=True, help_text=_("In your own words, without asking for a diagnosis.")
    )
    is_free = models.BooleanField(_("free of charge"), default=True)
    price = models.CharField(_("price"), max_length=160, blank=True)
    sign_up = models.TextField(
        _("how to sign up"), blank=True, help_text=_("Say also if no sign-up is needed.")
    )
    sign_up_url = models.URLField(_("link for signing up"), blank=True)
    sign_up_phone = models.CharField(_("phone for signing up"), max_length=30, blank=True)
    sign_up_email = models.EmailField(_("e-mail for signing up"), blank=True)

    class Meta:
        abstract = True

    @property
    def organisers(self) -> list[str]:
        """The organiser and those it works with."""
        names = [self.organiser, *self.co_organisers.split(",")]
        return [name.strip() for name in names if name.strip()]

    @property
    def has_sign_up_contact(self) -> bool:
        """Whether one can sign up by link, phone or e-mail."""
        return bool(self.sign_up_url or self.sign_up_phone or self.sign_up_email)

    @property
    def has_sign_up(self) -> bool:
        """Whether anything is said of signing up."""
        return bool(self.sign_up) or self.has_sign_up_contact

    @property
    def sign_up_tel(self) -> str:
        """The phone number as a ``tel:`` link wants it."""
        return "".join(sign for sign in self.sign_up_phone if sign.isdigit() or sign == "+")

    @property
    def is_for_professionals(self) -> bool:
        """Whether residents do not meet it in their list."""
        return self.audience == Audience.PROFESSIONALS

    @property
    def target_group_labels(self) -> list[str]:
        """Names of the target groups in the reader's language."""
        return [str(TargetGroup(code).label) for code in self.target_groups]
