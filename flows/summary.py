"""What a run did, in numbers: for a person's screen, for Prefect's page and for ``quality.runs``."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

from flows.beside import quality_report
from transforms.readers.names import printable

#: A folder that was emptied is told in a few lines.
_GONE_SHOWN = 20


@dataclass(frozen=True, slots=True)
class RunSummary:
    """The numbers of one run. ``published`` is false where there was nothing new to publish."""

    run_id: str
    warehouse: Path
    published: bool
    seconds: float
    documents_seen: int
    documents_new: int
    documents_unchanged: int
    documents_duplicate: int
    documents_quarantined: int
    documents_superseded: int
    reports_total: int
    observations_total: int
    tasks_total: int
    checks_run: int
    checks_failed: int
    findings: int
    #: Documents of the folders whose file is no longer there.
    documents_gone: int = 0
    #: One sentence for each document that could not be used.
    set_aside: tuple[str, ...] = ()
    #: One sentence for each document whose file is gone.
    gone: tuple[str, ...] = ()


def counts_of(summary: RunSummary) -> dict[str, int]:
    """The whole numbers of a run by their names."""
    return {name: value for name, value in asdict(summary).items() if type(value) is int}


def describe(summary: RunSummary) -> str:
    """The summary as a few lines of text."""
    s = summary
    lines = [
        f"{s.documents_seen} documents: {s.documents_new} new, {s.documents_unchanged} known, "
        f"{s.documents_duplicate} copies, {s.documents_quarantined} set aside, "
        f"{s.documents_superseded} replaced"
    ]
    lines += [f"  set aside: {printable(sentence)}" for sentence in s.set_aside]
    lines += [f"  gone: {printable(sentence)}" for sentence in s.gone[:_GONE_SHOWN]]
    if len(s.gone) > _GONE_SHOWN:
        lines.append(f"  gone: {len(s.gone) - _GONE_SHOWN} more")
    lines.append(
        f"in the warehouse: {s.reports_total} reports, {s.observations_total} observations, "
        f"{s.tasks_total} tasks"
    )
    if s.published:
        lines.append(
            f"{s.checks_run} checks, {s.checks_run - s.checks_failed} passed; "
            f"{s.findings} findings to look at"
        )
        lines.append(f"Published {s.warehouse} in {s.seconds:.1f} s")
    else:
        lines.append(f"Nothing new: {s.warehouse} stays as it is ({s.seconds:.1f} s)")
    return "\n".join(lines)


def as_markdown(summary: RunSummary) -> str:
    """The summary as the page of a Prefect artifact."""
    s = summary
    rows = [
        ("Documents seen", s.documents_seen),
        ("… new", s.documents_new),
        ("… known", s.documents_unchanged),
        ("… copies of another", s.documents_duplicate),
        ("… set aside", s.documents_quarantined),
        ("… replaced by other bytes, or taken out", s.documents_superseded),
        ("… gone", s.documents_gone),
        ("Reports in the warehouse", s.reports_total),
        ("Observations in the warehouse", s.observations_total),
        ("Tasks in the warehouse", s.tasks_total),
        ("Checks run", s.checks_run),
        ("Checks failed", s.checks_failed),
        ("Findings", s.findings),
    ]
    outcome = "published" if s.published else "left as it was: nothing new"
    table = "\n".join(f"| {name} | {count} |" for name, count in rows)
    report = quality_report(s.warehouse).resolve().as_uri()
    aside = "".join(f"\n- {printable(sentence)}" for sentence in s.set_aside)
    gone = "".join(f"\n- {printable(sentence)}" for sentence in s.gone[:_GONE_SHOWN])
    return (
        f"# Run {s.run_id}\n\n[`{s.warehouse}`]({s.warehouse.resolve().as_uri()}) {outcome}, "
        f"{s.seconds:.1f} s; [quality report]({report})\n\n"
        f"| | |\n| --- | ---: |\n{table}\n"
        + (f"\n## Set aside\n{aside}\n" if aside else "")
        + (f"\n## Gone\n{gone}\n" if gone else "")
    )
