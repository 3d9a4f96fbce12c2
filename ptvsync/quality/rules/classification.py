"""Classes, target groups and keywords: what the service is found by."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject


BUSINESS = "KR2"


def no_target_group(subject: Subject) -> Iterator[Finding]:
    """Services for nobody."""
    if not subject.service.target_groups:
        yield Finding("target_groups")


def every_target_group(subject: Subject) -> Iterator[Finding]:
    """Services with every subgroup of residents ticked."""
    groups = subject.context.resident_groups
    if groups and groups <= set(subject.service.target_groups):
        yield Finding("target_groups")


def business_only(subject: Subject) -> Iterator[Finding]:
    """Services for companies and organisations alone."""
    groups = subject.service.target_groups
    if groups and all(code.split(".")[0] == BUSINESS for code in groups):
        yield Finding("target_groups", text=", ".join(groups))


def no_class(subject: Subject) -> Iterator[Finding]:
    """Services without any service class."""
    if not subject.service.classes:
        yield Finding("classes")


def no_subclass(subject: Subject) -> Iterator[Finding]:
    """Services with main classes alone."""
    classes = subject.service.classes
    if classes and not any("." in code for code in classes):
        yield Finding("classes", text=", ".join(classes))


def no_keywords(subject: Subject) -> Iterator[Finding]:
    """Services without keywords of their own."""
    if not any(subject.service.keywords.values()):
        yield Finding("keywords")


RULES = (
    Rule(
        code="target-group-missing",
        severity=Severity.WARNING,
        title=_("No target group"),
        explanation=_("The service is not shown to those who choose their own group."),
        hint=_("Choose the target group; a subgroup only when the service is meant for it alone."),
        check=no_target_group,
    ),
    Rule(
        code="target-groups-all",
        severity=Severity.HINT,
        title=_("Every target group is chosen"),
        explanation=_("When all subgroups are chosen, choosing a group finds nothing special."),
        hint=_("Choose only the main group when the service is for everyone."),
        check=every_target_group,
    ),
    Rule(
        code="business-only",
        severity=Severity.HINT,
        title=_("Only for businesses and organisations"),
        explanation=_("Residents look here for services for themselves."),
        hint=_("Add a target group of residents if the service is meant for them too."),
        check=business_only,
    ),
    Rule(
        code="class-missing",
        severity=Severity.WARNING,
        title=_("No service class"),
        explanation=_("Services are picked into themes by their class; this one comes into none."),
        hint=_("Choose at least one subclass that fits."),
        check=no_class,
    ),
    Rule(
        code="class-general",
        severity=Severity.WARNING,
        title=_("No subclass of a service class"),
        explanation=_(
            "A main class alone is too wide for the service to come into the right theme."
        ),
        hint=_("Choose a subclass beside the main class, or in its place."),
        check=no_subclass,
    ),
    Rule(
        code="keywords-missing",
        severity=Severity.HINT,
        title=_("No keywords"),
        explanation=_("Search does not find the service by everyday words that its texts lack."),
        hint=_("Add words that people use of the matter in their own speech."),
        check=no_keywords,
    ),
)
