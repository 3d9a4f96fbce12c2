"""No page and no item is lost, whatever the server does between two pages."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from werkzeug import Response

from ptvsync.clients import RegistryPayloadError
from ptvsync.clients.http import RegistryHttp
from ptvsync.clients.pages import Page, PageStyle, Query, marks_of
from ptvsync.clients.paging import all_pages, in_parts, together


OLD = PageStyle(count="pageCount", items="itemList")
NEW = PageStyle(count="totalPages", items="items", total="totalItems", params={"pageSize": "2"})


@pytest.fixture
def http(httpserver):
    client = RegistryHttp(httpserver.url_for("/api"), longest_wait=0.01)
    yield client
    client.close()


def old_page(number, count, items, size=2):
    return {"pageNumber": number, "pageSize": size, "pageCount": count, "itemList": items}


def new_page(number, total, items):
    pages = -(-total // 2)
    return {
        "page": number,
        "pageSize": 2,
        "totalItems": total,
        "totalPages": pages,
        "items": items,
    }


def serve(httpserver, path, *pages):
    """Answers by page number; a list gives one answer after the other, the last one for ever."""
    waiting = {number: list(found) for number, found in enumerate(map(_listed, pages), start=1)}

    def handler(request):
        found = waiting[int(request.args["page"])]
        answer = found.pop(0) if len(found) > 1 else found[0]
        return Response(json.dumps(answer), content_type="application/json")

    httpserver.expect_request(f"/api/{path}").respond_with_handler(handler)


def _listed(answers):
    return answers if isinstance(answers, list) else [answers]


def read(http, *paths, style=OLD, **options):
    pages = all_pages(http, [Query(path) for path in paths], style, **options)
    return [item for page in pages for item in page.items]


def asked(httpserver):
    return Counter(request.args["page"] for request, _answer in httpserver.log)


def test_all_pages_of_all_questions_come(httpserver, http):
    serve(httpserver, "a", old_page(1, 2, [1, 2]), old_page(2, 2, [3]))
    serve(httpserver, "b", old_page(1, 0, None))

    assert sorted(read(http, "a", "b")) == [1, 2, 3]


def test_an_empty_page_in_the_middle_is_a_half_answer(httpserver, http):
    serve(httpserver, "a", old_page(1, 2, [1, 2]), old_page(2, 2, None))

    with pytest.raises(RegistryPayloadError, match="left page 2 of a empty: try again later"):
        read(http, "a")


def test_a_page_that_misses_items_is_asked_again_with_all_of_its_list(httpserver, http):
    serve(httpserver, "a", new_page(1, 4, [1, 2]), [new_page(2, 4, [3]), new_page(2, 4, [3, 4])])

    assert set(read(http, "a", style=NEW)) == {1, 2, 3, 4}
    assert asked(httpserver) == {"1": 2, "2": 2}


def test_a_page_that_misses_items_twice_stops_the_fetch(httpserver, http):
    serve(httpserver, "a", new_page(1, 4, [1, 2]), new_page(2, 4, [3]))

    with pytest.raises(
        RegistryPayloadError, match="a was not whole, though it was asked for twice"
    ):
        read(http, "a", style=NEW)


def test_a_list_that_grows_meanwhile_is_asked_again(httpserver, http):
    serve(
        httpserver,
        "a",
        [new_page(1, 3, [1, 2]), new_page(1, 4, [0, 1])],
        [new_page(2, 4, [2, 3])],
    )

    assert set(read(http, "a", style=NEW)) == {0, 1, 2, 3}


def test_an_item_too_many_is_no_harm(httpserver, http):
    serve(httpserver, "a", new_page(1, 4, [1, 2]), new_page(2, 4, [2, 3, 4]))

    assert set(read(http, "a", style=NEW)) == {1, 2, 3, 4}


@pytest.mark.parametrize(("size", "items", "is_whole"), [(4, [1, 2], True), (4, [1], False)])
def test_an_old_page_before_the_last_is_at_least_half_full(httpserver, http, size, items, is_whole):
    serve(httpserver, "a", old_page(1, 2, items, size), old_page(2, 2, [9], size))

    if is_whole:
        assert set(read(http, "a")) == {*items, 9}
    else:
        with pytest.raises(RegistryPayloadError, match="was not whole"):
            read(http, "a")


def test_the_last_old_page_may_be_short(httpserver, http):
    serve(httpserver, "a", old_page(1, 1, [1], size=100))

    assert read(http, "a") == [1]


def test_a_page_that_one_has_is_not_asked_again_but_the_first_is(httpserver, http):
    serve(httpserver, "a", new_page(1, 6, [1, 2]), new_page(2, 6, [3, 4]), new_page(3, 6, [5, 6]))
    stored = {"a? 1 of 6", "a? 2 of 6"}

    assert read(http, "a", style=NEW, has_page=stored.__contains__) == [5, 6]
    assert asked(httpserver) == {"1": 1, "3": 1}


def test_a_page_of_another_total_is_another_page(httpserver, http):
    serve(httpserver, "a", new_page(1, 4, [1, 2]), new_page(2, 4, [3, 4]))
    stored = {"a? 1 of 6", "a? 2 of 6"}

    assert set(read(http, "a", style=NEW, has_page=stored.__contains__)) == {1, 2, 3, 4}


def test_a_page_is_named_by_its_question_whatever_the_order_of_its_words():
    one, other = ({"b": ["1", "2"], "a": "3"}, {"a": "3", "b": ["1", "2"]})

    assert Query("x", one).text == Query("x", other).text == "x?a=3&b=1&b=2"


def test_the_last_page_to_come_closes_its_question(httpserver, http):
    serve(httpserver, "a", new_page(1, 6, [1, 2]), new_page(2, 6, [3, 4]), new_page(3, 6, [5, 6]))

    pages = list(all_pages(http, [Query("a")], NEW))

    assert [page.closes for page in pages] == [False, False, True]


def test_another_servers_json_is_not_a_page_of_ptv(httpserver, http):
    httpserver.expect_request("/api/a").respond_with_json({"hello": "world"})

    with pytest.raises(RegistryPayloadError, match="not a page of PTV"):
        read(http, "a")


def test_an_unknown_thing_is_told_in_the_questions_own_words(httpserver, http):
    httpserver.expect_request("/api/a").respond_with_json({"errorMessage": "no"}, status=404)
    missing = RegistryPayloadError("Correct the code %(code)s.", code="999")

    with pytest.raises(RegistryPayloadError, match="^Correct the code 999\\.$"):
        list(all_pages(http, [Query("a", missing=missing)], OLD))


def test_parts_hold_everything_in_order():
    assert list(in_parts(range(5), 2)) == [[0, 1], [2, 3], [4]]


def page(number, items):
    return Page(Query("palvelut"), number, 9, 9, 0, [{}] * items)


def numbers(groups):
    return [[item.number for item in group] for group in groups]


def test_small_pages_are_gathered(monkeypatch):
    monkeypatch.setattr("ptvsync.clients.paging.TOGETHER", 3)
    sizes = [1, 2, 5, 1, 1]

    groups = together(page(number, size) for number, size in enumerate(sizes))

    assert numbers(groups) == [[0, 1], [2], [3, 4]]


def test_what_came_before_an_error_is_not_lost():
    def pages():
        yield page(1, 1)
        raise RegistryPayloadError("PTV is not well.")

    groups = together(pages())

    assert numbers([next(groups)]) == [[1]]
    with pytest.raises(RegistryPayloadError):
        next(groups)


def test_an_error_at_once_gives_nothing():
    def pages():
        raise RegistryPayloadError("PTV is not well.")
        yield

    with pytest.raises(RegistryPayloadError):
        next(together(pages()))


@pytest.mark.parametrize(("closes", "marks"), [(False, ["q? 1 of 5"]), (True, ["q? 1 of 5", "q?"])])
def test_the_last_page_of_a_question_marks_the_question_too(closes, marks):
    assert marks_of([Page(Query("q"), 1, 1, 5, 0, [], closes)]) == marks
