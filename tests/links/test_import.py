"""What an import makes of each row, and what it writes."""

from __future__ import annotations

import pytest
from wagtail.contrib.redirects.models import Redirect

from ptvsync.models import Municipality
from tests.factories import make_theme, make_user
from themepages.links.elma.judging import Verdict, judge
from themepages.links.elma.places import Places
from themepages.links.elma.reading import Row
from themepages.links.elma.writing import write
from themepages.links.enums import LinkKind
from themepages.links.models import CatalogueLink

from .factories import make_link


pytestmark = pytest.mark.django_db


@pytest.fixture
def theme(site):
    return make_theme(site.root_page)


def row(title="Unitesti", url="https://uni.example", line=2, **cells):
    return Row(line=line, title=title, url=url, **cells)


def judged(site, *rows):
    return judge(rows, Places(site))


def verdict(site, *rows):
    return judged(site, *rows)[-1].verdict


def reasons(site, *rows):
    return " ".join(judged(site, *rows)[-1].reasons)


def imported(site, *rows):
    return write(judged(site, *rows), site, None)


def test_a_new_link_gets_what_the_row_says(site, theme):
    cells = {"topic": "liikunta", "municipality": "KOTKA", "description": "Kymmenen kysymystä."}
    assert imported(site, row(**cells)) == {Verdict.NEW: 1}
    link = CatalogueLink.objects.get()
    assert (link.title_fi, link.description_fi) == ("Unitesti", "Kymmenen kysymystä.")
    assert (link.theme, str(link.municipality)) == (theme, "Kotka")
    assert link.kind == LinkKind.OTHER


def test_a_second_import_changes_nothing(site, theme):
    rows = [row(topic="Liikunta", old_path="/elma/uni"), row("Toinen", municipality="Kotka")]
    imported(site, *rows)
    before = list(CatalogueLink.objects.values()), list(Redirect.objects.values())
    assert imported(site, *rows) == {Verdict.SAME: 2}
    assert before == (list(CatalogueLink.objects.values()), list(Redirect.objects.values()))


def test_a_row_that_differs_changes_the_link_and_tells_how(site):
    make_link("Vanha nimi", url="https://uni.example", provider="Säätiö")
    (item,) = judged(site, row("Uusi nimi", "https://UNI.example/"))
    (change,) = item.changes
    assert (change.before, change.after) == ("Vanha nimi", "Uusi nimi")
    write([item], site, None)
    link = CatalogueLink.objects.get()
    assert (link.title_fi, link.provider) == ("Uusi nimi", "Säätiö")


def test_an_empty_cell_leaves_what_is_there(site, theme):
    make_link(url="https://uni.example", description_fi="Editorin teksti.", theme=theme)
    assert verdict(site, row()) is Verdict.SAME


def test_the_same_address_in_two_municipalities_is_two_links(site):
    imported(site, row(municipality="Kotka"), row(municipality="Hamina", line=3), row(line=4))
    assert CatalogueLink.objects.count() == 3


def test_a_dry_run_writes_nothing(site, theme):
    judged(site, row(topic="Liikunta", old_path="/elma/uni"))
    assert not CatalogueLink.objects.exists()
    assert not Redirect.objects.exists()


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"title": ""}, "otsikko puuttuu"),
        ({"title": "a" * 121}, "120"),
        ({"description": "a" * 251}, "250"),
        ({"url": ""}, "Osoite puuttuu"),
        ({"url": "uni"}, "https://"),
        ({"url": "javascript:alert(1)"}, "https://"),
        ({"url": "https://uni.example/" + "a" * 500}, "https://"),
        ({"topic": "Uinuminen"}, "Uinuminen"),
        ({"municipality": "Helsinki"}, "Helsinki"),
        ({"old_path": "/elma"}, "aihe"),
        ({"old_path": "elma", "topic": "Liikunta"}, "elma"),
        ({"old_path": "/", "topic": "Liikunta"}, "/"),
        ({"old_path": "//elma.example", "topic": "Liikunta"}, "elma.example"),
        ({"old_path": "/liikunta", "topic": "Liikunta"}, "/liikunta"),
    ],
)
def test_a_bad_row_says_why(site, theme, cells, words):
    assert words.lower() in reasons(site, row(**cells)).lower()
    assert imported(site, row(**cells)) == {Verdict.BAD: 1}
    assert not CatalogueLink.objects.exists()


def test_all_reasons_of_a_row_are_told(site):
    assert len(judged(site, row("", "uni", topic="x", municipality="y"))[0].reasons) == 4


