"""Pages in other languages as wagtail-localize makes them of a translator's work."""

from __future__ import annotations

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource


def translated(text, language):
    """The text in the language, so that it is known on the page; addresses stay addresses."""
    return f"{text} ({language})" if " " in text or not text.islower() else f"{text}-{language}"


def publish_in(page, language):
    """Translate every text of the page and publish; the page above it is translated if it is not."""
    locale = Locale.objects.get(language_code=language)
    parent = page.get_parent().specific
    if not parent.is_root() and not parent.has_translation(locale):
        publish_in(parent, language)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    for segment in source.stringsegment_set.select_related("string", "context"):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=locale,
            defaults={"data": translated(segment.string.data, language)},
        )
    translation.save_target(publish=False)
    target = translation.get_target_instance()
    target.get_latest_revision().publish()
    return type(page).objects.get(pk=target.pk)
