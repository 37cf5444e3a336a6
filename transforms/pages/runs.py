"""The quality reports of a warehouse: one page for each run, the latest also as the folder's index."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any

import polars as pl

from transforms.pages.links import observation_path, run_path
from transforms.pages.page import Made
from transforms.pages.quality import QualityRows, finding_path, quality_page
from transforms.pages.report import page_spans

Row = Mapping[str, Any]

#: What documents hold besides text of their own, with no table of its own: a row for each ``reason``, with the
#: number of ``blocks`` set aside and of their ``characters``; blank ones do not count.
SET_ASIDE = "set aside"
#: The sentences that findings are about: ``finding_id, sentence``, where there is one.
SENTENCES = "sentences of findings"
#: Tables that the quality report is made of.
QUALITY_TABLES = (
    SET_ASIDE,
    SENTENCES,
    "staging.documents",
    "parsed.reports",
    "parsed.observations",
    "mart.indicator_panel",
    "mart.coverage",
    "quality.runs",
    "quality.checks",
    "quality.findings",
    "quality.corrections",
)
#: Runs with a page of their own; the trend of every check goes back as far.
RUNS = 30


def quality_files(
    frames: Mapping[str, pl.DataFrame],
    made: Made,
    evaluation: Mapping[str, Any] | None = None,
    data_docs: str | None = None,
    limit: int | None = None,
    limit_rows: int | None = None,
    standing: Collection[str] = (),
) -> Iterator[tuple[str, str]]:
    """Pages and scripts of the quality reports, by path, without the pages of the runs that are `standing`.

    `frames` holds `QUALITY_TABLES` by name, `evaluation` what ``duizhang evaluate`` measured last,
    `data_docs` where Great Expectations' own pages stand, as seen from ``quality/``; of each rule `frames`
    holds up to `limit` findings, where there is one, and up to `limit_rows` rows of coverage and disagreements.
    """
    runs = frames["quality.runs"].sort("started_at", descending=True).head(RUNS).to_dicts()
    checks = frames["quality.checks"].to_dicts()
    for k, run in enumerate(runs):
        if run["run_id"] in standing:
            continue
        rows = QualityRows(run=run, runs=runs, checks=checks, latest=k == 0, data_docs=data_docs)
        if k == 0:
            rows = _latest(rows, frames, evaluation, limit, limit_rows)
        page, html, listings = quality_page(rows, run_path(run["run_id"]), made)
        yield page, html
        for listing in listings:
            yield from listing.scripts()
        if k == 0:  # the same page: its links are those of its folder
            yield "quality/index.html", html


def _latest(
    rows: QualityRows,
    frames: Mapping[str, pl.DataFrame],
    evaluation: Mapping[str, Any] | None,
    limit: int | None,
    limit_rows: int | None,
) -> QualityRows:
    documents = frames["staging.documents"]
    aside = documents.filter(pl.col("status") != "accepted").select("source_path", "status", "status_reason")
    return QualityRows(
        run=rows.run,
        runs=rows.runs,
        checks=rows.checks,
        latest=True,
        data_docs=rows.data_docs,
        findings=_findings(frames),
        documents=aside.sort("source_path").to_dicts(),
        blocks=frames[SET_ASIDE].sort("characters", "reason", descending=[True, False]).to_dicts(),
        coverage=frames["mart.coverage"].sort("document_id", "report_id").to_dicts(),
        corrections=_corrections(frames),
        limited_rows=limit_rows,
        limited=limit if limit in frames["quality.findings"]["rule"].value_counts()["count"] else None,
        disagreements=frames["mart.indicator_panel"].filter("disagree").to_dicts(),
        evaluation=evaluation,
    )


def _findings(frames: Mapping[str, pl.DataFrame]) -> list[Row]:
    """Findings with the sentence they are about and the page that shows it, grouped by rule."""
    reports: dict[str, list[Row]] = defaultdict(list)
    for row in frames["parsed.reports"].iter_rows(named=True):
        reports[row["document_id"]].append(row)
    pages = {
        document_id: [(a, b, report_id) for report_id, (a, b) in page_spans(own, sys.maxsize).items()]
        for document_id, own in reports.items()
    }
    sentences = dict(frames[SENTENCES].iter_rows())
    order = {"blocking": 0, "quarantine": 1, "finding": 2}
    found = [
        row | {"path": finding_path(row, pages), "sentence": sentences.get(row["finding_id"])}
        for row in frames["quality.findings"].to_dicts()
    ]
    return sorted(
        found, key=lambda r: (order[r["severity"]], r["rule"], r["document_id"] or "", r["char_start"] or 0)
    )


def _corrections(frames: Mapping[str, pl.DataFrame]) -> list[Row]:
    """What people said over the rules, with the page of what it is about."""
    wanted = frames["quality.corrections"]["observation_id"].drop_nulls()
    observed = frames["parsed.observations"].filter(pl.col("observation_id").is_in(wanted.implode()))
    reports = dict(observed.select("observation_id", "report_id").iter_rows())
    rows = frames["quality.corrections"].sort("document", "place", "field", "correction_id").to_dicts()
    return [
        row | {"path": observation_path(reports.get(row["observation_id"] or ""), row["observation_id"])}
        for row in rows
    ]
