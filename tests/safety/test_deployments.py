"""A real server on loopback, a real worker: scheduled runs are executed, and told of through the API."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.request import Request, urlopen

import pytest

from flows.server import local_server
from flows.sources import SAMPLES
from tests.flows.command import ROOT
from warehouse.query import query

pytestmark = pytest.mark.slow
PATIENCE_SECONDS = 240


@dataclass(frozen=True, slots=True)
class Site:
    """A folder as docs/operations.md makes it, with schedules that come soon, and its Prefect server."""

    folder: Path
    url: str

    def ask(self, path: str, body: object = None) -> Any:
        """What the API answers: to a POST with this body, else to a GET."""
        data = None if body is None else json.dumps(body).encode()
        with urlopen(Request(f"{self.url}/{path}", data, {"Content-Type": "application/json"})) as answer:
            return json.loads(answer.read() or b"null")

    def start(self, name: str, *command: object) -> subprocess.Popen[bytes]:
        """Start a program of ours in the folder, told of the server; `printed` gives what it prints."""
        own = {"PREFECT_API_URL": self.url, "PYTHONPATH": str(ROOT), "PREFECT_WORKER_QUERY_SECONDS": "2"}
        with (self.folder / f"{name}.log").open("wb") as log:
            return subprocess.Popen(
                [sys.executable, *map(str, command)],
                cwd=self.folder, env=os.environ | own, stdout=log, stderr=subprocess.STDOUT,
            )  # fmt: skip

    def printed(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text("utf-8")

    def do(self, *command: object) -> None:
        assert self.start("done", *command).wait() == 0, self.printed("done")

    def scheduled_runs(self, flow: str, state: str) -> list[dict[str, Any]]:
        """Runs that a schedule made, in a state, without those that found nothing to do."""
        wanted = {"flows": {"name": {"any_": [flow]}}, "flow_runs": {"state": {"type": {"any_": [state]}}}}
        found = self.ask("flow_runs/filter", wanted)
        return [run for run in found if run["auto_scheduled"] and run["state"]["message"] != "No new file."]


def until(found: Callable[[], Any]) -> Any:
    """What is found at last."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (value := found()):
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.5)
    return value


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The folder with its server, deployments and a worker."""
    from prefect.settings import PREFECT_API_URL, temporary_settings

    folder = tmp_path_factory.mktemp("site")
    text = (ROOT / "prefect.yaml").read_text("utf-8")
    for slow, soon in (("interval: 300", "interval: 20"), ('cron: "0 5 * * *"', 'cron: "* * * * *"')):
        assert slow in text
        text = text.replace(slow, soon)
    (folder / "prefect.yaml").write_text(text, "utf-8")
    for name, sample in (("documents", "03_excerpt.txt"), ("inbox", "04_action_plan.txt")):
        (folder / name).mkdir()
        shutil.copy(SAMPLES / sample, folder / name)
        os.utime(folder / name / sample, (0, 0))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PREFECT_HOME", str(folder / "home"))
        with temporary_settings(restore_defaults={PREFECT_API_URL}), local_server() as url:
            site = Site(folder, url)
            site.do("-m", "prefect", "--no-prompt", "work-pool", "create", "--type", "process", "duizhang")
            site.do("-m", "prefect", "--no-prompt", "deploy", "--all")
            worker = site.start("worker", "-m", "prefect", "worker", "start", "--pool", "duizhang")
            try:
                yield site
            finally:
                worker.terminate()
                worker.wait(60)


def test_the_page_of_a_deployment_says_what_each_parameter_is(site: Site):
    deployments = site.ask("deployments/filter", {})
    assert sorted(deployment["name"] for deployment in deployments) == ["full", "inbox", "quality"]
    for deployment in deployments:
        assert deployment["description"]
        for name, parameter in deployment["parameter_openapi_schema"]["properties"].items():
            assert parameter["description"], name
            assert "type" in parameter or {"type": "null"} in parameter["anyOf"], name


def test_what_is_scheduled_is_executed_and_its_artifacts_are_read_through_the_api(site: Site):
    inbox = until(lambda: site.scheduled_runs("duizhang-inbox", "COMPLETED"))[0]
    full = until(lambda: site.scheduled_runs("duizhang", "COMPLETED"))[0]
    assert inbox["name"] == "1 files taken, 0 set aside"
    # The inbox is quicker most of the time; the run that comes later finds what the other left.
    assert full["name"] in ("1 new into duizhang.duckdb", "1 documents, nothing new in duizhang.duckdb")
    assert "| Documents seen | 1 |" in artifact(site, "duizhang-run", full)
    assert "| 04_action_plan.txt | done |  |" in artifact(site, "duizhang-inbox", inbox)
    lines = [entry["message"] for entry in site.ask("logs/filter", {"logs": of(full)})]
    assert [line for line in lines if line.startswith("Comparing: 1 done in ")], lines
    warehouse = site.folder / "data" / "duizhang.duckdb"
    documents = query(warehouse, "SELECT source_path FROM staging.documents ORDER BY 1")
    assert documents["source_path"].to_list() == ["documents/03_excerpt.txt", "inbox/04_action_plan.txt"]
    assert [file.name for file in (site.folder / "inbox/done").rglob("*.txt")] == ["04_action_plan.txt"]
    for deployment in site.ask("deployments/filter", {}):
        site.ask(f"deployments/{deployment['id']}/pause_deployment", {})  # the other tests ask for their runs


def of(run: dict[str, Any]) -> dict[str, Any]:
    return {"flow_run_id": {"any_": [run["id"]]}}


def artifact(site: Site, key: str, run: dict[str, Any]) -> str:
    (found,) = site.ask("artifacts/filter", {"artifacts": {"key": {"any_": [key]}} | of(run)})
    return found["data"]


def test_the_quality_report_runs_when_it_is_asked_for(site: Site):
    until(lambda: (site.folder / "data" / "duizhang.duckdb").exists())
    deployment = site.ask("deployments/name/duizhang-quality/quality")["id"]
    run = site.ask(f"deployments/{deployment}/create_flow_run", {})
    done = until(lambda: ended(site, run))
    assert done["state"]["type"] == "COMPLETED", done["state"]
    assert " checks failed, " in done["name"]
    assert "## Findings" in artifact(site, "duizhang-quality", done)


def ended(site: Site, run: dict[str, Any]) -> dict[str, Any] | None:
    now = site.ask(f"flow_runs/{run['id']}")
    return now if now["state"]["type"] in ("COMPLETED", "FAILED", "CRASHED") else None


class Notices(BaseHTTPRequestHandler):
    """Whoever is told of failures: keeps what is posted to it."""

    received: list[str] = []  # noqa: RUF012

    def do_POST(self) -> None:
        self.received.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        pass


def test_failures_are_posted_to_an_address(site: Site):
    server = HTTPServer(("127.0.0.1", 0), Notices)
    Thread(target=server.serve_forever, daemon=True).start()
    for _ in range(2):  # a second time there is still one automation
        site.do(ROOT / "examples" / "notify_failures.py", f"http://127.0.0.1:{server.server_port}/")
    assert len(site.ask("automations/filter", {})) == 1
    deployment = site.ask("deployments/name/duizhang/full")["id"]
    asked = {"parameters": {"paths": ['no "such" folder'], "warehouse": "other.duckdb"}}
    run = site.ask(f"deployments/{deployment}/create_flow_run", asked)
    assert until(lambda: ended(site, run))["state"]["type"] == "FAILED"
    (notice,) = until(lambda: Notices.received)
    server.shutdown()
    server.server_close()
    assert json.loads(notice)["text"].endswith('Failed: The path no "such" folder does not exist.')


def test_serve_runs_by_the_clock_until_it_is_stopped(site: Site):
    (site.folder / "watched").mkdir()
    shutil.copy(SAMPLES / "03_excerpt.txt", site.folder / "watched")
    os.utime(site.folder / "watched" / "03_excerpt.txt", (0, 0))
    command = ("serve", "--inbox", "watched", "--every", 5, "--warehouse", "served.duckdb")
    serving = site.start("serving", "-m", "flows.cli", *command)
    until(lambda: list((site.folder / "watched" / "done").glob("*/03_excerpt.txt")) or serving.poll())
    serving.send_signal(signal.SIGINT)
    assert serving.wait(60) == 0, site.printed("serving")
    assert "Traceback" not in site.printed("serving")
    assert query(site.folder / "served.duckdb", "SELECT count(*) AS n FROM parsed.reports")["n"][0] == 1
