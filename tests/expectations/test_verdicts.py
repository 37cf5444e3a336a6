"""Great Expectations' results on what DuckDB counted are those that it gives when it asks for itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from great_expectations.core.expectation_validation_result import ExpectationSuiteValidationResult

from expectations.misquotes import find_misquotes
from expectations.rules import rules_of
from expectations.scope import Scope
from expectations.suite import run_suites
from tests.expectations.asking import ask
from tests.expectations.good_rows import Rows, good_rows, write_rows
from warehouse.spec import Table
from warehouse.store import Store
from warehouse.tables import TABLES

_ODD = {"VARCHAR": "none such", "INTEGER": -7, "BIGINT": -7, "DOUBLE": -1e9}
CHECKED = [spec for spec in TABLES if spec.schema != "quality"]


def damaged_rows() -> Rows:
    """Good rows, each twice, once with what no column allows, and once with nothing."""
    rows = good_rows()
    for spec in CHECKED:
        for row in list(rows[spec.full_name]):
            odd = {column.name: _ODD.get(column.type.duckdb) for column in spec.columns}
            rows[spec.full_name] += [dict(row), odd, dict.fromkeys(row)]
    return rows


ROWS = {"good rows": good_rows, "damaged rows": damaged_rows, "no rows": dict}


@pytest.fixture(scope="module", params=list(ROWS))
def scope(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scope]:
    with Store(tmp_path_factory.mktemp("verdicts") / "w.duckdb", "r1") as store:
        write_rows(store, ROWS[request.param]())
        scope = Scope(store.connection.cursor(), None)
        scope.add("misquotes", find_misquotes(scope, CHECKED))
        yield scope
        scope.cursor.close()


@pytest.mark.parametrize("spec", CHECKED, ids=lambda spec: spec.full_name)
def test_counted_for_it_or_asked_by_itself(scope: Scope, spec: Table) -> None:
    rules = rules_of(spec)
    (counted,) = run_suites(scope, rules).validations
    asked = ask(scope, rules)
    assert _said(counted) == _said(asked)
    assert (counted.success, counted.statistics) == (asked.success, asked.statistics)


def test_most_rules_fail_on_damaged_rows(tmp_path: Path) -> None:
    """Else the comparison would say little."""
    rules = [rule for spec in CHECKED for rule in rules_of(spec)]
    with Store(tmp_path / "w.duckdb", "r1") as store, closing(store.connection.cursor()) as cursor:
        write_rows(store, damaged_rows())
        scope = Scope(cursor, None)
        scope.add("misquotes", find_misquotes(scope, CHECKED))
        verdicts = run_suites(scope, rules).verdicts
    failed = Counter(verdict.rule.kind for verdict in verdicts if not verdict.success)
    there = Counter(rule.kind for rule in rules)
    assert all(failed[kind] >= there[kind] / 2 for kind in there), failed


def _said(validation: ExpectationSuiteValidationResult) -> dict[str, Any]:
    """What came of each rule; examples may stand in any order."""
    said = {}
    for result in validation.results:
        assert not result.exception_info["raised_exception"], result.exception_info
        found = {key: value for key, value in result.result.items() if key != "partial_unexpected_list"}
        examples = sorted(map(repr, result.result.get("partial_unexpected_list", ())))
        config = result.expectation_config
        said[config.meta["rule"]] = (config.type, bool(result.success), found, examples)
    return said
