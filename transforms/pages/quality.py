"""The quality report of a run: what came in, every check with its trend, the rows that failed, accuracy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup, escape

from transforms.pages.figures import indicator_name
from transforms.pages.lines import both, cells, number_link, report_line, tag
from transforms.pages.links import observation_path, report_path, run_path
from transforms.pages.listing import Line, Listing
from transforms.pages.numbers import show_value
from transforms.pages.page import Made, render
from transforms.pages.sentences import say_missing, say_sentence, sentence_words
from transforms.pages.words import load_words, say, say_value

Row = Mapping[str, Any]
LAYERS = ("staging", "parsed", "mart", "quality")
_TREND_RUNS = 12


@dataclass(frozen=True, slots=True)
class QualityRows:
    """What the report of a run is made of.

    `checks` are the results of all runs. `findings` and what follows belong to the latest run, since
    the warehouse keeps the present state only. `findings` carry the sentence and the page they are about.
    """

    run: Row
    runs: Sequence[Row]
    checks: Sequence[Row]
    latest: bool
    findings: Sequence[Row] = ()
    documents: Sequence[Row] = ()
    blocks: Sequence[Row] = ()
    coverage: Sequence[Row] = ()
    disagreements: Sequence[Row] = ()
    corrections: Sequence[Row] = ()
    #: How many findings of each rule are shown at most, where some are left out.
    limited: int | None = None
    #: How many rows of coverage and of disagreements are shown at most.
    limited_rows: int | None = None
    evaluation: Mapping[str, Any] | None = None
    data_docs: str | None = None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A check of the run with the rows that failed it in this run and the ones before, oldest first."""

    row: Row
    trend: list[tuple[str, int]] = field(default_factory=list)

    @property
    def name(self) -> str:
        return str(self.row["check_name"])

    @property
    def said(self) -> Markup:
        """What good rows keep, in words."""
        return say_check(self.name, self.row["column_name"]) or escape(self.row["description"])


def say_check(name: str, column: str | None = None) -> Markup | None:
    """The words for a check: its own, or those for its kind of check on a column; None if it has neither."""
    for own in (f"check.{name}", f"finding.{name}"):
        if own in load_words():
            return say(own)
    short = name.rpartition(".")[2]
    kind = "key_unique" if short == "key_unique" else short.removeprefix(f"{column}_") if column else ""
    key = f"rule.{kind}"
    return say(key, column=column or "") if key in load_words() else None


def quality_page(rows: QualityRows, path: str, made: Made) -> tuple[str, str, list[Listing]]:
    """Path, HTML and listings of the report of one run, to stand at `path` (in ``quality/``)."""
    results = _results(rows)
    name = path.rpartition("/")[2].removesuffix(".html")
    root = "../" if made.reading else None
    listings = {
        "findings": Listing(f"findings-{name}", [_finding_line(root, row) for row in rows.findings], 12),
        "coverage": Listing(f"coverage-{name}", [_coverage_line(root, row) for row in rows.coverage], 25),
        "disagreements": Listing(
            f"disagree-{name}", [_disagreement_line(root, row) for row in rows.disagreements], 25
        ),
    }
    listings["corrections"] = Listing(
        f"corrections-{name}", [_correction_line(root, row) for row in rows.corrections], 25
    )
    by_layer: dict[str, dict[str, list[CheckResult]]] = defaultdict(lambda: defaultdict(list))
    for result in results:
        by_layer[result.row["layer"]][result.row["table_name"]].append(result)
    html = render(
        "quality.html.j2",
        path,
        made,
        rows=rows,
        run=rows.run,
        failed=[result for result in results if not result.row["success"]],
        layers=[(layer, by_layer[layer]) for layer in LAYERS if layer in by_layer],
        listings=listings,
        accuracy=_accuracy(rows.evaluation),
        run_pages=[(row, run_path(row["run_id"])) for row in rows.runs],
    )
    return path, html, list(listings.values())


