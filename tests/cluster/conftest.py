"""A PostgreSQL to keep the catalogue of a lake in, where `DUIZHANG_TEST_POSTGRES` says there is one."""

from __future__ import annotations

import os
from pathlib import Path
from uuid import uuid4

import duckdb
import pytest

from warehouse.lake import extension_file


@pytest.fixture
def lake(tmp_path) -> Path:
    """The name of a lake that does not exist yet."""
    server = os.environ.get("DUIZHANG_TEST_POSTGRES")
    if not server:
        reason = "no PostgreSQL for the lake: set DUIZHANG_TEST_POSTGRES (host=… port=… user=… dbname=…)"
        if os.environ.get("CI") in ("1", "true"):
            pytest.fail(reason)
        pytest.skip(reason)
    pytest.importorskip("duckdb_extension_ducklake", reason="the optional group cluster is not installed")
    database = f"lake_{uuid4().hex[:12]}"
    with duckdb.connect() as connection:
        connection.execute(f"LOAD '{extension_file('postgres_scanner')}'")
        connection.execute(f"ATTACH '{server}' AS server (TYPE postgres)")
        connection.execute(
            f"CALL postgres_execute('server', 'CREATE DATABASE {database}', use_transaction => false)"
        )
    where = " ".join(word for word in server.split() if not word.startswith("dbname="))
    return Path(f"ducklake:postgres:{where} dbname={database};data={tmp_path}/parquet/")
