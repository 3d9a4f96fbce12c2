"""An import as a whole: pages, texts, pictures, links, redirects; and again."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from home.models import ContentPage
from home.news.models import NewsPage
from home.wordpress.models import Fate, ImportRun
from home.wordpress.tasks import check, import_all
from tests.wordpress.factories import export, item, make_run, sample
from themepages.models import ThemePage


Picture, Document = get_image_model(), get_document_model()


def bring(home, *items, again=None, **options):
    run = make_run(export(*items), home, **options)
    assert import_all(run.pk) == "done", ImportRun.objects.get(pk=run.pk).problem
    return run


def fates(run):
    return {i.title: i.fate for i in run.items.exclude(post_type="attachment")}


def names(row):
    return [remark[0] for remark in row.remarks]


def html(page):
    return "".join(str(b.value.source) for b in page.body if b.block_type == "text")


def test_pages_stand_below_each_other_as_they_did(imported):
    walks = ContentPage.objects.get(slug="kavely")
    assert walks.get_parent().slug == "ryhmat"
    assert walks.title == "Kävelyryhmät"
    assert walks.lead == "Kävellään yhdessä."
    assert ContentPage.objects.get(slug="ryhmat").title == "Ryhmät & seura"


def test_a_public_page_is_read_by_everybody(imported, client):
    text = client.get("/ryhmat/kavely/").content.decode()
    assert "öljylamppu" in text
    assert 'alt="Mies ja koira rantapolulla"' in text


def test_posts_become_news_with_their_day(imported):
    news = NewsPage.objects.get()
    assert (news.slug, news.date) == ("avajaiset", date(2025, 6, 2))
    assert [block.block_type for block in news.body] == ["image", "text"]


def test_days_of_publication_are_kept(imported):
    page = Page.objects.get(slug="kavely")
    assert page.first_published_at == datetime(2024, 6, 1, 9, tzinfo=UTC)
    assert page.last_published_at == datetime(2025, 2, 3, 10, tzinfo=UTC)


def test_a_draft_stays_a_draft(imported):
    page = ContentPage.objects.get(title="Luonnos")
    assert not page.live
    assert page.slug == "luonnos"
    assert page.first_published_at is None


def test_links_lead_to_the_pages_here(imported):
    groups = Page.objects.get(slug="ryhmat")
    text = html(ContentPage.objects.get(slug="kavely"))
    assert text.count(f'<a linktype="page" id="{groups.pk}">') == 2
    assert f'<a linktype="document" id="{Document.objects.get().pk}">reitit</a>' in text
    assert "/vanhaa/" in text


def test_the_picture_is_fetched_once_as_it_was_uploaded(imported):
    picture = Picture.objects.get()
    assert (picture.width, picture.description) == (40, "Mies ja koira rantapolulla")
    assert picture.collection.name == "WordPress"


def test_the_picture_on_the_page_says_what_it_shows_and_whose_it_is(imported):
    page = ContentPage.objects.get(slug="kavely")
    block = next(b for b in page.body if b.block_type == "image")
    assert block.value["image"].contextual_alt_text == "Mies ja koira rantapolulla"
    assert block.value["caption"] == "Rantapolku. Kuva: Maija Järvinen"
    assert block.value["author"] == "Maija Järvinen"


def test_blocks_can_be_saved_by_the_next_editor(imported):
    for page in [*ContentPage.objects.all(), *NewsPage.objects.all()]:
        page.body.stream_block.clean(page.body)


def test_old_addresses_lead_to_the_new_ones(imported, client):
    response = client.get("/2025/06/avajaiset/")
    assert (response.status_code, response["Location"]) == (301, "/uutiset/avajaiset/")


def test_a_page_that_keeps_its_address_needs_no_redirect(imported):
    of_pages = Redirect.objects.exclude(pk__in=imported.archives.values("redirect"))
    assert list(of_pages.values_list("old_path", flat=True)) == ["/2025/06/avajaiset"]


def test_the_report_tells_what_to_look_at(imported):
    rows = {row.title: row for row in imported.items.all()}
    assert names(rows["Kävelyryhmät"]) == ["old_link", "table"]
    assert names(rows["Ryhmät & seura"]) == ["shortcode"]
    assert "Ma 10.00" in " ".join(rows["Kävelyryhmät"].sentences)


def test_writers_and_menus_are_not_brought(imported, django_user_model):
    assert not django_user_model.objects.filter(username="maija").exists()
    assert "Valikko" not in fates(imported)


def test_a_second_import_changes_nothing(imported, home, old_site, httpserver):
    asked = len(httpserver.log)
    before = Page.objects.get(slug="kavely").latest_revision_id
    run = make_run(sample(old_site), home, files=True)
    import_all(run.pk)
    assert set(fates(run).values()) == {Fate.SAME}
    assert Page.objects.get(slug="kavely").latest_revision_id == before
    assert len(httpserver.log) == asked


def test_what_changed_in_wordpress_is_updated_in_place(home):
    bring(home, item(1, "Vanha nimi", "Vanha."))
    page = ContentPage.objects.get()
    run = bring(home, item(1, "Uusi nimi", "Uusi."))
    page = ContentPage.objects.get(pk=page.pk)
    assert fates(run) == {"Uusi nimi": Fate.UPDATE}
    assert (page.title, html(page), page.slug) == ("Uusi nimi", "<p>Uusi.</p>", "sivu-1")


def test_what_an_editor_has_changed_is_kept(home):
    bring(home, item(1, "Sivu", "Vanha."))
    page = ContentPage.objects.get()
    page.title = "Oma nimi"
    page.save_revision().publish()
    run = bring(home, item(1, "Sivu", "Uusi."))
    assert fates(run) == {"Sivu": Fate.EDITED}
    assert ContentPage.objects.get().title == "Oma nimi"


def test_what_an_editor_has_unpublished_is_kept_so(home):
    bring(home, item(1, content="Vanha."))
    ContentPage.objects.get().unpublish()
    run = bring(home, item(1, content="Uusi."))
    assert fates(run) == {"Sivu": Fate.EDITED}
    assert not ContentPage.objects.get().live


def test_what_an_editor_has_deleted_does_not_come_back(home):
    bring(home, item(1))
    ContentPage.objects.get().delete()
    run = bring(home, item(1))
    assert fates(run) == {"Sivu": Fate.REMOVED}
    assert not ContentPage.objects.exists()


def test_blocks_keep_their_ids_for_translations(home):
    bring(home, item(1, content="Yksi."))
    first = [b.id for b in ContentPage.objects.get().body]
    bring(home, item(1, content="Kaksi."))
    assert [b.id for b in ContentPage.objects.get().body] == first


def test_an_import_that_was_interrupted_goes_on(home, monkeypatch):
    run = make_run(export(item(1, "Eka"), item(2, "Toka")), home)
    with monkeypatch.context() as patch:
        patch.setattr("home.wordpress.writing.importing.Import._write", _stop)
        with pytest.raises(KeyboardInterrupt):
            import_all(run.pk)
    assert ContentPage.objects.filter(live=False).count() == 2
    assert import_all(run.pk) == "done"
    assert fates(run) == {"Eka": Fate.CREATE, "Toka": Fate.CREATE}
    assert ContentPage.objects.filter(live=True).count() == 2


def _stop(*_arguments):
    raise KeyboardInterrupt


def test_an_address_in_use_gets_a_number(home):
    home.add_child(instance=ContentPage(title="Oma", slug="sivu-1"))
    run = bring(home, item(1))
    assert names(run.items.get()) == ["slug", "redirect_taken"]
    assert ContentPage.objects.get(title="Sivu").slug == "sivu-1-2"


def test_an_address_of_the_site_itself_is_not_taken(home):
    bring(home, item(1, "Haku", slug="haku"))
    assert ContentPage.objects.get().slug == "haku-2"


def test_letters_outside_ascii_in_an_address(home):
    bring(home, item(1, slug="p%c3%a4iv%c3%a4"))
    assert ContentPage.objects.get().slug == "paiva"


def test_a_redirect_made_by_hand_is_kept(home):
    Redirect.add_redirect("/2024/sivu", redirect_to="https://muu.example/")
    run = bring(home, item(1, link="http://vanha.example/2024/sivu/"))
    assert names(run.items.get()) == ["redirect_taken"]
    assert Redirect.objects.get().redirect_link == "https://muu.example/"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"status": "future"}, "was_scheduled"),
        ({"status": "private"}, "was_private"),
        ({"post_password": "x"}, "was_protected"),
    ],
)
def test_what_not_everybody_could_read_is_a_draft(home, fields, name):
    run = bring(home, item(1, **fields))
    assert not ContentPage.objects.get().live
    assert names(run.items.get()) == [name]


def test_themes_are_drafts_with_a_block_of_services(home):
    bring(home, item(1, "Liikunta", becomes=None), becomes={"page": "theme"})
    theme = ThemePage.objects.get()
    assert not theme.live
    assert [b.block_type for b in theme.body] == ["text", "services"]


@pytest.mark.parametrize("status", ["trash", "auto-draft"])
def test_what_was_thrown_away_stays_away(home, status):
    run = bring(home, item(1, status=status))
    assert run.items.get().fate == Fate.SKIP
    assert not ContentPage.objects.exists()


def test_another_language_is_left_for_its_own_home_page(home):
    swedish = '<category domain="language" nicename="sv"/>'
    run = bring(home, item(1, extra=swedish), item(2, "Suomeksi"))
    assert fates(run) == {"Sivu": Fate.SKIP, "Suomeksi": Fate.CREATE}


def test_a_circle_of_parents_is_no_trouble(home):
    run = bring(home, item(1, "A", parent=2), item(2, "B", parent=1), item(3, "C", parent=3))
    assert set(fates(run).values()) == {Fate.CREATE}


def test_a_parent_that_comes_later_in_the_file(home):
    bring(home, item(1, "Lapsi", parent=2), item(2, "Emo"))
    assert Page.objects.get(title="Lapsi").get_parent().title == "Emo"


def test_a_page_below_what_is_not_imported_stands_below_the_chosen_page(home):
    run = bring(home, item(1, "Lapsi", parent=2), item(2, "Emo", post_type="muu"))
    assert Page.objects.get(title="Lapsi").get_parent().pk == home.pk
    assert names(run.items.get(title="Lapsi")) == ["parent"]


def test_without_a_list_of_news_nothing_is_begun(home):
    home.get_children().get(slug="uutiset").delete()
    run = make_run(export(item(1), item(2, post_type="post")), home)
    assert import_all(run.pk) == "failed"
    assert "uutis" in ImportRun.objects.get().problem.lower() or ImportRun.objects.get().problem
    assert not ContentPage.objects.exists()


def test_a_trial_writes_nothing_and_tells_the_same(home, old_site, httpserver):
    run = make_run(sample(old_site), home, files=True)
    pages = Page.objects.count()
    assert check(run.pk) == "checked"
    assert (Page.objects.count(), len(httpserver.log), Picture.objects.count()) == (pages, 0, 0)
    told = {row.title: (row.fate, row.new_path, names(row)) for row in run.items.all()}
    import_all(run.pk)
    done = {row.title: (row.fate, row.new_path, names(row)) for row in run.items.all()}
    assert told == done
