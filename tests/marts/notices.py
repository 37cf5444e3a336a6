"""Small notices in our own words, read by the real reader, as the frames of the parsed layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import polars as pl

from transforms.observations.read import read_passages
from transforms.passages import Context, Passage
from warehouse.frames import frame_of
from warehouse.tables import table

Frames = dict[str, pl.DataFrame]


def make_notice(
    tasks: Sequence[tuple[str, Sequence[str]]],
    review: str | None = "2023-H1",
    plan: str = "2023",
    document: str = "d",
    kind: str = "progress_notice",
    units: Sequence[Sequence[str]] = (),
    region: str = "丰原市",
) -> Frames:
    """Frames of one notice: each task with its text and the items of its progress."""
    report_id = f"{document}:r0"
    rows: dict[str, list[dict[str, object]]] = {"tasks": [], "task_progress": [], "task_units": []}
    passages: list[Passage] = []
    at = 1
    for number, (text, items) in enumerate(tasks, start=1):
        task_id = f"{document}:t{at}"
        rows["tasks"].append(
            {
                "task_id": task_id, "report_id": report_id, "document_id": document, "number": number,
                "text": text, "char_start": at, "char_end": at + len(text),
            }
        )  # fmt: skip
        base = {
            "document_id": document, "report_id": report_id, "report_kind": kind, "section_role": "tasks",
            "region": region, "region_code": "341300", "region_level": "prefecture",
            "report_year": int(plan[:4]), "review_period": review, "plan_period": plan, "task_id": task_id,
        }  # fmt: skip
        passages.append(_passage(text, at, Context(voice="task", period=plan, **base)))
        at += len(text) + 1
        for item_no, item in enumerate(items, start=1):
            rows["task_progress"].append(
                {
                    "task_id": task_id, "item_no": item_no, "text": item,
                    "char_start": at, "char_end": at + len(item),
                }
            )  # fmt: skip
            passages.append(_passage(item, at, Context(voice="progress", period=review, **base)))
            at += len(item) + 1
        for position, unit in enumerate(units[number - 1] if units else ("市甲局",), start=1):
            rows["task_units"].append(
                {
                    "task_id": task_id, "unit": unit, "unit_name": unit, "role": "lead",
                    "position": position, "inherited": False, "open_list": False,
                }
            )  # fmt: skip
    report = {
        "report_id": report_id, "document_id": document, "kind": kind, "region": region,
        "region_code": "341300", "region_level": "prefecture", "report_year": int(plan[:4]),
        "review_period": review, "plan_period": plan, "completeness": "complete", "char_start": 0,
        "char_end": at,
    }  # fmt: skip
    observations = [asdict(found) for found in read_passages(passages).observations]
    frames = {name: frame_of(table(f"parsed.{name}"), found) for name, found in rows.items()}
    frames["reports"] = frame_of(table("parsed.reports"), [report])
    frames["observations"] = frame_of(table("parsed.observations"), observations)
    return frames


def join_frames(*parts: Frames) -> Frames:
    """Several documents in one set of frames."""
    return {name: pl.concat([part[name] for part in parts]) for name in parts[0]}


def _passage(text: str, at: int, context: Context) -> Passage:
    return Passage(text, ((at, at + len(text)),), context)
