"""One row per number that states the size, speed, share or rank of something, with its meaning."""

from __future__ import annotations

from dataclasses import replace

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

#: Indicators whose rate can pass 100 %: people insured or trained elsewhere, goals overfulfilled,
#: shares of one amount in another one.
OVER_100 = "参保|预算|参合|完成|入学|任务|目标|偿付|拨备|存贷|产销|债务|负债|相当于"
PERIOD_FORM = r"[12][0-9]{3}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])))?"

TABLE = Table(
    schema="parsed",
    name="observations",
    grain="number in a report that states the size, speed, share or rank of something",
    key=("observation_id",),
    columns=(
        Column("observation_id", Type.TEXT, c.OBSERVATION_ID.description, nullable=False),
        c.REPORT_ID,
        c.DOCUMENT_ID,
        c.SECTION_ID,
        c.TASK_ID,
        c.CHAR_START,
        c.CHAR_END,
        replace(c.QUANTITY, quotes=c.SPAN),
        Column(
            "value",
            Type.DOUBLE,
            "The number as written, the lower end of a range; a fall is negative.",
            unit="unit",
        ),
        Column("value_high", Type.DOUBLE, "The upper end of a range.", unit="unit"),
        Column("unit", Type.TEXT, "The unit as written, scale included (`亿元`, `%`, `个百分点`)."),
        Column("normalized_value", Type.DOUBLE, "The value in the base unit.", unit="normalized_unit"),
        Column(
            "normalized_value_high", Type.DOUBLE, "The upper end in the base unit.", unit="normalized_unit"
        ),
        c.NORMALIZED_UNIT,
        c.INDICATOR,
        c.INDICATOR_CODE,
        c.VARIANT,
        c.MEASURE.required(),
        c.BASIS,
        Column("reference", Type.TEXT, "To what a gap, a multiple or a rank refers (`全国`, `2020年`)."),
        c.BOUND.required(),
        c.OBSERVATION_ROLE,
        c.PERIOD,
        c.REGION,
        c.REGION_CODE,
        Column(
            "voice",
            Type.TEXT,
            "Who speaks: running text, the task column of a plan, or its progress column.",
            values=("text", "task", "progress"),
        ),
        c.SENTENCE,
        c.SENTENCE_START,
        c.SENTENCE_END,
        c.RULE.required(),
        c.EVIDENCE,
    ),
    checks=(
        Check(
            "observation_id_is_place",
            "blocking",
            "An observation's id is its document and its offset.",
            condition="observation_id = document_id || ':o' || char_start",
        ),
        Check(
            "span_in_sentence",
            "blocking",
            "The quantity lies within its sentence.",
            condition="char_start < char_end AND sentence_start <= char_start AND char_end <= sentence_end",
        ),
        Check(
            "observation_in_report",
            "blocking",
            "An observation lies within its report.",
            failing="""
                SELECT o.observation_id AS row_key, o.document_id, o.char_start, o.char_end,
                       'the report spans ' || coalesce(r.char_start || ' to ' || r.char_end, 'nothing')
                       AS message
                FROM {parsed.observations} o JOIN {parsed.reports} r USING (report_id)
                WHERE o.document_id <> r.document_id
                   OR NOT coalesce(o.char_start >= r.char_start AND o.char_end <= r.char_end, false)
            """,
        ),
        Check(
            "observations_do_not_overlap",
            "blocking",
            "One number gives at most one observation.",
            failing="""
                SELECT observation_id AS row_key, document_id, char_start, char_end,
                       'shares characters with the observation before it' AS message
                FROM (SELECT *, lag(char_end) OVER (PARTITION BY document_id
                                                    ORDER BY char_start, char_end) AS before
                      FROM {parsed.observations})
                WHERE before > char_start
            """,
        ),
        Check(
            "range_in_order",
            "finding",
            "The upper end of a range is not below its lower end.",
            condition="abs(value_high) >= abs(value) OR value_high >= value",
        ),
        Check(
            "normalized_together",
            "blocking",
            "A normalised value has its base unit.",
            condition="normalized_value IS NULL OR normalized_unit IS NOT NULL",
        ),
        Check(
            "period_form",
            "finding",
            "A period is written `2023`, `2022-H1`, `2023-Q1`, `2023-07` or as a span of two of these.",
            condition=f"regexp_full_match(period, '{PERIOD_FORM}(/{PERIOD_FORM})?')",
            message="'period ' || period",
        ),
        Check(
            "indicator_known",
            "finding",
            "An observation says what it measures.",
            condition="coalesce(indicator, '') <> ''",
            message="'nothing says what ' || quantity || ' measures'",
        ),
        Check(
            "period_known",
            "finding",
            "An observation says when.",
            condition="period IS NOT NULL",
            message="'no period was found for ' || quantity",
        ),
        Check(
            "unit_known",
            "finding",
            "The unit of an observation is in the catalogue of units.",
            condition="unit IS NULL OR unit = '' OR normalized_unit IS NOT NULL",
            message="'the unit ' || unit || ' of ' || quantity || ' is not in the catalogue'",
        ),
        Check(
            "share_plausible",
            "finding",
            "A share or rate lies within the limits of its indicator in the catalogue, else "
            "between 0 and 100 %, "
            "or 1000 % where it may pass 100 (参保率, 完成率, 负债率).",
            failing=f"""
                SELECT o.observation_id AS row_key, o.document_id, o.char_start, o.char_end,
                       coalesce(o.indicator, 'a share') || ' of ' || o.quantity AS message
                FROM {{parsed.observations}} o
                LEFT JOIN {{catalogue.indicators}} i ON i.code = o.indicator_code
                WHERE o.measure = 'ratio' AND o.normalized_unit = '%'
                  AND NOT o.normalized_value BETWEEN coalesce(i.ratio_min, 0) AND coalesce(i.ratio_max,
                      CASE WHEN regexp_matches(o.indicator, '{OVER_100}') THEN 1000 ELSE 100 END)
            """,
        ),
        Check(
            "growth_plausible",
            "finding",
            "A rate of change over one year or less lies within the limits of its indicator in "
            "the catalogue; "
            "any other one lies between -100 % and 1000 %.",
            failing="""
                SELECT o.observation_id AS row_key, o.document_id, o.char_start, o.char_end,
                       coalesce(o.indicator, 'something') || ' changed by ' || o.quantity || ' in '
                       || coalesce(o.period, 'a period that is not said') AS message
                FROM {parsed.observations} o
                LEFT JOIN {catalogue.indicators} i ON i.code = o.indicator_code
                     AND NOT contains(o.period, '/')
                WHERE o.measure = 'growth' AND o.normalized_unit = '%'
                  AND NOT o.normalized_value BETWEEN coalesce(i.growth_min, -100)
                      AND coalesce(i.growth_max, 1000)
            """,
        ),
        Check(
            "rank_plausible",
            "finding",
            "A rank is a whole number from 1 to 3000.",
            condition="measure <> 'rank' OR (value BETWEEN 1 AND 3000 AND value = floor(value))",
            message="'rank ' || quantity",
        ),
        Check(
            "actual_not_ahead",
            "finding",
            "What is stated as fact does not lie in a year after the report.",
            failing="""
                SELECT o.observation_id AS row_key, o.document_id, o.char_start, o.char_end,
                       o.quantity || ' is stated as fact for ' || o.period || ', the report is of '
                       || r.report_year AS message
                FROM {parsed.observations} o JOIN {parsed.reports} r USING (report_id)
                WHERE o.role = 'actual'
                  AND try_cast(left(split_part(o.period, '/', -1), 4) AS INTEGER) > r.report_year
            """,
        ),
    ),
)
