"""The lists that WordPress makes by itself: by category, tag, writer and day, and its feeds."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail.contrib.redirects.models import Redirect

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from home.news.models import NewsIndexPage
from home.wordpress.admin.archive_choices import read_archives
from home.wordpress.models import ImportRun
from home.wordpress.tasks import check, import_all, take_back
from home.wordpress.wxr.source import SourceSite
from ptvsync.sentences import PlainError
from tests.factories import make_theme, make_user
from tests.wordpress.factories import HEAD, SITE, item, make_run


CHANNEL = """
<wp:category><wp:category_nicename>liikunta</wp:category_nicename></wp:category>
<wp:category><wp:category_nicename>kavely</wp:category_nicename>
 <wp:category_parent>liikunta</wp:category_parent></wp:category>
<wp:tag><wp:tag_slug>syksy</wp:tag_slug></wp:tag>
<wp:author><wp:author_login>Maija</wp:author_login><wp:author_email>m@v.example</wp:author_email></wp:author>
"""
LISTS = ("/category/liikunta/", "/category/liikunta/kavely/", "/tag/syksy/", "/author/maija/")
DAYS = ("/2024/", "/2024/05/", "/2024/05/01/")


def file(channel=CHANNEL, site=SITE, **fields):
    post = item(9, "Uutinen", slug="uutinen", post_type="post", site=site, **fields)
    return BytesIO(f"{HEAD.format(site=site)}{channel}{post}</channel></rss>".encode())


def bring(home, source=None, archives=None, **options):
    run = make_run(source or file(), home, **options)
    if archives:
        run.choices["archives"] = archives
        run.save()
    assert import_all(run.pk) == "done", ImportRun.objects.get(pk=run.pk).problem
    return run


def led(client, path):
    response = client.get(path)
    return response["Location"] if response.status_code == 301 else response.status_code


@pytest.mark.parametrize("path", [*LISTS, *DAYS])
def test_each_list_leads_to_the_news(home, client, path):
    bring(home)
    assert led(client, path) == "/uutiset/"


@pytest.mark.parametrize("path", ["/feed/", "/comments/feed/"])
def test_the_feeds_lead_to_the_feed_of_news(home, client, path):
    bring(home)
    assert led(client, path) == "/uutiset/rss/"
    assert client.get("/uutiset/rss/").status_code == 200


def test_a_category_leads_where_it_was_told_to(home, client):
    theme = make_theme(home)
    bring(home, archives={"category/liikunta": theme.pk})
    assert led(client, "/category/liikunta/") == "/liikunta/"
    assert led(client, "/category/liikunta/kavely/") == "/uutiset/"


def test_the_categories_of_posts_are_enough(home, client):
    extra = '<category domain="category" nicename="ajankohtaista">A</category>'
    bring(home, file("", extra=extra))
    assert led(client, "/category/ajankohtaista/") == "/uutiset/"


def test_a_site_in_a_folder_has_its_lists_below_it(home, client):
    bring(home, file(site="http://vanha.example/blogi"))
    assert led(client, "/blogi/category/liikunta/") == "/uutiset/"
    assert led(client, "/blogi/2024/05/") == "/uutiset/"


def test_what_is_at_the_address_stays(home, client):
    theme = make_theme(home, "Syöte", "feed")
    kept = Redirect.add_redirect("/tag/syksy", redirect_to=theme)
    bring(home)
    assert client.get("/feed/").status_code == 200
    assert led(client, "/tag/syksy/") == "/feed/"
    assert Redirect.objects.get(old_path="/tag/syksy") == kept


def test_a_later_import_leads_the_lists_as_chosen_then(home, client):
    bring(home)
    bring(home, archives={"tag/syksy": make_theme(home).pk})
    assert led(client, "/tag/syksy/") == "/liikunta/"
    assert Redirect.objects.filter(old_path="/tag/syksy").count() == 1


def test_a_redirect_that_an_editor_has_led_elsewhere_stays(home, client):
    run = bring(home)
    theme = make_theme(home)
    Redirect.objects.filter(old_path="/tag/syksy").update(redirect_page=theme)
    bring(home)
    assert led(client, "/tag/syksy/") == "/liikunta/"
    take_back(run.pk)
    assert led(client, "/tag/syksy/") == "/liikunta/"


def test_undoing_takes_the_redirects_back(home, client):
    run = bring(home)
    take_back(run.pk)
    assert not Redirect.objects.exists()
    assert led(client, "/category/liikunta/") == 404


def test_days_of_drafts_and_of_what_is_no_news_have_no_list(home, client):
    bring(home, file("", status="draft"))
    bring(home, file("", guid="toinen"), becomes={"post": "content"})
    assert led(client, "/2024/") == led(client, "/feed/") == 404


def test_without_a_list_of_news_only_what_was_chosen_is_led(home, client):
    theme = make_theme(home)
    NewsIndexPage.objects.get().delete()
    bring(home, becomes={"post": "content"}, archives={"tag/syksy": theme.pk})
    assert led(client, "/tag/syksy/") == "/liikunta/"
    assert led(client, "/category/liikunta/") == 404


def test_a_trial_leads_nothing_and_tells_what_would_be(home, client):
    apply_governance()
    client.force_login(make_user(Role.COMMUNICATIONS))
    run = make_run(file(), home)
    check(run.pk)
    assert not Redirect.objects.exists()
    text = client.get(reverse("wordpress:edit", args=[run.pk])).content.decode()
    assert "/category/liikunta/kavely" in text
    assert "Vanhan sivuston luettelot" in text


def test_the_report_tells_where_the_lists_were_led(home, client):
    apply_governance()
    client.force_login(make_user(Role.COMMUNICATIONS))
    run = bring(home)
    elsewhere = {"redirect_page": None, "redirect_link": "https://muu.example/"}
    Redirect.objects.filter(old_path="/tag/syksy").update(**elsewhere)
    text = client.get(reverse("wordpress:edit", args=[run.pk])).content.decode()
    assert "<code>/category/liikunta</code> → Uutiset" in text
    assert "<code>/tag/syksy</code> → https://muu.example/" in text


def choose(client, run, home, text):
    fields = {"parent": home.pk, "type_0": "news", "archives": text}
    return client.post(reverse("wordpress:edit", args=[run.pk]), fields)


def test_the_editor_chooses_by_lines(home, client):
    apply_governance()
    client.force_login(make_user(Role.COMMUNICATIONS))
    theme, run = make_theme(home), make_run(file(), home)
    assert choose(client, run, home, "category/liikunta;/liikunta/\n").status_code == 302
    run.refresh_from_db()
    assert run.chosen.archives == {"category/liikunta": theme.pk}
    assert choose(client, run, home, "category/muu;/liikunta/").status_code in (200, 302)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("category/muu;/liikunta/", "ei ole luetteloa ”category/muu”"),
        ("category/liikunta;/ei-ole/", "Osoitteessa /ei-ole/ ei ole sivua"),
        ("category/liikunta", "vanha luettelo ja sivu"),
        ("category/liikunta;https://a.example/", "vanha luettelo ja sivu"),
    ],
)
def test_a_line_that_cannot_be_is_told_of(home, line, told):
    source = SourceSite(archives=("category/liikunta",))
    with pytest.raises(PlainError) as error:
        read_archives(line, source, home.get_site())
    assert told in str(error.value)


@given(st.text(max_size=60))
def test_any_text_is_read_or_told_of(text):
    with suppress(PlainError):
        assert read_archives(text, SourceSite(archives=("tag/a",)), None) == {}


def test_the_command_takes_the_same(home, client, tmp_path):
    make_theme(home)
    path = tmp_path / "vienti.xml"
    path.write_bytes(file().getvalue())
    call_command("import_wordpress", path, archives=["tag/syksy=/liikunta/"], no_files=True)
    assert led(client, "/tag/syksy/") == "/liikunta/"
    with pytest.raises(CommandError):
        call_command("import_wordpress", path, archives=["tag/muu=/liikunta/"])
