"""Names of Prefect runs that say what a run did, once it has done it."""

from __future__ import annotations

from prefect.client.orchestration import get_client
from prefect.runtime import flow_run

from flows.summary import RunSummary


def name_run(name: str) -> None:
    """Give the flow run that goes on another name; it began with one that says what it was asked."""
    with get_client(sync_client=True) as client:
        client.update_flow_run(flow_run.id, name=name)


def name_of(summary: RunSummary) -> str:
    """What a run did, in a few words."""
    if not summary.published:
        return f"{summary.documents_seen} documents, nothing new in {summary.warehouse.name}"
    counts = [
        (summary.documents_new, "new"),
        (summary.documents_superseded, "replaced"),
        (summary.documents_duplicate, "copies"),
        (summary.documents_quarantined, "set aside"),
    ]
    did = ", ".join(f"{count} {word}" for count, word in counts if count)
    return f"{did} into {summary.warehouse.name}"
