"""Keep ThemeService rows equal to what the rules give."""

from __future__ import annotations

from django.db import transaction

from cms.locks import wait_for_lock
from ptvsync.models import Service
from themepages.matching.questions import Questions
from themepages.matching.rule_history import note_rules
from themepages.models import ThemePage, ThemeService
from themepages.source_themes import source_themes


# Of two matchings that go on at once, one would store what it read before the other did.
LOCK = "themepages: match"


@transaction.atomic
def match_theme(page: ThemePage) -> set[int]:
    """Bring one theme's rows up to date; gives the services that entered or left."""
    wait_for_lock(LOCK)
    note_rules([page])
    return _store(page, _matching_services(page, Questions()))


@transaction.atomic
def match_all_themes() -> set[int]:
    """Bring every theme's rows up to date; gives the services that entered or left some theme."""
    wait_for_lock(LOCK)
    changed: set[int] = set()
    themes, questions = source_themes().prefetch_related("rules"), Questions()
    note_rules(themes)
    for page in themes:
        changed |= _store(page, _matching_services(page, questions))
    known = [page.translation_key for page in themes]
    ThemeService.objects.exclude(theme_key__in=known).delete()
    return changed


def _matching_services(page: ThemePage, questions: Questions) -> set[int]:
    condition = questions.of(page, page.rules.all()).condition()
    return set(Service.objects.filter(condition).values_list("pk", flat=True))


def _store(page: ThemePage, wanted: set[int]) -> set[int]:
    rows = ThemeService.objects.filter(theme_key=page.translation_key)
    held = set(rows.values_list("service_id", flat=True))
    rows.filter(service_id__in=held - wanted).delete()
    ThemeService.objects.bulk_create(
        (
            ThemeService(theme_key=page.translation_key, service_id=pk)
            for pk in sorted(wanted - held)
        ),
        ignore_conflicts=True,
    )
    return held ^ wanted
