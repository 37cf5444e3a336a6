"""One row per target that is set without a number: in step with, above, as assigned, held, improved."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

RELATIONS = ("in_step_with", "above", "not_below", "as_assigned", "hold", "improve")

TABLE = Table(
    schema="parsed",
    name="relative_targets",
    grain="target without a number",
    key=("relative_target_id",),
    columns=(
        Column(
            "relative_target_id",
            Type.TEXT,
            "Id of the target: its document and `:q` with the offset where it starts.",
            nullable=False,
        ),
        c.REPORT_ID,
        c.DOCUMENT_ID,
        c.SECTION_ID,
        c.CHAR_START,
        c.CHAR_END,
        Column(
            "text",
            Type.TEXT,
            "The words that set the target, without line breaks and set-aside blocks.",
            quotes=c.SPAN,
        ),
        c.INDICATOR,
        c.INDICATOR_CODE,
        c.MEASURE,
        Column(
            "relation",
            Type.TEXT,
            "How the target relates to what it refers to.",
            nullable=False,
            values=RELATIONS,
        ),
        Column("reference", Type.TEXT, "What it refers to: an indicator, a region, an assignment."),
        c.PERIOD,
        c.REGION,
        c.REGION_CODE,
        c.SENTENCE,
        c.SENTENCE_START,
        c.SENTENCE_END,
        c.RULE,
        c.EVIDENCE,
    ),
    checks=(
        Check(
            "span_not_empty",
            "blocking",
            "The words of a target hold at least one character.",
            condition="char_start < char_end",
        ),
        Check(
            "reference_named",
            "finding",
            "A target that compares says with what.",
            condition="relation NOT IN ('in_step_with', 'above', 'not_below') OR reference IS NOT NULL",
            message="'nothing says what ' || coalesce(indicator, 'this target') || ' is compared with'",
        ),
    ),
)
