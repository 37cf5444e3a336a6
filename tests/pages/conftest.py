"""A small published warehouse and its pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.report import build_report
from tests.expectations.good_rows import good_rows, write_rows
from warehouse.store import Store


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One document with a work report and a notice, a row or two in every table."""
    path = tmp_path_factory.mktemp("small") / "small.duckdb"
    with Store(path, "r1") as store:
        write_rows(store, good_rows())
        store.publish()
    return path


@pytest.fixture(scope="session")
def pages(warehouse: Path) -> Path:
    """Folder of all its pages."""
    return build_report(warehouse, warehouse.with_name("pages")).folder
