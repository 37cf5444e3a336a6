"""Being stopped from outside, also in the middle of a query."""

from __future__ import annotations

import signal
import time

import pytest
from polars.exceptions import PanicException

from flows import signals
from flows.cli import main
from flows.signals import Stopped, raise_when_stopped, stopped_by


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


@pytest.fixture
def told_by_signals():
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = [signal.signal(number, signal.SIG_DFL) for number in numbers]
    raise_when_stopped()
    yield
    for number, handler in zip(numbers, before, strict=True):
        signal.signal(number, handler)
    signals._asked_by.clear()


@pytest.mark.usefixtures("told_by_signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_panic_of_polars_is_a_stop_where_one_was_asked_for(number):
    panic = PanicException("called `Result::unwrap()` on an `Err` value: PyErr")
    assert stopped_by(panic) is None
    with pytest.raises(Stopped):
        signal.raise_signal(number)
    assert stopped_by(panic) == 128 + number


@pytest.mark.usefixtures("told_by_signals")
def test_a_stop_that_a_library_swallows_is_obeyed_when_it_has_done():
    told: list[int] = []
    theirs = signal.signal(signal.SIGTERM, lambda number, frame: told.append(number))
    with signals.stops_noted():
        signals.obey_stop()
        signal.raise_signal(signal.SIGTERM)
        assert told == [signal.SIGTERM]
        with pytest.raises(Stopped) as stop:
            signals.obey_stop()
    assert stop.value.status == 143
    signal.signal(signal.SIGTERM, theirs)


@pytest.mark.usefixtures("told_by_signals")
def test_afterwards_signals_are_handled_as_before():
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    with pytest.raises(Stopped), signals.stops_noted():
        signal.raise_signal(signal.SIGTERM)
    with signals.stops_noted():
        signals.obey_stop()  # which was another run's
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)] == before


def stop_while_polars_works(moments: float) -> list[str]:
    """Be told to stop while Polars calls Python, and go on for some moments; gives what was done by then."""
    done: list[str] = []
    names = {"__name__": "polars.datatypes", "signal": signal, "done": done}
    exec("signal.raise_signal(signal.SIGTERM); done.append('its work')", names)
    time.sleep(moments * signals._MOMENT_SECONDS)
    return done


@pytest.mark.usefixtures("told_by_signals")
def test_while_polars_is_at_work_a_stop_is_put_off_by_a_moment():
    with signals.stops_noted(), pytest.raises(Stopped):
        stop_while_polars_works(moments=100)


@pytest.mark.usefixtures("told_by_signals")
def test_a_stop_that_was_obeyed_meanwhile_does_not_come_again(monkeypatch):
    monkeypatch.setattr(signals, "_MOMENT_SECONDS", 0.3)
    with signals.stops_noted():
        assert stop_while_polars_works(moments=0) == ["its work"]
        with pytest.raises(Stopped):
            signals.obey_stop()
        time.sleep(0.6)
