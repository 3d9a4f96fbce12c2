"""A guide, and a translator's work on it."""

from __future__ import annotations

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from home.models import ContentPage
from tests.factories import make_site


def make_home():
    home = make_site().root_page.specific
    home.save_revision().publish()
    return home


def make_swedish_home(home):
    page = home.copy_for_translation(Locale.objects.get(language_code="sv"))
    page.title = "Välmående"
    page.save_revision().publish()
    return page


def make_guide_page(parent, title="Ohje"):
    page = ContentPage(title=title, slug=title.lower(), lead=f"{title} kaikille.")
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def translate_page(page, words=("title", "lead", "slug"), publish=True):
    """Submit a page to Swedish and translate the texts whose paths are in ``words``."""
    locale = Locale.objects.get(language_code="sv")
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    for segment in source.stringsegment_set.select_related("string", "context"):
        if segment.context.path in words:
            StringTranslation.objects.create(
                translation_of=segment.string,
                context=segment.context,
                locale=locale,
                data=f"{segment.string.data}-sv",
            )
    translation.save_target(publish=False)
    target = translation.get_target_instance()
    if publish:
        target.get_latest_revision().publish()
    return ContentPage.objects.get(pk=target.pk)
