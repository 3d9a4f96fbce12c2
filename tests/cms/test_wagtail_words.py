"""What Wagtail's own Finnish lacks or says badly, in our words: faithful to its placeholders."""

from __future__ import annotations

import json
import re
from pathlib import Path

import polib
import pytest
import wagtail
from django.conf import settings
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext, ngettext, override, pgettext

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


@pytest.fixture(scope="module")
def script_words():
    return polib.pofile(str(OURS.with_name("djangojs.po")))


def test_every_word_of_the_scripts_is_theirs_and_translated(script_words):
    pattern = "wagtail*/**/locale/en/LC_MESSAGES/djangojs.po"
    catalogues = Path(wagtail.__file__).parent.parent.glob(pattern)
    known = {entry.msgid for path in catalogues for entry in polib.pofile(str(path))}
    assert not {entry.msgid for entry in script_words} - known
    assert not [entry.msgid for entry in script_words if not all(translations(entry))]
    assert not [entry.msgid for entry in script_words if has_other_placeholders(entry)]


def test_wagtails_scripts_speak_finnish_throughout(client, db):
    folder = Path(wagtail.__file__).parent / "admin" / "locale" / "en" / "LC_MESSAGES"
    said = client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()
    told = set(re.findall(r'^    "(.*?)": ', said, re.MULTILINE))
    words = {json.dumps(entry.msgid)[1:-1] for entry in polib.pofile(str(folder / "djangojs.po"))}
    assert words - told == set()
    assert "Muutokset on tallennettu." in said


def test_wagtails_own_word_for_changing_is_not_ours_for_a_change():
    with override("fi"):
        assert gettext("Change") == "Muuta"
        assert pgettext("noun", "Change") == "Muutos"


@pytest.mark.parametrize(("language", "text"), [("fi", "Yhteensä 30"), ("sv", "Totalt 30")])
def test_the_end_of_a_list_says_how_many_rows_without_an_ending_to_get_wrong(rf, language, text):
    context = {"items": Paginator(range(30), 10).page(1)}
    template = "wagtailadmin/shared/pagination_nav.html"
    with override(language):
        end = render_to_string(template, context, request=rf.get("/"))
    assert text in end
