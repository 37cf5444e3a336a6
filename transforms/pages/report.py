"""The page of one report: its text with every observation marked, and a table beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from transforms.pages.document_text import document_text, legend
from transforms.pages.lines import report_name
from transforms.pages.links import anchor, report_path
from transforms.pages.numbers import show_value
from transforms.pages.page import Made, render
from transforms.pages.sentences import data_of, match_sentence

Row = Mapping[str, Any]
_EVIDENCE_CHARACTERS = 40


@dataclass(frozen=True, slots=True)
class ReportRows:
    """What the page of a report is made of: rows of the tables named, of this report or its document.

    `span` is the stretch of the document that the page shows: the report with what stands around it,
    up to the next report.
    """

    report: Row
    document: Row
    span: tuple[int, int]
    blocks: Sequence[Row] = ()
    sections: Sequence[Row] = ()
    observations: Sequence[Row] = ()
    numerals: Sequence[Row] = ()
    relative_targets: Sequence[Row] = ()
    tasks: Sequence[Row] = ()
    findings: Sequence[Row] = ()
    coverage: Row | None = None
    siblings: Sequence[Row] = field(default=())
    #: Codes of indicators and regions that have a page.
    compared: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    #: Codes of regions that have accounts.
    accounts: frozenset[str] = frozenset()


def report_page(rows: ReportRows, made: Made) -> tuple[str, str]:
    """Path and HTML of the page."""
    start, end = rows.span
    text = rows.document["text"]
    body = document_text(
        text,
        start,
        end,
        rows.blocks,
        rows.sections,
        rows.observations,
        rows.numerals,
        _points(rows),
    )
    path = report_path(rows.report["report_id"])
    notes = findings_by_row(rows.findings)
    html = render(
        "report.html.j2",
        path,
        made,
        rows=rows,
        report=rows.report,
        name=report_name(rows.report),
        document=rows.document,
        text=body,
        legend=legend(),
        details={f"o{row['char_start']}": _details(row, text, notes) for row in rows.observations},
        outline=[row for row in rows.sections if row["level"] <= 2],
        anchor=anchor,
    )
    return path, html


def page_spans(reports: Sequence[Row], length: int) -> dict[str, tuple[int, int]]:
    """For each report of one document that has text, the stretch that its page shows.

    The stretches cover the document once: what stands before the first report is on its page, what
    follows a report on that report's.
    """
    there = sorted((r for r in reports if r["char_start"] is not None), key=lambda r: r["char_start"])
    starts = [0, *(row["char_start"] for row in there[1:]), length]
    return {row["report_id"]: (starts[k], starts[k + 1]) for k, row in enumerate(there)}


Note = str | list[str | dict[str, str]]


def findings_by_row(findings: Sequence[Row]) -> dict[str, list[Note]]:
    """Messages of findings by the key of their row: the key of their words and what fills them in, or the
    message itself."""
    notes: dict[str, list[Note]] = {}
    for row in findings:
        found = match_sentence(row["rule"], row["message"])
        note: Note = [found[0].key, found[1]] if found else row["message"]
        notes.setdefault(row["row_key"] or "", []).append(note)
    return notes


def _details(row: Row, text: str, notes: Mapping[str, Sequence[Note]]) -> dict[str, Any]:
    """What the card of an observation shows beside its row in the table; empty fields are left out."""
    evidence = [
        [item["field"], _quote(text, item["char_start"], item["char_end"]), item["rule"]]
        for item in row["evidence"] or ()
    ]
    details = {
        "q": row["quantity"],
        "i": row["indicator"],
        "c": row["indicator_code"],
        "v": row["variant"],
        "m": row["measure"],
        "b": row["bound"],
        "basis": row["basis"],
        "ref": row["reference"],
        "r": row["role"],
        "p": row["period"],
        "g": row["region"],
        "n": show_value(row["normalized_value"], row["normalized_value_high"], row["normalized_unit"]),
        "rule": row["rule"],
        "e": evidence,
        "f": list(notes.get(row["observation_id"], ())),
    }
    return {key: value for key, value in details.items() if value}


def _quote(text: str, start: int | None, end: int | None) -> str:
    if start is None or end is None or end <= start:
        return ""
    words = "".join(text[start:end].split())
    return words if len(words) <= _EVIDENCE_CHARACTERS else words[: _EVIDENCE_CHARACTERS - 1] + "…"


def _points(rows: ReportRows) -> dict[int, str]:
    """Anchors of tasks, entries of the contents list, and flags where a finding is about a place."""
    points: dict[int, str] = {}

    def put(offset: int, html: str) -> None:
        points[offset] = points.get(offset, "") + html

    placed = [(row, "task_id") for row in rows.tasks]
    placed += [(row, "relative_target_id") for row in rows.relative_targets]
    for row, key in placed:
        put(row["char_start"], f'<span class="anchor" id="{anchor(row[key])}"></span>')
    observed = {row["observation_id"] for row in rows.observations}
    for finding in rows.findings:
        at = finding["char_start"]
        if at is None or not rows.span[0] <= at < rows.span[1]:
            continue
        flag = Markup('<span class="anchor" id="{}"></span>').format(f"f{finding['finding_id']}")
        if finding["row_key"] not in observed:
            flag += _flag(finding)
        put(at, str(flag))
    return points


def _flag(finding: Row) -> Markup:
    """A small flag that says what is odd at its place."""
    found = match_sentence(finding["rule"], finding["message"])
    if found is None:
        return Markup('<span class="flag" role="note" title="{0}" aria-label="{0}">⚑</span>').format(
            finding["message"]
        )
    sentence, values = found
    return Markup(
        '<span class="flag" role="note" title="{0}" aria-label="{0}" data-t-title="{1}" '
        'data-t-label="{1}"{2}>⚑</span>'
    ).format(sentence.zh.format_map(values), sentence.key, data_of(values))
