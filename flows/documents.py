"""Rows of documents in the working copy: which there are, and room for those that a run brings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

import polars as pl

from flows.plan import Copy, Known, Plan, Promotion, RunStamp, copy_id, document_id
from warehouse.frames import frame_of
from warehouse.store import Store
from warehouse.tables import table, tables_of

STAGED = tuple(spec.full_name for spec in tables_of("staging"))
PARSED = tuple(spec.full_name for spec in tables_of("parsed"))
#: Tables with rows that were read from the text of one document, and with what was found in them.
DERIVED = ("staging.blocks", *PARSED)
RETIRED = (*DERIVED, "quality.findings", "quality.corrections")
#: What is made anew where a document is read again from its blocks.
READ = (*PARSED, "quality.findings", "quality.corrections")


def known_documents(store: Store) -> list[Known]:
    """The documents that the warehouse holds, without superseded ones, in the order of their paths."""
    rows = store.sql(
        "SELECT document_id, source_path, sha256, duplicate_of, manifest, status FROM staging.documents "
        "WHERE status <> 'superseded' ORDER BY source_path"
    )
    return [Known(**row) for row in rows.iter_rows(named=True)]


def quarantined_files(store: Store) -> list[Path]:
    """Files of the documents that were set aside, as far as they are still there, each once."""
    rows = store.sql("SELECT source_path FROM staging.documents WHERE status = 'quarantined'").rows()
    files = {Path(name.partition("!/")[0]) for (name,) in rows}
    return sorted(file for file in files if file.is_file())


def make_room(store: Store, plan: Plan, run_id: str) -> None:
    """Retire what the files of a run replace, so that their rows can be written.

    A superseded document keeps its row and loses what was derived from it. Where a new document has
    the id of a superseded one (old bytes came back), that row takes an id that names its path too.
    """
    for promotion in plan.promoted:
        _promote(store, promotion, run_id)
    pruned = {document.source_path for document in plan.gone} if plan.prune else set()
    store.delete_documents([document.document_id for document in plan.superseded], RETIRED)
    for document in plan.superseded:
        _supersede(store, document, run_id, document.source_path in pruned)
    restated = [document.document_id for document in plan.restated]
    store.delete_documents(restated, [*RETIRED, "staging.documents"])
    store.delete_documents(plan.corrected, READ)
    _free_ids(store, {document_id(file.sha256) for file in plan.new})
    for copy in plan.copies:
        _drop(store, copy.document_id)


def texts_held(store: Store) -> tuple[int, int]:
    """How many texts that are read the warehouse holds, and about how many bytes they come to."""
    ends = "SELECT max(char_end) AS characters FROM staging.blocks GROUP BY document_id"
    count, characters = store.sql(f"SELECT count(*), sum(characters)::BIGINT FROM ({ends})").row(0)
    return count, 3 * (characters or 0)  # a Han character has three bytes


def set_aside(store: Store, reasons: Mapping[str, str]) -> None:
    """Quarantine documents that turned out to be of no use: their rows stay, with the reason."""
    store.delete_documents(reasons, DERIVED)
    for document, reason in reasons.items():
        store.execute(
            "UPDATE staging.documents SET status = 'quarantined', status_reason = ? WHERE document_id = ?",
            [reason, document],
        )


def retired_documents(plan: Plan) -> list[str]:
    """Ids of the documents whose rows a run takes away before it writes."""
    promoted = [promotion.superseded for promotion in plan.promoted]
    retired = [document.document_id for document in (*plan.superseded, *plan.restated, *promoted)]
    return retired + plan.corrected


def touched_documents(store: Store, plan: Plan) -> list[str]:
    """Ids of the documents whose rows this run wrote or changed, about in the order in which they lie."""
    retired = [document.document_id for document in plan.superseded]
    retired += [promotion.superseded.document_id for promotion in plan.promoted]
    retired += plan.corrected
    rows = store.connection.execute(
        "SELECT document_id FROM staging.documents "
        "WHERE run_id = ? OR document_id IN (FROM unnest(?)) OR status_reason = ? ORDER BY source_path",
        [store.run_id, retired, _reason(store.run_id)],
    )
    return [document_id for (document_id,) in rows.fetchall()]


def _supersede(store: Store, document: Known, run_id: str, gone: bool) -> None:
    store.execute(
        "UPDATE staging.documents SET status = 'superseded', duplicate_of = NULL, status_reason = ? "
        "WHERE document_id = ?",
        [_reason(run_id, gone), document.document_id],
    )


def _promote(store: Store, promotion: Promotion, run_id: str) -> None:
    """The document goes on under the path of its copy, whose row becomes the superseded one."""
    gone, copy = promotion.superseded, promotion.copy
    retired = copy_id(gone.sha256, gone.source_path)
    _drop(store, retired)
    store.execute(
        "UPDATE staging.documents SET document_id = ?, source_path = ?, status = 'superseded', "
        "duplicate_of = NULL, status_reason = ? WHERE document_id = ?",
        [retired, gone.source_path, _reason(run_id), copy.document_id],
    )
    store.execute(
        "UPDATE staging.documents SET source_path = ? WHERE document_id = ?",
        [copy.source_path, gone.document_id],
    )


def _free_ids(store: Store, wanted: set[str]) -> None:
    held = store.sql("SELECT document_id, sha256, source_path FROM staging.documents")
    for taken, *bytes_and_path in held.filter(pl.col("document_id").is_in(wanted)).iter_rows():
        other = copy_id(*bytes_and_path)
        _drop(store, other)
        store.execute("UPDATE staging.documents SET document_id = ? WHERE document_id = ?", [other, taken])


def _drop(store: Store, superseded: str) -> None:
    """Forget an older superseded row of the same path and bytes."""
    store.execute("DELETE FROM staging.documents WHERE document_id = ?", [superseded])


def _reason(run_id: str, gone: bool = False) -> str:
    return f"Run {run_id} found {'no file' if gone else 'other bytes'} at this path."


def write_copies(store: Store, copies: Iterable[Copy], stamp: RunStamp) -> None:
    """Write the rows of byte-equal copies: where they are, and what they are a copy of."""
    rows = [
        {
            "document_id": copy.document_id,
            "source_path": copy.file.source.name,
            "byte_count": copy.file.byte_count,
            "sha256": copy.file.sha256,
            "status": "duplicate",
            "status_reason": f"The file has the same bytes as the document {copy.duplicate_of}.",
            "duplicate_of": copy.duplicate_of,
            "manifest": copy.file.manifest,
        }
        | asdict(stamp)
        for copy in copies
    ]
    store.write("staging.documents", frame_of(table("staging.documents"), rows))
