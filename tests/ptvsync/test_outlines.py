"""The fetch decodes of v12's objects only what it needs itself, and keeps the rest as it came."""

from __future__ import annotations

import msgspec
import orjson
import pytest

from ptvsync.clients.draft import as_answer, with_field
from ptvsync.clients.v12.outlines import outline, outlined_page


SERVICE = {
    "contentId": "a",
    "publishedAt": "2026-01-02T03:04:05Z",
    "languageVersions": {"fi": {"name": "Vesijumppa", "kuvaus": 'kaarisulku } ja "lainaus"'}},
    "producers": {"otherProducers": {"organizations": ["b"]}},
}


def page(*items, **fields):
    return orjson.dumps({"totalPages": 1, "totalItems": len(items), "items": items, **fields})


def test_an_outline_has_the_fields_that_the_fetch_looks_at():
    found = outline(orjson.dumps(SERVICE))

    assert found == {key: SERVICE[key] for key in ("contentId", "publishedAt", "producers")}


def test_an_outline_keeps_the_whole_object_as_it_came():
    written = b'{"contentId" : "a",\n "uusi": [1.50, "\\u00e4"]}'

    assert as_answer(outline(b" " + written + b"\n")) == written


def test_a_page_has_the_outlines_of_its_items():
    found = outlined_page(page(SERVICE, {"contentId": "b"}, pageSize=100))

    assert {key: found[key] for key in ("totalPages", "totalItems", "pageSize")} == {
        "totalPages": 1,
        "totalItems": 2,
        "pageSize": 100,
    }
    assert [item["contentId"] for item in found["items"]] == ["a", "b"]
    assert orjson.loads(as_answer(found["items"][0])) == SERVICE


@pytest.mark.parametrize("item", [None, "x", 3, ["contentId"]])
def test_an_item_that_is_no_object_has_no_fields(item):
    (found,) = outlined_page(page(item))["items"]

    assert found == {}


def test_a_page_without_a_list_has_no_items():
    assert outlined_page(b'{"totalPages": 0, "items": null}')["items"] == []


@pytest.mark.parametrize("answer", [[], "x", None, {"items": 3}])
def test_an_answer_that_is_no_page_is_given_as_it_is(answer):
    assert outlined_page(orjson.dumps(answer)) == answer


@pytest.mark.parametrize("body", [b"", b"{", b'{"items": [{"contentId": "a"}', b"<html>"])
def test_a_broken_answer_is_told_as_such(body):
    with pytest.raises(msgspec.DecodeError):
        outlined_page(body)


def test_a_payload_that_was_decoded_is_written_with_its_keys_in_order():
    assert as_answer({"b": 1, "a": {"d": 2, "c": 3}}) == b'{"a":{"c":3,"d":2},"b":1}'


def test_a_field_is_added_with_its_keys_in_order():
    added = with_field(b'{"b":1,"a":2}', "rekisteri", {"y": [], "x": [{"d": 1, "c": 2}]})

    assert added == b'{"b":1,"a":2,"rekisteri":{"x":[{"c":2,"d":1}],"y":[]}}'
