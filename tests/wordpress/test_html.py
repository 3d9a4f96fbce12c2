"""HTML of WordPress as pieces: both editors, lists, headings, pictures, shortcodes."""

from __future__ import annotations

import time

import pytest

from home.wordpress.html.converting import convert
from home.wordpress.html.pieces import Accordion, Picture, Text
from home.wordpress.html.shortcodes import replace_shortcodes
from home.wordpress.html.surroundings import Attachment
from home.wordpress.remarks import Remark
from tests.wordpress.around import Around


IMAGE = "https://vanha.example/koira.jpg"


def text(html, around=None):
    return "".join(p.html for p in convert(html, around or Around()).pieces if isinstance(p, Text))


def pieces(html, around=None):
    return convert(html, around or Around()).pieces


def remarks(html, around=None):
    return convert(html, around or Around()).remarks


def test_blocks_of_the_new_editor_become_paragraphs():
    html = "<!-- wp:paragraph -->\n<p>Äiti &amp; isä,\n<strong>yhdessä</strong></p>\n<!-- /wp:paragraph -->"
    assert text(html) == "<p>Äiti &amp; isä, <b>yhdessä</b></p>"


def test_empty_lines_of_the_old_editor_end_paragraphs():
    assert (
        text("Eka\nrivi.\n\nToka <em>kappale</em>.")
        == "<p>Eka<br/>rivi.</p><p>Toka <i>kappale</i>.</p>"
    )


def test_a_mark_goes_on_over_the_end_of_a_paragraph():
    assert text("<b>yksi\n\nkaksi</b>") == "<p><b>yksi</b></p><p><b>kaksi</b></p>"


@pytest.mark.parametrize(
    ("html", "levels"),
    [
        ("<h1>A</h1><h2>B</h2><h3>C</h3>", "233"),
        ("<h4>A</h4><h5>B</h5><h4>C</h4>", "232"),
        ("<h3>A</h3><h2>B</h2><h3>C</h3>", "223"),
        ("<h6>A</h6>", "2"),
    ],
)
def test_headings_begin_at_the_second_level_and_leave_no_gap(html, levels):
    found = text(html)
    expected = "".join(f"<h{n}>{'ABC'[i]}</h{n}>" for i, n in enumerate(levels))
    assert found == expected


def test_a_heading_is_not_bold_twice():
    assert text("<h2><strong>Aukiolo</strong></h2>") == "<h2>Aukiolo</h2>"


def test_lists_keep_their_nesting():
    html = "<ul>\n<li>a<ol><li>b</li></ol></li>\n<li><p>c</p><p>d</p></li></ul>"
    assert text(html) == "<ul><li>a<ol><li>b</li></ol></li><li>c<br/>d</li></ul>"


def test_a_table_becomes_a_list_and_is_told_of():
    html = "<table><tr><th>Ma</th><td>8–16</td></tr><tr><th>Ti</th><td>9–15</td></tr></table>"
    assert text(html) == "<ul><li><b>Ma</b> – 8–16</li><li><b>Ti</b> – 9–15</li></ul>"
    assert remarks(html) == [Remark("table", "Ma 8–16 Ti 9–15")]


def test_a_quotation_keeps_its_paragraphs():
    assert text("<blockquote><p>Sanottu.</p><cite>Hän</cite></blockquote>") == (
        "<p>Sanottu.</p><p><i>Hän</i></p>"
    )


def test_preformatted_text_keeps_its_lines():
    assert text("<!-- wp:x --><pre>a\nb</pre>") == "<p>a<br/>b</p>"


def test_a_picture_takes_its_caption_along():
    html = f'<figure><img src="{IMAGE}" alt="Koira"><figcaption>Kuva: <b>Maija</b></figcaption></figure>'
    assert pieces(html) == [Picture(IMAGE, "Koira", "Kuva: Maija")]


def test_a_caption_shortcode_does_so_too():
    html = f'[caption id="x" width="3"]<a href="{IMAGE}"><img src="{IMAGE}" alt="Koira" /></a> Rannalla[/caption]'
    assert pieces(html) == [Picture(IMAGE, "Koira", "Rannalla")]


def test_a_long_caption_is_a_paragraph():
    html = f'<figure><img src="{IMAGE}" alt="K"><figcaption>{"sana " * 60}</figcaption></figure>'
    picture, paragraph = pieces(html)
    assert picture.caption == ""
    assert paragraph.html.count("sana") == 60


def test_a_picture_that_says_nothing_is_left_out_and_told_of():
    assert pieces(f'<p>Ennen</p><img src="{IMAGE}" alt="">') == [Text("<p>Ennen</p>")]
    assert remarks(f'<img src="{IMAGE}">') == [Remark("no_alt", IMAGE)]


def test_the_library_of_wordpress_knows_what_a_picture_shows():
    around = Around({7: Attachment(IMAGE, "Koira uimassa")})
    html = '<img class="size-large wp-image-7" src="https://vanha.example/koira-300x200.jpg">'
    assert pieces(html, around) == [Picture(IMAGE, "Koira uimassa")]


def test_a_gallery_is_its_pictures():
    around = Around({1: Attachment(IMAGE, "Yksi", "Eka"), 2: Attachment(IMAGE, "Kaksi")})
    found = pieces('[gallery ids="1, 2" columns="2"]', around)
    assert found == [Picture(IMAGE, "Yksi", "Eka"), Picture(IMAGE, "Kaksi")]


