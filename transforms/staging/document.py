"""One source file staged: its row for ``staging.documents`` and its blocks."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from transforms.readers import Part, RawText, media_type, read_part
from transforms.staging.blocks import Block, cut_blocks
from transforms.staging.decode import UnreadableDocument
from transforms.staging.metadata import Metadata, read_metadata
from transforms.staging.near_duplicates import body_of, fingerprint


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A row of ``staging.documents`` without what the run adds."""

    document_id: str
    source_path: str
    media_type: str
    encoding: str | None
    encoding_confidence: float | None
    byte_count: int
    sha256: str
    text: str | None
    title: str | None
    issuer: str | None
    document_number: str | None
    index_number: str | None
    written_on: date | None
    published_on: date | None
    source_url: str | None
    status: str
    status_reason: str | None
    reader_notes: str | None = None
    fingerprint: str | None = None


@dataclass(frozen=True, slots=True)
class StagedDocument:
    """A document with its blocks (none when quarantined) and its row of the manifest."""

    row: DocumentRow
    blocks: tuple[Block, ...]
    manifest: Mapping[str, str] | None = None


def document_id(data: bytes) -> str:
    """Id of a document: the first 16 hexadecimal digits of the SHA-256 of its bytes."""
    return hashlib.sha256(data).hexdigest()[:16]


def stage_document(
    source_path: str,
    data: bytes,
    manifest: Mapping[str, str] | None = None,
    read: Callable[[Part], RawText] = read_part,
) -> StagedDocument:
    """Stage one document: a file, or a part of an archive or table.

    ``manifest`` is the file's row of the manifest (``region``, ``report_year``, ``title`` …); its
    title wins over the one in the text, and that over the one that the file has beside its text.
    ``read`` reads the bytes; whoever runs many unknown files reads them in a process of its own. A
    file that cannot be read gives a row with status ``quarantined`` and one sentence why, and no blocks.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        raw = read(Part(source_path, data))
        text = raw.text or ""
    except UnreadableDocument as error:
        row = DocumentRow(
            sha256[:16], source_path, media_type(data, source_path), None, None, len(data), sha256, None,
            None, None, None, None, None, None, None, "quarantined", str(error),
        )  # fmt: skip
        return StagedDocument(row, (), manifest)
    said = manifest or {}
    blocks = tuple(cut_blocks(text))
    found: Metadata = read_metadata(text, blocks)
    row = DocumentRow(
        document_id=sha256[:16],
        source_path=source_path,
        media_type=raw.media_type,
        encoding=raw.encoding,
        encoding_confidence=raw.confidence,
        byte_count=len(data),
        sha256=sha256,
        text=text,
        title=said.get("title") or found.title or raw.title,
        issuer=found.issuer,
        document_number=found.document_number,
        index_number=found.index_number,
        written_on=found.written_on,
        published_on=found.published_on or raw.published_on,
        source_url=said.get("source_url") or said.get("source_address") or raw.source_url,
        status="accepted",
        status_reason=None,
        reader_notes=" ".join(_notes(raw)) or None,
        fingerprint=fingerprint(body_of(text, blocks)),
    )
    return StagedDocument(row, blocks, manifest)


def _notes(raw: RawText) -> list[str]:
    """What the reader left out or guessed, and where the page says it is from."""
    return [*raw.notes, *([f"The page names {raw.source} as its source."] if raw.source else [])]
