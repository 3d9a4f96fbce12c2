"""What Wagtail's own Finnish lacks or says badly, in our words: faithful to its placeholders."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest
import wagtail
from django.conf import settings
from django.utils.translation import gettext, ngettext, override

from tests.cms.test_translations import has_other_placeholders, translations


OURS = settings.BASE_DIR / "locale" / "wagtail" / "fi" / "LC_MESSAGES" / "django.po"


def wagtails(language):
    """The strings in the catalogues of Wagtail's packages."""
    pattern = f"**/locale/{language}/LC_MESSAGES/django.po"
    catalogues = [polib.pofile(str(path)) for path in Path(wagtail.__file__).parent.glob(pattern)]
    return {entry.msgid for catalogue in catalogues for entry in catalogue}


@pytest.fixture(scope="module")
def words():
    return polib.pofile(str(OURS))


def test_every_word_is_translated(words):
    assert not [entry.msgid for entry in words if not all(translations(entry))]


def test_every_word_is_wagtails(words):
    assert not {entry.msgid for entry in words} - wagtails("en")


def test_placeholders_are_those_of_wagtail(words):
    assert not [entry.msgid for entry in words if has_other_placeholders(entry)]


def test_an_empty_list_says_so_in_finnish():
    with override("fi"):
        assert gettext("There are no %(model_name)s to display.").startswith("Täällä ei ole")
        assert ngettext("%(num_pages)d page", "%(num_pages)d pages", 2) == "%(num_pages)d sivua"


def test_a_new_page_is_called_new_in_the_singular():
    with override("fi"):
        assert gettext("New") == "Uusi", "Wagtail says “New: page” with it"
