"""Files as spreadsheets and people make them."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from themepages.links.elma.reading import (
    MAX_BYTES,
    MAX_ROWS,
    Row,
    UnreadableFile,
    decode,
    read_rows,
)


FINNISH = "Aihe;Kunta;Otsikko;Osoite;Kuvaus\nUni;Kotka;Yöuni;https://uni.example;Hyvää yötä\n"
ROW = Row(
    line=2,
    topic="Uni",
    municipality="Kotka",
    title="Yöuni",
    url="https://uni.example",
    description="Hyvää yötä",
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_usual_file_is_read(encoding, delimiter, newline):
    text = FINNISH.replace(";", delimiter).replace("\n", newline)
    assert read_rows(decode(text.encode(encoding))) == [ROW]


def test_columns_may_stand_in_any_order_and_language():
    text = "url,kommun,rubrik,okänd,beskrivning\nhttps://uni.example,Kotka,Yöuni,x,Hyvää yötä\n"
    assert read_rows(text) == [Row(2, "", "Kotka", "Yöuni", "https://uni.example", "Hyvää yötä")]


def test_a_cell_may_hold_the_delimiter_a_quote_and_a_line_break():
    text = 'otsikko;osoite\n"Uni; ""hyvä""\nyö";https://uni.example\n'
    (row,) = read_rows(text)
    assert (row.title, row.line) == ('Uni; "hyvä" yö', 3)


def test_empty_rows_and_short_rows_are_no_trouble():
    text = "\notsikko;osoite;kuvaus\n;;\n\nUni;https://uni.example\n"
    assert [row.title for row in read_rows(text)] == ["Uni"]


@pytest.mark.parametrize("text", ["", "\n\n", "aihe;kunta\nUni;Kotka", "otsikko\nUni", "Uni;Kotka"])
def test_a_file_without_title_and_address_is_refused(text):
    with pytest.raises(UnreadableFile, match=r"title|url"):
        read_rows(text)


def test_two_columns_of_one_heading_are_refused():
    with pytest.raises(UnreadableFile, match="url"):
        read_rows("otsikko;osoite;linkki\n")


@pytest.mark.parametrize(
    "content",
    [FINNISH.encode("utf-16"), b"\x00\x01\x02", b"PK\x03\x04\x81\x8d\x00", b"\xff\x81"],
)
def test_what_is_no_text_is_refused(content):
    with pytest.raises(UnreadableFile):
        decode(content)


def test_a_file_that_is_too_large_is_refused():
    with pytest.raises(UnreadableFile):
        decode(b"a" * (MAX_BYTES + 1))
    with pytest.raises(UnreadableFile, match=str(MAX_ROWS)):
        read_rows("otsikko;osoite\n" + "a;b\n" * (MAX_ROWS + 1))


def test_a_cell_beyond_all_measure_is_refused_with_its_line():
    with pytest.raises(UnreadableFile, match="2"):
        read_rows(f'otsikko;osoite\n"{"a" * 200_000}";b\n')


CELL = st.text(
    st.characters(codec="cp1252", exclude_categories=["Cc"]) | st.sampled_from('\n\r\t;,"'),
    max_size=30,
)


@given(
    cells=st.lists(st.lists(CELL, min_size=5, max_size=5), max_size=6),
    delimiter=st.sampled_from(";,\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig"]),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_what_a_spreadsheet_writes_comes_back(cells, delimiter, encoding, newline):
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, lineterminator=newline, quoting=csv.QUOTE_ALL)
    writer.writerows([["topic", "municipality", "title", "url", "description"], *cells])
    found = read_rows(decode(file.getvalue().encode(encoding)))
    read = [[row.topic, row.municipality, row.title, row.url, row.description] for row in found]
    written = [[" ".join(cell.split()) for cell in row] for row in cells]
    assert read == [row for row in written if any(row)]
    assert [row.line for row in found] == sorted(row.line for row in found)


@given(st.binary(max_size=300))
def test_any_file_is_read_or_refused_with_a_sentence(content):
    try:
        found = read_rows(decode(content))
    except UnreadableFile as error:
        found = [str(error)]
    assert all(found)
