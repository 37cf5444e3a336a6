"""The record of a run: its numbers, and its row in ``quality.runs``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime

from flows.plan import Plan, RunStamp
from flows.summary import RunSummary
from flows.version import version
from warehouse.frames import frame_of
from warehouse.store import Store
from warehouse.tables import table


def summarize(store: Store, plan: Plan, seconds: float) -> RunSummary:
    """Count what the run has done so far, and what the working copy now holds."""
    aside = store.sql(
        "SELECT source_path, status_reason FROM staging.documents "
        f"WHERE run_id = '{store.run_id}' AND status = 'quarantined' ORDER BY source_path"
    ).rows()
    what = "its rows are taken out." if plan.prune else "its rows stay (--prune takes them out)."
    (totals,) = store.sql(
        f"""
        SELECT (SELECT count(*) FROM parsed.reports) AS reports_total,
               (SELECT count(*) FROM parsed.observations) AS observations_total,
               (SELECT count(*) FROM parsed.tasks) AS tasks_total,
               (SELECT count(*) FROM quality.findings WHERE run_id = '{store.run_id}') AS findings,
               count(*) AS checks_run,
               count(*) FILTER (NOT success) AS checks_failed
        FROM quality.checks WHERE run_id = '{store.run_id}'
        """
    ).to_dicts()
    return RunSummary(
        run_id=store.run_id,
        warehouse=store.path,
        published=not plan.changes_nothing,
        seconds=seconds,
        documents_seen=len(plan.new) + len(plan.copies) + len(plan.unchanged),
        documents_new=len(plan.new),
        documents_unchanged=len(plan.unchanged),
        documents_duplicate=len(plan.copies),
        documents_quarantined=len(aside),
        documents_superseded=len(plan.superseded) + len(plan.promoted),
        documents_gone=len(plan.gone),
        gone=tuple(f"{document.source_path}: {what}" for document in plan.gone),
        set_aside=tuple(f"{path}: {reason}" for path, reason in aside),
        **totals,
    )


def record_run(store: Store, summary: RunSummary, stamp: RunStamp, parameters: Mapping[str, object]) -> None:
    """Write the run to ``quality.runs``, as published: whoever can read the row reads a published state."""
    spec = table("quality.runs")
    counts = {f.name: getattr(summary, f.name) for f in fields(summary) if f.name in spec.column_names}
    row = counts | {
        "started_at": stamp.ingested_at,
        "finished_at": datetime.now(UTC).replace(tzinfo=None),
        "status": "published",
        "version": version(),
        "parameters": json.dumps(parameters, ensure_ascii=False, default=str),
    }
    store.write(spec.full_name, frame_of(spec, [row]))
