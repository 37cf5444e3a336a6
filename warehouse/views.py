"""Views over the tables: questions that everybody asks, kept in one place.

Each view is SQL over tables of `warehouse.tables`, with a name and a sentence on what it shows. They
hold no rows of their own, so they have no spec and no checks; they are made anew whenever a run opens
its working copy.
"""

from __future__ import annotations

from dataclasses import dataclass

from transforms.corrections import RULE as CORRECTION
from transforms.observations.rules import RULES
from warehouse.ddl import quote


@dataclass(frozen=True, slots=True)
class View:
    """A view: ``schema.name``, what one row of it is, and the SELECT that it stands for."""

    full_name: str
    grain: str
    sql: str


def _rules() -> str:
    rows = [(rule.field, rule.name, rule.does, rule.example) for rule in RULES]
    fields = dict.fromkeys(rule.field for rule in RULES)
    rows += [(field, CORRECTION, "A person's correction has the last word.", "") for field in fields]
    values = ", ".join(f"({', '.join(quote(text) for text in row)})" for row in rows)
    return f"SELECT * FROM (VALUES {values}) rules(field, rule, does, example)"


#: `place` is what a correction of the observation writes into its column of that name.
_EVIDENCE = """
    SELECT o.observation_id, o.document_id, d.source_path, o.quantity, e.field,
           CASE e.field WHEN 'indicator' THEN o.indicator WHEN 'measure' THEN o.measure
                        WHEN 'bound' THEN o.bound WHEN 'role' THEN o.role
                        WHEN 'period' THEN o.period WHEN 'region' THEN o.region END AS said,
           e.rule, r.does,
           CASE WHEN e.char_start >= o.sentence_start AND e.char_end <= o.sentence_end
                     AND length(o.sentence) = o.sentence_end - o.sentence_start
                THEN substr(o.sentence, e.char_start - o.sentence_start + 1, e.char_end - e.char_start)
                ELSE substr(d.text, e.char_start + 1, e.char_end - e.char_start) END AS words,
           e.char_start, e.char_end, o.sentence,
           o.quantity || '@' || left(sha256(o.sentence), 12)
           || CASE WHEN o.alike > 1 THEN '#' || o.number ELSE '' END AS place
    FROM (SELECT *, unnest(evidence) AS e, count(*) OVER alike AS alike,
                 row_number() OVER (alike ORDER BY char_start) AS number
          FROM parsed.observations
          WINDOW alike AS (PARTITION BY document_id, sentence_start, quantity)) o
    JOIN staging.documents d USING (document_id)
    LEFT JOIN parsed.rules r ON r.field = e.field AND r.rule = e.rule
"""

VIEWS: tuple[View, ...] = (
    View("parsed.rules", "rule of reading, with what it does and an example", _rules()),
    View(
        "parsed.observation_evidence",
        "field of an observation, with the rule and the words of the text that decided it",
        _EVIDENCE,
    ),
)


def create_views() -> list[str]:
    """SQL statements that make the views, or make them anew, with their comments."""
    statements = []
    for view in VIEWS:
        statements.append(f"CREATE OR REPLACE VIEW {view.full_name} AS {view.sql.strip()}")
        statements.append(f"COMMENT ON VIEW {view.full_name} IS {quote(f'One row per {view.grain}.')}")
    return statements
