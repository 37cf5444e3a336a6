"""All pages of a warehouse: frames in, paths and texts out, one page after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from transforms.catalogue.indicators import HEADLINE_CODES, INDICATORS
from transforms.catalogue.regions import get_region
from transforms.pages.accounts import Account, build_accounts
from transforms.pages.chains import chains_index, chains_page, pick_example
from transforms.pages.compare import compare_index, compare_page
from transforms.pages.figures import LEVELS, Figure, panel_figures
from transforms.pages.index import index_page
from transforms.pages.listing import Listing
from transforms.pages.page import Made
from transforms.pages.region import region_page, regions_page
from transforms.pages.report import ReportRows, page_spans, report_page
from transforms.pages.tasks import STATUSES, tasks_index, tasks_page
from transforms.pages.terms import terms_index, terms_page

Row = Mapping[str, Any]
#: A file to write: its path below the folder of the pages, and its text.
File = tuple[str, str]

#: Tables that the reading pages are made of.
READING_TABLES = (
    "staging.documents", "staging.blocks",
    "parsed.reports", "parsed.sections", "parsed.observations", "parsed.numerals", "parsed.relative_targets",
    "parsed.tasks", "parsed.task_units",
    "mart.indicator_panel", "mart.target_outcomes", "mart.plan_outcomes", "mart.promise_chain", "mart.task_ledger", "mart.unit_workload", "mart.term_use",
    "mart.coverage", "quality.runs", "quality.findings",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading pages of one warehouse, built one after the other.

    `frames` holds `READING_TABLES` by name.
    """

    frames: Mapping[str, pl.DataFrame]
    made: Made

    def files(self) -> Iterator[File]:
        """Every page and its scripts."""
        figures = panel_figures(self.frames["mart.indicator_panel"])
        by_code = _grouped(figures, "code")
        regions = self._regions()
        codes = frozenset(by_code)
        accounts = build_accounts(self.frames, [r["region_code"] for r in regions], codes)
        yield from self._index(by_code, regions, accounts)
        yield from self._reports(codes, frozenset(r["region_code"] for r in regions), frozenset(accounts))
        yield from self._region_pages(figures, regions, accounts)
        yield from self._compare_pages(by_code)
        yield from self._chain_pages(accounts, regions)
        yield from self._task_pages()
        yield from self._term_pages()

    def _rows(self, table: str, by: str) -> dict[Any, list[Row]]:
        rows: dict[Any, list[Row]] = defaultdict(list)
        for row in self.frames[table].iter_rows(named=True):
            rows[row[by]].append(row)
        return rows

    def _regions(self) -> list[dict[str, Any]]:
        """Regions whose own reports are in the warehouse, with their level and number of reports."""
        own = self.frames["parsed.reports"].filter(
            pl.col("region_code").is_not_null() & pl.col("char_start").is_not_null()
        )
        counted = own.group_by("region_code").agg(pl.col("region").last(), pl.len().alias("reports"))
        rows = counted.sort("region_code").to_dicts()
        for row in rows:
            region = get_region(row["region_code"])
            row["level"] = region.level if region else "other"
        return rows

    def _index(
        self,
        by_code: Mapping[str, list[Figure]],
        regions: list[dict[str, Any]],
        accounts: Mapping[str, list[Account]],
    ) -> Iterator[File]:
        runs = self.frames["quality.runs"].sort("started_at", descending=True)
        headline = [by_code[code][0] for code in INDICATORS if code in HEADLINE_CODES and code in by_code]
        accepted = self.frames["staging.documents"].filter(pl.col("status") == "accepted").height
        path, html, listing = index_page(
            self.frames["mart.coverage"].to_dicts(),
            next(runs.iter_rows(named=True), None),
            _levels(regions),
            headline,
            accepted,
            pick_example(accounts),
            self.made,
        )
        yield path, html
        yield from listing.scripts()

    def _reports(
        self, compared: frozenset[str], regions: frozenset[str], accounts: frozenset[str]
    ) -> Iterator[File]:
        reports = self._rows("parsed.reports", "document_id")
        of_report = {
            name: self._rows(f"parsed.{name}", "report_id")
            for name in ("sections", "relative_targets", "tasks")
        }
        observations = self._rows("parsed.observations", "report_id")
        of_document = {
            "blocks": self._rows("staging.blocks", "document_id"),
            "numerals": self._rows("parsed.numerals", "document_id"),
            "findings": self._rows("quality.findings", "document_id"),
        }
        coverage = self._rows("mart.coverage", "report_id")
        for document in self.frames["staging.documents"].iter_rows(named=True):
            own = reports.get(document["document_id"], [])
            for report_id, span in page_spans(own, len(document["text"] or "")).items():
                rows = ReportRows(
                    report=next(r for r in own if r["report_id"] == report_id),
                    document=document,
                    span=span,
                    observations=_by_place(observations.get(report_id, [])),
                    **{name: _by_place(rows.get(report_id, [])) for name, rows in of_report.items()},
                    **{
                        name: _within(rows.get(document["document_id"], []), span, report_id)
                        for name, rows in of_document.items()
                    },
                    coverage=next(iter(coverage.get(report_id, [])), None),
                    siblings=[r for r in own if r["report_id"] != report_id],
                    compared=compared,
                    regions=regions,
                    accounts=accounts,
                )
                yield report_page(rows, self.made)

    def _region_pages(
        self,
        figures: list[Figure],
        regions: list[dict[str, Any]],
        accounts: Mapping[str, list[Account]],
    ) -> Iterator[File]:
        yield regions_page(list(_levels(regions).items()), self.made)
        own = _grouped(figures, "region_code")
        peers = _grouped(figures, "thing")
        outcomes = self._rows("mart.target_outcomes", "region_code")
        plans = self._rows("mart.plan_outcomes", "region_code")
        relative = self._rows("parsed.relative_targets", "region_code")
        coverage = self._rows("mart.coverage", "region_code")
        for region in regions:
            code = region["region_code"]
            path, html, listings = region_page(
                region,
                own.get(code, []),
                peers,
                _newest_outcomes(outcomes.get(code, [])),
                _newest_outcomes(plans.get(code, [])),
                len(accounts.get(code, ())),
                relative.get(code, []),
                coverage.get(code, []),
                self.made,
            )
            yield path, html
            yield from _scripts(listings)

    def _compare_pages(self, by_code: Mapping[str, list[Figure]]) -> Iterator[File]:
        yield compare_index(by_code, self.made)
        outcomes = self._rows("mart.target_outcomes", "indicator_code")
        plans = self._rows("mart.plan_outcomes", "indicator_code")
        for code, figures in by_code.items():
            squared = _newest_outcomes(outcomes.get(code, [])), _newest_outcomes(plans.get(code, []))
            path, html, listings = compare_page(code, figures, *squared, self.made)
            yield path, html
            yield from _scripts(listings)

    def _chain_pages(
        self, accounts: Mapping[str, list[Account]], regions: list[dict[str, Any]]
    ) -> Iterator[File]:
        own = [
            (region, accounts[region["region_code"]])
            for region in regions
            if region["region_code"] in accounts
        ]
        yield chains_index(own, pick_example(accounts), self.made)
        for region, of in own:
            path, html, listings = chains_page(region, of, self.made)
            yield path, html
            yield from _scripts(listings)

    def _task_pages(self) -> Iterator[File]:
        tasks = self._rows("parsed.tasks", "report_id")
        ledger = self._rows("mart.task_ledger", "report_id")
        workload = self._rows("mart.unit_workload", "region_code")
        units = self._rows("parsed.task_units", "task_id")
        listed = []
        for report in self.frames["parsed.reports"].iter_rows(named=True):
            own = tasks.get(report["report_id"], [])
            if not own:
                continue
            own_units = [unit for task in own for unit in units.get(task["task_id"], [])]
            squared = ledger.get(report["report_id"], [])
            path, html, listings = tasks_page(
                report, squared, own, own_units, workload.get(report["region_code"], []), self.made
            )
            yield path, html
            yield from _scripts(listings)
            counts = [(status, sum(row["status"] == status for row in squared)) for status in STATUSES]
            listed.append({"report": report, "tasks": len(own), "statuses": [c for c in counts if c[1]]})
        yield tasks_index(listed, self.made)

    def _term_pages(self) -> Iterator[File]:
        uses = self.frames["mart.term_use"].filter(pl.col("region_code").is_not_null())
        looked_into: dict[str, dict[int, str]] = defaultdict(dict)
        for report in self.frames["parsed.reports"].iter_rows(named=True):
            if report["char_start"] is not None and report["report_year"] and report["region_code"]:
                looked_into[report["region_code"]][report["report_year"]] = report["report_id"]
        regions = (
            uses.group_by("region_code")
            .agg(pl.col("region").last(), pl.col("year").n_unique().alias("years"))
            .sort(["years", "region_code"], descending=[True, False])
            .to_dicts()
        )
        yield terms_index(regions, self.made)
        parts = uses.partition_by("region_code", as_dict=True)
        for region in regions:
            own = parts[(region["region_code"],)]
            yield terms_page(region, own, looked_into[region["region_code"]], self.made)


