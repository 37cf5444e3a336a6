"""Near-equal documents in the working copy: one of them goes on, the others are set aside with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

import polars as pl

from flows.documents import RETIRED
from flows.mart_parts import Touched, touch
from transforms.staging.blocks import Block, cut_blocks
from transforms.staging.near_duplicates import (
    Candidate,
    NearDuplicate,
    body_of,
    choose,
    find_pairs,
    groups_of,
)
from warehouse.frames import frame_of
from warehouse.store import Store
from warehouse.tables import table

#: Documents that are read or could be: accepted ones, and near-duplicates, which keep their text. (Of texts
#: themselves DuckDB would read all to see that they are there.)
_READABLE = "fingerprint IS NOT NULL AND status IN ('accepted', 'duplicate')"


def settle_near_duplicates(store: Store) -> Touched:
    """Set aside what nearly equals another document, and take back what no longer does.

    Documents that a run has not seen change only where a choice among them comes out otherwise; they
    then count as written by this run. Gives what those touched that are set aside.
    """
    readable = store.sql(
        "SELECT document_id, fingerprint, run_id, duplicate_of, status FROM staging.documents WHERE "
        f"{_READABLE}"
    )
    there = set(readable["document_id"])
    aside = readable.filter(pl.col("status") == "duplicate").select("document_id", "duplicate_of")
    before = dict(aside.iter_rows())
    # A choice stands as long as no document joins its group and the chosen one is there.
    open_to_change = {document for document, other in before.items() if other not in there}
    open_to_change.update(readable.filter(pl.col("run_id") == store.run_id)["document_id"])
    decided: set[str] = set(open_to_change)
    decisions: dict[str, NearDuplicate] = {}
    pairs = find_pairs(readable.select("document_id", "fingerprint")).rows()
    for group in groups_of(pairs):
        if not open_to_change.isdisjoint(group):
            decided.update(group)
            members = set(group)
            inside = [pair for pair in pairs if pair[0] in members]
            decisions |= {d.document_id: d for d in choose(_candidates(store, inside), inside)}
    _take_back(store, [document for document in before if document in decided and document not in decisions])
    leaving = [d for d in decisions.values() if before.get(d.document_id) != d.duplicate_of]
    touched = touch(store, [decision.document_id for decision in leaving])
    _set_aside(store, leaving)
    return touched


def _candidates(store: Store, pairs: Iterable[tuple[str, str]]) -> dict[str, Candidate]:
    paired = sorted({document for pair in pairs for document in pair})
    store.remember("paired", pl.DataFrame({"document_id": paired}, schema={"document_id": pl.String}))
    rows = store.rows(
        "staging.documents",
        "document_id IN (FROM paired)",
        "document_id, text, title, media_type, published_on, manifest IS NOT NULL",
    )
    blocks = _bodies(store)
    return {
        name: Candidate(
            name,
            body_of(text, blocks.get(name) or cut_blocks(text)),
            title,
            media_type,
            published_on,
            in_manifest,
        )
        for name, text, title, media_type, published_on, in_manifest in rows.iter_rows()
    }


def _bodies(store: Store) -> dict[str, list[Block]]:
    """Headings and running text of those paired documents that have blocks; the ones set aside have none."""
    wanted = "document_id IN (FROM paired) AND kind IN ('heading', 'body')"
    rows = store.rows("staging.blocks", wanted, "document_id, block_no, char_start, char_end, kind, reason")
    blocks: dict[str, list[Block]] = {}
    for name, *block in rows.sort("document_id", "block_no").iter_rows():
        blocks.setdefault(name, []).append(Block(*block))
    return blocks


def _set_aside(store: Store, decisions: list[NearDuplicate]) -> None:
    store.delete_documents([decision.document_id for decision in decisions], RETIRED)
    for decision in decisions:
        store.execute(
            "UPDATE staging.documents SET status = 'duplicate', duplicate_of = ?, status_reason = ?, "
            "run_id = ? "
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
