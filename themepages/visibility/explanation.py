"""Why one service is shown or not: what all themes ask, and what each theme asks besides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest

from cms.region.models import RegionSettings
from ptvsync.models import Municipality
from ptvsync.municipalities import region_municipalities
from themepages.matching.candidate import Candidate
from themepages.matching.finding import Finding
from themepages.matching.questions import Questions
from themepages.matching.rules import RulesFinding, theme_conditions
from themepages.visibility.themes import SiteTheme, site_themes


if TYPE_CHECKING:
    from ptvsync.language import LocalText


NEAREST = 3


@dataclass(frozen=True)
class PlaceLink:
    """A theme in a municipality."""

    title: LocalText
    url: str


@dataclass(frozen=True)
class ThemeAnswer:
    """What a theme's rules say; ``is_shown`` counts what all themes ask too."""

    title: LocalText
    url: str
    is_shown: bool
    rules: RulesFinding
    places: tuple[PlaceLink, ...]


@dataclass(frozen=True)
class Explanation:
    """``general`` findings hold for every theme; ``themes`` go by how little is missing."""

    general: tuple[Finding, ...]
    themes: tuple[ThemeAnswer, ...]

    @property
    def is_public(self) -> bool:
        """Whether the service has a page here, in a theme or not."""
        return all(finding.is_met for finding in self.general)

    @property
    def shown_in(self) -> list[ThemeAnswer]:
        """The themes that show the service."""
        return [theme for theme in self.themes if theme.is_shown]

    @property
    def fitting(self) -> list[ThemeAnswer]:
        """The themes whose rules the service meets though something else keeps it away."""
        return [theme for theme in self.themes if theme.rules.is_met and not theme.is_shown]

    @property
    def nearest(self) -> list[ThemeAnswer]:
        """The themes that ask little more."""
        return self._others[:NEAREST]

    @property
    def farther(self) -> list[ThemeAnswer]:
        """The other themes."""
        return self._others[NEAREST:]

    @property
    def advice(self) -> list[str]:
        """What to do about what all themes ask."""
        return [finding.advice for finding in self.general if finding.advice]

    @property
    def _others(self) -> list[ThemeAnswer]:
        return [theme for theme in self.themes if not theme.rules.is_met]


class Explainer:
    """Explains services of one site; what does not depend on the service is read once."""

    def __init__(self, request: HttpRequest) -> None:
        questions = Questions()
        self.general = questions.general(RegionSettings.for_request(request))
        self.municipalities = region_municipalities(request)
        self.themes = [
            (theme, theme_conditions(theme.page.rules.all(), self.general, questions.lists))
            for theme in site_themes(request)
        ]

    def explain(self, service: Candidate) -> Explanation:
        """Everything about a service."""
        general = tuple(condition.finding(service) for condition in self.general)
        is_public = all(finding.is_met for finding in general)
        answers = (
            self._answer(theme, conditions.finding(service), service, is_public)
            for theme, conditions in self.themes
        )
        ordered = sorted(answers, key=lambda answer: answer.rules.distance)
        return Explanation(general, tuple(ordered))

    def _answer(
        self, theme: SiteTheme, rules: RulesFinding, service: Candidate, is_public: bool
    ) -> ThemeAnswer:
        is_shown = is_public and rules.is_met
        places = self._places(theme, service) if is_shown else ()
        return ThemeAnswer(theme.title, theme.url, is_shown, rules, tuple(places))

    def _places(self, theme: SiteTheme, service: Candidate) -> Iterable[PlaceLink]:
        for place in self.municipalities:
            if _is_offered(service, place):
                yield PlaceLink(place.title, theme.municipality_url(place.slug))


def _is_offered(service: Candidate, place: Municipality) -> bool:
    return service.nationwide or place.code in service.municipality_codes
