"""What the rules find on published pages now; a finding goes when its fault is mended."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.contentcheck.rule import Rule, Severity
from cms.contentcheck.rules import RULES_BY_CODE


EXCERPT_LENGTH = 300
ADVICE_LENGTH = 300


class ContentFinding(models.Model):
    """One place where one rule finds something. ``path`` is Wagtail's content path of the field."""

    page = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="+"
    )
    code = models.SlugField(_("rule"), max_length=40)
    severity = models.CharField(_("severity"), max_length=10, choices=Severity.choices)
    path = models.CharField(_("field"), max_length=400)
    excerpt = models.CharField(_("text"), max_length=EXCERPT_LENGTH, blank=True)
    advice = models.CharField(_("advice"), max_length=ADVICE_LENGTH, blank=True)
    first_seen = models.DateField(_("since"))

    class Meta:
        verbose_name = _("finding in content")
        verbose_name_plural = _("findings in content")
        default_permissions = ()
        indexes = [models.Index(fields=["severity", "code"], name="contentcheck_severity")]

    def __str__(self) -> str:
        return f"{self.page_id} {self.path}: {self.code}"

    @property
    def rule(self) -> Rule | None:
        """The rule, None when this release has it no more."""
        return RULES_BY_CODE.get(self.code)

    @property
    def title(self) -> str:
        """The rule's title."""
        return str(self.rule.title) if self.rule else self.code

    @property
    def how_to_mend(self) -> str:
        """The finding's own advice, or that of its rule."""
        return self.advice or (str(self.rule.advice) if self.rule else "")

    @property
    def url(self) -> str:
        """The very field in the page's editor."""
        return (
            f"{reverse('wagtailadmin_pages:edit', args=[self.page_id])}#:w:contentpath={self.path}"
        )
