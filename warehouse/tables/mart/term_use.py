"""One row per word (used twice or more), set phrase or indicator name of a region's reports in a year."""

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
        Column(
            "kind",
            Type.TEXT,
            "Whether it is a plain word, a set phrase of the corpus or the name of an indicator.",
            nullable=False,
            values=("word", "phrase", "indicator"),
        ),
        Column("count", Type.INTEGER, "How often it is used.", unit="uses", nullable=False, minimum=1),
        Column(
            "per_10k_chars",
            Type.DOUBLE,
            "How often it is used in 10,000 characters of text.",
            unit="uses per 10,000 characters",
            nullable=False,
            minimum=0,
        ),
        Column(
            "is_new",
            Type.BOOLEAN,
            "Whether the region's reports of the nearest year before, at hand, do without it; null where there "
            "is none.",
        ),
        Column(
            "is_last",
            Type.BOOLEAN,
            "Whether the region's reports of the nearest year after, at hand, do without it; null where there "
            "is none.",
        ),
    ),
    document=None,
)
