"""Checking a layer: run its suites, record results and findings, and say what follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import duckdb
import polars as pl

from expectations.errors import CheckDefectError
from expectations.failures import failing_documents, failing_rows
from expectations.misquotes import find_misquotes
from expectations.rules import Rule, rules_of
from expectations.scope import Scope
from warehouse.ddl import quote
from warehouse.errors import sentence_of
from warehouse.findings import findings_frame
from warehouse.frames import frame_of
from warehouse.spec import Layer
from warehouse.store import Store
from warehouse.tables import table, tables_of

if TYPE_CHECKING:
    from great_expectations.core.expectation_validation_result import ExpectationSuiteValidationResult

    from expectations.suite import Checked, Verdict

_OBSERVED = 3


@dataclass(frozen=True, slots=True)
class LayerResult:
    """What came of the checks of a layer.

    `blocking` holds a sentence for each blocking check that failed; then nothing may be published.
    `quarantined` gives the reason for each document that cannot be used. `checks` and `findings` are
    the rows that were written to `quality.checks` and `quality.findings`, `validations` the results as
    Great Expectations gives them, for its Data Docs.
    """

    layer: Layer
    blocking: tuple[str, ...]
    quarantined: dict[str, str]
    checks: pl.DataFrame = field(repr=False)
    findings: pl.DataFrame = field(repr=False)
    validations: tuple[ExpectationSuiteValidationResult, ...] = field(default=(), repr=False)


def run_layer(
    store: Store,
    layer: Layer,
    run_id: str,
    document_ids: Iterable[str] | None = None,
    places: Iterable[str] | None = None,
) -> LayerResult:
    """Check the tables of `layer`, all rows or those of some documents, and record what came of it.

    Of tables whose rows come from no one document, the rows about `places` are checked, or all.

    Results of several calls in one run add up in `quality.checks`; in `quality.findings` those of
    the documents that were checked take the place of what earlier runs found in them. Raises
    `CheckDefectError` when a check cannot be evaluated.
    """
    ids = None if document_ids is None else list(document_ids)
    rules = [rule for spec in tables_of(layer) for rule in rules_of(spec)]
    with closing(store.connection.cursor()) as cursor:
        try:
            scope = Scope(cursor, ids, places)
            scope.find_references(tables_of(layer))
            checked = _run_rules(scope, layer, rules)
            verdicts = checked.verdicts
            failures = {v.rule.full_name: failing_rows(scope, v.rule) for v in verdicts if not v.success}
            quarantined = _quarantine_reasons(scope, verdicts)
            kept = _findings_elsewhere(scope, rules)
        except duckdb.Error as error:
            raise CheckDefectError(f"the checks of {layer} cannot be run: {sentence_of(error)}") from error
    findings = _findings(run_id, verdicts, failures)
    _replace_findings(store, rules, None if scope.whole else ids, kept, findings)
    checks = _check_rows(run_id, verdicts, failures)
    _add_checks(store, run_id, checks)
    blocking = tuple(
        _sentence(v, failures) for v in verdicts if not v.success and v.rule.severity == "blocking"
    )
    return LayerResult(layer, blocking, quarantined, checks, findings, tuple(checked.validations))


def _run_rules(scope: Scope, layer: Layer, rules: Sequence[Rule]) -> Checked:
    from expectations.suite import run_suites  # takes seconds to import

    scope.add("misquotes", find_misquotes(scope, tables_of(layer)))
    return run_suites(scope, rules)


def _quarantine_reasons(scope: Scope, verdicts: Sequence[Verdict]) -> dict[str, str]:
    reasons: dict[str, str] = {}
    for verdict in verdicts:
        if not verdict.success and verdict.rule.severity == "quarantine":
            for document_id in failing_documents(scope, verdict.rule):
                reasons.setdefault(document_id, f"It fails a check: {verdict.rule.description}")
    return reasons


def _findings(
    run_id: str, verdicts: Sequence[Verdict], failures: dict[str, list[dict[str, Any]]]
) -> pl.DataFrame:
    return findings_frame(
        run_id,
        (
            {
                **row,
                "rule": verdict.rule.full_name,
                "severity": verdict.rule.severity,
                "table_name": verdict.rule.table.full_name,
            }
            for verdict in verdicts
            for row in failures.get(verdict.rule.full_name, ())
        ),
    )


def _findings_elsewhere(scope: Scope, rules: Sequence[Rule]) -> list[str]:
    """Findings on rows that come from no one document and are not checked now."""
    found = scope.cursor.execute("SELECT DISTINCT rule FROM quality.findings").fetchall()
    kept: list[str] = []
    for rule in rules:
        if (rule.full_name,) in found and (elsewhere := scope.keys_elsewhere(rule)):
            rows = scope.cursor.execute(
                f"SELECT finding_id FROM quality.findings WHERE rule = ? AND row_key IN ({elsewhere})",
                [rule.full_name],
            )
            kept += [row[0] for row in rows.fetchall()]
    return kept


def _replace_findings(
    store: Store, rules: Sequence[Rule], ids: list[str] | None, kept: list[str], findings: pl.DataFrame
) -> None:
    everywhere = [rule.full_name for rule in rules if ids is None or rule.table.document is None]
    store.execute(
        "DELETE FROM quality.findings WHERE rule IN (FROM unnest(?)) AND finding_id NOT IN (FROM unnest(?))",
        [everywhere, kept],
    )
    if ids is not None:
        store.execute(
            "DELETE FROM quality.findings WHERE rule IN (FROM unnest(?)) AND document_id IN (FROM unnest(?))",
            [[rule.full_name for rule in rules], ids],
        )
    store.write("quality.findings", findings)


def _check_rows(
    run_id: str, verdicts: Sequence[Verdict], failures: dict[str, list[dict[str, Any]]]
) -> pl.DataFrame:
    now = datetime.now(UTC).replace(tzinfo=None)
    return frame_of(
        table("quality.checks"),
        (
            {
                "run_id": run_id,
                "check_name": verdict.rule.full_name,
                "layer": verdict.rule.table.schema,
                "table_name": verdict.rule.table.full_name,
                "column_name": verdict.rule.column,
                "expectation": verdict.expectation,
                "severity": verdict.rule.severity,
                "description": verdict.rule.description,
                "success": verdict.success,
                "rows_checked": verdict.rows_checked,
                "rows_failed": verdict.rows_failed,
                "observed": _observed(failures.get(verdict.rule.full_name, [])),
                "checked_at": now,
            }
            for verdict in verdicts
        ),
    )


def _add_checks(store: Store, run_id: str, checks: pl.DataFrame) -> None:
    """Add the results; where the run has checked the same before, with other documents, they are summed."""
    before = store.sql(f"FROM quality.checks WHERE run_id = {quote(run_id)}").filter(
        pl.col("check_name").is_in(checks["check_name"].implode())
    )
    summed = (
        pl.concat([before, checks])
        .group_by("run_id", "check_name", maintain_order=True)
        .agg(
            pl.col("success").all(),
            pl.col("rows_checked", "rows_failed").sum(),
            pl.col("observed").drop_nulls().first(),
            pl.exclude("success", "rows_checked", "rows_failed", "observed").last(),
        )
        .select(checks.columns)
    )
    store.execute(
        "DELETE FROM quality.checks WHERE run_id = ? AND check_name IN (FROM unnest(?))",
        [run_id, before["check_name"].to_list()],
    )
    store.write("quality.checks", summed)


def _sentence(verdict: Verdict, failures: dict[str, list[dict[str, Any]]]) -> str:
    seen = _observed(failures[verdict.rule.full_name])
    return f"{verdict.rule.full_name} failed {verdict.rows_failed} times: {seen}"


def _observed(rows: list[dict[str, Any]]) -> str | None:
    """The first few failures in words; nothing where there are none."""
    shown = "; ".join(f"{row['row_key']}: {row['message']}" for row in rows[:_OBSERVED])
    return shown + (" …" if len(rows) > _OBSERVED else "") or None
