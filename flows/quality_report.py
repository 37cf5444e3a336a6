"""The flow of the quality report: what the published warehouse says of itself, on Prefect's page."""

from __future__ import annotations

from pathlib import Path

import polars as pl
from prefect import flow
from prefect.artifacts import create_markdown_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from flows import beside
from flows.errors import CommandError, UsageError
from flows.naming import name_run
from flows.steps import report_quality
from warehouse.errors import WarehouseError
from warehouse.query import query

_TITLES = {
    "The state": """
        SELECT run_id AS state, finished_at AS published_at, version, reports_total AS reports,
               observations_total AS observations, tasks_total AS tasks
        FROM quality.runs ORDER BY finished_at DESC LIMIT 1""",
    "Documents": "SELECT status, count(*) AS documents FROM staging.documents GROUP BY ALL ORDER BY ALL",
    "Checks that failed in the last run": """
        SELECT check_name, severity, rows_failed, rows_checked, observed FROM quality.checks
        WHERE NOT success AND run_id = (SELECT arg_max(run_id, finished_at) FROM quality.runs)
        ORDER BY severity, rows_failed DESC, check_name""",
    "Findings": """
        SELECT rule, severity, count(*) AS findings, count(DISTINCT document_id) AS documents
        FROM quality.findings GROUP BY ALL ORDER BY findings DESC, rule""",
}


@flow(
    name="duizhang-quality",
    flow_run_name="quality of {warehouse}",
    retries=1,
    retry_delay_seconds=30,
    timeout_seconds=600,
)
def quality_report(warehouse: Path = Path("data/duizhang.duckdb")) -> State[CommandError] | State[None]:
    """Build the quality report of the published warehouse anew, and tell its numbers in an artifact.

    Args:
        warehouse: The published DuckDB file; it is only read.

    Fails with one sentence where there is no warehouse.
    """
    try:
        frames = {title: query(warehouse, sql) for title, sql in _TITLES.items()}
    except WarehouseError as error:
        wrong = UsageError.from_words(error)
        return Failed(message=str(wrong), data=wrong)
    report_quality(warehouse)
    page = beside.quality_report(warehouse)
    parts = [f"## {title}\n\n{_markdown(frame)}" for title, frame in frames.items()]
    create_markdown_artifact(
        key="duizhang-quality",
        markdown=f"# Quality of `{warehouse}`\n\n[{page}]({page.resolve().as_uri()})\n\n"
        + "\n\n".join(parts),
        description="What the published warehouse says of itself",
    )
    failed, findings = (
        frames["Checks that failed in the last run"].height,
        frames["Findings"]["findings"].sum(),
    )
    name_run(f"{failed} checks failed, {findings} findings in {warehouse.name}")
    return Completed(message=f"{failed} checks failed in the last run; {findings} findings.")


def _markdown(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return "None."
    rows = [frame.columns, ["---"] * frame.width, *frame.iter_rows()]
    return "\n".join("| " + " | ".join(_cell(value) for value in row) + " |" for row in rows)


def _cell(value: object) -> str:
    return "" if value is None else str(value).replace("|", "\\|").replace("\n", " ")
