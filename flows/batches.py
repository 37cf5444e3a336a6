"""Work on one batch of documents, as a worker process does it: files or staged rows in, frames out.

Nothing here knows of Prefect or opens the warehouse, so that a worker imports little and starts fast.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, fields
from typing import Any, TypeVar

import polars as pl

from flows.corrections import TABLE as CORRECTIONS
from flows.corrections import correction_rows
from flows.plan import HashedSource, RunStamp
from flows.reading import stage_source
from flows.time_limit import TookTooLong, time_limit
from transforms.catalogue.normalize import normalize_frame
from transforms.corrections import Correction, apply_corrections, refuse_numerals
from transforms.observations.read import read_passages
from transforms.observations.records import Reading
from transforms.readers import DEFAULT, ReadOptions
from transforms.staging.blocks import Block
from transforms.staging.document import DocumentRow, StagedDocument
from transforms.structure.parse import parse_structure
from transforms.structure.rows import Finding
from warehouse.findings import findings_frame
from warehouse.frames import frame_of
from warehouse.tables import table, tables_of

#: Half a second of work, so that a bar moves and no worker waits long for the last batch.
BATCH_BYTES = 500_000

#: Frames by the full name of the table that they are rows of.
Frames = dict[str, pl.DataFrame]
Item = TypeVar("Item")
_Rows = dict[str, list[Any]]
_BLOCK = tuple(field.name for field in fields(Block))

#: The rule of the finding on a document that took too long.
TOOK_TOO_LONG = "took_too_long"
#: The tables that parsing fills; structure or reading has an attribute of that name for each.
PARSED = tuple(spec.full_name for spec in tables_of("parsed"))


def cut_batches(items: Iterable[tuple[Item, int]], most: int = BATCH_BYTES) -> Iterator[list[Item]]:
    """Items with their size in bytes as lists of about `most`, in order."""
    batch: list[Item] = []
    size = 0
    for item, item_size in items:
        batch.append(item)
        size += item_size
        if size >= most:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def stage_batch(files: list[HashedSource], stamp: RunStamp, options: ReadOptions) -> Frames:
    """Read files and cut them into blocks; one that cannot be read is quarantined."""
    documents: list[dict[str, Any]] = []
    blocks: list[dict[str, Any]] = []
    for file in files:
        staged = stage_source(file, options)
        documents.append(asdict(staged.row) | asdict(stamp) | {"manifest": file.manifest})
        # asdict copies deeply, which is dear for thousands of flat blocks
        blocks += (
            {"document_id": staged.row.document_id} | {name: getattr(block, name) for name in _BLOCK}
            for block in staged.blocks
        )
    return _frames({"staging.documents": documents, "staging.blocks": blocks})


def parse_batch(
    staged: Frames, run_id: str, corrections: Sequence[Correction] = (), seconds: float = DEFAULT.seconds
) -> Frames:
    """Read the structure of staged documents and the numbers of their passages, and correct them.

    A document that takes longer than ``seconds`` gives a finding `TOOK_TOO_LONG` and nothing else.
    """
    rows: _Rows = {name: [] for name in PARSED}
    findings: list[dict[str, Any]] = []
    corrected: list[dict[str, Any]] = []
    for document in documents_of(staged):
        identity = {"document_id": document.row.document_id}
        try:
            with time_limit(seconds):
                structure = parse_structure(document)
                reading = read_passages(structure.passages)
        except TookTooLong:
            message = f"The document was not understood within {seconds:g} seconds."
            findings.append(asdict(Finding(TOOK_TOO_LONG, "quarantine", None, None, message)) | identity)
            continue
        corrected += _correct(document.row, reading, corrections, run_id)
        for name in PARSED:
            attribute = name.removeprefix("parsed.")
            rows[name] += getattr(reading if hasattr(reading, attribute) else structure, attribute)
        findings += (asdict(finding) | identity for finding in structure.findings)
    frames = _frames(rows | {CORRECTIONS: corrected})
    frames["parsed.observations"] = normalize_frame(frames["parsed.observations"])
    return frames | {"quality.findings": findings_frame(run_id, findings)}


def _correct(
    row: DocumentRow, reading: Reading, corrections: Sequence[Correction], run_id: str
) -> list[dict[str, Any]]:
    """Put the corrections of one document over what was read in it; gives what became of them."""
    own = [said for said in corrections if said.names(row.document_id, row.source_path)]
    if not own:
        return []
    corrected = apply_corrections(reading.observations, own)
    reading.observations = corrected.observations
    reading.numerals = refuse_numerals(reading.numerals, corrected.refused)
    return correction_rows(row.document_id, corrected.outcomes, run_id)


def documents_of(staged: Frames) -> Iterator[StagedDocument]:
    """The staged documents as they were before they were rows."""
    blocks: dict[str, list[Block]] = {}
    for key, *values in staged["staging.blocks"].sort("block_no").select("document_id", *_BLOCK).iter_rows():
        blocks.setdefault(key, []).append(Block(*values))
    names = [field.name for field in fields(DocumentRow)]
    for row in staged["staging.documents"].sort("source_path").iter_rows(named=True):
        yield StagedDocument(
            DocumentRow(**{name: row[name] for name in names}),
            tuple(blocks.get(row["document_id"], ())),
            json.loads(row["manifest"] or "null"),
        )


def _frames(rows: _Rows) -> Frames:
    return {name: frame_of(table(name), found) for name, found in rows.items()}
