"""One row per thing found that a person should look at."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Column, Table, Type

TABLE = Table(
    schema="quality",
    name="findings",
    grain="thing found",
    key=("finding_id",),
    columns=(
        Column(
            "finding_id",
            Type.TEXT,
            "Id of the finding: a hash of its rule, row, place and message, the "
            "same in every run that finds it.",
            nullable=False,
        ),
        c.RUN_ID,
        c.DOCUMENT_ID.optional(),
        c.TABLE_NAME,
        Column("row_key", Type.TEXT, "Key of the row."),
        Column("char_start", Type.INTEGER, "Where it starts in the text of the document.", unit="characters"),
        Column(
            "char_end",
            Type.INTEGER,
            "Where it ends in the text of the document, exclusive.",
            unit="characters",
        ),
        Column("rule", Type.TEXT, c.RULE.description, nullable=False),
        c.SEVERITY,
        Column("message", Type.TEXT, "What to look at, in a sentence.", nullable=False),
    ),
)
