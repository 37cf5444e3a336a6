"""What an operator reads of a run: a line for each batch and step, with the counts in and out."""

from __future__ import annotations

import json

import pytest

from flows.progress import Lines, as_text, reporter, shown_to_person


def test_a_step_tells_its_batches_and_what_came_out_of_all():
    told: list[dict[str, object]] = []
    with Lines(told.append).step("Parsing", 5) as step:
        step.advance(3, {"reports": 3, "tasks": 1})
        step.advance(2, {"reports": 2})
    assert [(e["event"], e["done"], e["total"], e["out"]) for e in told] == [
        ("batch", 3, 5, {"reports": 3, "tasks": 1}),
        ("batch", 5, 5, {"reports": 2}),
        ("step", 5, 5, {"reports": 5, "tasks": 1}),
    ]


def test_a_step_that_fails_is_not_told_as_done():
    told: list[dict[str, object]] = []
    with pytest.raises(RuntimeError), Lines(told.append).step("Parsing", 5):
        raise RuntimeError
    assert told == []


@pytest.mark.parametrize(
    ("event", "line"),
    [
        ({"event": "note", "message": "Waiting …"}, "Waiting …"),
        (
            {"event": "batch", "step": "Parsing", "done": 3, "total": 5, "out": {"reports": 2}},
            "Parsing: 3 of 5 → 2 reports",
        ),
        (
            {"event": "step", "step": "Publishing", "done": 0, "total": None, "seconds": 0.25},
            "Publishing: done in 0.2 s",
        ),
        (
            {"event": "step", "step": "Staging", "done": 5, "total": 5, "seconds": 1.0},
            "Staging: 5 done in 1.0 s",
        ),
    ],
)
def test_events_as_text(event, line):
    assert as_text(event) == line


def test_json_lines_carry_the_time_and_nothing_on_stdout(capfd):
    with shown_to_person("json"):
        reporter().say("等待")
        with reporter().step("Staging", 2) as step:
            step.advance(2, {"documents": 2})
    shown = capfd.readouterr()
    lines = [json.loads(line) for line in shown.err.splitlines()]
    assert shown.out == ""
    assert [line["event"] for line in lines] == ["note", "batch", "step"]
    assert lines[0]["message"] == "等待"
    assert all(line["time"].endswith("+00:00") for line in lines)
