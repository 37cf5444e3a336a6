"""Files that hold documents: archives, tables, lines of records."""

from __future__ import annotations

import io
import json
import stat
import zipfile

import pytest

from tests.readers.words import OPENING, TEXT, TITLE
from transforms.readers import (
    Limits,
    ReadOptions,
    UnreadableDocument,
    is_container,
    open_parts,
    read_document,
)


def packed(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def problems(data: bytes, options: ReadOptions | None = None) -> dict[str, str | None]:
    return {raw.name: raw.problem for raw in read_document(data, "a.zip", options)}


def test_documents_of_an_archive_in_order_without_litter():
    data = packed(
        ("乙/报告.txt", TEXT.encode("gbk")),
        ("甲.html", f"<p>{OPENING}</p>".encode()),
        ("__MACOSX/._甲.html", b"x"),
        (".隐.txt", TEXT.encode()),
        ("图.png", b"\x89PNG\r\n"),
        ("空/", b""),
    )
    texts = read_document(data, "a.zip")
    assert [(t.name, t.media_type, t.text) for t in texts] == [
        ("a.zip!/乙/报告.txt", "text/plain", TEXT),
        ("a.zip!/甲.html", "text/html", OPENING),
    ]


def test_names_in_gbk():
    data = packed(("XXXX.txt", TEXT.encode())).replace(b"XXXX", "报告".encode("gbk"))
    assert [part.name for part in open_parts(data, "a.zip")] == ["a.zip!/报告.txt"]


def test_archives_in_archives_to_a_depth():
    data = TEXT.encode()
    name = "d.txt"
    for _ in range(5):
        data, name = packed((name, data)), "d.zip"
    ((found, problem),) = problems(data).items()
    assert found == "a.zip!/d.zip!/d.zip!/d.zip"
    assert problem == "The member is an archive inside too many archives."


@pytest.mark.parametrize("name", ["../../etc/报告.txt", "/etc/报告.txt", "C:/报告.txt", "..\\报告.txt"])
def test_names_that_lead_out_are_not_taken(name: str):
    ((_, problem),) = problems(packed((name, TEXT.encode()))).items()
    assert problem == "The name of the member leads out of the archive; it was not taken."


def test_links_in_an_archive_are_not_followed():
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    ((_, problem),) = problems(packed((link, b"/etc/passwd"))).items()
    assert problem == "The member is a symbolic link; links are not followed."


def test_a_member_that_is_too_large_leaves_the_others():
    data = packed(("a.txt", TEXT.encode()), ("b.txt", TEXT.encode() * 50))
    found = problems(data, ReadOptions(limits=Limits(file_bytes=5_000)))
    assert found["a.zip!/a.txt"] is None
    assert found["a.zip!/b.txt"] is not None
    assert found["a.zip!/b.txt"].endswith("the limit is 5 kB.")


def test_a_bomb_is_not_opened():
    data = packed(("a.txt", bytes(3_000_000)))
    assert len(data) < 5_000
    with pytest.raises(UnreadableDocument, match="unpacks to 3 MB; the limit is 1 MB"):
        read_document(data, "a.zip", ReadOptions(limits=Limits(unpacked_bytes=1_000_000)))


def test_archives_without_documents_and_broken_ones():
    with pytest.raises(UnreadableDocument, match="The archive holds no document"):
        read_document(packed(("a.png", b"x")), "a.zip")
    with pytest.raises(UnreadableDocument, match="The archive is damaged"):
        read_document(packed(("a.txt", TEXT.encode()))[:80], "a.zip")


def test_a_table_with_one_document_a_row():
    table = f'编号,标题,地区,年份,正文\n甲-1,{TITLE},梨川市,2024,"{TEXT}"\n甲-2,空,,,\n'
    (raw,) = read_document(table.encode("utf-8-sig"), "a.csv")
    assert (raw.name, raw.text) == ("a.csv!/甲-1", TEXT)
    assert raw.said == {"title": TITLE, "region": "梨川市", "report_year": "2024"}


def test_columns_by_options():
    table = f'k\tfull_text\tx\n7\t无\t"{TEXT}"\n'
    options = ReadOptions(text_column="x", id_column="k")
    (raw,) = read_document(table.encode(), "a.tsv", options)
    assert (raw.name, raw.text) == ("a.tsv!/7", TEXT)


def test_lines_of_records():
    lines = "\n".join(json.dumps({"url": "https://example.org/1", "content": TEXT}) for _ in range(2))
    texts = read_document(lines.encode(), "a.jsonl")
    assert [(t.name, t.text) for t in texts] == [("a.jsonl!/1", TEXT), ("a.jsonl!/2", TEXT)]
    assert texts[0].said == {"source_url": "https://example.org/1"}


def test_names_of_rows_are_told_apart():
    table = f'id,text\n5,"{TEXT}"\n5,"{TEXT}。"\n'
    assert [part.name for part in open_parts(table.encode(), "a.csv")] == ["a.csv!/5", "a.csv!/5#2"]


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"a,b\n1,2\n", "a.csv", r"no column of texts that is known \(it has 'a', 'b'\): name it"),
        (b"text\n\n\n", "a.csv", "The table holds no text in any row"),
        (b'{"text": "x"}\n{"text": \n', "a.jsonl", "Line 2 of the file is no JSON record"),
    ],
)
def test_what_is_said_of_tables_without_documents(data: bytes, name: str, sentence: str):
    with pytest.raises(UnreadableDocument, match=sentence):
        read_document(data, name)


def test_a_cell_that_cannot_be_written_as_utf8():
    (raw,) = read_document(json.dumps({"text": TEXT + "\ud800"}).encode(), "a.jsonl")
    assert raw.text == TEXT + "?"


def test_what_is_a_container():
    assert is_container(packed(("a.txt", b"x")), "a.txt")
    assert not is_container(TEXT.encode(), "a.txt")
