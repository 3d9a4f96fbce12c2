"""A video is watched on the page by everybody, or is a link to where it is."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

from cms.blocks import VideoBlock
from cms.blocks.captions import captions_fault
from home.models import ContentPage
from tests.blocks.factories import VTT, make_captions, make_document, make_picture
from tests.factories import make_site, make_theme


BLOCK = VideoBlock()


@pytest.fixture
def files(db, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


def video(**fields):
    """A valid video as the database holds it, but for what a test changes."""
    value = {"title": "Tuolijumppa", "language": "fi", "author": "Maija Malli", "licence": "own"}
    if "file" not in fields and "address" not in fields:
        fields["file"] = make_document().pk
    if fields.get("file") and "captions" not in fields:
        fields["captions"] = [captions()]
    return BLOCK.to_python({**value, **fields})


def captions(language="fi", **file):
    value = {"language": language, "file": make_captions(**file).pk}
    return {"type": "item", "value": value, "id": f"captions-{language}"}


def fault(value):
    """The fields that are refused, with the sentence for each."""
    with pytest.raises(ValidationError) as refused:
        BLOCK.clean(value)
    return {name: str(error) for name, error in refused.value.block_errors.items()}


def on_a_page(client, value):
    make_theme(make_site().root_page, body=[("video", value)])
    return client.get("/liikunta/")


def test_a_file_with_captions_and_its_author_is_accepted(files):
    assert BLOCK.clean(video())["title"] == "Tuolijumppa"


def test_an_address_needs_neither_captions_nor_author(files):
    assert BLOCK.clean(video(address="https://example.org/v", author=""))["address"]


@pytest.mark.parametrize("both", [True, False])
def test_a_video_is_either_here_or_elsewhere(files, both):
    file = make_document().pk if both else None
    address = "https://example.org/v" if both else ""
    assert list(fault(video(file=file, address=address))) == ["address"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"captions": []}, "captions"),
        ({"author": ""}, "author"),
        ({"silent": True, "captions": []}, "transcript"),
        ({"silent": True, "transcript": "<p></p>", "captions": []}, "transcript"),
        ({"duration": "2.35"}, "duration"),
        ({"duration": "2:75"}, "duration"),
        ({"title": ""}, "title"),
    ],
)
def test_what_some_could_not_follow_is_refused(files, changed, field):
    assert list(fault(video(**changed))) == [field]


def test_a_silent_video_told_in_words_needs_no_captions(files):
    assert BLOCK.clean(video(silent=True, transcript="<p>Nainen nousee.</p>", captions=[]))


@pytest.mark.parametrize("name", ["jumppa.mov", "jumppa.pdf", "jumppa"])
def test_a_file_that_browsers_do_not_play_is_refused(files, name):
    assert "MP4" in fault(video(file=make_document(name).pk))["file"]


def test_a_file_of_a_private_collection_is_refused(files):
    private = Collection.get_first_root_node().add_child(name="Sisäiset")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    assert "file" in fault(video(file=make_document(collection=private).pk))


def test_a_draft_may_lack_anything(files):
    assert BLOCK.clean_deferred(video(file=None, address="", title=""))


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.srt", VTT, "ends in .vtt"),
        ("a.vtt", "1\n00:00:00,000 --> 00:00:02,000\nHei\n", "WEBVTT"),
        ("a.vtt", "WEBVTT\n\nÄäni".encode("latin-1"), "WEBVTT"),
        ("a.vtt", "WEBVTT\n\nHei\n", "-->"),
        ("a.vtt", "WEBVTT\n\n00:05.000 --> 00:02.000\nHei\n", "00:00:05.000"),
        ("a.vtt", f"{VTT}\n00:03,000 --> 00:04,000\nHei\n", "“00:03,000 --> 00:04,000”"),
        ("a.vtt", f"{VTT}\n00:3.000 --> 00:4.000\nHei\n", "“00:3.000 --> 00:4.000”"),
        ("a.vtt", f"{VTT}\n00:61.000 --> 00:62.000\nHei\n", "“00:61.000 --> 00:62.000”"),
        ("a.vtt", f"{VTT}\nA --> B\n", "“A --> B”"),
        ("a.vtt", "WEBVTT\n\n" + "x" * 1_000_001, "large"),
    ],
)
def test_captions_that_a_player_could_not_show_are_refused(files, name, text, reason):
    with translation.override("en"):
        assert reason in str(captions_fault(make_captions(text, name)))
    with pytest.raises(ValidationError):
        BLOCK.clean(video(captions=[captions(text=text, name=name)]))


def test_captions_of_a_private_collection_are_refused(files):
    private = Collection.get_first_root_node().add_child(name="Sisäiset")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    hidden = captions()
    Document.objects.filter(pk=hidden["value"]["file"]).update(collection=private)
    assert list(fault(video(captions=[hidden]))) == ["captions"]


def test_captions_whose_file_has_gone_are_refused_with_a_sentence(files):
    gone = make_captions()
    gone.file.storage.delete(gone.file.name)
    with translation.override("en"):
        assert "missing" in captions_fault(gone)


@pytest.mark.parametrize(
    "cue",
    [
        "00:03.000 --> 00:04.000 align:start line:0\nHei",
        "1:00:03.000 --> 1:00:04.000\nHei",
        "toinen\n00:00:03.000 --> 00:00:04.000\nHei",
        "NOTE Tarkistettu\n\n00:03.000\t-->\t00:04.000\nHei",
    ],
)
def test_captions_in_every_way_that_players_read_are_accepted(files, cue):
    assert captions_fault(make_captions(f"{VTT}\n{cue}\n")) == ""


@pytest.mark.parametrize("start", ["WEBVTT", "\ufeffWEBVTT", "WEBVTT - Jumppa"])
def test_captions_of_other_programs_are_accepted(files, start):
    assert captions_fault(make_captions(VTT.replace("WEBVTT", start))) == ""


def test_the_page_has_a_player_with_captions_and_asks_no_other_host(files, client):
    value = video(
        captions=[captions("fi"), captions("sv", name="sv.vtt")],
        poster=make_picture().pk,
        duration="2:35",
        transcript="<p>Nouse ylös.</p>",
    )
    response = on_a_page(client, value)
    html = response.content.decode()
    assert '<video controls preload="none" aria-label="Tuolijumppa" poster="/media/' in html
    assert 'type="video/mp4"' in html
    assert html.count('<track kind="captions"') == 2
    assert 'srclang="fi" label="suomi" default>' in html
    assert 'srclang="sv" label="svenska">' in html
    assert '<time datetime="PT2M35S">2:35</time>' in html
    assert "Nouse ylös." in html
    assert "media-src 'self'" in response["Content-Security-Policy"]


def test_a_video_elsewhere_is_a_link_and_nothing_is_loaded(files, client):
    html = on_a_page(client, video(address="https://video.example.org/v/1")).content.decode()
    assert 'href="https://video.example.org/v/1" rel="external"' in html
    assert "video.example.org" in html
    main = html.split("<main")[1].split("</main>")[0]
    assert not re.search(r"<(iframe|video|embed|object|script)", main)
    assert not re.search(r'src="https?://video', main)


def test_a_video_whose_file_was_deleted_leaves_nothing_to_read(files, client):
    value = video()
    value["file"].delete()
    stored = BLOCK.to_python(BLOCK.get_prep_value(value))
    assert BLOCK.render(stored).strip() == ""


def test_the_licence_is_told_when_it_obliges(files, client):
    assert "Video: Maija Malli, CC BY 4.0" in BLOCK.render(video(licence="cc-by-4.0"))
    assert ", Oma" not in BLOCK.render(video())


def test_content_pages_take_videos_too():
    assert "video" in ContentPage._meta.get_field("body").stream_block.child_blocks


def test_translators_get_the_texts_and_may_choose_files_of_their_language(files):
    value = video(description="Viisi.", transcript="<p>Nouse.</p>", poster=make_picture().pk)
    extractor = StreamFieldSegmentExtractor(None, include_overridables=True)
    raw = {"value": BLOCK.get_prep_value(value)}
    paths = {segment.path for segment in extractor.handle_struct_block(value, raw_value=raw)}
    assert {"title", "description", "transcript", "author"} <= paths
    assert {"file", "captions.captions-fi.file", "poster"} <= paths


@given(st.integers(0, 99), st.integers(0, 59), st.integers(0, 59))
def test_every_duration_reads_back(hours, minutes, seconds):
    text = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    assert BLOCK.child_blocks["duration"].clean(text) == text
    value = BLOCK.normalize({"duration": text})
    found = re.fullmatch(r"PT(?:(\d+)H)?(\d+)M(\d+)S", value.iso_duration)
    assert [int(part or 0) for part in found.groups()] == [hours, minutes, seconds]
