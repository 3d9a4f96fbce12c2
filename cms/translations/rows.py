"""All pages in all other languages. The number of queries does not depend on how many pages there are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, QuerySet
from wagtail.models import Locale, Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
    get_schema_version,
)

from cms.translations.state import PageTranslation, Problem


if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


PERMISSION = "wagtail_localize.submit_translation"


def page_translations(user: AbstractUser) -> list[PageTranslation]:
    """Each published page that the user may change, in each other language; the most urgent first."""
    pages = _source_pages(user)
    locales = list(Locale.objects.exclude(language_code=settings.LANGUAGE_CODE))
    known = _known([page.translation_key for page in pages], locales)
    rows = [known.row(page, locale) for page in pages for locale in locales]
    return sorted(rows, key=_urgency)


@dataclass(frozen=True)
class Known:
    """What the database knows of the translations, by translation key and locale."""

    targets: dict[tuple[UUID, int], Page]
    sources: dict[tuple[UUID, int], TranslationSource]
    totals: Counter[int]
    translated: dict[int, Counter[int]]
    schemas: dict[str, str]

    def row(self, page: Page, locale: Locale) -> PageTranslation:
        """The page in the locale."""
        key = (page.translation_key, locale.pk)
        source = self.sources.get(key)
        if source is None:
            return PageTranslation(page, locale, self.targets.get(key))
        total = self.totals[source.pk]
        left = total - self.translated[locale.pk][source.pk]
        return PageTranslation(
            page, locale, self.targets.get(key), source, left, total, self._is_outdated(source)
        )

    def _is_outdated(self, source: TranslationSource) -> bool:
        """As wagtail-localize's own ``schema_out_of_date``, which asks the database for each source."""
        now = self.schemas[source.specific_content_type.app_label]
        return bool(source.schema_version) and source.schema_version != now


def _source_pages(user: AbstractUser) -> list[Page]:
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    pages = pages.filter(depth__gt=1, locale__language_code=settings.LANGUAGE_CODE).live()
    return list(pages.select_related("content_type").order_by("path"))


def _known(keys: list[UUID], locales: list[Locale]) -> Known:
    targets = Page.objects.filter(translation_key__in=keys, locale__in=locales, alias_of=None)
    translations = Translation.objects.filter(source__object_id__in=keys, enabled=True)
    translations = translations.select_related("source__specific_content_type")
    sources = {(row.source.object_id, row.target_locale_id): row.source for row in translations}
    labels = {source.specific_content_type.app_label for source in sources.values()}
    return Known(
        targets={(page.translation_key, page.locale_id): page for page in targets},
        sources=sources,
        totals=_counted(StringSegment.objects.filter(source__object_id__in=keys)),
        translated={locale.pk: _counted(_translated(keys, locale)) for locale in locales},
        schemas={label: get_schema_version(label) for label in labels},
    )


def _translated(keys: list[UUID], locale: Locale) -> QuerySet[StringSegment]:
    done = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=locale,
        has_error=False,
    )
    return StringSegment.objects.filter(Exists(done), source__object_id__in=keys)


def _counted(segments: QuerySet[StringSegment]) -> Counter[int]:
    rows = segments.order_by().values("source").annotate(number=Count("pk"))
    return Counter(dict(rows.values_list("source", "number")))


def _urgency(row: PageTranslation) -> tuple[int, str]:
    order = list(Problem)
    return (min(map(order.index, row.problems), default=len(order)), row.page.path)
