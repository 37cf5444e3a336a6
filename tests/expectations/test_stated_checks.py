"""Each check that a spec states: one thing broken in good rows makes it fail, for its own reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.expectations.good_rows import DOC, LINES, NOTICE, REPORT, TEXT, Rows, good_rows, span
from warehouse.tables import TABLES

Break = Callable[[Rows], Any]


def change(table: str, row: int = 0, **values: Any) -> Break:
    """Change values of one row of a table."""

    def apply(rows: Rows) -> None:
        rows[table][row].update(values)

    return apply


def remove(table: str, row: int | None = None) -> Break:
    """Remove one row of a table, or all."""

    def apply(rows: Rows) -> None:
        del rows[table][slice(None) if row is None else row]

    return apply


def keep(table: str, row: int) -> Break:
    """Remove all rows of a table but one."""

    def apply(rows: Rows) -> None:
        rows[table] = [rows[table][row]]

    return apply


def add(table: str, row: int = 0, **values: Any) -> Break:
    """Add a copy of a row with other values."""

    def apply(rows: Rows) -> None:
        rows[table].append({**rows[table][row], **values})

    return apply


def both(*breaks: Break) -> Break:
    def apply(rows: Rows) -> None:
        for each in breaks:
            each(rows)

    return apply


PART_TWO = TEXT.index("二、今年")
TARGET = TEXT.index("6%")
COPY = {"document_id": "copy", "source_path": "b.txt", "status": "duplicate", "status_reason": "same bytes"}

#: Check, what is broken, and how the reason begins.
CASES: tuple[tuple[str, Break, str], ...] = (
    ("staging.documents.accepted_has_text", change("staging.documents", text=""), "An accepted document has"),
    (
        "staging.documents.set_aside_has_reason",
        change("staging.documents", status="quarantined"),
        "A document that was not accepted",
    ),
    (
        "staging.documents.duplicate_names_original",
        add("staging.documents", **COPY),
        "A duplicate, and nothing else",
    ),
    (
        "staging.documents.duplicate_names_original",
        change("staging.documents", duplicate_of=DOC),
        "A duplicate, and nothing else",
    ),
    (
        "staging.documents.line_ends_are_newlines",
        change("staging.documents", text=TEXT.replace("\n", "\r\n")),
        "The text of a document has no carriage return",
    ),
    ("staging.documents.id_from_bytes", change("staging.documents", sha256="0" * 64), "The id of a document"),
    (
        "staging.documents.reads_as_chinese",
        change("staging.documents", text=TEXT + "\ufffd\x01" * 5),
        "An accepted document is mostly readable",
    ),
    (
        "staging.blocks.blocks_cover_text",
        remove("staging.blocks", 4),
        "characters between two blocks are in neither",
    ),
    ("staging.blocks.blocks_cover_text", remove("staging.blocks", -1), f"the blocks end at {len(TEXT) - 5}"),
    ("staging.blocks.blocks_cover_text", remove("staging.blocks"), "the blocks end at 0"),
    (
        "staging.blocks.blocks_cover_text",
        change("staging.blocks", 1, char_end=len(LINES[0] + LINES[1]) + 1),
        "two blocks hold the same characters",
    ),
    ("staging.blocks.blocks_not_empty", change("staging.blocks", char_end=0), "A block holds at least one"),
    (
        "staging.blocks.blocks_numbered_in_order",
        change("staging.blocks", 3, block_no=30),
        "block number 30 stands at",
    ),
    (
        "staging.blocks.set_aside_has_reason",
        change("staging.blocks", 3, reason=None),
        "A block that is set aside",
    ),
    (
        "staging.blocks.set_aside_has_reason",
        change("staging.blocks", 0, reason="why"),
        "A block that is set aside",
    ),
    (
        "staging.blocks.only_accepted_have_blocks",
        both(change("staging.documents", status="quarantined"), keep("staging.blocks", 0)),
        "the document is quarantined",
    ),
    (
        "parsed.reports.span_unless_missing",
        change("parsed.reports", completeness="missing"),
        "A report has a span",
    ),
    ("parsed.reports.span_unless_missing", change("parsed.reports", char_end=None), "A report has a span"),
    ("parsed.reports.span_in_text", change("parsed.reports", 1, char_end=len(TEXT) + 1), "the text ends at"),
    (
        "parsed.reports.reports_do_not_overlap",
        change("parsed.reports", char_end=len(TEXT)),
        "starts before the report",
    ),
    ("parsed.reports.report_id_is_place", change("parsed.reports", char_start=3), "A report's id is"),
    (
        "parsed.reports.source_said",
        change("parsed.reports", region_source=None),
        "Where a region or a year is given",
    ),
    (
        "parsed.reports.contents_against_text",
        change("parsed.reports", completeness="missing", char_start=None, char_end=None),
        "the contents list announces",
    ),
    (
        "parsed.reports.report_is_whole",
        change("parsed.reports", completeness="truncated"),
        "二〇二四年宿州市政府工作报告",
    ),
    (
        "parsed.reports.region_known",
        change("parsed.reports", region_code=None),
        "no code is known for 宿州市",
    ),
    ("parsed.reports.region_known", change("parsed.reports", region=None), "no region was found"),
    ("parsed.reports.year_known", change("parsed.reports", report_year=None), "the text, the file name and"),
    (
        "parsed.reports.year_fits_delivery",
        change("parsed.reports", delivered_on=date(2022, 1, 5)),
        "delivered on",
    ),
    (
        "parsed.reports.year_fits_delivery",
        change("parsed.reports", delivered_on=date(2023, 6, 5)),
        "delivered on",
    ),
    (
        "parsed.reports.targets_section",
        both(change("parsed.sections", 1, role="tasks"), change("parsed.sections", 2, role="tasks")),
        "no section with targets was found",
    ),
    (
        "parsed.reports.gdp_target",
        change("parsed.observations", 1, indicator_code="retail_sales"),
        "no target for the growth of GDP was found",
    ),
    (
        "parsed.sections.section_in_report",
        change("parsed.sections", 1, char_end=len(TEXT)),
        "the report spans",
    ),
    (
        "parsed.sections.section_in_parent",
        change("parsed.sections", 2, char_start=PART_TWO - 1),
        "the parent, level 1",
    ),
    ("parsed.sections.section_in_parent", change("parsed.sections", 2, level=1), "the parent, level 1"),
    (
        "parsed.sections.sections_do_not_overlap",
        change("parsed.sections", 0, char_end=PART_TWO + 1),
        "starts before the section",
    ),
    (
        "parsed.sections.sections_counted",
        change("parsed.sections", 1, ordinal=3),
        "ordinal 3 stands at place 2",
    ),
    (
        "parsed.observations.observation_id_is_place",
        change("parsed.observations", 1, observation_id=f"{DOC}:o1"),
        "An observation's id is",
    ),
    (
        "parsed.observations.span_in_sentence",
        change("parsed.observations", sentence_start=TARGET),
        "The quantity lies",
    ),
    (
        "parsed.observations.observation_in_report",
        change("parsed.observations", report_id=NOTICE),
        "the report spans",
    ),
    (
        "parsed.observations.observations_do_not_overlap",
        add("parsed.observations", 1, char_start=TARGET + 1, quantity="%"),
        "shares characters with the observation",
    ),
    (
        "parsed.observations.range_in_order",
        change("parsed.observations", value_high=5.0),
        "The upper end of a range",
    ),
    (
        "parsed.observations.normalized_together",
        change("parsed.observations", normalized_unit=None),
        "A normalised value has",
    ),
    ("parsed.observations.period_form", change("parsed.observations", period="2023年"), "period 2023年"),
    ("parsed.observations.period_form", change("parsed.observations", period="2023-13"), "period 2023-13"),
    (
        "parsed.observations.indicator_known",
        change("parsed.observations", indicator=None),
        "nothing says what 5.8%",
    ),
    (
        "parsed.observations.period_known",
        change("parsed.observations", period=None),
        "no period was found for 5.8%",
    ),
    (
        "parsed.observations.unit_known",
        change("parsed.observations", 2, normalized_unit=None, normalized_value=None),
        "the unit 所 of 10所 is not in the catalogue",
    ),
    (
        "parsed.observations.share_plausible",
        change("parsed.observations", measure="ratio", normalized_value=105.0, indicator_code=None),
        "生产总值 of 5.8%",
    ),
    (
        "parsed.observations.share_plausible",
        change(
            "parsed.observations", measure="ratio", normalized_value=40.0, indicator_code="urban_unemployment"
        ),
        "生产总值 of 5.8%",
    ),
    (
        "parsed.observations.growth_plausible",
        change("parsed.observations", normalized_value=58.0),
        "生产总值 changed by",
    ),
    (
        "parsed.observations.growth_plausible",
        change("parsed.observations", normalized_value=-101.0, indicator_code=None),
        "生产总值 changed by 5.8% in 2023",
    ),
    ("parsed.observations.rank_plausible", change("parsed.observations", measure="rank"), "rank 5.8%"),
    (
        "parsed.observations.actual_not_ahead",
        change("parsed.observations", period="2025"),
        "5.8% is stated as fact",
    ),
    (
        "parsed.relative_targets.span_not_empty",
        change("parsed.relative_targets", char_end=3),
        "The words of a target",
    ),
    (
        "parsed.relative_targets.reference_named",
        change("parsed.relative_targets", reference=None),
        "nothing says what",
    ),
    (
        "parsed.numerals.numerals_do_not_overlap",
        add("parsed.numerals", 1, char_start=TEXT.index("5.8") + 2, text="8"),
        "shares characters with the numeral",
    ),
    (
        "parsed.numerals.observation_named",
        change("parsed.numerals", 1, observation_id=None),
        "A numeral that became",
    ),
    (
        "parsed.numerals.observation_named",
        change("parsed.numerals", 1, disposition="date"),
        "A numeral that became",
    ),
    ("parsed.numerals.observations_have_numerals", remove("parsed.numerals", 1), "no numeral leads to this"),
    (
        "parsed.numerals.numerals_explained",
        both(
            *(add("parsed.numerals", char_start=1000 + n, char_end=1001 + n) for n in range(20)),
            add("parsed.numerals", char_start=2000, char_end=2001, disposition="unexplained"),
            add("parsed.numerals", char_start=2002, char_end=2003, disposition="unexplained"),
        ),
        "2 of 27 numerals could not be placed",
    ),
    ("parsed.tasks.task_id_is_place", change("parsed.tasks", char_start=1), "A task's id is"),
    ("parsed.tasks.task_in_report", change("parsed.tasks", report_id=REPORT), "the report spans"),
    ("parsed.tasks.numbers_without_gap", change("parsed.tasks", number=2), "task 2 stands at place 1"),
    (
        "parsed.tasks.task_has_lead_unit",
        change("parsed.task_units", role="support"),
        "nobody is named as leading task 1",
    ),
    (
        "parsed.tasks.notice_task_has_progress",
        remove("parsed.task_progress"),
        "no progress is reported on task 1",
    ),
    (
        "parsed.task_units.unit_once",
        add("parsed.task_units", position=2),
        "task 1 names 市教育局 more than once",
    ),
    ("parsed.task_units.unit_is_a_name", change("parsed.task_units", unit="局"), "局 is hardly the name"),
    (
        "parsed.task_units.unit_is_a_name",
        change("parsed.task_units", unit="市局。完成"),
        "市局。完成 is hardly",
    ),
    (
        "parsed.task_progress.items_counted",
        change("parsed.task_progress", item_no=2),
        "item 2 stands at place 1",
    ),
    (
        "mart.indicator_panel.sources_counted",
        change("mart.indicator_panel", source_count=2),
        "As many sources",
    ),
    (
        "mart.indicator_panel.sources_agree",
        change("mart.indicator_panel", disagree=True),
        "gdp of 宿州市 in 2023 is 5.8% in 1 sources",
    ),
    (
        "mart.target_outcomes.verdict_has_both_sides",
        change("mart.target_outcomes", verdict="met"),
        "A verdict of met",
    ),
    (
        "mart.plan_outcomes.verdict_has_both_sides",
        change("mart.plan_outcomes", verdict="met"),
        "A verdict of met",
    ),
    (
        "mart.plan_outcomes.period_is_span",
        change("mart.plan_outcomes", period="2025"),
        "The period of a plan spans years",
    ),
    (
        "mart.task_ledger.figure_or_no_figure",
        change("mart.task_ledger", status="no_figure"),
        "A status other than",
    ),
    (
        "mart.task_ledger.stated_completion_agrees",
        change("mart.task_ledger", stated_completion=0.6, stated_agrees=False),
        "task 1: the text states 0.6, its figures give 0.5",
    ),
    (
        "mart.promise_chain.answers_in_chain",
        change("mart.promise_chain", answers=1),
        "the chain has no other link 1",
    ),
    ("mart.promise_chain.outcome_answers", change("mart.promise_chain", link_kind="outcome"), "An outcome"),
    ("mart.task_status.every_task_once", remove("mart.task_status", 0), "the task has no status"),
    (
        "mart.unit_workload.statuses_add_up",
        change("mart.unit_workload", tasks_led=2),
        "Every task that a unit",
    ),
    ("mart.coverage.every_report_once", remove("mart.coverage", 0), "the report is not in the coverage"),
    ("mart.coverage.roles_add_up", change("mart.coverage", observations=9), "Targets, estimates and facts"),
)


@pytest.mark.parametrize(("name", "breaking", "reason"), CASES, ids=[case[0] for case in CASES])
def test_one_bad_row_fails_the_check_for_its_own_reason(check, name, breaking, reason):
    rows = good_rows()
    breaking(rows)
    table, _, rule = name.rpartition(".")
    failures = check(table, rows, rule)
    assert rule in failures
    count, messages = failures[rule]
    assert count == 1
    assert messages[0].startswith(reason)


def test_every_stated_check_has_a_bad_row():
    stated = {f"{spec.full_name}.{rule.name}" for spec in TABLES for rule in spec.checks}
    assert stated - {name for name, *_ in CASES} == set()


@pytest.mark.parametrize(
    ("name", "harmless"),
    (
        (
            "parsed.observations.share_plausible",
            change(
                "parsed.observations",
                measure="ratio",
                normalized_value=104.0,
                indicator="基本医疗保险参保率",
                indicator_code=None,
            ),
        ),
        (
            "parsed.observations.growth_plausible",
            change("parsed.observations", normalized_value=300.0, period="2016/2020"),
        ),
        ("parsed.observations.range_in_order", change("parsed.observations", value=-5.0, value_high=-3.0)),
        ("parsed.observations.range_in_order", change("parsed.observations", value=-3.0, value_high=-5.0)),
        ("parsed.reports.year_fits_delivery", change("parsed.reports", delivered_on=date(2023, 12, 28))),
        (
            "parsed.reports.gdp_target",
            both(
                change("parsed.observations", 1, indicator_code=None),
                change("parsed.relative_targets", indicator_code="gdp"),
            ),
        ),
        (
            "parsed.numerals.numerals_explained",
            both(
                *(add("parsed.numerals", char_start=1000 + n, char_end=1001 + n) for n in range(20)),
                add("parsed.numerals", char_start=2000, char_end=2001, disposition="unexplained"),
            ),
        ),
    ),
)
def test_what_only_looks_odd_passes(check, name, harmless):
    rows = good_rows()
    harmless(rows)
    table, _, rule = name.rpartition(".")
    assert check(table, rows, rule) == {}


def test_a_span_covers_line_breaks_and_set_aside_blocks_that_its_text_leaves_out(check):
    rows = good_rows()
    sentence = (LINES[2] + LINES[4]).replace("\n", "")
    place = span(LINES[2] + LINES[3] + LINES[4])
    rows["parsed.observations"][0].update(
        sentence=sentence, sentence_start=place["char_start"], sentence_end=place["char_end"]
    )
    assert check("parsed.observations", rows, "sentence_quoted") == {}
    rows["staging.blocks"][3].update(kind="body", reason=None)
    assert check("parsed.observations", rows, "sentence_quoted")["sentence_quoted"][0] == 1


def test_marks_without_width_in_the_text_count_nowhere(check):
    rows = good_rows()
    (document,), observation = rows["staging.documents"], rows["parsed.observations"][0]
    at = observation["sentence_start"] + 2
    document["text"] = document["text"][:at] + "\u200b" + document["text"][at + 1 :]
    observation["sentence"] = observation["sentence"][:2] + observation["sentence"][3:]
    assert check("parsed.observations", rows, "sentence_quoted") == {}
