"""The page of figures, written from the measured results; the words around them stand in ``page.md``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_WORDS = Path(__file__).with_name("page.md")


def write_page(results: dict[str, Any], page: Path) -> None:
    """Write `page` from the results of the benchmark, as far as there are any."""
    text = _WORDS.read_text(encoding="utf-8")
    runs = [run for run in results.get("runs", []) if "whole" in run]
    done = [run for run in runs if run["whole"]["status"] == 0]
    tables = {
        "machine": _machine(results.get("machine", {})),
        "whole": _whole(done),
        "missing": _missing(results.get("runs", [])),
        "steps": _steps(done),
        "incremental": _incremental(done, results.get("start")),
        "yardsticks": _yardsticks(results.get("yardsticks", []), done),
        "profile": _profile(results.get("profile", [])),
        "prefect": _prefect(results.get("prefect", [])),
    }
    for name, table in tables.items():
        text = text.replace(f"<!-- {name} -->", table)
    page.write_text(text, encoding="utf-8")


def _missing(runs: list[dict[str, Any]]) -> str:
    """A sentence for each size that was not measured to its end."""
    said = []
    for run in runs:
        count = f"{run['documents']:,} documents"
        if "not_begun" in run:
            expected, limit = run["not_begun"]
            said.append(f"{count} were not begun: at the rate of the size before, a run would take about "
                        f"{expected:,} s, more than the limit of {limit:,} s.")  # fmt: skip
        elif run["whole"]["status"] < 0:
            said.append(f"{count} were stopped after {run['whole']['seconds']:,.0f} s, the limit.")
        elif run["whole"]["status"] > 0:
            said.append(f"{count}: the run failed after {run['whole']['seconds']:,.0f} s.")
    return "\n".join(said) or "All sizes that were begun were measured to their end."


def _table(head: list[str], rows: list[list[str]]) -> str:
    rule = ["---"] + ["---:"] * (len(head) - 1)
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, rule, *rows])


def _machine(machine: dict[str, Any]) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in machine.items())


def _rate(run: dict[str, Any], seconds: float) -> str:
    return f"{run['bytes'] / 1e6 / seconds:.2f}" if seconds else "–"


def _whole(runs: list[dict[str, Any]]) -> str:
    head = ["Documents", "MB", "wall s", "MB/s", "documents/s", "processor s", "MB per processor s"]
    head += ["peak MiB", "warehouse MB", "load"]
    rows = []
    for run in runs:
        whole = run["whole"]
        rows.append([
            f"{run['documents']:,}", f"{run['bytes'] / 1e6:.0f}", f"{whole['seconds']}",
            _rate(run, whole["seconds"]), f"{run['documents'] / whole['seconds']:.1f}",
            f"{whole['cpu_seconds']}", _rate(run, whole["cpu_seconds"]), f"{whole['peak_mib']}",
            f"{run.get('warehouse_bytes', 0) / 1e6:.0f}", f"{whole['load_after']}",
        ])  # fmt: skip
    return _table(head, rows)


def _steps(runs: list[dict[str, Any]]) -> str:
    names = list(dict.fromkeys(name for run in runs for name in run["whole"]["steps"]))
    head = ["Step, s (MB/s)", *(f"{run['documents']:,}" for run in runs)]
    rows = []
    for name in names:
        cells = [run["whole"]["steps"].get(name, 0.0) for run in runs]
        rows.append([name, *(f"{s} ({_rate(run, s)})" for run, s in zip(runs, cells, strict=True))])
    outside = [run["whole"]["seconds"] - sum(run["whole"]["steps"].values()) for run in runs]
    rows.append(["Start and end, outside the steps", *(f"{seconds:.1f}" for seconds in outside)])
    return _table(head, rows)


def _incremental(runs: list[dict[str, Any]], start: dict[str, Any] | None) -> str:
    head = ["Run, wall s (inside its steps; processor s)", *(f"{run['documents']:,}" for run in runs)]
    rows = []
    for name, key in (("nothing new", "again"), ("one document more", "one_more")):
        cells = []
        for run in runs:
            told = run.get(key)
            cells.append(_wall_and_cpu(told) if told and told["status"] == 0 else "–")
        rows.append([name, *cells])
    if start:
        rows.append(["fixed start-up: nothing new among one document", *[_wall_and_cpu(start)] * len(runs)])
    if start and (alone := start.get("alone")):
        rows.append(["one document, into a warehouse of its own", *[_wall_and_cpu(alone)] * len(runs)])
    return _table(head, rows)


def _wall_and_cpu(told: dict[str, Any]) -> str:
    return f"{told['seconds']} ({sum(told['steps'].values()):.1f}; {told['cpu_seconds']})"


def _yardsticks(yardsticks: list[dict[str, Any]], runs: list[dict[str, Any]]) -> str:
    floor = yardsticks[0]["megabytes_per_second"] if yardsticks else float("nan")
    head = ["", "MB", "MB/s", "times slower than the floor"]
    rows = [
        [
            y["name"],
            f"{y['megabytes']}",
            f"{y['megabytes_per_second']:.2f}",
            f"{floor / y['megabytes_per_second']:,.0f}",
        ]
        for y in yardsticks
    ]
    for run in runs:
        rate = run["bytes"] / 1e6 / run["whole"]["seconds"]
        name = f"duizhang, end to end with all checks, {run['documents']:,} documents"
        rows.append([name, f"{run['bytes'] / 1e6:.0f}", f"{rate:.2f}", f"{floor / rate:,.0f}"])
    return _table(head, rows)


def _profile(profile: list[dict[str, Any]]) -> str:
    head = ["Part of reading, one process", "s", "MB/s", "share"]
    total = sum(part["seconds"] for part in profile)
    return _table(
        head,
        [
            [
                p["part"],
                f"{p['seconds']:.2f}",
                f"{p['megabytes'] / p['seconds']:.1f}" if p["seconds"] else "–",
                f"{p['seconds'] / total:.0%}",
            ]
            for p in profile
        ],
    )


def _prefect(costs: list[dict[str, Any]]) -> str:
    head = ["What Prefect takes", "wall", "processor"]
    return _table(
        head,
        [[cost["name"], f"{cost['wall']} {cost['unit']}", f"{cost['cpu']} {cost['unit']}"] for cost in costs],
    )
