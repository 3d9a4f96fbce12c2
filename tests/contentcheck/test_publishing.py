"""A picture without its text, author or licence keeps a page from being published; nothing else does."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone
from wagtail.images.blocks import ImageBlock
from wagtail.models import Revision, TaskState, Workflow
from wagtail.test.utils.form_data import nested_form_data, streamfield

from cms.governance.grants import Role
from home.models import ContentPage
from tests.factories import make_user


@pytest.fixture
def picture(image):
    def make(alt_text="Järvi illalla", author="Liisa", licence="own"):
        values = {"image": image.pk, "alt_text": alt_text, "decorative": False}
        described = ImageBlock().to_python(values)
        return [("image", {"image": described, "author": author, "licence": licence})]

    return make


def publish_many(client, *pages, **form):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{url}?{query}&next=/admin/", form, follow=True)


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


def make_below(parent, title, body):
    page = ContentPage(title=title, slug=title.lower(), live=False, body=body)
    parent.add_child(instance=page)
    page.save_revision()
    return page


@pytest.mark.parametrize("author", ["", "Liisa"])
def test_drafts_below_are_asked_when_they_are_published_along(make_page, picture, log_in, author):
    parent = make_page("Ylempi", publish=False)
    below = make_below(parent, "Alempi", picture(author=author))
    publish_many(log_in(Role.COMMUNICATIONS), parent, include_descendants="on")
    assert [is_live(parent), is_live(below)] == [bool(author)] * 2


def test_drafts_below_do_not_matter_when_they_stay_drafts(make_page, picture, log_in):
    parent = make_page("Ylempi", publish=False)
    below = make_below(parent, "Alempi", picture(author=""))
    publish_many(log_in(Role.COMMUNICATIONS), parent)
    assert [is_live(parent), is_live(below)] == [True, False]


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


@pytest.fixture
def waiting(make_page, picture):
    """A page whose image has no author, waiting for communications; gives the page and its step."""
    page = make_page("Odottava", body=picture(author=""), publish=False)
    workflow = Workflow.objects.get(name="Viestinnän hyväksyntä")
    return page, workflow.start(page, make_user(Role.THEME_OWNERS)).current_task_state


def answer(client, page, step, action="approve", **headers):
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, step.pk])
    return client.post(url, {"comment": "Lisää kuvaaja."}, headers=headers)


def test_what_cannot_be_published_is_not_approved_from_a_list(waiting, log_in):
    page, step = waiting
    response = answer(log_in(Role.COMMUNICATIONS), page, step)
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    told = [str(message) for message in get_messages(response.wsgi_request)]
    assert any("”Odottava” ei voi julkaista" in text for text in told)
    step.refresh_from_db()
    assert step.status == TaskState.STATUS_IN_PROGRESS
    assert not is_live(page)


def test_the_dialog_of_approval_leads_to_the_editor_too(waiting, log_in):
    page, step = waiting
    script = {"x-requested-with": "XMLHttpRequest"}
    response = answer(log_in(Role.COMMUNICATIONS), page, step, **script)
    assert response.json()["redirect"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert not is_live(page)


def test_what_cannot_be_published_can_be_sent_back(waiting, log_in):
    page, step = waiting
    answer(log_in(Role.COMMUNICATIONS), page, step, "reject")
    step.refresh_from_db()
    assert step.status == TaskState.STATUS_REJECTED


def test_a_page_without_faults_is_approved_and_published(make_page, picture, log_in):
    page = make_page("Hyva", body=picture(), publish=False)
    workflow = Workflow.objects.get(name="Viestinnän hyväksyntä")
    step = workflow.start(page, make_user(Role.THEME_OWNERS)).current_task_state
    answer(log_in(Role.COMMUNICATIONS), page, step)
    assert is_live(page)


def test_a_page_is_not_scheduled_in_the_editor_with_an_image_that_lacks_something(
    make_page, picture, image, log_in
):
    url = reverse("wagtailadmin_pages:edit", args=[make_page(publish=False).pk])
    later = (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%d %H:%M")
    for author, scheduled in (("", False), ("Liisa", True)):
        form = form_of(image, author=author) | {"go_live_at": later, "slug": "ohje"}
        log_in(Role.COMMUNICATIONS).post(url, form)
        assert Revision.objects.filter(approved_go_live_at__isnull=False).exists() is scheduled


def test_the_licence_has_to_be_chosen(home):
    block = ContentPage.body.field.stream_block.child_blocks["image"]
    assert block.child_blocks["licence"].get_default() in (None, "")
