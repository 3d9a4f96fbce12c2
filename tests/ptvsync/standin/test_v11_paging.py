from __future__ import annotations

import pytest

from .factories import service


@pytest.fixture
def full_world(world):
    for number in range(1205):
        world.put(service(f"Palvelu {number}"))
    return world


def page(client, path, **query):
    return client.get(path, params=query).json()


@pytest.mark.usefixtures("full_world")
def test_an_id_page_holds_a_thousand_rows(v11):
    first, second = page(v11, "Service"), page(v11, "Service", page=2)
    assert (first["pageNumber"], first["pageSize"], first["pageCount"]) == (1, 1000, 2)
    assert [len(first["itemList"]), len(second["itemList"])] == [1000, 205]


@pytest.mark.usefixtures("full_world")
def test_a_page_of_objects_holds_a_hundred(v11):
    found = page(v11, "Service/list/area/Municipality/code/285", page=13)
    assert (found["pageSize"], found["pageCount"], len(found["itemList"])) == (100, 13, 5)


def test_rows_have_an_id_and_a_name_in_the_order_of_creation(v11, world):
    for name in ("Vesijumppa", "Aamu-uinti"):
        world.put(service(name))
    assert [row["name"] for row in page(v11, "Service")["itemList"]] == ["Vesijumppa", "Aamu-uinti"]


@pytest.mark.parametrize("number", [0, 2, 99])
def test_a_page_outside_the_list_has_a_null_list(v11, world, number):
    world.put(service())
    found = page(v11, "Service", page=number)
    assert (found["itemList"], found["pageCount"]) == (None, 1)


def test_nothing_found_has_no_pages_and_a_null_list(v11):
    found = page(v11, "Service")
    assert found == {"pageNumber": 1, "pageSize": 1000, "pageCount": 0, "itemList": None}


def test_a_negative_page_is_refused(v11):
    answer = v11.get("Service", params={"page": -1})
    assert answer.status_code == 400
    assert answer.json() == {"page": ["The page number cannot be negative value."]}
