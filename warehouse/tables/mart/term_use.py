"""One row per word or set phrase of a region's reports in a year."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Column, Table, Type

TABLE = Table(
    schema="mart",
    name="term_use",
    grain="word or set phrase in the reports of a region and year",
    key=("region", "region_code", "year", "term"),
    columns=(
        c.REGION.required(),
        c.REGION_CODE,
        c.YEAR,
        Column("term", Type.TEXT, "The word or phrase.", nullable=False),
        Column("count", Type.INTEGER, "How often it is used.", unit="uses", nullable=False, minimum=1),
        Column(
            "per_10k_chars",
            Type.DOUBLE,
            "How often it is used in 10,000 characters of text.",
            unit="uses per 10,000 characters",
            nullable=False,
            minimum=0,
        ),
    ),
    document=None,
)
