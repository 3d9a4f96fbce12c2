"""Blocks of a plugin that is off: kept by every save, shown to nobody, back when the plugin is on."""

from __future__ import annotations

import json
import pickle

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core import signing
from django.core.exceptions import SuspiciousOperation
from django.urls import reverse
from django.utils import translation
from wagtail.blocks import CharBlock, ListBlock, StructBlock
from wagtail.models import Locale, Page, ReferenceIndex, Site
from wagtail.test.utils.form_data import querydict_from_html
from wagtail_factories import ImageFactory
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.segments import OverridableSegmentValue
from wagtail_localize.segments.extract import extract_segments

from cms.plugins.absent_block import ABSENT
from cms.plugins.fields import PluginStreamBlock
from tests.factories import make_theme, make_user
from themepages.models import ThemePage


WALKS = {
    "type": "walks",
    "value": {"title": "Kävelyt", "stops": [1, {"name": "Satama"}]},
    "id": "3f0c8c1e-3d0b-4c3e-9a1e-0a1f2b3c4d5e",
}
TEXT = {"type": "text", "value": "<p>Liiku.</p>", "id": "9d7e5b64-0e5f-4a4f-8a55-1f2e3d4c5b6a"}
RAW = [WALKS, TEXT]
FORGED = {"type": "text", "value": "<script>alert(1)</script>"}


class TextStreamBlock(PluginStreamBlock):
    text = CharBlock()

    class Meta:
        contributions = "home_blocks"


class WalksStreamBlock(TextStreamBlock):
    walks = StructBlock([("title", CharBlock())])


class NestingBlock(StructBlock):
    inner = TextStreamBlock()


def stored_body(page):
    """The body as the database has it."""
    field = ThemePage._meta.get_field("body")
    return field.get_prep_value(ThemePage.objects.get(pk=page.pk).body)


def posted(children):
    """What the editor's form sends for [(type, form value, id)]."""
    data = {"body-count": str(len(children))}
    for i, (kind, value, child_id) in enumerate(children):
        data |= {
            f"body-{i}-deleted": "",
            f"body-{i}-order": str(i),
            f"body-{i}-type": kind,
            f"body-{i}-id": child_id,
            f"body-{i}-value": value,
        }
    return data


def index_reference(page, image, model_path, content_path):
    """The index as it was left when the plugin was on."""
    source = ContentType.objects.get_for_model(ThemePage)
    ReferenceIndex.objects.create(
        content_type=source,
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=str(page.pk),
        to_content_type=ContentType.objects.get_for_model(image),
        to_object_id=str(image.pk),
        model_path=model_path,
        content_path=content_path,
        content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
    )


def from_form(block, raw):
    """The stream after the editor opened and sent the form."""
    state = block.get_form_state(block.to_python(raw))
    return block.value_from_datadict(
        posted([(child["type"], child["value"], child["id"]) for child in state]), {}, "body"
    )


@pytest.fixture
def page(kept_site, db):
    home = Site.objects.get().root_page
    return make_theme(home, body=json.dumps(RAW))


@pytest.mark.parametrize("form", [RAW, tuple(RAW), json.dumps(RAW)])
def test_an_unknown_child_passes_through_unchanged(form):
    block = TextStreamBlock()
    assert block.get_prep_value(block.to_python(form)) == RAW


def test_it_passes_unchanged_also_when_it_was_looked_at():
    block = TextStreamBlock()
    stream = block.to_python(RAW)
    assert [child.block_type for child in stream] == [ABSENT, "text"]
    assert block.get_prep_value(stream) == RAW


def test_it_passes_through_unchanged_in_bulk():
    block = TextStreamBlock()
    streams = block.bulk_to_python([RAW, [TEXT], []])
    assert [block.get_prep_value(stream) for stream in streams] == [RAW, [TEXT], []]


@pytest.mark.parametrize("text", ["", "not JSON", None])
def test_what_is_no_stream_is_empty_as_in_wagtail(text):
    assert len(TextStreamBlock().to_python(text)) == 0


def test_nested_streams_keep_it_too():
    block = ListBlock(NestingBlock())
    raw = [{"type": "item", "value": {"inner": RAW}, "id": "8c5f1d8e"}]
    assert block.get_prep_value(block.to_python(raw)) == raw
    (value,) = block.bulk_to_python([raw])
    assert block.get_prep_value(value) == raw


def test_a_form_post_keeps_it_and_its_order():
    block = TextStreamBlock()
    stream = from_form(block, RAW)
    assert block.get_prep_value(stream) == RAW
    assert block.get_prep_value(block.clean(stream)) == RAW


def test_an_empty_one_made_by_hand_is_not_saved():
    block = TextStreamBlock()
    stream = block.value_from_datadict(posted([(ABSENT, "", "1")]), {}, "body")
    assert block.get_prep_value(stream) == []


@pytest.mark.parametrize("value", [json.dumps(FORGED), signing.dumps(FORGED, salt="other")])
def test_content_that_the_form_did_not_get_from_here_is_refused(value):
    data = posted([(ABSENT, value, "1")])
    with pytest.raises(SuspiciousOperation):
        TextStreamBlock().value_from_datadict(data, {}, "body")


