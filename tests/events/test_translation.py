"""Translated events: rules are carried over, names in calendar programs are their own."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from events.enums import Frequency, TargetGroup
from events.models import EventPage
from events.search_sources import EventSource
from search.theme_names import theme_name
from tests.events.factories import event_page


@pytest.fixture
def translated(home, calendar, kotka, django_capture_on_commit_callbacks):
    page = event_page(
        calendar,
        frequency=Frequency.WEEKLY,
        count=3,
        target_groups=[TargetGroup.YOUNG_PEOPLE],
        municipality=kotka,
        dates=[{"start": "2027-05-01T10:00:00Z", "title": "Vappu"}],
    )
    swedish, _ = Locale.objects.get_or_create(language_code="sv")
    home.copy_for_translation(swedish).save_revision().publish()
    for each in (calendar, page):
        source, _ = TranslationSource.update_or_create_from_instance(each)
        translation = Translation.objects.create(source=source, target_locale=swedish)
        with django_capture_on_commit_callbacks(execute=True):
            translation.save_target(publish=True)
    return EventPage.objects.get(locale=swedish)


def test_the_rule_and_dates_are_carried_over(translated):
    assert (translated.frequency, translated.count) == (Frequency.WEEKLY, 3)
    assert translated.target_groups == [TargetGroup.YOUNG_PEOPLE]
    assert [date.title for date in translated.dates.all()] == ["Vappu"]
    assert translated.occurrences.count() == 4


def test_a_translation_has_a_name_of_its_own_in_calendar_programs(translated):
    assert EventPage.objects.values("uuid").distinct().count() == 2


def test_a_language_lists_its_own_pages_only(client, translated):
    original = EventPage.objects.get(locale__language_code="fi")
    page = client.get(translated.get_parent().url).content.decode()
    assert translated.url in page
    assert f'"{original.url}"' not in page


def test_search_names_the_theme_of_a_translation_as_of_its_original(home, calendar, theme):
    swedish, _ = Locale.objects.get_or_create(language_code="sv")
    translated_theme = theme.copy_for_translation(swedish, copy_parents=True)
    translated_theme.slug = "motion"
    translated_theme.save_revision().publish()
    page = event_page(calendar, theme=theme).copy_for_translation(swedish, copy_parents=True)
    page.theme = translated_theme
    page.save_revision().publish()
    names = {document.facets.themes for document in EventSource().documents()}
    assert names == {(theme_name(home.pk, "liikunta"),)}
