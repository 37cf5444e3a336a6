"""A flow tells its life to a server that stays, and to no server of its own process."""

from __future__ import annotations

import subprocess

import pytest
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, get_current_settings, temporary_settings

from flows import temporary_server
from flows.temporary_server import without_heartbeats


def frequency() -> int | None:
    return get_current_settings().flows.heartbeat_frequency


@pytest.fixture
def own_server(monkeypatch: pytest.MonkeyPatch) -> None:
    guard: list[subprocess.Popen[bytes]] = [subprocess.Popen(["true"])]
    guard[0].wait()
    monkeypatch.setattr(temporary_server, "_guards", guard)


@pytest.mark.usefixtures("own_server")
def test_a_temporary_server_is_told_nothing() -> None:
    with without_heartbeats():
        assert frequency() is None
    assert frequency() is not None


@pytest.mark.usefixtures("own_server")
def test_whoever_sets_the_frequency_is_obeyed() -> None:
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: 60}), without_heartbeats():
        assert frequency() == 60


def test_a_server_that_stays_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(temporary_server, "_guards", [])
    with without_heartbeats():
        assert frequency() is not None