def _grouped(figures: Iterable[Figure], by: str) -> dict[Any, list[Figure]]:
    groups: dict[Any, list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[getattr(figure, by)].append(figure)
    return groups


def _levels(regions: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found = {level: [row for row in regions if row["level"] == level] for level in LEVELS}
    return {level: rows for level, rows in found.items() if rows}


def _by_place(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row["char_start"])


def _within(rows: list[Row], span: tuple[int, int], report_id: str) -> list[Row]:
    """Rows of a document that touch the stretch, and those without a place that are about the report."""
    placed = [
        row
        for row in rows
        if row["char_start"] is not None and row["char_start"] < span[1] and row["char_end"] > span[0]
    ]
    return _by_place(placed) + [
        row for row in rows if row["char_start"] is None and row["row_key"] == report_id
    ]


def _newest_outcomes(rows: list[Row]) -> list[Row]:
    """Verdicts first, then what is open, what has no outcome, what had no target; the newest year first."""
    order = {"met": 0, "missed": 0, "pending": 1, "no_outcome": 2, "no_target": 3}
    return sorted(
        rows, key=lambda row: (order.get(row["verdict"], 4), -_last_year(row), row["indicator_code"])
    )


def _last_year(row: Row) -> int:
    """The year of a target, or the last one of a plan's."""
    return int(row["year"] if "year" in row else row["period"][-4:])


def _scripts(listings: Iterable[Listing]) -> Iterator[File]:
    for listing in listings:
        yield from listing.scripts()
