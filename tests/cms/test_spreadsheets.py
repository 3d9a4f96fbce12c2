"""Nothing that others have written is a formula in an exported file."""

from __future__ import annotations

import pytest
from django.urls import get_resolver
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.viewsets.model import ModelViewSet

from cms.spreadsheets import PlainExportMixin, as_text


OURS = ("cms.", "ptvsync.", "search.", "themepages.", "events.", "home.")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_begins_as_a_formula_gets_an_apostrophe(sign):
    assert as_text(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("field", ["", "Uinti", "1=1", -5, 0.5, None])
def test_every_other_field_stays_as_it_is(field):
    assert as_text(field) is field


@pytest.mark.parametrize("export_format", SpreadsheetExportMixin.FORMATS)
@pytest.mark.parametrize("value", ["=1+1", ["=1+1", "x"]])
def test_the_export_writes_text_in_both_formats(export_format, value):
    written = PlainExportMixin().preprocess_field_value("name", value, export_format)
    assert written.startswith("'=1+1")


def ours(base):
    """Subclasses of ours, at any depth, whose list is exported."""
    for child in base.__subclasses__():
        exported = child.list_export
        if child.__module__.startswith(OURS) and isinstance(exported, list) and exported:
            yield child
        yield from ours(child)


def test_every_list_of_ours_that_is_exported_is_guarded():
    get_resolver().reverse_dict  # noqa: B018  # imports every view there is
    views = {*ours(SpreadsheetExportMixin), *(row.index_view_class for row in ours(ModelViewSet))}
    assert views
    assert {view for view in views if not issubclass(view, PlainExportMixin)} == set()
