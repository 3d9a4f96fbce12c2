"""Links of the catalogue among the search results."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from wagtail.models import Locale, Page, Site

from cms.region.models import RegionSettings
from home.models import HomePage
from ptvsync.models import Municipality
from search.models import SearchDocument
from tests.factories import make_theme
from themepages.links.enums import LinkKind

from .factories import make_link
from .test_block import links_block


pytestmark = pytest.mark.django_db


@pytest.fixture
def changed(site, django_capture_on_commit_callbacks):
    """Do it and let what follows happen."""

    def do(act, *args, **kwargs):
        with django_capture_on_commit_callbacks(execute=True):
            return act(*args, **kwargs)

    return do


def found(client, text, prefix="", **query):
    response = client.get(
        f"{prefix}/haku/" if not prefix else f"{prefix}/sok/", {"q": text, **query}
    )
    assert response.status_code == 200
    return [(item.kind_label, item.title, item.url) for item in response.context["items"]]


def documents():
    return {row.key.rpartition(":")[2]: row for row in SearchDocument.objects.filter(kind="link")}


def test_a_link_is_found_and_leads_to_the_other_site(changed, client):
    changed(make_link, "Unitesti", url="https://uni.example", provider="Unisäätiö")
    assert found(client, "unitestin") == [("Linkit", "Unitesti", "https://uni.example")]
    html = client.get("/haku/", {"q": "unitesti"}).content.decode()
    assert 'rel="external"' in html
    assert "toiselle sivustolle" in html
    assert "Unisäätiö" in html


def test_results_of_the_site_itself_are_not_marked_as_of_another(site, changed, client):
    changed(make_theme, site.root_page)
    html = client.get("/haku/", {"q": "liikunta"}).content.decode()
    assert 'href="/liikunta/"' in html
    assert "toiselle sivustolle" not in html


def test_what_kind_of_link_it_is_is_searched(changed, client):
    changed(make_link, "Audit", kind=LinkKind.ASSESSMENT)
    assert [title for _kind, title, _url in found(client, "arviointityökalu")] == ["Audit"]


def test_an_edited_link_is_found_by_its_new_name_only(changed, client):
    link = changed(make_link, "Unitesti", description_fi="")
    link.title_fi = "Liikuntamittari"
    changed(link.save)
    assert found(client, "liikuntamittari")
    assert not found(client, "unitesti")


def test_a_deleted_link_is_not_found(changed, client):
    link = changed(make_link, "Unitesti")
    changed(link.delete)
    assert not found(client, "unitesti")
    assert not documents()


def test_each_language_has_its_own_words_and_address(changed):
    changed(
        make_link,
        "Unitesti",
        url="https://uni.example",
        title_sv="Sömntest",
        description_sv="Testa sömnen.",
        url_sv="https://somn.example",
        title_en="Sleep test",
    )
    held = {language: (row.title, row.url, row.summary) for language, row in documents().items()}
    assert held == {
        "fi": ("Unitesti", "https://uni.example", "Unitesti kaikille."),
        "sv": ("Sömntest", "https://somn.example", "Testa sömnen."),
        "en": ("Sleep test", "https://uni.example", ""),
    }


def test_a_municipalitys_link_is_narrowed_to_it(changed, client):
    kotka = Municipality.objects.get(code="285")
    changed(make_link, "Uimahallit", municipality=kotka)
    assert found(client, "uimahallit", kunta="kotka")
    row = documents()["fi"]
    assert (row.municipality_codes, row.nationwide) == (["285"], False)


def test_the_themes_that_show_a_link_narrow_the_results(site, changed):
    link = changed(make_link, "Unitesti")
    assert documents()["fi"].themes == []
    changed(make_theme, site.root_page, body=[links_block(link)])
    (name,) = documents()["fi"].themes
    assert name.endswith("liikunta")


def test_a_site_finds_the_links_of_its_own_municipalities(site, changed):
    mikkeli = Municipality.objects.create(
        code="491", names={"fi": "Mikkeli"}, slug="mikkeli", county_code="12"
    )
    changed(make_link, "Mikkelin sivut", municipality=mikkeli)
    assert documents()["fi"].regions == []
    changed(make_link, "Kaikkien sivut")
    everybodys = SearchDocument.objects.get(kind="link", title="Kaikkien sivut")
    assert everybodys.regions == [site.root_page_id]


def test_a_rebuilt_index_has_the_links(site):
    make_link("Unitesti")
    call_command("rebuild_search", verbosity=0)
    assert documents()["fi"].title == "Unitesti"


def test_many_links_take_no_more_queries_than_few(site, django_assert_max_num_queries):
    from themepages.links.search_sources import LinkSource

    theme = make_theme(site.root_page)
    for number in range(8):
        make_link(
            f"Linkki {number}", theme=theme, municipality=Municipality.objects.get(code="285")
        )
    with django_assert_max_num_queries(8):
        assert len(list(LinkSource().documents())) == 8


def test_a_link_for_all_is_found_on_the_sites_that_show_it(site, changed):
    home = Page.get_first_root_node().add_child(
        instance=HomePage(title="Naapuri", slug="naapuri", locale=Locale.get_default())
    )
    neighbour = Site.objects.create(hostname="naapuri.example", root_page=home)
    RegionSettings.objects.create(site=neighbour, county_name="Naapuri", municipality_codes=["491"])
    link = changed(make_link, "Unitesti")
    assert documents()["fi"].regions == []

    theme = changed(make_theme, home, body=[links_block(link)])
    assert documents()["fi"].regions == [home.pk]

    changed(theme.unpublish)
    assert documents()["fi"].regions == []
