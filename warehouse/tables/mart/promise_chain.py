"""One row per link of a chain: a target, the tasks on the same matter, what later documents say of it."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Column, Table, Type

TABLE = Table(
    schema="mart",
    name="promise_chain",
    grain="link of a chain of promise, task and report on one matter in one region",
    key=("chain_id", "link_no"),
    columns=(
        Column("chain_id", Type.TEXT, "Id of the chain: the id of what it starts with.", nullable=False),
        Column("link_no", Type.INTEGER, "Place in the chain, counted from 1.", nullable=False, minimum=1),
        Column(
            "link_kind",
            Type.TEXT,
            "What the link is.",
            nullable=False,
            values=("target", "task", "progress", "outcome"),
        ),
        c.REGION.required(),
        c.REGION_CODE,
        c.INDICATOR,
        c.INDICATOR_CODE,
        c.REPORT_ID,
        c.REPORT_YEAR,
        c.TASK_ID,
        c.OBSERVATION_ID,
        Column("quote", Type.TEXT, "The words of the document."),
        c.PERIOD,
        Column(
            "score",
            Type.DOUBLE,
            "How surely the link belongs to the chain.",
            unit="fraction",
            minimum=0,
            maximum=1,
        ),
        Column("link_reason", Type.TEXT, "What ties the link to the chain."),
        c.CHAR_START,
        c.CHAR_END,
    ),
    document=None,
)
