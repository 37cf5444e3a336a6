"""One row per correction of a person and document that it names: what was put over the rules."""

from __future__ import annotations

from dataclasses import replace

from warehouse import columns as c
from warehouse.spec import Column, Table, Type

STATUSES = ("applied", "already_right", "no_match", "ambiguous", "no_document")

TABLE = Table(
    schema="quality",
    name="corrections",
    grain="correction by a person, for each document that it names",
    key=("correction_id",),
    columns=(
        Column(
            "correction_id",
            Type.TEXT,
            "Id of the row: a hash of what the correction says and the document.",
            nullable=False,
        ),
        Column("document", Type.TEXT, "The document as the correction names it.", nullable=False),
        Column(
            "place",
            Type.TEXT,
            "The number it is about: an offset, or its quantity and a hash of its sentence "
            "(`5.8%@1f0a9c33d2e4`, `#2` behind it for the second of two alike), as "
            "`parsed.observation_evidence` gives it.",
            nullable=False,
        ),
        Column("field", Type.TEXT, "The column that is wrong, or `disposition`.", nullable=False),
        Column("value", Type.TEXT, "What is right; null where nothing is.", unit="as in the field"),
        Column("reason", Type.TEXT, "Why, in the words of the person.", nullable=False),
        Column("status", Type.TEXT, "What became of it.", nullable=False, values=STATUSES),
        Column("was", Type.TEXT, "What the rules said."),
        c.DOCUMENT_ID.optional(),
        # What a person says is no observation is gone, so this refers to nothing.
        replace(c.OBSERVATION_ID, references=None),
        c.RUN_ID,
    ),
)
