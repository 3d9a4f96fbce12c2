"""A picture without its text, author or licence keeps a page from being published; nothing else does."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.images.blocks import ImageBlock
from wagtail.test.utils.form_data import nested_form_data, streamfield

from cms.governance.grants import Role
from home.models import ContentPage


@pytest.fixture
def picture(image):
    def make(alt_text="Järvi illalla", author="Liisa", licence="own"):
        values = {"image": image.pk, "alt_text": alt_text, "decorative": False}
        described = ImageBlock().to_python(values)
        return [("image", {"image": described, "author": author, "licence": licence})]

    return make


def publish_many(client, *pages):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{url}?{query}&next=/admin/", follow=True)


def is_live(page):
    return ContentPage.objects.get(pk=page.pk).live


@pytest.mark.parametrize("lacks", ["alt_text", "author", "licence"])
def test_pages_published_together_are_refused_for_what_an_image_lacks(
    make_page, picture, log_in, lacks
):
    bad = make_page("Huono", body=picture(**{lacks: ""}), publish=False)
    good = make_page("Hyva", publish=False)
    response = publish_many(log_in(Role.COMMUNICATIONS), good, bad)
    assert not is_live(bad)
    assert not is_live(good)
    assert "”Huono” ei voi julkaista" in response.content.decode()


def test_faults_and_hints_keep_nothing_from_being_published(make_page, picture, log_in):
    page = make_page(lead="", body=picture(), publish=False)
    faulty = make_page("Toinen", lead="", publish=False)
    publish_many(log_in(Role.COMMUNICATIONS), page, faulty)
    assert is_live(page)
    assert is_live(faulty)


def form_of(image, **fields):
    picture = {
        "image": {"image": image.pk, "alt_text": "Järvi", "decorative": ""},
        "caption": "",
        "author": "Liisa",
        "licence": "own",
    }
    picture["image"] |= {k: v for k, v in fields.items() if k == "alt_text"}
    picture |= {k: v for k, v in fields.items() if k != "alt_text"}
    return nested_form_data(
        {
            "title": "Kuvasivu",
            "slug": "kuvasivu",
            "lead": "",
            "neutral_title": "",
            "body": streamfield([("image", picture)]),
            "action-publish": "1",
        }
    )


@pytest.mark.parametrize(
    ("fields", "published"),
    [({}, True), ({"alt_text": ""}, False), ({"author": ""}, False), ({"licence": ""}, False)],
)
def test_the_editor_refuses_too(home, image, log_in, fields, published):
    url = reverse("wagtailadmin_pages:add", args=["home", "contentpage", home.pk])
    log_in(Role.COMMUNICATIONS).post(url, form_of(image, **fields))
    assert ContentPage.objects.filter(slug="kuvasivu", live=True).exists() is published


def test_the_licence_has_to_be_chosen(home):
    block = ContentPage.body.field.stream_block.child_blocks["image"]
    assert block.child_blocks["licence"].get_default() in (None, "")
