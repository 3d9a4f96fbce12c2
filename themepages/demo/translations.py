"""Demo pages in other languages: through wagtail-localize, as a translator would make them."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path

import polib
from django.db import transaction
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
    TranslationSource,
)

from themepages.demo.content import region_folder
from themepages.models import ThemePage


TEXTS = Path(__file__).parent

logger = logging.getLogger(__name__)


def publish_theme_translations(site: Site) -> None:
    """Publish the themes that have a catalogue. The home page must exist in those languages."""
    folder = region_folder(TEXTS, site)
    themes = ThemePage.objects.child_of(site.root_page).live()
    if folder:
        publish_catalogues(folder, lambda slug: themes.filter(slug=slug).first())


def publish_catalogues(folder: Path, find_page: Callable[[str], Page | None]) -> None:
    """Publish each ``<name>.<language>.po`` of the folder; ``find_page`` gives a name's source page."""
    found = []
    for path in sorted(folder.glob("*.po")):
        name, language = path.stem.rsplit(".", 1)
        page = find_page(name)
        locale = Locale.objects.filter(language_code=language).first()
        if page and locale:
            found.append((page, locale, path))
    # Parents come before their children.
    for page, locale, path in sorted(found, key=lambda row: row[0].depth):
        publish_translation(page, locale, path)


@transaction.atomic
def publish_translation(page: Page, locale: Locale, catalogue: Path) -> None:
    """Translate a page from a PO file without contexts, once. A link of the page may be an entry too.

    Nothing is made when the catalogue lacks any text of the page, as it does after an edit:
    an untranslated copy is never published.
    """
    if not _may_be_translated(page, locale):
        return
    source, _created = TranslationSource.update_or_create_from_instance(page)
    segments = list(source.stringsegment_set.select_related("string", "context"))
    texts = {entry.msgid: entry.msgstr for entry in polib.pofile(str(catalogue)) if entry.msgstr}
    missing = [segment.string.data for segment in segments if segment.string.data not in texts]
    if missing:
        logger.warning("%s does not translate: %s", catalogue.name, "; ".join(missing))
        return
    translation = Translation.objects.create(source=source, target_locale=locale)
    for segment in segments:
        _store(segment, locale, texts[segment.string.data])
    _lead_links(source, locale, texts)
    translation.save_target(publish=False)
    # Published here, for wagtail-localize would wait for the commit and then count no subpages.
    translation.get_target_instance().get_latest_revision().publish()


def _lead_links(source: TranslationSource, locale: Locale, texts: Mapping[str, str]) -> None:
    """Lead the links that the catalogue names to where they lead in the language."""
    for segment in OverridableSegment.objects.filter(source=source).select_related("context"):
        address = texts.get(str(segment.data))
        if address:
            SegmentOverride.objects.update_or_create(
                locale=locale, context=segment.context, defaults={"data_json": json.dumps(address)}
            )


def _may_be_translated(page: Page, locale: Locale) -> bool:
    """Whether the page never was in the language, and its parent is (a top page needs none)."""
    parent = page.get_parent()
    was = TranslationLog.objects.filter(source__object_id=page.translation_key, locale=locale)
    if page.has_translation(locale) or was.exists():
        return False
    return parent.is_root() or parent.has_translation(locale)


def _store(segment: StringSegment, locale: Locale, text: str) -> None:
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        locale=locale,
        context=segment.context,
        defaults={"data": text},
    )
