"""One row per source file: what came in, where from, and what became of it."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

STATUSES = ("accepted", "duplicate", "quarantined", "superseded")

TABLE = Table(
    schema="staging",
    name="documents",
    grain="source file (a path with its bytes)",
    key=("document_id",),
    columns=(
        Column("document_id", Type.TEXT, c.DOCUMENT_ID.description, nullable=False),
        Column("source_path", Type.TEXT, "Path of the file as it was given to the run.", nullable=False),
        Column("media_type", Type.TEXT, "What the file is, by its content: `text/plain`, …"),
        Column("encoding", Type.TEXT, "Character encoding that the bytes were decoded with."),
        Column(
            "encoding_confidence",
            Type.DOUBLE,
            "How sure the encoding is.",
            unit="fraction",
            minimum=0,
            maximum=1,
        ),
        Column("byte_count", Type.BIGINT, "Size of the file.", unit="bytes", nullable=False, minimum=0),
        Column("sha256", Type.TEXT, "SHA-256 of the bytes, in hex.", nullable=False),
        Column(
            "text",
            Type.TEXT,
            "The decoded text with line ends as `\\n` and nothing else changed; all offsets index it.",
        ),
        Column("title", Type.TEXT, "Title that the document gives itself."),
        Column("issuer", Type.TEXT, "Who issued the document, where it says so."),
        Column("document_number", Type.TEXT, "文号: the document's own number, not one that it cites."),
        Column("index_number", Type.TEXT, "索引号 of the document."),
        Column("written_on", Type.DATE, "成文日期: the day the document was made."),
        Column("published_on", Type.DATE, "发布日期: the day it was published."),
        Column("source_url", Type.TEXT, "Address it was taken from, where text or manifest gives it."),
        Column("status", Type.TEXT, "What became of it.", nullable=False, values=STATUSES),
        Column("status_reason", Type.TEXT, "Why it was not accepted, in one sentence."),
        Column(
            "reader_notes",
            Type.TEXT,
            "What the reader of the file's format left out or guessed: running heads, navigation, "
            "pages without text.",
        ),
        Column(
            "fingerprint",
            Type.TEXT,
            "The smallest hashes of the clauses of the text, by which near-equal documents find each other.",
        ),
        Column(
            "duplicate_of",
            Type.TEXT,
            "The document of which this one is a copy, byte for byte or nearly so "
            "(then `text` is kept here too).",
            references="staging.documents.document_id",
        ),
        Column(
            "manifest",
            Type.TEXT,
            "What the manifest says of this file, as JSON; it wins over what the text says.",
        ),
        Column("ingested_at", Type.TIMESTAMP, "When it was taken in, UTC.", nullable=False),
        c.RUN_ID,
    ),
    checks=(
        Check(
            "accepted_has_text",
            "blocking",
            "An accepted document has a text that is not empty.",
            condition="status <> 'accepted' OR coalesce(length(text), 0) > 0",
        ),
        Check(
            "set_aside_has_reason",
            "blocking",
            "A document that was not accepted says why.",
            condition="status = 'accepted' OR coalesce(trim(status_reason), '') <> ''",
        ),
        Check(
            "duplicate_names_original",
            "blocking",
            "A duplicate, and nothing else, names the document it copies, and that is not itself.",
            condition="(status = 'duplicate') = (duplicate_of IS NOT NULL) "
            "AND duplicate_of IS DISTINCT FROM document_id",
        ),
        Check(
            "line_ends_are_newlines",
            "blocking",
            "The text of a document has no carriage return left.",
            condition="NOT contains(text, chr(13))",
        ),
        Check(
            "id_from_bytes",
            "blocking",
            "The id of a document that is no copy is the first 16 digits of its SHA-256.",
            condition="status IN ('duplicate', 'superseded') OR document_id = left(sha256, 16)",
        ),
        Check(
            "reads_as_chinese",
            "quarantine",
            "An accepted document is mostly readable: at most one character in a hundred is a replacement or "
            "control character.",
            condition="status <> 'accepted' OR 100 * (length(text) - length(regexp_replace(text, "
            "'[\\x00-\\x08\\x0E-\\x1F\\x{FFFD}]', '', 'g'))) <= length(text)",
        ),
    ),
)
