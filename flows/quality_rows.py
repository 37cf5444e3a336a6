"""What the pages read of a warehouse, and the report of a run no more than it shows.

A run writes its report however large the warehouse has grown, so it shows the newest findings and reports, and
takes the sentences that it quoted before from where it left them: DuckDB reads texts some two thousand at a time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb
import polars as pl

from flows.version import version
from transforms.pages.quotes import REACH, quote_sentence
from transforms.pages.runs import RUNS, SENTENCES, SET_ASIDE
from warehouse.rows import rows_where
from warehouse.tables import table

Frames = dict[str, pl.DataFrame]

#: Findings of each rule that the report of a run shows, the newest first; `duizhang report` shows all.
SHOWN = 100
#: Reports whose coverage it shows, the newest first, and figures that disagree.
ROWS = 500
_QUERIES = {
    SET_ASIDE: """
        SELECT reason, count(*) AS blocks, sum(char_end - char_start)::BIGINT AS characters FROM staging.blocks
        WHERE reason IS NOT NULL AND kind <> 'blank' GROUP BY reason""",
    "quality.findings": "FROM found",
}
_NEWEST = f"QUALIFY row_number() OVER (PARTITION BY rule ORDER BY run_id DESC, finding_id) <= {SHOWN}"
_PANEL_KEY = ", ".join(table("mart.indicator_panel").key)
#: What the report of a run reads of other tables than findings.
_PARTS = {
    "staging.documents": """
        SELECT document_id, source_path, status, status_reason FROM staging.documents WHERE status <> 'accepted'""",
    "parsed.reports": "FROM parsed.reports WHERE document_id IN (SELECT document_id FROM found)",
    "parsed.observations": """
        SELECT observation_id, report_id FROM parsed.observations
        WHERE observation_id IN (SELECT observation_id FROM quality.corrections)""",
    "quality.checks": f"""
        FROM quality.checks WHERE run_id IN (SELECT run_id FROM quality.runs ORDER BY started_at DESC LIMIT {RUNS})""",
    "mart.indicator_panel": f"FROM mart.indicator_panel WHERE disagree ORDER BY {_PANEL_KEY} LIMIT {ROWS}",
    "mart.coverage": f"""
        SELECT coverage.* FROM mart.coverage JOIN staging.documents USING (document_id)
        ORDER BY run_id DESC, document_id, report_id LIMIT {ROWS}""",
}
_QUOTED = {"finding_id": pl.String, "sentence": pl.String}
#: For each finding, by its id, the sentence that it is about, where there is one.
Quotes = Mapping[str, str | None]


def read_frames(
    connection: duckdb.DuckDBPyConnection,
    names: Iterable[str],
    newest: bool = False,
    quoted: Quotes | None = None,
) -> Frames:
    """Tables of the pages by name, with the sentences of all findings among them; of each what the report of a run
    shows (`newest`), or all.

    `quoted` are sentences that an earlier report quoted.
    """
    connection.execute(f"CREATE TEMP TABLE found AS FROM quality.findings {_NEWEST if newest else ''}")
    queries = _QUERIES | (_PARTS if newest else {})
    wanted = [name for name in dict.fromkeys(names) if name != SENTENCES]
    frames = {name: connection.execute(queries.get(name, f"FROM {name}")).pl() for name in wanted}
    frames[SENTENCES] = _sentences(connection, frames["quality.findings"], quoted or {})
    return frames


def _sentences(connection: duckdb.DuckDBPyConnection, findings: pl.DataFrame, quoted: Quotes) -> pl.DataFrame:
    """The sentence of each finding: that of the observation it is about, else the one around its place."""
    sentences = {key: quoted.get(key) for key in findings["finding_id"]}
    if missing := sentences.keys() - quoted.keys():
        connection.register("missing", findings.filter(pl.col("finding_id").is_in(missing)))
        observed = connection.execute(
            "SELECT finding_id, sentence FROM missing JOIN parsed.observations ON observation_id = row_key"
        )
        sentences |= dict(observed.fetchall())
        unquoted = [key for key in missing if not sentences[key]]
        connection.register("unquoted", findings.filter(pl.col("finding_id").is_in(unquoted)))
        sentences |= _around(connection)
    return pl.DataFrame({"finding_id": list(sentences), "sentence": list(sentences.values())}, _QUOTED)


def _around(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """The sentences around the places of the findings that are registered as `unquoted`."""
    wanted = "document_id IN (SELECT document_id FROM unquoted WHERE char_start IS NOT NULL)"
    texts = rows_where(connection, "staging.documents", wanted, "document_id, text")
    rows = connection.execute(f"""
        SELECT finding_id, coalesce(char_end - char_start, 0),
               substring(text, greatest(char_start - {REACH}, 0) + 1, least(char_start, {REACH})),
               substring(text, char_start + 1, {REACH})
        FROM unquoted JOIN ({texts}) USING (document_id) WHERE char_start IS NOT NULL AND text IS NOT NULL""")
    return {key: quote_sentence(before, after, length) for key, length, before, after in rows.fetchall()}


def read_quotes(file: Path) -> Quotes:
    """The sentences that an earlier report left in `file`; none where it is not there, another version left it,
    or it is not whole since the machine went down: then they are read again."""
    try:
        left = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return left["sentences"] if left["version"] == version() else {}


def quotes_text(frames: Frames) -> str:
    """The sentences of a report, for `read_quotes` of the next one."""
    left = {"version": version(), "sentences": dict(frames[SENTENCES].iter_rows())}
    return json.dumps(left, ensure_ascii=False, separators=(",", ":"))
