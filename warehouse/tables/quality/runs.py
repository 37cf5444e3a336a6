"""One row per run that was published, or failed before it was."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Column, Table, Type

STATUSES = ("running", "published", "failed")

TABLE = Table(
    schema="quality",
    name="runs",
    grain="run of the pipeline",
    key=("run_id",),
    columns=(
        c.RUN_ID,
        Column("started_at", Type.TIMESTAMP, "When the run started, UTC.", nullable=False),
        Column("finished_at", Type.TIMESTAMP, "When it had done its work, UTC."),
        Column("status", Type.TEXT, "How it ended.", nullable=False, values=STATUSES),
        Column("version", Type.TEXT, "Version of the program.", nullable=False),
        Column("parameters", Type.TEXT, "What it was asked to do, as JSON."),
        c.count("documents_seen", "files that were looked at"),
        c.count("documents_new", "files that were not known before"),
        c.count("documents_unchanged", "files that were known, with the same bytes"),
        c.count("documents_duplicate", "files that are copies of another"),
        c.count("documents_quarantined", "files that could not be used"),
        c.count("documents_superseded", "documents whose path now holds other bytes, or that were taken out"),
        Column(
            "documents_gone",
            Type.INTEGER,
            "Number of documents whose file was no longer in the folders; with `prune` among the "
            "parameters they "
            "were taken out.",
            unit="rows",
            minimum=0,
        ),
        c.count("reports_total", "reports in the warehouse after the run"),
        c.count("observations_total", "observations in the warehouse after the run"),
        c.count("tasks_total", "tasks in the warehouse after the run"),
        c.count("checks_run", "checks that were run"),
        c.count("checks_failed", "checks that failed, whatever their severity"),
        c.count("findings", "findings that the run made"),
        Column("seconds", Type.DOUBLE, "How long it took.", unit="seconds", minimum=0),
    ),
    document=None,
    version=2,
)
