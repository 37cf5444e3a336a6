"""One source file staged: its row for ``staging.documents`` and its blocks."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from transforms.staging.blocks import Block, cut_blocks
from transforms.staging.decode import UnreadableDocument, decode
from transforms.staging.metadata import Metadata, read_metadata

_MEDIA_TYPES = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html", ".htm": "text/html"}


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
    source_path: str, data: bytes, manifest: Mapping[str, str] | None = None
) -> StagedDocument:
    """Stage one file.

    ``manifest`` is the file's row of the manifest (``region``, ``report_year``, ``title`` …); its
    title wins over the one in the text. A file that cannot be read gives a row with status
    ``quarantined`` and one sentence why, and no blocks.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    media_type = _MEDIA_TYPES.get(PurePosixPath(source_path).suffix.lower(), "application/octet-stream")
    try:
        decoded = decode(data)
    except UnreadableDocument as error:
        row = DocumentRow(
            sha256[:16], source_path, media_type, None, None, len(data), sha256, None,
            None, None, None, None, None, None, None, "quarantined", str(error),
        )  # fmt: skip
        return StagedDocument(row, (), manifest)
    blocks = tuple(cut_blocks(decoded.text))
    found: Metadata = read_metadata(decoded.text, blocks)
    row = DocumentRow(
        document_id=sha256[:16],
        source_path=source_path,
        media_type=media_type,
        encoding=decoded.encoding,
        encoding_confidence=decoded.confidence,
        byte_count=len(data),
        sha256=sha256,
        text=decoded.text,
        title=(manifest or {}).get("title") or found.title,
        issuer=found.issuer,
        document_number=found.document_number,
        index_number=found.index_number,
        written_on=found.written_on,
        published_on=found.published_on,
        source_url=(manifest or {}).get("source_url") or (manifest or {}).get("source_address"),
        status="accepted",
        status_reason=None,
    )
    return StagedDocument(row, blocks, manifest)
