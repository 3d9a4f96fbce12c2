"""A production site does not start its commands with Finnish and Swedish left uncompiled."""

from __future__ import annotations

import pytest

from cms.checks import catalogues_are_compiled


@pytest.fixture
def folder(tmp_path, settings):
    """A locale folder of a production site, with compiled Finnish and uncompiled Swedish."""
    for language in ("fi", "sv"):
        messages = tmp_path / language / "LC_MESSAGES"
        messages.mkdir(parents=True)
        (messages / "django.po").touch()
    (tmp_path / "fi" / "LC_MESSAGES" / "django.mo").touch()
    settings.LOCALE_PATHS, settings.DEVELOPMENT = [tmp_path], False
    return tmp_path


def test_an_uncompiled_catalogue_is_an_error_that_gives_the_command(folder):
    (error,) = catalogues_are_compiled(None)
    assert error.id == "tarjotin.E004"
    assert str(folder / "sv") in error.msg
    assert "scripts/compile_messages.py" in error.hint


def test_compiled_catalogues_pass(folder):
    (folder / "sv" / "LC_MESSAGES" / "django.mo").touch()
    assert catalogues_are_compiled(None) == []


def test_development_needs_no_catalogues(folder, settings):
    settings.DEVELOPMENT = True
    assert catalogues_are_compiled(None) == []
