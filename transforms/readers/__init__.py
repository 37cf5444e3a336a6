"""Any file a person has: bytes to text, one module per format.

What a file is, is told by its content. `open_parts` says which documents a file holds, `read_part`
reads one, `read_document` does both. Nothing here opens a file, a connection or (but for antiword, with
``.doc``) a program, and nothing is written anywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from transforms.readers.archive import open_zip
from transforms.readers.corpus import open_corpus
from transforms.readers.doc import read_doc
from transforms.readers.docx import read_docx
from transforms.readers.html import read_html
from transforms.readers.limits import DEFAULT, Limits, check_text
from transforms.readers.mht import read_mht
from transforms.readers.model import Part, RawText, ReadOptions
from transforms.readers.pdf import read_pdf
from transforms.readers.sniff import MEDIA_TYPES, SUFFIXES, Kind, sniff
from transforms.readers.text import read_text
from transforms.staging.decode import UnreadableDocument

__all__ = [
    "DEFAULT", "SUFFIXES", "Limits", "Part", "RawText", "ReadOptions", "UnreadableDocument", "is_container",
    "media_type", "open_parts", "read_document", "read_part",
]  # fmt: skip

_CONTAINERS: tuple[Kind, ...] = ("zip", "csv", "jsonl")
_READERS = {
    "text": read_text, "html": read_html, "mht": read_mht, "pdf": read_pdf, "docx": read_docx, "doc": read_doc,
}  # fmt: skip
#: Kinds that are known and not read, and what to do about it.
_UNREAD: dict[Kind, str] = {
    "empty": "The file is empty.",
    "ole": "The file is an old Office file without a Word text, or locked with a password.",
    "xlsx": "The file is an Excel workbook: save the sheet as CSV, one document a row.",
    "pptx": "The file is a PowerPoint presentation, not a document.",
    "odf": "The file is an OpenDocument file: save it as .docx.",
    "gzip": "The file is compressed with gzip: unpack it first.",
    "rar": "The file is a RAR archive: unpack it first, or pack it as .zip.",
    "7z": "The file is a 7-Zip archive: unpack it first, or pack it as .zip.",
    "rtf": "The file is rich text (RTF): save it as .docx.",
    "image": "The file is a picture: it needs OCR first.",
}


def is_container(data: bytes, name: str) -> bool:
    """Whether a file holds documents (an archive, a table, lines of records) and is none itself."""
    return sniff(data, name) in _CONTAINERS


def media_type(data: bytes, name: str) -> str:
    """Media type of a file, by its content."""
    return MEDIA_TYPES.get(sniff(data, name), "application/octet-stream")


def open_parts(data: bytes, name: str, options: ReadOptions | None = None) -> Iterator[Part]:
    """The documents that a file holds, in order: itself, or those of an archive or a table.

    Raises ``UnreadableDocument`` with one sentence when a container is damaged, beyond the limits or
    holds no document. Names are told apart: the second of a name ends in ``#2``.
    """
    options = options or ReadOptions()
    if not is_container(data, name):
        yield Part(name, data)
        return
    seen: Counter[str] = Counter()
    for number, part in enumerate(_open_container(data, name, options, options.limits.depth), start=1):
        if number > options.limits.members:
            raise UnreadableDocument(f"The archive holds more than {options.limits.members:,} documents.")
        seen[part.name] += 1
        again = seen[part.name]
        yield part if again == 1 else replace(part, name=f"{part.name}#{again}")
    if not seen:
        raise UnreadableDocument("The archive holds no document.")


def _open_container(data: bytes, name: str, options: ReadOptions, depth: int) -> Iterator[Part]:
    kind = sniff(data, name)
    if kind != "zip":
        yield from open_corpus(data, name, options, kind)
        return
    for part in open_zip(data, name, options.limits):
        if part.problem or not is_container(part.data, part.name):
            yield part
        elif depth <= 1:
            yield Part(part.name, b"", problem="The member is an archive inside too many archives.")
        else:
            try:
                yield from _open_container(part.data, part.name, options, depth - 1)
            except UnreadableDocument as error:
                yield Part(part.name, part.data, problem=str(error))


def read_part(part: Part, options: ReadOptions | None = None) -> RawText:
    """Text of one document. Raises ``UnreadableDocument`` with one sentence when there is none."""
    options = options or ReadOptions()
    if part.problem:
        raise UnreadableDocument(part.problem)
    kind = sniff(part.data, part.name)
    if kind in _UNREAD:
        raise UnreadableDocument(_UNREAD[kind])
    if kind in _CONTAINERS:
        raise UnreadableDocument("The file holds several documents and is none itself.")
    raw = _READERS[kind](part.data, part.name, options)
    if raw.text is not None:
        check_text(raw.text, options.limits)
    return replace(raw, said=part.said) if part.said else raw


def read_document(data: bytes, name: str, options: ReadOptions | None = None) -> list[RawText]:
    """Texts of the documents in a file: one, or as many as an archive or a table holds.

    ``name`` is the file's path; it decides only between kinds that content cannot tell apart. A
    document of an archive that cannot be read is there with its ``problem``. Raises
    ``UnreadableDocument`` with one sentence when the file as a whole cannot be read.
    """
    options = options or ReadOptions()
    if not is_container(data, name):
        return [read_part(Part(name, data), options)]
    texts = []
    for part in open_parts(data, name, options):
        try:
            texts.append(read_part(part, options))
        except UnreadableDocument as error:
            kind = media_type(part.data, part.name)
            texts.append(RawText(part.name, kind, None, said=part.said, problem=str(error)))
    return texts
