"""An import is taken back, but nothing that an editor has made of it."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from home.models import ContentPage
from home.news.models import NewsPage
from home.wordpress.models import ImportedPage
from home.wordpress.tasks import import_all, take_back


Picture, Document = get_image_model(), get_document_model()


def test_undo_leaves_nothing_of_it(imported, home):
    assert take_back(imported.pk) == "undone"
    assert not ContentPage.objects.exists()
    assert not NewsPage.objects.exists()
    assert (Picture.objects.count(), Document.objects.count()) == (0, 0)
    assert not Redirect.objects.exists()
    assert not ImportedPage.objects.exists()


def test_undo_keeps_what_has_been_edited_and_all_above_it(imported):
    page = ContentPage.objects.get(slug="kavely")
    page.title = "Omat kävelyt"
    page.save_revision().publish()
    take_back(imported.pk)
    assert set(ContentPage.objects.values_list("slug", flat=True)) == {"ryhmat", "kavely"}
    assert Picture.objects.count() == 1


def test_after_undo_it_can_be_imported_again(imported):
    take_back(imported.pk)
    assert import_all(imported.pk) == "done"
    assert ContentPage.objects.count() == 3


def with_picture(home, picture):
    """Somebody's own page with the picture in its newest version only."""
    page = home.add_child(instance=ContentPage(title="Oma", slug="oma"))
    page.save_revision().publish()
    page = ContentPage.objects.get(pk=page.pk)
    image = {"image": picture.pk, "decorative": False, "alt_text": "Koira"}
    value = {"image": image, "caption": "", "author": "Liisa", "licence": "own"}
    page.body = page.body.stream_block.to_python([{"type": "image", "value": value, "id": "a"}])
    return page


def test_undo_keeps_a_picture_that_stands_in_a_draft(imported, home):
    picture = Picture.objects.get()
    with_picture(home, picture).save_revision()
    take_back(imported.pk)
    assert Picture.objects.get() == picture
    assert not Document.objects.exists()


def test_undo_keeps_a_picture_of_a_version_that_is_scheduled(imported, home):
    page = with_picture(home, Picture.objects.get())
    page.go_live_at = timezone.now() + timedelta(days=3)
    page.save_revision().publish()
    later = ContentPage.objects.get(pk=page.pk)
    later.body = []
    later.save_revision()
    take_back(imported.pk)
    assert Picture.objects.exists()


def test_undo_keeps_a_document_that_a_draft_links_to(imported, home):
    page = home.add_child(instance=ContentPage(title="Oma", slug="oma", live=False))
    link = f'<p><a linktype="document" id="{Document.objects.get().pk}">reitit</a></p>'
    page.body = page.body.stream_block.to_python([{"type": "text", "value": link, "id": "a"}])
    page.save_revision()
    take_back(imported.pk)
    assert Document.objects.exists()
    assert not Picture.objects.exists()


def test_undo_does_not_keep_what_only_an_old_version_had(imported, home):
    page = with_picture(home, Picture.objects.get())
    page.save_revision()
    page.body = []
    page.save_revision()
    take_back(imported.pk)
    assert not Picture.objects.exists()
