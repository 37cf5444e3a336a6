"""One store for all checks; each test fills it with the rows it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from expectations.failures import failing_rows
from expectations.misquotes import find_misquotes
from expectations.rules import rules_of
from expectations.scope import Scope
from expectations.suite import run_suites
from tests.expectations.good_rows import Rows, write_rows
from warehouse.store import Store
from warehouse.tables import table

#: Failures by rule: how many Great Expectations counted, and what each says.
Failures = dict[str, tuple[int, list[str]]]
Check = Callable[..., Failures]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(tmp_path_factory.mktemp("checks") / "w.duckdb", "r1") as store:
        yield store


@pytest.fixture
def check(store: Store) -> Check:
    """Fill the store and run the suite of one table, or some of its rules: those that fail, with messages."""

    def run(name: str, rows: Rows, *only: str) -> Failures:
        write_rows(store, rows)
        cursor = store.connection.cursor()
        try:
            scope = Scope(cursor, None)
            scope.add("misquotes", find_misquotes(scope, [table(name)]))
            rules = [rule for rule in rules_of(table(name)) if not only or rule.name in only]
            failed = [v for v in run_suites(scope, rules).verdicts if not v.success]
            return {
                v.rule.name: (v.rows_failed, [row["message"] for row in failing_rows(scope, v.rule)])
                for v in failed
            }
        finally:
            cursor.close()

    return run
