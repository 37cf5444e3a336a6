"""A small warehouse in which every check passes: one document with a work report and a notice."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Any

from warehouse.frames import frame_of
from warehouse.store import Store
from warehouse.tables import TABLES

Rows = dict[str, list[dict[str, Any]]]

TITLE = "二〇二四年宿州市政府工作报告"
LINES = (
    f"{TITLE}\n",
    "一、过去一年的回顾\n",
    "全市生产总值增长5.8%。\n",
    "打开客户端看全文\n",
    "二、今年的目标\n",
    "生产总值预期增长6%左右,居民收入与经济增长同步。\n",
    "重点任务进展的通报\n",
    "1\n",
    "新建学校10所。\n",
    "已建成5所。\n",
    "市教育局\n",
)
TEXT = "".join(LINES)
SHA256 = hashlib.sha256(TEXT.encode()).hexdigest()
DOC = SHA256[:16]


def span(fragment: str) -> dict[str, int]:
    """Place of a fragment in the text."""
    start = TEXT.index(fragment)
    return {"char_start": start, "char_end": start + len(fragment)}


def good_rows() -> Rows:
    """Rows by table; a fresh copy each time."""
    return {
        "staging.documents": [_document()],
        "staging.blocks": list(_blocks()),
        "parsed.reports": [_report(TITLE, "work_report", 0, TEXT.index("重点任务")), _notice()],
        "parsed.sections": list(_sections()),
        "parsed.observations": list(_observations()),
        "parsed.relative_targets": [_relative_target()],
        "parsed.numerals": list(_numerals()),
        "parsed.tasks": [_task()],
        "parsed.task_units": [_unit()],
        "parsed.task_progress": [
            {"task_id": TASK, "item_no": 1, "text": "已建成5所。", **span("已建成5所。")}
        ],
        **_marts(),
        "quality.runs": [_run()],
        "quality.checks": [_check()],
        "quality.findings": [_finding()],
        "quality.corrections": [_correction()],
    }


def write_rows(store: Store, rows: Rows) -> None:
    """Put these rows in the place of all rows of the store."""
    for spec in TABLES:
        store.replace(spec.full_name, frame_of(spec, rows.get(spec.full_name, [])))


REPORT = f"{DOC}:r0"
NOTICE = f"{DOC}:r{TEXT.index('重点任务')}"
TASK = f"{DOC}:t{TEXT.index('新建学校')}"
NOW = datetime(2026, 1, 2, 3, 4, 5)


def _document() -> dict[str, Any]:
    return {
        "document_id": DOC,
        "source_path": "a.txt",
        "encoding_confidence": 1.0,
        "byte_count": len(TEXT.encode()),
        "sha256": SHA256,
        "text": TEXT,
        "status": "accepted",
        "status_reason": None,
        "duplicate_of": None,
        "ingested_at": NOW,
        "run_id": "r1",
    }


def _blocks() -> Any:
    at = 0
    for no, line in enumerate(LINES):
        furniture = "客户端" in line
        yield {
            "document_id": DOC,
            "block_no": no,
            "char_start": at,
            "char_end": at + len(line),
            "kind": "page_furniture" if furniture else "body",
            "reason": "call of a web page" if furniture else None,
        }
        at += len(line)


def _report(title: str, kind: str, start: int, end: int) -> dict[str, Any]:
    return {
        "report_id": f"{DOC}:r{start}",
        "document_id": DOC,
        "title": title,
        "kind": kind,
        "region": "宿州市",
        "region_code": "341300",
        "region_level": "prefecture",
        "region_source": "text",
        "report_year": 2024,
        "report_year_source": "text",
        "delivered_on": date(2024, 1, 10),
        "completeness": "complete",
        "contents_start": None,
        "contents_end": None,
        "char_start": start,
        "char_end": end,
    }


def _notice() -> dict[str, Any]:
    return _report("重点任务进展的通报", "progress_notice", TEXT.index("重点任务"), len(TEXT))


def _sections() -> Any:
    first, second, end = (TEXT.index(w) for w in ("一、过去", "二、今年", "重点任务"))
    for ordinal, (role, a, b) in enumerate((("review", first, second), ("targets", second, end)), 1):
        yield {
            "section_id": f"{DOC}:s{a}",
            "report_id": REPORT,
            "parent_id": None,
            "level": 1,
            "ordinal": ordinal,
            "role": role,
            "char_start": a,
            "char_end": b,
        }
    yield {
        "section_id": f"{DOC}:s{second}.2",
        "report_id": REPORT,
        "parent_id": f"{DOC}:s{second}",
        "level": 2,
        "ordinal": 1,
        "role": "targets",
        "char_start": second,
        "char_end": end,
    }


def _observations() -> Any:
    review, plan, task, progress = LINES[2].strip(), LINES[5].strip(), LINES[8].strip(), LINES[9].strip()
    yield _observation("5.8%", review, "actual", "2023", value=5.8)
    yield _observation("6%", plan, "target", "2024", value=6.0, bound="about")
    counted = {"measure": "level", "unit": "所", "normalized_unit": "所", "indicator": "新建学校"}
    counted |= {"indicator_code": None, "report_id": NOTICE, "task_id": TASK, "section_id": None}
    yield _observation("10所", task, "target", "2024", value=10.0, voice="task", **counted)
    yield _observation("5所", progress, "actual", "2024", value=5.0, voice="progress", **counted)


def _observation(quantity: str, sentence: str, role: str, period: str, **other: Any) -> dict[str, Any]:
    place, around = span(quantity), span(sentence)
    return {
        "observation_id": f"{DOC}:o{place['char_start']}",
        "report_id": REPORT,
        "document_id": DOC,
        "section_id": f"{DOC}:s{TEXT.index('一、过去' if role == 'actual' else '二、今年')}",
        "task_id": None,
        **place,
        "quantity": quantity,
        "value_high": None,
        "unit": "%",
        "normalized_value": other["value"],
        "normalized_unit": "%",
        "indicator": "生产总值",
        "indicator_code": "gdp",
        "measure": "growth",
        "bound": "exact",
        "role": role,
        "period": period,
        "region": "宿州市",
        "region_code": "341300",
        "voice": "text",
        "sentence": sentence,
        "sentence_start": around["char_start"],
        "sentence_end": around["char_end"],
        "rule": "number_after_verb",
        **other,
    }


def _relative_target() -> dict[str, Any]:
    words = "居民收入与经济增长同步"
    return {
        "relative_target_id": f"{DOC}:q{TEXT.index(words)}",
        "report_id": REPORT,
        "document_id": DOC,
        "section_id": f"{DOC}:s{TEXT.index('二、今年')}",
        **span(words),
        "text": words,
        "indicator": "居民收入",
        "indicator_code": "resident_income",
        "measure": "growth",
        "relation": "in_step_with",
        "reference": "经济增长",
        "region_code": "341300",
        "sentence": LINES[5].strip(),
        "sentence_start": span(LINES[5])["char_start"],
        "sentence_end": span(LINES[5])["char_end"] - 1,
    }


def _numerals() -> Any:
    for fragment, disposition, quantity in (
        ("二〇二四", "date", None),
        ("5.8", "observation", "5.8%"),
        ("6", "observation", "6%"),
        ("10", "observation", "10所"),
        ("5所", "observation", "5所"),
    ):
        text = fragment.rstrip("所")
        start = TEXT.index(fragment)
        yield {
            "document_id": DOC,
            "char_start": start,
            "char_end": start + len(text),
            "text": text,
            "disposition": disposition,
            "observation_id": f"{DOC}:o{TEXT.index(quantity)}" if quantity else None,
        }


def _task() -> dict[str, Any]:
    return {
        "task_id": TASK,
        "report_id": NOTICE,
        "document_id": DOC,
        "number": 1,
        "text": "新建学校10所。",
        "due_period": "2024",
        **span("新建学校10所。"),
    }


def _unit() -> dict[str, Any]:
    return {
        "task_id": TASK,
        "unit": "市教育局",
        "unit_name": "市教育局",
        "role": "lead",
        "position": 1,
        "inherited": False,
        "open_list": False,
    }


def _marts() -> Rows:
    growth = f"{DOC}:o{TEXT.index('5.8%')}"
    place = {"region": "宿州市", "region_code": "341300"}
    source = {"observation_id": growth, "report_id": REPORT, "report_year": 2024, "value": 5.8}
    panel = {
        **place,
        "period": "2023",
        "indicator_code": "gdp",
        "measure": "growth",
        "normalized_unit": "%",
        "role": "actual",
        "normalized_value": 5.8,
        "bound": "exact",
        "quantity": "5.8%",
        "observation_id": growth,
        "report_id": REPORT,
        "own_report": True,
        "report_year": 2024,
        "source_count": 1,
        "report_count": 1,
        "sources": [source],
        "disagree": False,
        "mixed": False,
    }
    outcome = {
        **place,
        "year": 2024,
        "indicator_code": "gdp",
        "measure": "growth",
        "target_value": 6.0,
        "bound": "about",
        "relation": None,
        "target_observation_id": f"{DOC}:o{TEXT.index('6%')}",
        "target_report_id": REPORT,
        "outcome_value": None,
        "outcome_role": None,
        "outcome_observation_id": None,
        "outcome_report_id": None,
        "verdict": "pending",
    }
    plan_outcome = {name: value for name, value in outcome.items() if name != "year"}
    plan_outcome |= {"period": "2021/2025", "basis": "yearly_average"}
    ledger = {
        "report_id": NOTICE,
        "task_id": TASK,
        "task_number": 1,
        "target_observation_id": f"{DOC}:o{TEXT.index('10所')}",
        "target_source": "task",
        "indicator_code": None,
        "bound": "exact",
        "progress_value": 5.0,
        "completion": 0.5,
        "stated_completion": 0.5,
        "stated_agrees": True,
        "time_elapsed": 0.5,
        **span("10所"),
        "status": "on_track",
        "progress_task_id": TASK,
        **span("10所"),
    }
    status = {
        "task_id": TASK,
        "report_id": NOTICE,
        "task_number": 1,
        **place,
        "report_kind": "progress_notice",
        "quantified_targets": 1,
        "targets_in_task": 1,
        "targets_with_figure": 1,
        "progress_items": 1,
        "lowest_completion": 0.5,
        "status": "on_track",
    }
    link = {
        "chain_id": "c1",
        "link_no": 1,
        "link_kind": "target",
        **place,
        "indicator_code": "gdp",
        "report_id": REPORT,
        "report_year": 2024,
        "task_id": None,
        "observation_id": f"{DOC}:o{TEXT.index('6%')}",
        "score": 1.0,
        **span("6%"),
    }
    workload = {**place, "unit_name": "市教育局", "tasks_led": 1, "tasks_supported": 0, "tasks_measurable": 1}
    workload |= {"reports": 1, "tasks_inherited": 0}
    workload |= {"share_measurable": 1.0, "tasks_met": 0, "tasks_ahead": 0, "tasks_on_track": 1}
    workload |= {"tasks_behind": 0, "tasks_no_figure": 0}
    return {
        "mart.indicator_panel": [panel],
        "mart.target_outcomes": [outcome],
        "mart.plan_outcomes": [plan_outcome],
        "mart.task_ledger": [ledger],
        "mart.task_status": [status],
        "mart.promise_chain": [link],
        "mart.unit_workload": [workload],
        "mart.term_use": [
            {**place, "year": 2024, "term": "增长", "kind": "word", "count": 3, "per_10k_chars": 250.0}
        ],
        "mart.coverage": [_coverage(REPORT, "work_report", 2, 1), _coverage(NOTICE, "progress_notice", 2, 1)],
    }


def _coverage(report_id: str, kind: str, observations: int, targets: int) -> dict[str, Any]:
    return {
        "report_id": report_id,
        "document_id": DOC,
        "report_kind": kind,
        "region_code": "341300",
        "report_year": 2024,
        "completeness": "complete",
        "characters": 60,
        "characters_set_aside": 9,
        "sections": 0,
        "observations": observations,
        "targets": targets,
        "estimates": 0,
        "actuals": observations - targets,
        "share_coded": 0.5,
        "relative_targets": 1,
        "tasks": 0,
        "numerals": 2,
        "numerals_unexplained": 0,
        "share_explained": 1.0,
    }


def _run() -> dict[str, Any]:
    counts = [c.name for spec in TABLES if spec.name == "runs" for c in spec.columns if c.unit == "rows"]
    run = {"run_id": "r1", "started_at": NOW, "status": "published", "version": "0", "seconds": 1.0}
    return {**run, **dict.fromkeys(counts, 0)}


def _check() -> dict[str, Any]:
    return {
        "run_id": "r1",
        "check_name": "parsed.tasks.key_unique",
        "layer": "parsed",
        "table_name": "parsed.tasks",
        "expectation": "unexpected_rows_expectation",
        "severity": "blocking",
        "description": "…",
        "success": True,
        "rows_checked": 1,
        "rows_failed": 0,
        "checked_at": NOW,
    }


def _finding() -> dict[str, Any]:
    return {
        "finding_id": "f1",
        "run_id": "r1",
        "document_id": DOC,
        "table_name": "parsed.tasks",
        "rule": "a rule of the reader",
        "severity": "finding",
        "message": "…",
    }


def _correction() -> dict[str, Any]:
    return {
        "correction_id": "c1",
        "document": DOC,
        "place": str(TEXT.index("5.8%")),
        "field": "role",
        "value": "actual",
        "reason": "checked",
        "status": "already_right",
        "was": "actual",
        "document_id": DOC,
        "run_id": "r1",
    }
