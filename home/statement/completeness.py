"""What a statement still lacks. The Act lists the parts; a statement without them misleads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.region.models import RegionSettings
from home.statement.enums import Conformity, Reason


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from home.statement.models import AccessibilityStatementPage

    Part = tuple[str, _StrPromise]


REQUIRED = (
    ("service_covered", _("Tell which site the statement covers.")),
    ("conformity", _("Choose how far the site meets the requirements.")),
    ("method", _("Choose how the site was assessed.")),
    ("assessed_on", _("Give the date of the assessment.")),
    ("prepared_on", _("Give the date when the statement was first published.")),
    ("reviewed_on", _("Give the date when the statement was last reviewed.")),
)
DATES = ("assessed_on", "prepared_on", "reviewed_on")
ALL = "__all__"


def missing_parts(
    page: AccessibilityStatementPage, region: RegionSettings
) -> dict[str, list[_StrPromise]]:
    """Field → sentences on what to do before publishing; empty when the statement is complete."""
    found: dict[str, list[_StrPromise]] = {}
    for name, message in (
        *((name, message) for name, message in REQUIRED if not getattr(page, name)),
        *_wrong_dates(page),
        *_barriers(page),
        *_region_parts(region),
    ):
        found.setdefault(name, []).append(message)
    return found


def _wrong_dates(page: AccessibilityStatementPage) -> Iterator[Part]:
    today = timezone.localdate()
    for name in DATES:
        if (value := getattr(page, name)) and value > today:
            yield name, _("The date is in the future.")
    if page.prepared_on and page.reviewed_on and page.reviewed_on < page.prepared_on:
        yield "reviewed_on", _("The review cannot be earlier than the first publication.")


def _barriers(page: AccessibilityStatementPage) -> Iterator[Part]:
    if page.conformity == Conformity.FULL and page.barriers:
        yield "conformity", _("A site with barriers does not meet the requirements fully.")
    if page.conformity in {Conformity.PARTIAL, Conformity.NONE} and not page.barriers:
        yield "barriers", _("Add each barrier: the criterion, what cannot be used, and why.")
    rows = [block.value for block in page.barriers]
    if any(not (row["criterion"] and row["what"] and row["reason"]) for row in rows):
        yield "barriers", _("Each barrier needs the criterion, what cannot be used, and why.")
    if any(row["reason"] == Reason.UNMENDED and not row["target_date"] for row in rows):
        yield "barriers", _("Tell by which date each barrier that is not mended yet will be.")


def _region_parts(region: RegionSettings) -> Iterator[Part]:
    if not (region.contact_email or region.contact_phone):
        yield ALL, _("Give the maintainers' e-mail or phone in Settings → Region.")
    if not (region.supervisory_authority and region.supervisory_authority_url):
        yield ALL, _("Give the supervisory authority and its website in Settings → Region.")