def test_a_form_opened_while_the_plugin_was_off_is_kept_when_it_is_on():
    state = TextStreamBlock().get_form_state(TextStreamBlock().to_python(RAW))
    data = posted([(child["type"], child["value"], child["id"]) for child in state])
    block = WalksStreamBlock()
    assert block.get_prep_value(block.value_from_datadict(data, {}, "body")) == RAW


def test_the_block_is_back_when_the_plugin_is_on_again():
    off, on = TextStreamBlock(), WalksStreamBlock()
    stream = on.to_python(off.get_prep_value(off.to_python(RAW)))
    assert [child.block_type for child in stream] == ["walks", "text"]
    assert stream[0].value["title"] == "Kävelyt"


def test_it_renders_nothing_and_adds_nothing_to_the_search():
    block = TextStreamBlock()
    stream = block.to_python(RAW)
    assert stream[0].render() == ""
    assert block.get_searchable_content(stream) == [TEXT["value"]]


@pytest.mark.django_db
def test_what_it_refers_to_is_remembered_from_the_time_when_the_plugin_was_on(page):
    image = ImageFactory()
    index_reference(
        page, image, "body.walks.stops.item.picture", f"body.{WALKS['id']}.stops.1.picture"
    )
    page.save_revision().publish()
    (reference,) = ReferenceIndex.get_references_to(image)
    assert reference.model_path == "body.walks.stops.item.picture"
    assert reference.content_path == f"body.{WALKS['id']}.stops.1.picture"


@pytest.mark.django_db
def test_what_it_refers_to_is_forgotten_with_the_block(page):
    image = ImageFactory()
    index_reference(page, image, "body.walks.picture", f"body.{WALKS['id']}.picture")
    page.body = json.dumps([TEXT])
    page.save_revision().publish()
    assert not ReferenceIndex.get_references_to(image).exists()


@pytest.mark.django_db
def test_nothing_is_asked_of_the_index_for_a_page_without_it(page, django_assert_num_queries):
    block = TextStreamBlock()
    with django_assert_num_queries(0):
        assert list(block.extract_references(block.to_python([TEXT]))) == []


@pytest.mark.django_db
def test_the_list_of_usage_names_it(client, page):
    image = ImageFactory()
    index_reference(page, image, "body.walks.picture", f"body.{WALKS['id']}.picture")
    client.force_login(make_user(superuser=True))
    url = reverse("wagtailimages:image_usage", args=[image.pk])
    html = client.get(url).content.decode()
    assert "Sisältö → Lohko lisäosasta, joka ei ole käytössä" in html


@pytest.mark.django_db
def test_loading_and_saving_a_page_keeps_it(page):
    loaded = ThemePage.objects.get(pk=page.pk)
    assert len(list(loaded.body)) == 2
    loaded.save()
    loaded.save_revision().publish()
    assert stored_body(page) == RAW


@pytest.mark.django_db
def test_a_pickled_stream_keeps_it(page):
    stream = pickle.loads(pickle.dumps(ThemePage.objects.get(pk=page.pk).body))  # noqa: S301
    assert ThemePage._meta.get_field("body").get_prep_value(stream) == RAW


@pytest.mark.django_db
def test_a_page_with_it_answers_and_shows_nothing_of_it(client, page):
    response = client.get(page.get_url())
    assert response.status_code == 200
    assert "Liiku." in response.content.decode()
    assert "Kävelyt" not in response.content.decode()


@pytest.mark.django_db
def test_the_editor_opens_with_it_and_saving_keeps_it(client, page):
    client.force_login(make_user(superuser=True))
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = client.get(url, headers={"accept-language": "en"}).content.decode()
    assert "js/admin/plugin-stream-block" in html
    assert "cms.plugins.PluginStreamBlock" in html

    block = ThemePage._meta.get_field("body").stream_block
    absent = block.get_form_state(block.to_python(RAW))[0]
    form = posted([(ABSENT, absent["value"], absent["id"])])
    data = querydict_from_html(html, form_id="page-edit-form").dict()
    response = client.post(url, {**data, **form, "action-publish": "1"})

    assert response.status_code == 302, response.context["form"].errors
    assert stored_body(page) == [WALKS]


def test_a_form_opened_while_the_plugin_was_on_loses_nothing_but_its_block():
    data = posted([("walks", "", WALKS["id"]), ("text", TEXT["value"], TEXT["id"])])
    block = TextStreamBlock()
    assert block.get_prep_value(block.value_from_datadict(data, {}, "body")) == [TEXT]


def test_the_notice_says_that_the_content_is_kept():
    with translation.override("en"):
        help_text = str(TextStreamBlock().child_blocks[ABSENT].field.help_text)
    assert help_text == "This block belongs to a plugin that is off. Its content is kept."


@pytest.mark.django_db
def test_a_translation_has_no_segments_of_it_and_keeps_it(page):
    segments = [s for s in extract_segments(page) if not isinstance(s, OverridableSegmentValue)]
    assert not [segment for segment in segments if WALKS["id"] in segment.path]
    assert [segment for segment in segments if TEXT["id"] in segment.path]

    swedish = Locale.objects.get(language_code="sv")
    page.get_parent().copy_for_translation(swedish)
    source, _ = TranslationSource.update_or_create_from_instance(page)
    Translation.objects.create(source=source, target_locale=swedish).save_target(publish=True)
    assert stored_body(page.get_translation(swedish)) == RAW
