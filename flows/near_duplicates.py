"""Near-equal documents in the working copy: one of them goes on, the others are set aside with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

import polars as pl

from flows.documents import RETIRED
from flows.mart_parts import Touched, touch
from transforms.staging.blocks import Block, cut_blocks
from transforms.staging.near_duplicates import Candidate, NearDuplicate, body_of, choose, find_pairs
from warehouse.frames import frame_of
from warehouse.store import Store
from warehouse.tables import table

#: Documents that are read or could be: accepted ones, and near-duplicates, which keep their text.
_READABLE = "text IS NOT NULL AND status IN ('accepted', 'duplicate')"


def settle_near_duplicates(store: Store) -> Touched:
    """Set aside what nearly equals another document, and take back what no longer does.

    Documents that a run has not seen change only where a choice among them comes out otherwise; they
    then count as written by this run. Gives what those touched that are set aside.
    """
    fingerprints = store.sql(f"SELECT document_id, fingerprint FROM staging.documents WHERE {_READABLE}")
    pairs = find_pairs(fingerprints).rows()
    decisions = {d.document_id: d for d in choose(_candidates(store, pairs), pairs)}
    before = dict(
        store.sql(
            "SELECT document_id, duplicate_of FROM staging.documents WHERE text IS NOT NULL AND status = 'duplicate'"
        ).rows()
    )
    _take_back(store, [document for document in before if document not in decisions])
    leaving = [d for d in decisions.values() if before.get(d.document_id) != d.duplicate_of]
    touched = touch(store, [decision.document_id for decision in leaving])
    _set_aside(store, leaving)
    return touched


def _candidates(store: Store, pairs: Iterable[tuple[str, str]]) -> dict[str, Candidate]:
    paired = sorted({document for pair in pairs for document in pair})
    rows = store.connection.execute(
        "SELECT document_id, text, title, media_type, published_on, manifest IS NOT NULL "
        "FROM staging.documents WHERE document_id IN (FROM unnest(?))",
        [paired],
    ).fetchall()
    return {
        name: Candidate(name, body_of(text, cut_blocks(text)), title, media_type, published_on, in_manifest)
        for name, text, title, media_type, published_on, in_manifest in rows
    }


def _set_aside(store: Store, decisions: list[NearDuplicate]) -> None:
    store.delete_documents([decision.document_id for decision in decisions], RETIRED)
    for decision in decisions:
        store.execute(
            "UPDATE staging.documents SET status = 'duplicate', duplicate_of = ?, status_reason = ?, run_id = ? "
            "WHERE document_id = ?",
            [decision.duplicate_of, decision.reason, store.run_id, decision.document_id],
        )


def _take_back(store: Store, documents: list[str]) -> None:
    """Accept documents again whose near-equal is gone; their blocks are cut anew from the text."""
    for document in documents:
        store.execute(
            "UPDATE staging.documents SET status = 'accepted', duplicate_of = NULL, status_reason = NULL, "
            "run_id = ? WHERE document_id = ?",
            [store.run_id, document],
        )
        row = store.connection.execute(
            "SELECT text FROM staging.documents WHERE document_id = ?", [document]
        ).fetchone()
        if row is not None:
            store.write("staging.blocks", _block_rows(document, cut_blocks(row[0])))


def _block_rows(document: str, blocks: list[Block]) -> pl.DataFrame:
    rows = [{"document_id": document} | asdict(block) for block in blocks]
    return frame_of(table("staging.blocks"), rows)
