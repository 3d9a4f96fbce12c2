"""A translation that is published after a replacement does not bring the old service back."""

from __future__ import annotations

import pytest
from wagtail.models import Locale
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    Translation,
    TranslationSource,
)

from tests.factories import make_service, make_theme
from themepages.models import ThemePage
from themepages.withdrawal.replace import replace_service
from themepages.withdrawal.undo import undo_replacement

from .pages import fresh, lifted, named, pin, pinned, save_draft


pytestmark = pytest.mark.django_db


@pytest.fixture
def swedish(home):
    locale = Locale.objects.get_or_create(language_code="sv")[0]
    home.specific.copy_for_translation(locale).save_revision().publish()
    return locale


@pytest.fixture
def submit(swedish):
    """Submit a theme for translation into Swedish."""

    def run(theme):
        source, _created = TranslationSource.update_or_create_from_instance(fresh(theme))
        return Translation.objects.create(source=source, target_locale=swedish)

    return run


def published(translation):
    translation.refresh_from_db()
    translation.source.refresh_from_db()
    # Published here, for wagtail-localize would wait for the commit.
    translation.save_target(publish=False)
    translation.get_target_instance().get_latest_revision().publish()
    return ThemePage.objects.get(pk=translation.get_target_instance().pk)


def test_a_translation_published_later_names_the_new_service(home, user, old, new, submit):
    theme = make_theme(home, body=lifted(old))
    translation = submit(theme)
    published(translation)

    replace_service(old, new, user)

    assert named(published(translation)) == ["Uusi"]


def test_pins_of_a_translation_follow(home, user, old, new, submit):
    theme = make_theme(home)
    pin(theme, old)
    translation = submit(theme)

    replace_service(old, new, user)

    assert pinned(published(translation)) == ["Uusi"]


def test_undoing_gives_translations_the_old_service_again(home, user, old, new, submit):
    theme = make_theme(home, body=lifted(old))
    translation = submit(theme)
    replacement, _steps = replace_service(old, new, user)

    undo_replacement(replacement, user)

    assert named(published(translation)) == ["Vanha"]


@pytest.fixture
def chosen(home, old, submit, swedish):
    """A translation for which the translator chose the old service, where the source names another."""
    theme = make_theme(home, body=lifted(make_service("Muu")))
    translation = submit(theme)
    segment = OverridableSegment.objects.get(
        source=translation.source, context__path__endswith="service"
    )
    SegmentOverride.objects.create(locale=swedish, context=segment.context, data_json=str(old.pk))
    assert named(published(translation)) == ["Vanha"]
    return translation


def test_a_service_that_a_translator_chose_is_replaced_too(user, old, new, chosen):
    replace_service(old, new, user)

    assert named(published(chosen)) == ["Uusi"]


def test_and_it_comes_back_when_that_is_undone(user, old, new, chosen):
    replacement, _steps = replace_service(old, new, user)

    undo_replacement(replacement, user)

    assert named(published(chosen)) == ["Vanha"]


def test_a_draft_is_no_business_of_its_translations(home, user, old, new, submit):
    theme = make_theme(home, body=[])
    translation = submit(theme)
    save_draft(theme, body=lifted(old))

    replace_service(old, new, user)

    assert named(published(translation)) == []


def test_a_page_that_nobody_translates_gets_no_source(home, user, old, new):
    make_theme(home, body=lifted(old))

    replace_service(old, new, user)

    assert not TranslationSource.objects.exists()
