"""Each limit is kept, and the page that states them states them right."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from tests.readers.render import as_html
from tests.readers.words import TEXT
from transforms.readers import DEFAULT, Limits, ReadOptions, UnreadableDocument, read_document
from transforms.readers.limits import check_text, say_bytes

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


def refused(data: bytes, name: str, **limits: int) -> str:
    with pytest.raises(UnreadableDocument) as refusal:
        read_document(data, name, ReadOptions(limits=Limits(**limits)))
    return str(refusal.value)


def test_size_of_a_file():
    assert (
        refused(TEXT.encode(), "a.txt", file_bytes=300)
        == f"The file has {len(TEXT.encode())} bytes; the limit is 300 bytes."
    )


def test_size_of_a_table():
    assert refused(b"text\n" + TEXT.encode(), "a.csv", container_bytes=300).startswith("The table has ")


def test_number_of_documents():
    table = "text\n" + f'"{TEXT}"\n' * 3
    assert refused(table.encode(), "a.csv", members=2) == "The table has more than 2 documents."


def test_length_of_a_text():
    words = refused(TEXT.encode(), "a.txt", text_chars=100)
    assert words == f"The text has {len(TEXT)} characters; the limit is 100."


def test_length_of_a_line():
    longest = max(map(len, TEXT.split("\n")))
    check_text(TEXT, Limits(line_chars=longest))
    assert refused(TEXT.encode(), "a.txt", line_chars=longest - 1).startswith(
        "The text has a line of more than"
    )


def test_nesting_of_a_page():
    assert (
        refused(as_html(TEXT), "a.html", nesting=2) == "The page nests more than 2 elements in one another."
    )


@pytest.mark.parametrize("limit", [field.name for field in fields(Limits)])
def test_the_page_of_formats_states_the_limit(limit: str):
    value = getattr(DEFAULT, limit)
    shown = say_bytes(value) if limit.endswith("_bytes") else f"{value:,.0f}"
    stated = [
        line.split("|")[2].strip()
        for line in PAGE.read_text(encoding="utf-8").split("\n")
        if line.startswith("| ")
    ]
    assert any(cell == shown or cell.startswith(f"{shown} ") for cell in stated), shown
