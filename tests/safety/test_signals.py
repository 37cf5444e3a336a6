"""Being stopped from outside, also in the middle of a query."""

from __future__ import annotations

import signal

import pytest

from flows.cli import main
from flows.signals import Stopped, stopped_by


def interrupted(by: BaseException) -> RuntimeError:
    """What DuckDB raises when a signal comes while it is at work."""
    error = RuntimeError("Query interrupted")
    error.__cause__ = by
    return error


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (KeyboardInterrupt(), 130),
        (Stopped(signal.SIGTERM), 143),
        (interrupted(Stopped(signal.SIGHUP)), 129),
        (interrupted(KeyboardInterrupt()), 130),
        (RuntimeError("something else"), None),
        (interrupted(ValueError()), None),
    ],
)
def test_a_stop_is_known_by_its_signal(error, status):
    assert stopped_by(error) == status


def test_the_signal_of_prefect_is_a_stop_too():
    from prefect.exceptions import TerminationSignal

    assert stopped_by(interrupted(TerminationSignal(signal.SIGTERM))) == 143


def test_the_command_ends_with_the_status_of_the_signal(monkeypatch, capfd):
    def stop(arguments: object) -> None:
        raise interrupted(Stopped(signal.SIGTERM))

    monkeypatch.setattr("flows.cli._history", stop)
    assert main(["history"]) == 143
    assert capfd.readouterr().err == "duizhang: Stopped; the warehouse stands as it was last published.\n"
