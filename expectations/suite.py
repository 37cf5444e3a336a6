"""Rules as suites of Great Expectations, and their verdicts.

Only this module and `dialect` import Great Expectations, which takes seconds: import them where
checks run, never before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import great_expectations as gx
from duckdb_engine import ConnectionWrapper
from great_expectations.core.expectation_validation_result import ExpectationValidationResult
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.datasource.fluent.sql_datasource import SQLDatasource
from great_expectations.expectations.core.expect_column_values_to_be_between import (
    ExpectColumnValuesToBeBetween,
)
from great_expectations.expectations.core.expect_column_values_to_be_in_set import ExpectColumnValuesToBeInSet
from great_expectations.expectations.core.expect_column_values_to_not_be_null import (
    ExpectColumnValuesToNotBeNull,
)
from great_expectations.expectations.core.unexpected_rows_expectation import UnexpectedRowsExpectation
from great_expectations.expectations.expectation import Expectation

from expectations.dialect import keep_duckdb_connections
from expectations.errors import CheckDefectError
from expectations.rules import Rule, rules_of
from expectations.scope import Scope
from warehouse.spec import Table

_GX_SEVERITY = {"blocking": "critical", "quarantine": "warning", "finding": "info"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one rule: the type of its expectation, whether all rows kept it, how many did not."""

    rule: Rule
    expectation: str
    success: bool
    rows_failed: int


def run_suites(scope: Scope, tables: Sequence[Table]) -> list[Verdict]:
    """Check the rows of a scope: one suite for each table, made from all its rules; a verdict for each rule.

    Raises `CheckDefectError` when an expectation could not be evaluated: that is an error of ours and
    says nothing about the rows.
    """
    keep_duckdb_connections()
    # Suites first: rendering them makes the rows ready, which must not happen within a transaction of
    # the engine. Then assets, whose test of the connection must not, either.
    suites = [_suite(scope, table) for table in tables]
    source = _source(scope)
    assets = [source.add_table_asset(t.full_name, table_name=scope.rows(t.full_name)) for t in tables]
    verdicts: list[Verdict] = []
    for table, asset, suite in zip(tables, assets, suites, strict=True):
        batch = asset.add_batch_definition_whole_table("checked rows").get_batch()
        results = {_rule_name(r): r for r in batch.validate(suite, result_format="BASIC").results}
        verdicts += [_verdict(rule, results.get(rule.name)) for rule in rules_of(table)]
    return verdicts


def _source(scope: Scope) -> SQLDatasource:
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    return context.data_sources.add_sql(
        name="warehouse",
        # The engine shares the cursor of the scope: DuckDB refuses a second configuration of one file.
        connection_string="duckdb:///:memory:",
        kwargs={"creator": lambda: ConnectionWrapper(scope.cursor)},  # type: ignore[call-arg]
        create_temp_table=False,
    )


def _suite(scope: Scope, table: Table) -> gx.ExpectationSuite:
    return gx.ExpectationSuite(
        table.full_name, expectations=[_expectation(scope, rule) for rule in rules_of(table)]
    )


def _expectation(scope: Scope, rule: Rule) -> Expectation:
    common: dict[str, Any] = {
        "meta": {"rule": rule.name},
        "severity": _GX_SEVERITY[rule.severity],
        "description": rule.description,
    }
    if rule.kind == "not_null":
        return ExpectColumnValuesToNotBeNull(**rule.parameters, **common)
    if rule.kind == "in_set":
        return ExpectColumnValuesToBeInSet(**rule.parameters, **common)
    if rule.kind == "between":
        return ExpectColumnValuesToBeBetween(**rule.parameters, **common)
    return UnexpectedRowsExpectation(unexpected_rows_query=_query(scope, rule), **common)


def _query(scope: Scope, rule: Rule) -> str:
    """The failing rows of a rule as Great Expectations wants them asked: from the batch that it fills
    in, with other braces doubled, and with colons that SQLAlchemy would take for parameters escaped."""
    own = scope.rows(rule.table.full_name)
    failing = scope.render(rule.failing).replace("{", "{{").replace("}", "}}")
    failing = re.sub(r"(?<![:\w\\]):(?=\w)", r"\\:", failing)
    return f"WITH {own} AS NOT MATERIALIZED (SELECT * FROM {{batch}}) SELECT * FROM ({failing})"


def _verdict(rule: Rule, result: ExpectationValidationResult | None) -> Verdict:
    if result is None:
        raise CheckDefectError(f"the check {rule.full_name} gave no result")
    if trouble := _raised(result.exception_info):
        raise CheckDefectError(f"the check {rule.full_name} could not be evaluated: {trouble}")
    found: dict[str, Any] = result.result
    failed = found["observed_value"] if rule.kind == "rows" else found["unexpected_count"]
    kind = result.expectation_config.type if result.expectation_config else "unknown"
    # An empty table has no count of unexpected values.
    return Verdict(rule, kind, bool(result.success), int(failed or 0))


def _rule_name(result: ExpectationValidationResult) -> str | None:
    config = result.expectation_config
    return config.meta.get("rule") if config and config.meta else None


def _raised(info: dict[str, Any] | None) -> str | None:
    """The message of an exception that Great Expectations caught, on one line."""
    info = info or {}
    for each in (info, *(value for value in info.values() if isinstance(value, dict))):
        if each.get("raised_exception"):
            return " ".join(str(each.get("exception_message")).split())[:500]
    return None
