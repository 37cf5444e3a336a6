"""One row per link of a chain: a target, the tasks on the same matter, what later documents say of it."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

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
            "What the link is: the target of a report, a task of a plan or notice, the progress on such a "
            "task, the outcome for the time of a target or task, or what a later report says for another time.",
            nullable=False,
            values=("target", "task", "progress", "outcome", "later"),
        ),
        Column(
            "answers",
            Type.INTEGER,
            "Place in the chain of what it takes up: the target that a task carries out, the task that "
            "progress is made on, the promise that an outcome came of.",
            minimum=1,
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
    note="Every link is held against the first promise of its chain. A chain spans at least two reports and "
    "ends where three years pass without a word. `score` is 1 where the indicator of the catalogue and the "
    "name agree, 0.9 where one of them does, and less where one name only holds the other.",
    document=None,
    checks=(
        Check(
            "answers_in_chain",
            "blocking",
            "What a link takes up is another link of its chain.",
            failing="""
                SELECT c.chain_id || ' ' || c.link_no AS row_key, split_part(c.report_id, ':', 1) AS document_id,
                       c.char_start, c.char_end, 'the chain has no other link ' || c.answers AS message
                FROM {mart.promise_chain} c
                WHERE c.answers IS NOT NULL AND NOT EXISTS (
                    FROM {mart.promise_chain} o
                    WHERE o.chain_id = c.chain_id AND o.link_no = c.answers AND o.link_no <> c.link_no)
            """,
        ),
        Check(
            "outcome_answers",
            "blocking",
            "An outcome and progress say what they are of; what is only later does not.",
            condition="CASE WHEN link_kind IN ('progress', 'outcome') THEN answers IS NOT NULL "
            "WHEN link_kind = 'later' THEN answers IS NULL ELSE true END",
        ),
    ),
)
