"""A run over a cluster of two workers, and one into a lake, give the tables of a plain run, row for row."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import duckdb
import pytest

from bench.compare import compare
from flows.sources import SAMPLES
from warehouse.lake import attach_lake, lake_address

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """One Prefect server for the runs and all workers: without it each would start its own."""
    pytest.importorskip("prefect_dask", reason="the optional group cluster is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {
        "PREFECT_HOME": str(tmp_path_factory.mktemp("prefect")),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PYTHONPATH": str(ROOT),
    }
    command = [
        sys.executable,
        "-m",
        "prefect",
        "server",
        "start",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--no-ui",
    ]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/api/health")
        yield environment
    finally:
        process.terminate()
        process.wait(60)


def _wait_for(url: str) -> None:
    for _ in range(240):
        try:
            with urlopen(url, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.5)
    pytest.fail("the Prefect server did not start")


def run(environment, warehouse, **more: str) -> None:
    command = [sys.executable, "-m", "flows.cli", "run", str(SAMPLES), "--warehouse", str(warehouse)]
    done = subprocess.run(
        command, env=environment | more, cwd=ROOT, capture_output=True, text=True, timeout=600
    )
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.fixture(scope="module")
def plain(server, tmp_path_factory):
    warehouse = tmp_path_factory.mktemp("plain") / "w.duckdb"
    run(server, warehouse)
    return warehouse


def differences(plain, attach) -> list[str]:
    connection = duckdb.connect()
    connection.execute(f"ATTACH '{plain}' AS plain (READ_ONLY)")
    name = attach(connection)
    return [found.table for found in compare(connection, "plain", name) if not found.equal]


def test_two_workers_give_the_same_rows(server, plain, tmp_path):
    spread = tmp_path / "w.duckdb"
    run(server, spread, DUIZHANG_CLUSTER="local:2")

    def attach(connection):
        connection.execute(f"ATTACH '{spread}' AS spread (READ_ONLY)")
        return "spread"

    assert differences(plain, attach) == []


def test_a_lake_holds_the_same_rows(server, plain, lake):
    run(server, lake)

    def attach(connection):
        attach_lake(connection, lake_address(lake), read_only=True)
        return "lake"

    assert differences(plain, attach) == []
