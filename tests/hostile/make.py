"""A folder of files that no one would wish to meet, made anew by the tests."""

from __future__ import annotations

import io
import os
import random
import zipfile
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from tests.readers.render import as_csv, as_docx, as_html, as_jsonl, as_mht, as_pdf, as_zip
from tests.readers.words import TEXT

#: One good file of each kind, to be damaged.
KINDS = {
    "txt": TEXT.encode(),
    "gbk.txt": TEXT.encode("gbk"),
    "utf16.txt": TEXT.encode("utf-16"),
    "html": as_html(TEXT),
    "mht": as_mht(TEXT),
    "docx": as_docx(TEXT),
    "pdf": as_pdf(TEXT),
    "zip": as_zip(TEXT),
    "csv": as_csv(TEXT),
    "jsonl": as_jsonl(TEXT),
}


def truncated(data: bytes, share: float) -> bytes:
    """The beginning of a file, as after a download that broke off."""
    return data[: int(len(data) * share)]


def flipped(data: bytes, seed: int, count: int = 20) -> bytes:
    """A file with some bits turned over."""
    dice = random.Random(seed)
    changed = bytearray(data)
    for _ in range(count):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def zip_bomb(members: int = 2, megabytes: int = 600) -> bytes:
    """An archive of a few kilobytes that unpacks to more than is allowed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for number in range(members):
            with archive.open(f"{number}.txt", "w") as member:
                for _ in range(megabytes):
                    member.write(bytes(1_000_000))
    return buffer.getvalue()


def word_bomb() -> bytes:
    """A Word file with a part of zeros beyond the limit."""
    buffer = io.BytesIO(KINDS["docx"])
    with (
        zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/media/image1.png", "w") as member,
    ):
        for _ in range(1_200):
            member.write(bytes(1_000_000))
    return buffer.getvalue()


def empty_pages(count: int) -> bytes:
    """A PDF of pages with nothing on them."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=1)
    for _ in range(count):
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def paired_archives(depth: int) -> bytes:
    """Archives in archives, two in each: 2 to the power of ``depth`` documents."""
    data, name = TEXT.encode(), "a.txt"
    for _ in range(depth):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"0{name}", data)
            archive.writestr(f"1{name}", data)
        data, name = buffer.getvalue(), "a.zip"
    return data


def make_hostile_folder(folder: Path) -> dict[str, str | None]:
    """Fill a folder; for each file what its one line must say, or None where it is read after all."""
    said: dict[str, str | None] = {}

    def put(name: str, data: bytes, sentence: str | None) -> None:
        (folder / name).write_bytes(data)
        said[name] = sentence

    put("good.txt", TEXT.encode(), None)
    put("empty.txt", b"", "is empty")
    put("nulls.txt", bytes(5_000), "is empty")
    put("bomb.zip", zip_bomb(), "unpacks to 1,200 MB; the limit is")
    put("bomb.docx", word_bomb(), "unpacks to 1,2")
    put("deep.html", b"<div>" * 200_000 + TEXT.encode(), "nests more than")
    put("tables.html", b"<table><tr><td>" * 20_000 + TEXT.encode(), "nests more than")
    put("brackets.mht", b"Content-Type: multipart/related; boundary=b\n\n" + b"--b\n" * 50_000, "no page")
    put("pages.pdf", empty_pages(10_000), "no text on any of its pages")
    put("line.txt", "年".encode() * 66_000_000, "198 MB; the limit is")
    put("long_line.txt", ("增长6%,".encode() * 200_000), "a line of more than")
    put("mixed.txt", TEXT.encode() + b"\n" + TEXT.encode("gbk"), "mixes lines in")
    put("controls.txt", TEXT.replace("年", "年\x07\x08\x1b[2J").encode(), "is binary")
    put("reversed.txt", TEXT.replace("年", "\u202e年\u202c\u200b").encode(), None)
    put("empty.docx", as_docx(""), "holds no text")
    put("no_parts.docx", truncated(KINDS["docx"], 0.5), "damaged")
    put("picture.pdf", b"%PDF-1.4\n%\xe2\xe3\n" + bytes(300), "damaged")
    put("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(300), "picture")
    put("many.csv", b"text\n" + b"a" * 200_000 + b"\n", "no Chinese document")
    put("deep.jsonl", b'{"text": ' + b"[" * 100_000 + b"\n", "no JSON record")
    put("nested.zip", paired_archives(6), "inside too many archives")
    put("climbing.zip", _climbing(), None)
    put("a'; DROP TABLE documents; --.txt", TEXT.encode() + b"1", None)
    put('line\nbreak "quoted".txt', TEXT.encode() + b"2", None)
    put("reversed\u202etxt.txt", TEXT.encode() + b"3", None)
    put("\x1b[31mred.txt", b"", "is empty")
    latin = folder / os.fsdecode(b"\xff\xfename.txt")
    latin.write_bytes(TEXT.encode() + b"4")
    said["\\udcff\\udcfename.txt"] = None
    for kind, data in KINDS.items():
        for share in (0.3, 0.9):
            (folder / f"truncated_{int(share * 100)}.{kind}").write_bytes(truncated(data, share))
        for seed in range(2):
            (folder / f"flipped_{seed}.{kind}").write_bytes(flipped(data, seed))
    (folder / "folder.txt").mkdir()
    put("folder.txt/inside.txt", TEXT.encode() + b"5", None)
    os.mkfifo(folder / "pipe.txt")
    said["pipe.txt"] = "no plain file"
    outside = folder.parent / "outside.txt"
    outside.write_text(TEXT + "6")
    (folder / "link.txt").symlink_to(outside)
    said["link.txt"] = "links are not followed"
    (folder / "loop").symlink_to(folder)
    return said


def _climbing() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("../../climbed.txt", TEXT.encode() + b"7")
        archive.writestr("fine.txt", TEXT.encode() + b"8")
    return buffer.getvalue()
