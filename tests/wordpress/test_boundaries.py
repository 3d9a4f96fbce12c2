"""What is just short enough, what is just too long, and what a page loses between two imports."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.contrib.redirects.models import Redirect
from wagtail.images import get_image_model
from wagtail.models import GroupPagePermission, Page, PageViewRestriction, Site

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from home.models import ContentPage, HomePage
from home.news.models import NewsPage
from home.wordpress.admin.allowed import may_run, may_undo
from home.wordpress.models import ImportedPage, ImportRun
from home.wordpress.plan.places import Places
from home.wordpress.tasks import check, import_all, take_back
from ptvsync.sentences import PlainError
from tests.factories import make_user
from tests.wordpress.factories import export, item, make_run


def bring(home, *items, **options):
    run = make_run(
        export(*items, site=options.pop("site", "http://vanha.example")), home, **options
    )
    assert import_all(run.pk) == "done", ImportRun.objects.get(pk=run.pk).problem
    return run


def names(run):
    return [remark[0] for remark in run.items.exclude(post_type="attachment").get().remarks]


def texts(page):
    return [block.value.source for block in page.body if block.block_type == "text"]


def attachment(number, url, alt="", caption=""):
    """A picture of the media library."""
    meta = (
        "<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key>"
        f"<wp:meta_value>{alt}</wp:meta_value></wp:postmeta>"
    )
    return item(
        number,
        post_type="attachment",
        status="inherit",
        attachment_url=url,
        excerpt=caption,
        extra=meta,
    )


def thumbnail(number):
    return (
        "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key>"
        f"<wp:meta_value>{number}</wp:meta_value></wp:postmeta>"
    )


@pytest.mark.parametrize(("length", "is_lead"), [(250, True), (251, False)])
def test_an_excerpt_is_the_lead_as_long_as_it_fits(home, length, is_lead):
    excerpt = "a" * length
    run = bring(home, item(1, content="Tekstiä.", excerpt=excerpt))
    page = ContentPage.objects.get()
    assert page.lead == (excerpt if is_lead else "")
    assert texts(page)[0].startswith("<p>a" if not is_lead else "<p>Tekstiä")
    assert names(run) == ([] if is_lead else ["long_lead"])


@pytest.mark.parametrize(("title", "kept"), [("a" * 255, 255), ("a" * 256, 255)])
def test_a_title_is_at_most_as_long_as_pages_may_have(home, title, kept):
    bring(home, item(1, title))
    assert len(ContentPage.objects.get().title) == kept


def test_a_page_without_a_title_or_an_address_gets_both(home):
    run = bring(home, item(7, "", slug=""))
    page = ContentPage.objects.get()
    assert (page.title, page.slug) == ("Nimetön", "sivu-7")
    assert "no_title" in names(run)


def test_an_address_that_is_only_a_number_is_told_of_and_makes_no_redirect(home):
    run = bring(home, item(1, link="http://vanha.example/?page_id=1"))
    assert names(run) == ["query_address"]
    assert not Redirect.objects.exists()


def test_the_old_home_page_leads_from_nowhere(home):
    bring(home, item(1, link="http://vanha.example/"))
    assert not Redirect.objects.exists()


@pytest.mark.parametrize("status", ["draft", "private"])
def test_what_nobody_could_read_leads_from_nowhere(home, status):
    bring(home, item(1, link="http://vanha.example/vanha/", status=status))
    assert not Redirect.objects.exists()


def test_what_is_no_longer_public_in_wordpress_is_hidden_here(home):
    bring(home, item(1))
    bring(home, item(1, status="draft"))
    assert not ContentPage.objects.get().live
    bring(home, item(1))
    assert ContentPage.objects.get().live


@pytest.mark.parametrize(
    ("alt", "caption", "said"),
    [
        ("Koira rannalla", "", "Koira rannalla"),
        ("", "Kesäpäivä", "Kesäpäivä"),
        ("Koira", "Kesä", "Koira"),
    ],
)
def test_the_picture_of_a_post_stands_first(home, old_site, alt, caption, said):
    url = f"{old_site}/wp-content/uploads/2024/05/koira.png"
    post = item(1, extra=thumbnail(9), site=old_site)
    bring(home, post, attachment(9, url, alt, caption), site=old_site, files=True)
    first = ContentPage.objects.get().body[0]
    assert first.block_type == "image"
    assert first.value["image"].contextual_alt_text == said


def test_a_picture_of_a_post_that_says_nothing_is_left_out_and_told_of(home, old_site):
    url = f"{old_site}/wp-content/uploads/2024/05/koira.png"
    post = item(1, extra=thumbnail(9), site=old_site)
    run = bring(home, post, attachment(9, url), site=old_site, files=True)
    assert names(run) == ["no_alt"]
    assert not get_image_model().objects.exists()


def test_without_files_pictures_are_left_out_and_links_to_documents_stay(home):
    content = (
        '<img src="http://vanha.example/a.png" alt="Koira"><p>x</p>'
        '<a href="http://vanha.example/b.pdf">Reitit</a>'
    )
    bring(home, item(1, content=content), files=False)
    page = ContentPage.objects.get()
    assert not [block for block in page.body if block.block_type == "image"]
    assert 'href="http://vanha.example/b.pdf"' in "".join(texts(page))


def test_a_trial_and_the_import_tell_the_same_of_an_address_in_use(home):
    home.add_child(instance=ContentPage(title="Oma", slug="sivu-1"))
    run = make_run(export(item(1, link="http://vanha.example/oma/"), item(2, slug="sivu-1")), home)
    Redirect.add_redirect("/oma", redirect_to="https://muu.example/")
    check(run.pk)
    told = {row.title + row.new_path: row.remarks for row in run.items.all()}
    import_all(run.pk)
    assert {row.title + row.new_path: row.remarks for row in run.items.all()} == told
    assert sorted(path for path in told) == ["Sivu/sivu-1-2/", "Sivu/sivu-1-3/"]


def test_posts_of_one_name_in_a_file_get_addresses_of_their_own(home):
    bring(home, *(item(number, slug="sama") for number in (1, 2, 3)))
    assert set(ContentPage.objects.values_list("slug", flat=True)) == {"sama", "sama-2", "sama-3"}


@pytest.fixture
def places(home):
    apply_governance()
    return home


def test_a_place_that_is_gone_or_on_no_site_is_told_of(home):
    root = Page.objects.get(depth=1)
    for parent in (None, root):
        with pytest.raises(PlainError):
            Places(parent)


def test_a_theme_owner_may_neither_run_nor_undo_an_import(places):
    run = bring(places, item(1))
    for role in (Role.THEME_OWNERS, Role.MUNICIPALITIES):
        user = make_user(role)
        assert not may_run(user, run)
        assert not may_undo(user, run)
    keeper = make_user(Role.COMMUNICATIONS)
    assert may_run(keeper, run)
    assert may_undo(keeper, run)


def writer_below(page, *actions):
    """Somebody with these rights to a page and all below it."""
    group = Group.objects.create(name="Kirjoittajat")
    for action in actions:
        right = Permission.objects.get(
            content_type__app_label="wagtailcore", codename=f"{action}_page"
        )
        GroupPagePermission.objects.create(group=group, page=page, permission=right)
    user = make_user()
    user.groups.add(group)
    return user


@pytest.mark.parametrize(("actions", "may"), [(["add"], False), (["add", "publish"], True)])
def test_to_import_one_needs_the_right_to_publish_too(home, actions, may):
    run = make_run(export(item(1)), home)
    assert may_run(writer_below(home, *actions), run) is may


def test_undo_asks_for_no_right_to_what_another_import_made(home):
    own = home.add_child(instance=ContentPage(title="Omat", slug="omat"))
    run = bring(own, item(1))
    bring(home, item(2, "Toka"))
    assert may_undo(writer_below(own, "add", "change", "publish"), run)


def test_what_one_import_made_does_not_keep_another_from_being_undone(places):
    first = bring(places, item(1, "Eka"))
    second = bring(places, item(2, "Toka"))
    take_back(second.pk)
    assert list(ContentPage.objects.values_list("title", flat=True)) == ["Eka"]
    assert ImportedPage.objects.filter(run=first).count() == 1


def test_pages_of_the_same_old_site_on_two_sites_here_are_apart(home):
    other = home.get_parent().add_child(instance=HomePage(title="Toinen", slug="toinen"))
    Site.objects.create(hostname="toinen.example", root_page=other)
    bring(home, item(1, "Täällä"))
    bring(other, item(1, "Siellä"))
    assert Page.objects.get(title="Täällä").get_parent().pk == home.pk
    assert Page.objects.get(title="Siellä").get_parent().pk == other.pk


def test_news_keep_the_local_day_on_which_they_came(home):
    late = {"post_date_gmt": "2024-05-31 22:30:00"}
    bring(home, item(1, post_type="post", **late))
    assert str(NewsPage.objects.get().date) == "2024-06-01"


def test_a_page_that_only_some_may_read_here_stays_so(home):
    bring(home, item(1, content="Vanha."))
    page = ContentPage.objects.get()
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    bring(home, item(1, content="Uusi."))
    assert PageViewRestriction.objects.filter(page=page).exists()
