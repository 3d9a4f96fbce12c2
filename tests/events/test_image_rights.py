"""The image of an event: what it shows, who made it, by what right; asked of organisers, told to readers."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail_localize.fields import get_translatable_fields

from cms.contentcheck.checking import obstacles
from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from events.models import EventPage
from tests.events.factories import event_page
from tests.events.test_organisers import group_form, post_new
from tests.factories import make_user


RIGHTS = {
    "image_alt": "Kävelijöitä rannalla",
    "image_author": "Liisa Kuvaaja",
    "image_licence": "cc-by-4.0",
}


@pytest.fixture
def image(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return get_image_model().objects.create(title="ranta", file=get_test_image_file())


@pytest.fixture
def governed(calendar, kotka):
    apply_governance()
    return calendar


@pytest.fixture
def organiser(client, governed):
    client.force_login(make_user(Role.ORGANISERS))
    return client


def sent(organiser, governed, kotka, image, action="action-submit", **rights):
    """The page that is waiting for approval, if the form was taken."""
    fields = {"image": image.pk if image else "", **RIGHTS, **rights}
    response = post_new(organiser, governed, group_form(kotka, **fields) | {action: "1"})
    return EventPage.objects.first(), response


def test_an_organisers_image_is_sent_with_its_author_and_licence(organiser, governed, kotka, image):
    page, _response = sent(organiser, governed, kotka, image)
    assert page.workflow_in_progress
    assert (page.image_author, page.image_licence) == ("Liisa Kuvaaja", "cc-by-4.0")


@pytest.mark.parametrize("lacks", list(RIGHTS))
def test_an_image_is_not_sent_for_approval_without(organiser, governed, kotka, image, lacks):
    page, response = sent(
        organiser, governed, kotka, image, **{lacks: " " if "lic" not in lacks else ""}
    )
    assert page is None
    assert lacks in response.context["form"].errors


def test_an_event_without_an_image_needs_none_of_it(organiser, governed, kotka):
    page, _response = sent(organiser, governed, kotka, None, **dict.fromkeys(RIGHTS, ""))
    assert page.workflow_in_progress


def test_a_draft_may_still_lack_the_rights(organiser, governed, kotka, image):
    page, _response = sent(
        organiser, governed, kotka, image, "action-draft", **dict.fromkeys(RIGHTS, "")
    )
    assert page.image == image


@pytest.mark.parametrize("lacks", list(RIGHTS))
def test_what_was_drafted_without_is_not_published(calendar, image, lacks):
    page = event_page(calendar, image=image, **{**RIGHTS, lacks: ""})
    assert len(obstacles(page)) == 1


def test_an_event_with_all_of_it_can_be_published(calendar, image):
    assert obstacles(event_page(calendar, image=image, **RIGHTS)) == []
    assert obstacles(event_page(calendar, "Ilman kuvaa")) == []


@pytest.mark.parametrize(
    ("licence", "told"),
    [("cc-by-4.0", "Kuva: Liisa Kuvaaja, CC BY 4.0"), ("own", "Kuva: Liisa Kuvaaja</small>")],
)
def test_readers_are_told_the_author_and_a_licence_that_has_to_be_told(
    client, calendar, image, licence, told
):
    page = event_page(calendar, image=image, **{**RIGHTS, "image_licence": licence})
    text = client.get(page.url).content.decode()
    assert 'alt="Kävelijöitä rannalla"' in text
    assert told in text


def test_an_image_from_before_is_shown_without_a_credit(client, calendar, image):
    page = event_page(calendar, image=image, image_alt="Ranta")
    text = client.get(page.url).content.decode()
    assert 'alt="Ranta"' in text
    assert "<figcaption>" not in text


def test_a_translation_has_the_same_author_and_licence():
    kinds = {field.field_name: type(field).__name__ for field in get_translatable_fields(EventPage)}
    assert kinds["image_author"] == kinds["image_licence"] == "SynchronizedField"
    assert kinds["image_alt"] == "TranslatableField"


def test_the_form_asks_for_them(organiser, governed):
    url = reverse("wagtailadmin_pages:add", args=["events", "eventpage", governed.pk])
    text = organiser.get(url).content.decode()
    assert 'name="image_author"' in text
    assert 'name="image_licence"' in text
    assert "Kuvan tekijä" in text