def test_a_gallery_of_blocks_is_its_pictures_and_its_caption():
    one = f'<figure class="wp-block-image"><img src="{IMAGE}" alt="Koira"></figure>'
    html = f'<figure class="wp-block-gallery">{one}{one}<figcaption>Kesä</figcaption></figure>'
    assert pieces(html) == [*[Picture(IMAGE, "Koira")] * 2, Text("<p>Kesä</p>")]


def test_a_picture_of_another_site_becomes_a_link():
    html = '<p>Katso: <img src="https://muu.example/a.png" alt="Kartta"></p>'
    assert text(html) == '<p>Katso: <a href="https://muu.example/a.png"> Kartta</a></p>'.replace(
        '"> Kartta', '">Kartta'
    )
    assert remarks(html) == [Remark("foreign_picture", "https://muu.example/a.png")]


def test_a_face_of_wordpress_is_a_character():
    html = '<p>Moi <img class="emoji" alt="🙂" src="https://s.w.org/1.svg"></p>'
    assert text(html) == "<p>Moi 🙂</p>"


def test_what_was_embedded_becomes_a_link():
    html = '<iframe src="https://video.example/1" title="Tuolijumppa"></iframe>'
    assert text(html) == '<p><a href="https://video.example/1">Tuolijumppa</a></p>'
    assert remarks(html) == [Remark("embed", "https://video.example/1")]


def test_an_address_on_a_line_of_its_own_is_a_link():
    assert text("Katso:\n\nhttps://video.example/1") == (
        '<p>Katso:</p><p><a href="https://video.example/1">https://video.example/1</a></p>'
    )


def test_a_shortcode_of_a_video_becomes_a_link():
    assert 'href="https://vanha.example/v.mp4"' in text(
        '[video mp4="https://vanha.example/v.mp4"][/video]'
    )


@pytest.mark.parametrize(
    "code", ['[contact-form-7 id="1"]', "[my_map]", "[playlist]", "[karttaa lat=1]"]
)
def test_other_shortcodes_are_taken_out_and_named(code):
    assert text(f"Ennen {code} jälkeen") == "<p>Ennen jälkeen</p>"
    assert [r.name for r in remarks(code)] == ["shortcode"]


def test_the_text_inside_a_shortcode_stays():
    assert text("[laatikko]Tärkeää[/laatikko]") == "<p>Tärkeää</p>"


@pytest.mark.parametrize("words", ["[sic]", "[1]", "[…]", "[huom]"])
def test_words_in_brackets_are_no_shortcodes(words):
    assert text(f"Näin {words}") == f"<p>Näin {words}</p>"


def test_details_become_an_accordion():
    html = "<details><summary>Kuka?</summary><p>Kaikki.</p></details><details><summary>Missä?</summary>Täällä.</details>"
    assert pieces(html) == [Accordion((("Kuka?", "<p>Kaikki.</p>"), ("Missä?", "<p>Täällä.</p>")))]


def test_a_block_that_pages_share_is_put_in():
    html = '<p>Ennen</p><!-- wp:block {"ref":12} /-->'
    assert text(html, Around(shared={12: "<p>Yhteinen</p>"})) == "<p>Ennen</p><p>Yhteinen</p>"


def test_a_shared_block_that_holds_itself_ends():
    own = '<p>x</p><!-- wp:block {"ref":12} /-->'
    assert text(own, Around(shared={12: own})).count("<p>x</p>") <= 4


def test_blocks_that_wordpress_fills_are_told_of():
    html = '<!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:spacer /-->'
    assert remarks(html) == [Remark("dynamic_block", "latest-posts")]


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_a_link_that_leads_nowhere_leaves_its_text(href):
    html = f'<p>Ennen <a href="{href}">teksti</a></p>'
    assert text(html) == "<p>Ennen teksti</p>"
    assert remarks(html) == [Remark("bad_link", href)]


def test_scripts_and_handlers_are_left_out():
    html = '<script>alert(1)</script><p onclick="x()" style="y">Teksti</p><style>p{}</style>'
    assert text(html) == "<p>Teksti</p>"
    assert remarks(html) == [Remark("script")]


def test_text_that_looks_like_html_stays_text():
    assert text("<p>&lt;script&gt;1 &lt; 2&lt;/script&gt;</p>") == (
        "<p>&lt;script&gt;1 &lt; 2&lt;/script&gt;</p>"
    )


def test_a_form_is_told_of_and_its_texts_stay():
    html = '<form id="ilmo"><label>Nimi</label><input name="n"></form>'
    assert text(html) == "<p>Nimi</p>"
    assert remarks(html) == [Remark("form", "ilmo")]


def test_a_picture_that_leads_to_itself_in_large_is_just_a_picture():
    html = f'<a href="{IMAGE}"><img src="{IMAGE}" alt="Koira"></a>'
    assert pieces(html) == [Picture(IMAGE, "Koira")]
    assert remarks(html) == []


def test_a_link_to_what_is_not_imported_is_told_of():
    html = '<a href="https://vanha.example/pois/">pois</a>'
    assert remarks(html) == [Remark("old_link", "https://vanha.example/pois/")]


@pytest.mark.parametrize(
    "piece", ["[caption]", "[caption ", "[caption]<img", "[gallery ", "[embed ", "[video ", "[x "]
)
def test_beginnings_without_ends_are_read_in_no_time(piece):
    html = piece * 30_000
    begun = time.process_time()
    replace_shortcodes(html, str)
    assert time.process_time() - begun < 5


def test_a_caption_that_does_not_end_leaves_the_next_one_whole():
    html = '[caption id="a"]Yksi [caption id="b"]<img src="k.png"> Koira[/caption]'
    assert '<figure><img src="k.png"><figcaption>Koira' in replace_shortcodes(html, str).html
