"""The conditions of being shown, each twice: for a query on services, and for one service in words.

Both come from the same object, so that the pages and the explanation cannot disagree.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ptvsync.models import Status
from ptvsync.reach import Reach

from .candidate import Candidate
from .code_lists import CodeList
from .finding import Finding, listed


class Condition(ABC):
    """One thing that is asked of a service."""

    @abstractmethod
    def condition(self) -> Q:
        """The services that meet it."""

    @abstractmethod
    def finding(self, service: Candidate) -> Finding:
        """Whether a service meets it, why, and what to do."""


@dataclass(frozen=True)
class Published(Condition):
    """PTV publishes the service."""

    def condition(self) -> Q:
        """By the status of the row."""
        return Q(status=Status.PUBLISHED)

    def finding(self, service: Candidate) -> Finding:
        """Tells since when it is gone."""
        if service.is_published:
            return Finding(True, _("The service is published in PTV."))
        advice = _("Publish the service in PTV again. It then comes back here by itself.")
        if service.withdrawn_at is None:
            return Finding(False, _("PTV does not publish the service."), advice)
        date = date_format(timezone.localtime(service.withdrawn_at), "j.n.Y")
        return Finding(False, _("The service left PTV on %(date)s.") % {"date": date}, advice)


@dataclass(frozen=True)
class NotHidden(Condition):
    """The county does not hide the service; the reason is nobody else's business."""

    def condition(self) -> Q:
        """By the county's own additions."""
        return ~Q(addition__hidden=True)

    def finding(self, service: Candidate) -> Finding:
        """Sends the provider to the county."""
        if not service.is_hidden:
            return Finding(True, _("The county has not hidden the service."))
        sentence = _("The county has chosen not to show the service.")
        return Finding(False, sentence, _("Ask the county why."))


@dataclass(frozen=True)
class Offered(Condition):
    """The service is offered in the region, or chosen for it."""

    reach: Reach
    municipalities: CodeList

    def condition(self) -> Q:
        """By place or by choice."""
        return self.reach.offered()

    def finding(self, service: Candidate) -> Finding:
        """Names the places that count, or those that do not."""
        here = service.municipality_codes & self.reach.municipalities
        if here:
            sentence = _("The service is offered in %(places)s.")
            return Finding(True, sentence % {"places": self._names(here)})
        if service.nationwide and self.reach.takes_nationwide:
            return Finding(True, _("The service is offered in the whole country."))
        if self._is_chosen(service):
            return Finding(True, _("The county has chosen the service to be shown."))
        return Finding(False, self._elsewhere(service), self._advice())

    def _is_chosen(self, service: Candidate) -> bool:
        chosen = service.registry_id in self.reach.services
        return chosen or service.organization in self.reach.organizations

    def _elsewhere(self, service: Candidate) -> str:
        if service.nationwide:
            return _(
                "The service is offered in the whole country; here such services are left out."
            )
        if service.municipality_codes:
            sentence = _(
                "The service is offered in %(places)s, which do not belong to this region."
            )
            return sentence % {"places": self._names(service.municipality_codes)}
        return _("PTV does not tell in which municipality the service is offered.")

    def _advice(self) -> str:
        advice = _("In PTV, add to the service's area at least one of these: %(places)s.")
        return advice % {"places": self._names(self.reach.municipalities)}

    def _names(self, codes: frozenset[str]) -> str:
        return listed(sorted(self.municipalities.titles(codes)))
