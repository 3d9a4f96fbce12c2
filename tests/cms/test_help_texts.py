"""Every field that our pages show to editors says what it is for."""

from __future__ import annotations

import pytest
from django.utils import translation
from wagtail.admin.panels import FieldPanel, InlinePanel, PublishingPanel
from wagtail.models import Page, get_page_models


OURS = [model for model in get_page_models() if model is not Page]


def field_panels(panel):
    """The panels of single fields below a panel; Wagtail explains its own schedule."""
    if isinstance(panel, PublishingPanel):
        return
    if isinstance(panel, FieldPanel):
        yield panel
    if isinstance(panel, InlinePanel):
        yield from field_panels(panel.child_edit_handler)
    for child in getattr(panel, "children", []):
        yield from field_panels(child)


def texts(model):
    """Field → help text in the active language."""
    panels = field_panels(model.get_edit_handler())
    return {
        f"{panel.model.__name__}.{panel.field_name}": str(
            panel.help_text or panel.db_field.help_text
        )
        for panel in panels
    }


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_field_has_a_help_text(model):
    found = texts(model)
    assert found
    assert [name for name, text in found.items() if not text] == []


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_the_help_texts_are_in_finnish(model):
    with translation.override("en"):
        english = texts(model)
    with translation.override("fi"):
        assert [name for name, text in texts(model).items() if text == english[name]] == []
