"""Rules as suites of Great Expectations, and its verdicts on what DuckDB counted.

Left to itself Great Expectations works out for every expectation which figures it needs, asks for each with
a query of its own, and spends some milliseconds on that however few rows there are. So the figures are
handed to it (`expectations.counts`): an expectation judges them, and its result is what it would have been.
`tests/expectations/asking.py` lets Great Expectations ask for itself; a test holds that nothing differs.

Only this module and `data_docs` import Great Expectations, which takes seconds: import them where
checks run, never before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import great_expectations as gx
from great_expectations.core.expectation_validation_result import (
    ExpectationSuiteValidationResult,
    ExpectationValidationResult,
)
from great_expectations.expectations.core.expect_column_values_to_be_between import (
    ExpectColumnValuesToBeBetween,
)
from great_expectations.expectations.core.expect_column_values_to_be_in_set import ExpectColumnValuesToBeInSet
from great_expectations.expectations.core.expect_column_values_to_not_be_null import (
    ExpectColumnValuesToNotBeNull,
)
from great_expectations.expectations.core.unexpected_rows_expectation import UnexpectedRowsExpectation
from great_expectations.expectations.expectation import ColumnMapExpectation, Expectation
from great_expectations.validator.validation_statistics import calc_validation_statistics

from expectations.counts import Count, count_failures
from expectations.rules import Rule
from expectations.scope import Scope

_GX_SEVERITY = {"blocking": "critical", "quarantine": "warning", "finding": "info"}
_HOW = {"result_format": "BASIC"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one rule: the type of its expectation, whether all rows kept it, how many did not, of
    how many."""

    rule: Rule
    expectation: str
    success: bool
    rows_failed: int
    rows_checked: int


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict for each rule, in order, and the results as Great Expectations gives them, one a suite."""

    verdicts: list[Verdict]
    validations: list[ExpectationSuiteValidationResult]


def run_suites(scope: Scope, rules: Sequence[Rule]) -> Checked:
    """Check the rows of a scope: one suite for the rules of each table.

    Raises `CheckDefectError` when a rule could not be evaluated: that is an error of ours and
    says nothing about the rows.
    """
    checked = Checked([], [])
    for name in dict.fromkeys(rule.table.full_name for rule in rules):
        own = [rule for rule in rules if rule.table.full_name == name]
        counts = count_failures(scope, own)
        suite = suite_of(scope, own)
        results = [_judge(*pair) for pair in zip(suite.expectations, counts, strict=True)]
        checked.validations.append(_validation(scope, name, results))
        checked.verdicts.extend(
            Verdict(rule, expectation.configuration.type, bool(result.success), count.failed, count.rows)
            for rule, expectation, result, count in zip(own, suite.expectations, results, counts, strict=True)
        )
    return checked


def suite_of(scope: Scope, rules: Sequence[Rule]) -> gx.ExpectationSuite:
    """The suite of one table, named as it is, with an expectation for each of its rules, in their order."""
    name = rules[0].table.full_name
    return gx.ExpectationSuite(name, expectations=[_expectation(scope, rule) for rule in rules])


def _judge(expectation: Expectation, count: Count) -> ExpectationValidationResult:
    """What an expectation says of the figures that it asks for by these names."""
    if isinstance(expectation, ColumnMapExpectation):
        # A sum over no rows is null.
        failed, missing = (count.failed, count.missing) if count.rows else (None, None)
        metrics = {
            "table.row_count": count.rows,
            "column_values.nonnull.unexpected_count": missing,
            f"{expectation.map_metric}.unexpected_count": failed,
            f"{expectation.map_metric}.unexpected_values": list(count.examples),
        }
    else:
        # Rows themselves are shown in `quality.findings`.
        metrics = {"unexpected_rows_query.row_count": count.failed, "unexpected_rows_query.table": []}
    found: Any = expectation._validate(metrics, dict(_HOW))
    return ExpectationValidationResult(**found, expectation_config=expectation.configuration)


def _validation(
    scope: Scope, name: str, results: list[ExpectationValidationResult]
) -> ExpectationSuiteValidationResult:
    """The results of a suite, with what was looked at, and when."""
    statistics = calc_validation_statistics(results)._asdict()
    looked_at: dict[str, Any] = {
        "batch_identifiers": {},
        "data_asset_name": name,
        "schema_name": None,
        "table_name": scope.rows(name),
        "type": "table",
    }
    meta = {
        "great_expectations_version": gx.__version__,
        "batch_spec": looked_at,
        "batch_markers": {"ge_load_time": f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}"},
    }
    success = bool(statistics.pop("success"))
    return ExpectationSuiteValidationResult(success, results, name, statistics=statistics, meta=meta)


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
    """The failing rows of a rule as Great Expectations wants them asked: from the batch that it fills in, with
    other braces doubled."""
    own = scope.rows(rule.table.full_name)
    failing = scope.render(rule.failing).replace("{", "{{").replace("}", "}}")
    return f"WITH {own} AS NOT MATERIALIZED (SELECT * FROM {{batch}}) SELECT * FROM ({failing})"
