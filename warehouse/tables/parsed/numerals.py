"""One row per run of digits or of Chinese numeral characters in body text: no number is lost."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

DISPOSITIONS = (
    "observation", "date", "ordinal", "name", "slogan", "reference", "list_count", "word", "unexplained",
)  # fmt: skip

TABLE = Table(
    schema="parsed",
    name="numerals",
    grain="run of Arabic digits or of Chinese numeral characters in body text",
    key=("document_id", "char_start"),
    columns=(
        c.DOCUMENT_ID,
        c.CHAR_START,
        c.CHAR_END,
        Column(
            "text",
            Type.TEXT,
            "The run as written, without line breaks and set-aside blocks.",
            nullable=False,
            quotes=c.SPAN,
        ),
        Column(
            "disposition",
            Type.TEXT,
            "What became of it. `word` is part of a word (进一步) and left out of shares; "
            "`unexplained` is what "
            "the rules cannot place.",
            nullable=False,
            values=DISPOSITIONS,
        ),
        c.OBSERVATION_ID,
    ),
    checks=(
        Check(
            "numerals_do_not_overlap",
            "blocking",
            "No two numerals share a character.",
            failing="""
                SELECT document_id || ':' || char_start AS row_key, document_id, char_start, char_end,
                       'shares characters with the numeral before it' AS message
                FROM (SELECT *, lag(char_end) OVER (PARTITION BY document_id
                                                    ORDER BY char_start, char_end) AS before
                      FROM {parsed.numerals})
                WHERE before > char_start OR char_end <= char_start
            """,
        ),
        Check(
            "observation_named",
            "blocking",
            "A numeral that became an observation names it, and no other does.",
            condition="(disposition = 'observation') = (observation_id IS NOT NULL)",
        ),
        Check(
            "observations_have_numerals",
            "finding",
            "Every observation comes from at least one numeral.",
            failing="""
                SELECT o.observation_id AS row_key, o.document_id, o.char_start, o.char_end,
                       'no numeral leads to this observation' AS message
                FROM {parsed.observations} o
                ANTI JOIN {parsed.numerals} n USING (observation_id)
            """,
        ),
        Check(
            "numerals_explained",
            "finding",
            "At most 5 % of the numerals of a document are unexplained.",
            failing="""
                SELECT document_id AS row_key, document_id, NULL::INTEGER AS char_start,
                       NULL::INTEGER AS char_end, unexplained || ' of ' || total
                       || ' numerals could not be placed' AS message
                FROM (SELECT document_id, count(*) AS total,
                             count(*) FILTER (disposition = 'unexplained') AS unexplained
                      FROM {parsed.numerals} WHERE disposition <> 'word' GROUP BY document_id)
                WHERE unexplained > 0.05 * total AND total >= 20
            """,
        ),
    ),
)
