"""What a file is, by its content; its name only settles what content cannot tell apart."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import Literal

Kind = Literal[
    "text", "html", "mht", "pdf", "docx", "doc", "rtf", "csv", "jsonl", "zip",
    "ole", "xlsx", "pptx", "odf", "gzip", "rar", "7z", "image", "empty",
]  # fmt: skip

#: Media type by kind, as ``staging.documents`` records it.
MEDIA_TYPES: dict[Kind, str] = {
    "text": "text/plain",
    "html": "text/html",
    "mht": "multipart/related",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "doc": "application/msword",
    "rtf": "application/rtf",
    "csv": "text/csv",
    "jsonl": "application/jsonl",
    "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odf": "application/vnd.oasis.opendocument.text",
    "gzip": "application/gzip",
    "rar": "application/vnd.rar",
    "7z": "application/x-7z-compressed",
}
#: Files that are taken from a folder or an archive, by the end of their name.
SUFFIXES = frozenset(
    {
        ".txt", ".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml", ".pdf", ".docx", ".doc", ".wps",
        ".rtf", ".csv", ".tsv", ".jsonl", ".ndjson", ".zip",
    }
)  # fmt: skip

#: What `zipfile` raises for archives that are cut off, flipped or made up.
BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError, OSError, ValueError,
    NotImplementedError, RuntimeError, OverflowError, MemoryError,
)  # fmt: skip
_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"\x1f\x8b", "gzip"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"{\\rtf", "rtf"),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|meta|body|title|div|table|p|br|h[1-6])\b[^>]*>", re.I)
_MHT = re.compile(rb"(?:^|\n)content-type:\s*(?:multipart/related|multipart/alternative|text/html)", re.I)
_MHT_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")


def sniff(data: bytes, name: str) -> Kind:
    """Kind of a file from its first bytes; a name decides only between text, HTML source, CSV and JSON."""
    if not data:
        return "empty"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _tell_ole(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _tell_zip(data, name)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    head = _as_ascii(data[:4096])
    if _MHT_HEADER.match(head.lstrip()) and _MHT.search(head):
        return "mht"
    return _tell_text(head, PurePosixPath(name).suffix.lower())


def _as_ascii(head: bytes) -> bytes:
    """The head without what UTF-16 puts between its ASCII characters."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in head[:64]:
        return head.lstrip(b"\xff\xfe").replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _tell_text(head: bytes, suffix: str) -> Kind:
    marks = len(_HTML.findall(head))
    if head.lstrip()[:1] == b"<" and marks:
        return "html"
    if suffix in (".html", ".htm", ".xhtml", ".shtml"):
        return "html"
    if suffix in (".jsonl", ".ndjson"):
        return "jsonl"
    if suffix in (".csv", ".tsv"):
        return "csv"
    return "text"


def _tell_zip(data: bytes, name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:2000])
    except BROKEN:  # its reader says what is wrong
        return "docx" if name.lower().endswith(".docx") else "zip"
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "ppt/presentation.xml" in names:
        return "pptx"
    if "content.xml" in names and "mimetype" in names:
        return "odf"
    return "docx" if "[Content_Types].xml" in names and name.lower().endswith(".docx") else "zip"


def _tell_ole(data: bytes) -> Kind:
    """A compound file is Word's when its directory names Word's stream (names are UTF-16 there)."""
    return "doc" if "WordDocument".encode("utf-16-le") in data else "ole"