def _results(rows: QualityRows) -> list[CheckResult]:
    """The checks of the run, those that did not pass first, each with its trend up to this run."""
    upto = [row["run_id"] for row in rows.runs if row["started_at"] <= rows.run["started_at"]][:_TREND_RUNS]
    failed = {(row["check_name"], row["run_id"]): row["rows_failed"] for row in rows.checks}
    results = [
        CheckResult(
            row,
            [
                (run, failed[row["check_name"], run])
                for run in reversed(upto)
                if (row["check_name"], run) in failed
            ],
        )
        for row in rows.checks
        if row["run_id"] == rows.run["run_id"]
    ]
    order = {"blocking": 0, "quarantine": 1, "finding": 2}
    return sorted(
        results, key=lambda r: (r.row["success"], order[r.row["severity"]], -r.row["rows_failed"], r.name)
    )


def _finding_line(root: str | None, row: Row) -> Line:
    rule = say_check(row["rule"]) or escape(row["rule"])
    sentence = number_link(root, row["path"], row["sentence"] or "—", "long")
    html = cells(
        Markup(f"{rule} <small><code>{escape(row['rule'])}</code></small>"),
        tag("severity", row["severity"]),
        (say_sentence(row["rule"], row["message"]), "quote"),
        (sentence, "quote"),
    )
    said = f"{both('finding.' + row['rule'])} {sentence_words(row['rule'], row['message'])}"
    return Line(f"{row['rule']} {both('check.' + row['rule'])} {said} {row['sentence'] or ''}", html)


def _coverage_line(root: str | None, row: Row) -> Line:
    line = report_line(root, row)
    extra = cells(
        (f"{row['characters']:,}", "r opt"),
        (f"{row['characters_set_aside']:,}", "r opt"),
        (say_missing(row["missing"]), "quote"),
    )
    joined = str(line.html).removesuffix("</tr>") + str(extra).removeprefix("<tr>")
    missing = " ".join(sentence_words("missing", each) for each in row["missing"] or ())
    return Line(f"{line.words} {missing}", Markup(joined))


def _disagreement_line(root: str | None, row: Row) -> Line:
    unit = row["normalized_unit"]
    values = Markup(" · ").join(
        number_link(
            root,
            observation_path(source["report_id"], source["observation_id"]),
            show_value(source["value"], source["value_high"], unit, source["bound"]),
            row["role"],
        )
        for source in row["sources"]
    )
    name = indicator_name(row)
    html = cells(
        row["region"], name, (row["period"], "p"), say(f"measure.{row['measure']}"), (values, "quote")
    )
    return Line(f"{row['region']} {name} {row['period']}", html)


def _correction_line(root: str | None, row: Row) -> Line:
    field = say_value("field", row["field"])
    was, value = (say_value(row["field"], row[name]) or "—" for name in ("was", "value"))
    html = cells(
        (number_link(root, row["path"], row["place"]), "p"),
        field,
        was,
        Markup("<b>{}</b>").format(value),
        (row["reason"], "quote"),
        tag("correction", row["status"]),
        (row["document"], "opt"),
    )
    words = [row["document"], row["place"], row["field"], row["was"], row["value"], row["reason"]]
    words.append(both(f"correction.{row['status']}"))
    return Line(" ".join(word for word in words if word), html)


def _accuracy(evaluation: Mapping[str, Any] | None) -> list[tuple[str, int, list[tuple[float | None, Any]]]]:
    """Groups of the evaluation with labels, and found and fully right with their intervals."""
    if not evaluation:
        return []
    groups = [("all", evaluation), *sorted((evaluation.get("by_kind") or {}).items())]
    return [
        (
            name,
            figures["labels"],
            [(figures.get(k), (figures.get("intervals") or {}).get(k)) for k in ("f1_found", "f1_full")],
        )
        for name, figures in groups
    ]


def finding_path(finding: Row, pages: Mapping[str, Sequence[tuple[int, int, str]]]) -> str | None:
    """Where a finding is shown: the page of the report around its place, at the observation it is about.

    `pages` gives for each document the stretches of its reports' pages, as `page_spans` cuts them.
    """
    at = finding["char_start"]
    for start, end, report_id in pages.get(finding["document_id"] or "", ()):
        if at is not None and start <= at < end:
            return f"{report_path(report_id)}#f{finding['finding_id']}"
    return None
