"""Rules as suites of Great Expectations, and their verdicts.

Only this module and `dialect` import Great Expectations, which takes seconds: import them where
checks run, never before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import great_expectations as gx
from duckdb_engine import ConnectionWrapper
from great_expectations.core.expectation_validation_result import (
    ExpectationSuiteValidationResult,
    ExpectationValidationResult,
)
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

from expectations.dialect import ADDRESS, keep_duckdb_connections
from expectations.errors import CheckDefectError
from expectations.rules import Rule
from expectations.scope import Scope

_GX_SEVERITY = {"blocking": "critical", "quarantine": "warning", "finding": "info"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one rule: the type of its expectation, whether all rows kept it, how many did not."""

    rule: Rule
    expectation: str
    success: bool
    rows_failed: int


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict for each rule, in order, and the results as Great Expectations gives them, one a suite."""

    verdicts: list[Verdict]
    validations: list[ExpectationSuiteValidationResult]


def run_suites(scope: Scope, rules: Sequence[Rule]) -> Checked:
    """Check the rows of a scope: one suite for the rules of each table.

    Raises `CheckDefectError` when an expectation could not be evaluated: that is an error of ours and
    says nothing about the rows.
    """
    keep_duckdb_connections()
    # Suites first: rendering them makes the rows ready, which must not happen within a transaction of
    # the engine. Then assets, whose test of the connection must not, either.
    names = list(dict.fromkeys(rule.table.full_name for rule in rules))
    suites = [_suite(scope, [rule for rule in rules if rule.table.full_name == name]) for name in names]
    with _source(scope) as source:
        validations = _validate(scope, source, names, suites)
    results = {f"{v.suite_name}.{_rule_name(result)}": result for v in validations for result in v.results}
    return Checked([_verdict(rule, results.get(rule.full_name)) for rule in rules], validations)


def _validate(
    scope: Scope, source: SQLDatasource, names: Sequence[str], suites: Sequence[gx.ExpectationSuite]
) -> list[ExpectationSuiteValidationResult]:
    """The results of each suite, which is named as its table."""
    assets = [source.add_table_asset(name, table_name=scope.rows(name)) for name in names]
    batches = (asset.add_batch_definition_whole_table("checked rows").get_batch() for asset in assets)
    return [
        batch.validate(suite, result_format="BASIC") for batch, suite in zip(batches, suites, strict=True)
    ]


class _SharedConnection(ConnectionWrapper):
    """Stays open when an engine lets go of it: the cursor belongs to the scope."""

    def close(self) -> None:
        self.closed = True


@contextmanager
def _source(scope: Scope) -> Iterator[SQLDatasource]:
    """The checked rows as a source of data whose engines let go of the cursor in the end."""
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    source = context.data_sources.add_sql(
        name="warehouse",
        # The engine shares the cursor of the scope: DuckDB refuses a second configuration of one file.
        connection_string=ADDRESS,
        kwargs={"creator": lambda: _SharedConnection(scope.cursor)},  # type: ignore[call-arg]
        create_temp_table=False,
    )
    try:
        yield source
    finally:
        with source.get_execution_engine().get_connection() as connection:
            connection.close()
        source.get_execution_engine().close()
        source.get_engine().dispose()


def _suite(scope: Scope, rules: Sequence[Rule]) -> gx.ExpectationSuite:
    name = rules[0].table.full_name
    return gx.ExpectationSuite(name, expectations=[_expectation(scope, rule) for rule in rules])


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
