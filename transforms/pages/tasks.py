"""The task ledger of a plan or notice: completion against time gone, status, units, both sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape

from transforms.pages.lines import both, cells, number_link, report_name, tag
from transforms.pages.links import anchor, observation_path, report_path, tasks_path
from transforms.pages.listing import Line, Listing
from transforms.pages.numbers import show_share
from transforms.pages.page import Made, render
from transforms.pages.words import say

Row = Mapping[str, Any]
STATUSES = ("met", "ahead", "on_track", "behind", "no_figure")


def tasks_page(
    report: Row,
    ledger: Sequence[Row],
    tasks: Sequence[Row],
    units: Sequence[Row],
    workload: Sequence[Row],
    made: Made,
) -> tuple[str, str, list[Listing]]:
    """Path, HTML and listings of the page.

    `ledger`, `tasks` and `units` are the report's rows of ``mart.task_ledger``, ``parsed.tasks`` and
    ``parsed.task_units``; `workload` those of its region in ``mart.unit_workload``.
    """
    report_id = report["report_id"]
    path, stem = tasks_path(report_id), report_id.replace(":", "-")
    measured = {row["task_id"] for row in ledger}
    by_task: dict[str, list[Row]] = defaultdict(list)
    for unit in units:
        by_task[unit["task_id"]].append(unit)
    others = [row for row in tasks if row["task_id"] not in measured]
    listings = {
        "ledger": Listing(f"ledger-{stem}", [_ledger_line("../", row) for row in ledger], 200),
        "others": Listing(
            f"tasks-{stem}",
            [_task_line("../", report_id, row, by_task[row["task_id"]]) for row in others],
            30,
        ),
        "workload": Listing(f"workload-{stem}", [_workload_line(row) for row in workload], 30),
    }
    elapsed = next((row["time_elapsed"] for row in ledger if row["time_elapsed"] is not None), None)
    statuses = Counter(row["status"] for row in ledger)
    html = render(
        "tasks.html.j2",
        path,
        made,
        report=report,
        name=report_name(report),
        elapsed=elapsed,
        statuses=[(status, statuses[status]) for status in STATUSES if statuses[status]],
        task_count=len(tasks),
        listings=listings,
    )
    return path, html, list(listings.values())


def tasks_index(reports: Sequence[Row], made: Made) -> tuple[str, str]:
    """Path and HTML of the list of plans and notices; each row with its counts of tasks and statuses."""
    path = "tasks/index.html"
    return path, render("tasks_index.html.j2", path, made, reports=reports)


def _ledger_line(root: str, row: Row) -> Line:
    report_id = row["report_id"]
    number = number_link(root, f"{report_path(report_id)}#{anchor(row['task_id'])}", str(row["task_number"]))
    target = Markup("<b>{}</b><br>{}").format(
        row["indicator"] or "—",
        number_link(
            root,
            observation_path(report_id, row["target_observation_id"]),
            row["target_quote"] or "—",
            "target long",
        ),
    )
    found = next(iter(row["progress_observation_ids"] or ()), None)
    progress = (
        number_link(root, observation_path(report_id, found), row["progress_quote"], "actual long")
        if row["progress_quote"]
        else Markup("<small>{}</small>").format(say("tasks.no_figure"))
    )
    units = row["lead_units"] or []
    html = cells(
        number,
        (target, "quote"),
        (progress, "quote"),
        _gauge(row),
        tag("status", row["status"]),
        "、".join(units),
    )
    words = [str(row["task_number"]), row["indicator"], row["target_quote"], row["progress_quote"], *units]
    words.append(both(f"status.{row['status']}"))
    return Line(" ".join(word for word in words if word), html)


def _gauge(row: Row) -> Markup:
    """Bar of completion with the time gone as a line across it."""
    done = row["completion"] if row["completion"] is not None else row["stated_completion"]
    if done is None:
        return Markup("—")
    over = " over" if done > 1 else ""
    # Growth, shares and ranks do not build up over the year: time says nothing about them.
    elapsed = row["time_elapsed"] if row["measure"] in (None, "level") else None
    line = (
        Markup('<u style="left:{}%"></u>').format(round(elapsed * 100, 1))
        if elapsed is not None
        else Markup("")
    )
    bar = Markup('<div class="gauge {}{}" aria-hidden="true"><i style="width:{}%"></i>{}</div>').format(
        row["status"], over, round(min(done, 1) * 100, 1), line
    )
    shown = Markup("<b>{}</b>").format(show_share(done))
    if row["stated_completion"] is not None and row["completion"] is not None:
        shown += Markup(" <small>{}</small>").format(
            say("tasks.stated", n=show_share(row["stated_completion"]))
        )
    return shown + bar


def _task_line(root: str, report_id: str, row: Row, units: Sequence[Row]) -> Line:
    number = number_link(root, f"{report_path(report_id)}#{anchor(row['task_id'])}", str(row["number"]))
    leads, supports = (
        "、".join(unit["unit_name"] for unit in units if unit["role"] == role and not unit["inherited"])
        for role in ("lead", "support")
    )
    html = cells(number, (row["text"] or "", "quote"), row["due_period"] or "—", leads, (supports, "opt"))
    return Line(f"{row['number']} {row['text']} {leads} {supports}", html)


def _workload_line(row: Row) -> Line:
    counts = [(status, row[f"tasks_{status}"]) for status in STATUSES]
    bar = Markup('<div class="stack" aria-hidden="true">{}</div>').format(
        Markup("").join(
            Markup('<span class="{}" style="flex:{}"></span>').format(s, n) for s, n in counts if n
        )
    )
    html = cells(
        escape(row["unit_name"]),
        (str(row["tasks_led"]), "r"),
        (str(row["tasks_supported"]), "r"),
        (show_share(row["share_measurable"]), "r opt"),
        *((str(n), "r opt") for _, n in counts),
        bar,
    )
    return Line(row["unit_name"], html)
