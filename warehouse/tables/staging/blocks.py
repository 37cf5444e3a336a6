"""One row per run of text: together they cover every character of a document once."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

KINDS = (
    "body", "heading", "contents", "metadata", "page_furniture", "news_lead", "notice", "advertisement",
    "annex", "glossary", "blank",
)  # fmt: skip

#: Kinds that belong to a report and are read; all others are set aside.
CARRIED = ("body", "heading", "annex", "glossary")

TABLE = Table(
    schema="staging",
    name="blocks",
    grain="run of characters of one kind within a document",
    key=("document_id", "block_no"),
    columns=(
        c.DOCUMENT_ID,
        Column(
            "block_no",
            Type.INTEGER,
            "Place of the block in its document, counted from 0.",
            nullable=False,
            minimum=0,
        ),
        c.CHAR_START,
        c.CHAR_END,
        Column(
            "kind",
            Type.TEXT,
            "What the block is; `body`, `heading`, `annex` and `glossary` are read, the others "
            "are set aside.",
            nullable=False,
            values=KINDS,
        ),
        Column("reason", Type.TEXT, "Why the block is set aside; null where it is carried on."),
    ),
    checks=(
        Check(
            "blocks_cover_text",
            "blocking",
            "The blocks of an accepted document cover its text from the first character to the "
            "last, each once.",
            failing="""
                WITH ordered AS (
                    SELECT document_id, block_no, char_start, char_end,
                           coalesce(lag(char_end) OVER w, 0) AS expected
                    FROM {staging.blocks}
                    WINDOW w AS (PARTITION BY document_id ORDER BY char_start, char_end)
                ), last AS (
                    SELECT document_id, max(char_end) AS char_end FROM {staging.blocks} GROUP BY document_id
                )
                SELECT document_id || ' block ' || block_no AS row_key, document_id,
                       least(char_start, expected) AS char_start, greatest(char_start, expected) AS char_end,
                       CASE WHEN char_start > expected THEN 'characters between two blocks are in neither'
                            ELSE 'two blocks hold the same characters' END AS message
                FROM ordered WHERE char_start <> expected
                UNION ALL
                SELECT d.document_id, d.document_id, coalesce(l.char_end, 0), length(d.text),
                       'the blocks end at ' || coalesce(l.char_end, 0) || ', the text at ' || length(d.text)
                FROM {staging.documents} d LEFT JOIN last l USING (document_id)
                WHERE d.status = 'accepted' AND coalesce(l.char_end, 0) <> length(d.text)
            """,
        ),
        Check(
            "blocks_not_empty",
            "blocking",
            "A block holds at least one character.",
            condition="char_end > char_start",
        ),
        Check(
            "blocks_numbered_in_order",
            "blocking",
            "Blocks are numbered 0, 1, 2 … in the order of the text.",
            failing="""
                SELECT document_id || ' block ' || block_no AS row_key, document_id, char_start, char_end,
                       'block number ' || block_no || ' stands at place ' || place AS message
                FROM (SELECT *, row_number() OVER (PARTITION BY document_id ORDER BY char_start) - 1 AS place
                      FROM {staging.blocks})
                WHERE block_no <> place
            """,
        ),
        Check(
            "set_aside_has_reason",
            "blocking",
            "A block that is set aside says why; body text and headings carry no reason.",
            condition="CASE WHEN kind IN ('body', 'heading') THEN reason IS NULL "
            "ELSE kind IN ('annex', 'glossary') OR coalesce(trim(reason), '') <> '' END",
        ),
        Check(
            "only_accepted_have_blocks",
            "blocking",
            "A duplicate or quarantined document has no blocks.",
            failing="""
                SELECT b.document_id || ' block ' || b.block_no AS row_key, b.document_id, b.char_start,
                       b.char_end, 'the document is ' || d.status AS message
                FROM {staging.blocks} b JOIN {staging.documents} d USING (document_id)
                WHERE d.status IN ('duplicate', 'quarantined')
            """,
        ),
    ),
)