def test_a_link_with_a_fault_elsewhere_is_left_out_with_the_reason(site):
    make_link(url="https://vika.example", url_sv="https://vika.example/\x7f y")
    rows = [row("Uusi nimi", "https://vika.example"), row(line=3)]
    assert "osoite ruotsiksi: " in reasons(site, rows[0])
    assert imported(site, *rows) == {Verdict.BAD: 1, Verdict.NEW: 1}
    assert CatalogueLink.objects.get(url_fi="https://vika.example").title_fi == "Unitesti"


def test_a_link_with_a_fault_elsewhere_is_the_same_when_nothing_changes(site):
    link = make_link(url="https://vika.example", url_sv="https://vika.example/\x7f y")
    assert verdict(site, row(link.title_fi, link.url_fi)) is Verdict.SAME


def test_a_bad_row_does_not_stop_the_others(site):
    assert imported(site, row(""), row("Hyvä", "https://b.example", 3)) == {
        Verdict.BAD: 1,
        Verdict.NEW: 1,
    }


def test_a_row_that_is_there_twice_is_written_once(site):
    again = row("Toinen", "https://UNI.example/", line=5)
    assert "2" in reasons(site, row(), again)
    assert imported(site, row(), again) == {Verdict.NEW: 1, Verdict.BAD: 1}


def test_a_bad_row_takes_neither_address_nor_old_path_from_a_good_one(site, theme):
    bad = row("", topic="Liikunta", old_path="/elma/uni")
    good = row(topic="Liikunta", old_path="/elma/uni", line=3)
    imported(site, bad, good)
    assert Redirect.objects.get().old_path == "/elma/uni"


@pytest.mark.parametrize("topic", ["Liikunta", " LIIKUNTA ", "liike", "Motion", "rorelse"])
def test_a_topic_is_a_title_or_an_address_in_any_language(site, topic):
    theme = make_theme(site.root_page, slug="liike")
    swedish = theme.copy_for_translation(theme_locale("sv"), copy_parents=True)
    swedish.title, swedish.slug = "Motion", "rorelse"
    swedish.save()
    (item,) = judged(site, row(topic=topic))
    assert item.theme == theme


def theme_locale(code):
    from wagtail.models import Locale

    return Locale.objects.get(language_code=code)


def test_a_national_theme_is_enough_when_it_has_one_page(site, theme):
    name = theme.get_thl_theme_display()
    assert judged(site, row(topic=name))[0].theme == theme
    make_theme(site.root_page, "Ulkoilu", "ulkoilu")
    assert judged(site, row(topic=name))[0].theme is None


def test_a_municipality_may_be_named_in_swedish_or_by_its_code(site):
    Municipality.objects.filter(code="624").update(names={"fi": "Pyhtää", "sv": "Pyttis"})
    for name in ("Pyttis", "pyhtää", "624", "pyhtaa"):
        assert judged(site, row(municipality=name))[0].municipality.code == "624"


def test_an_old_path_leads_to_the_theme_for_good(site, theme, client):
    imported(site, row(topic="Liikunta", old_path="/elma/uni/"))
    response = client.get("/elma/uni/")
    assert (response.status_code, response["Location"]) == (301, "/liikunta/")


def test_a_whole_old_address_counts_as_its_path(site, theme, client):
    imported(site, row(topic="Liikunta", old_path="https://elma.example/elma/uni?p=1"))
    assert client.get("/elma/uni/?p=1")["Location"] == "/liikunta/"


def test_an_old_path_that_leads_elsewhere_is_left_alone(site, theme):
    Redirect.add_redirect("/elma/uni", "https://muualla.example", site=site)
    assert "/elma/uni" in reasons(site, row(topic="Liikunta", old_path="/elma/uni"))


def test_two_topics_do_not_share_an_old_path(site, theme):
    make_theme(site.root_page, "Uni", "uni")
    first = row(topic="Liikunta", old_path="/elma")
    second = row("B", "https://b.example", 3, topic="Uni", old_path="/elma")
    assert verdict(site, first, second) is Verdict.BAD


def test_a_link_that_is_there_can_get_its_redirect_later(site, theme):
    imported(site, row(topic="Liikunta"))
    with_path = row(topic="Liikunta", old_path="/elma")
    assert verdict(site, with_path) is Verdict.CHANGED
    imported(site, with_path)
    assert verdict(site, with_path) is Verdict.SAME


def test_what_was_imported_stands_in_the_history_of_the_link(site):
    user = make_user(superuser=True)
    write(judged(site, row()), site, user)
    link = CatalogueLink.objects.get()
    assert link.owner == user
    from wagtail.models import ModelLogEntry

    assert ModelLogEntry.objects.get(object_id=str(link.pk)).user == user


def test_the_number_of_queries_does_not_grow_with_the_rows(site, django_assert_max_num_queries):
    rows = [row(url=f"https://a{i}.example", line=i) for i in range(60)]
    with django_assert_max_num_queries(14):
        judged(site, *rows)
