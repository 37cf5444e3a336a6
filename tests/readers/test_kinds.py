"""What a file is, and what is said of kinds that are not read or lack their library."""

from __future__ import annotations

import shutil

import pytest

from tests.readers.render import as_docx, as_html, as_mht, as_pdf, as_zip
from tests.readers.words import TEXT
from transforms.readers import UnreadableDocument, libraries, read_document
from transforms.readers.sniff import sniff


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (TEXT.encode(), "a.pdf", "text"),
        (as_html(TEXT), "a.txt", "html"),
        (as_html(TEXT).decode().encode("utf-16"), "a", "html"),
        (as_mht(TEXT), "a.html", "mht"),
        (as_pdf(TEXT), "a.docx", "pdf"),
        (as_docx(TEXT), "a.doc", "docx"),
        (as_zip(TEXT), "a.docx", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", "ole"),
        (b"{\\rtf1\\ansi", "a.doc", "rtf"),
        (b"text\n", "a.csv", "csv"),
        ("标题说<b>不是网页".encode(), "a.txt", "text"),
        (b"", "a.txt", "empty"),
    ],
)
def test_content_tells_the_kind(data: bytes, name: str, kind: str):
    assert sniff(data, name) == kind


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "The file is a picture: it needs OCR first."),
        (b"Rar!\x1a\x07\x00" + bytes(99), "The file is a RAR archive: unpack it first"),
        (b"{\\rtf1\\ansi hello}", r"The file is rich text \(RTF\): save it as .docx."),
        (b"\x1f\x8b\x08" + bytes(99), "The file is compressed with gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "locked with a password"),
    ],
)
def test_kinds_that_are_not_read_are_named(data: bytes, sentence: str):
    with pytest.raises(UnreadableDocument, match=sentence):
        read_document(data, "a.txt")


@pytest.mark.parametrize(
    ("module", "group", "write"),
    [("selectolax", "html", as_html), ("pypdfium2", "pdf", as_pdf), ("docx", "office", as_docx)],
)
def test_a_missing_library_names_the_group(monkeypatch: pytest.MonkeyPatch, module: str, group: str, write):
    monkeypatch.setattr(libraries, "find_spec", lambda name: None if name == module else object())
    with pytest.raises(
        UnreadableDocument, match=rf"needs the group {group}: pip install 'duizhang\[{group}\]'"
    ):
        read_document(write(TEXT), "a")


_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "WordDocument".encode("utf-16-le") + bytes(500)


def test_old_word_files_without_the_program(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(
        UnreadableDocument, match="needs Linux and the program antiword: apt install antiword"
    ):
        read_document(_OLD_WORD, "a.doc")


def test_a_damaged_old_word_file():
    if shutil.which("antiword") is None:
        pytest.skip("antiword is not installed")
    with pytest.raises(UnreadableDocument, match="damaged, locked, nearly empty"):
        read_document(_OLD_WORD, "a.doc")
