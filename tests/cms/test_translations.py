"""The Finnish and Swedish catalogues: whole, faithful to their placeholders and up to date."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.core.management import call_command


LANGUAGES = ["fi", "sv"]
PACKAGES = ["cms", "ptvsync", "search", "themepages", "events", "home", "plugins", "templates"]
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|(?<!%)%[sd]|\{\w*\}|<\w+:\w+>|&\w+;")
NEEDS_XGETTEXT = pytest.mark.skipif(
    shutil.which("xgettext") is None, reason="xgettext collects the strings of the code"
)


def catalogue(language, base_dir=settings.BASE_DIR):
    return polib.pofile(str(base_dir / "locale" / language / "LC_MESSAGES" / "django.po"))


def translations(entry):
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def has_other_placeholders(entry):
    allowed = [set(PLACEHOLDER.findall(text)) for text in (entry.msgid, entry.msgid_plural) if text]
    return any(set(PLACEHOLDER.findall(text)) not in allowed for text in translations(entry))


def ends_otherwise(entry):
    return any(text.endswith("/") != entry.msgid.endswith("/") for text in translations(entry))


def identities(entries):
    return {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in entries}


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """A copy of the code whose catalogues were collected anew."""
    copy = tmp_path_factory.mktemp("code")
    for package in PACKAGES:
        if (source := settings.BASE_DIR / package).is_dir():
            shutil.copytree(source, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "locale").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(copy)
        patch.setattr(settings, "LOCALE_PATHS", [str(copy / "locale")])
        call_command("makemessages", locale=LANGUAGES, no_location=True, verbosity=0)
    return copy


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_is_translated(language):
    assert [entry.msgid for entry in catalogue(language).untranslated_entries()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_a_guess_or_a_leftover(language):
    strings = catalogue(language)
    assert identities([*strings.fuzzy_entries(), *strings.obsolete_entries()]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_two_forms(language):
    plurals = [entry for entry in catalogue(language) if entry.msgid_plural]
    assert {len(entry.msgstr_plural) for entry in plurals} == {2}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_its_placeholders(language):
    assert [e.msgid for e in catalogue(language) if has_other_placeholders(e)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_stays_an_address(language):
    assert [e.msgid for e in catalogue(language) if ends_otherwise(e)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_addresses_are_plain_ascii(language):
    addresses = [entry.msgstr for entry in catalogue(language) if entry.msgid.endswith("/")]
    assert addresses
    assert all(address.isascii() for address in addresses)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_names_the_language_and_its_plurals(language):
    header = catalogue(language).metadata
    assert header["Language"] == language
    assert header["Plural-Forms"] == "nplurals=2; plural=(n != 1);"


def test_the_catalogues_hold_the_same_strings():
    assert identities(catalogue("fi")) == identities(catalogue("sv"))


@NEEDS_XGETTEXT
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_just_the_strings_of_the_code(language, collected):
    assert identities(catalogue(language)) == identities(catalogue(language, Path(collected)))
