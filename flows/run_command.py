"""`duizhang run`: the flow, watched from the command line."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flows import LOCAL_DEFAULTS
from flows.beside import corrections_beside, pages_folder, quality_report
from flows.looking import look_ahead
from flows.memory import look_for_cycles_rarely
from flows.progress import LogFormat, shown_to_person
from flows.signals import raise_when_stopped
from flows.summary import RunSummary, describe
from flows.temporary_server import start_temporary_server

#: What a first reader of the samples may ask: how fast did each place want its economy to grow?
SAMPLE_QUESTION = """\
SELECT o.region, o.period, o.quantity AS gdp_target, o.bound, d.source_path, o.char_start
FROM parsed.observations o JOIN staging.documents d USING (document_id)
WHERE o.indicator_code = 'gdp' AND o.role = 'target' AND o.measure = 'growth'
ORDER BY o.period, o.region, o.char_start"""


def run_command(
    paths: list[Path],
    manifest: Path | None,
    warehouse: Path,
    log_format: LogFormat = "auto",
    **how: Any,
) -> None:
    """Run the flow and print its summary; the samples also answer a first question.

    `log_format` is how its steps are shown on stderr, ``how`` are further parameters of the flow. Raises
    ``UsageError`` and ``BlockedError`` as it does.
    """
    # Prefect takes its time to start: what is wrong with the question is said before.
    sources = look_ahead(paths, manifest).sources
    if corrections := how.get("corrections") or corrections_beside(warehouse):
        from flows.corrections import read_corrections

        read_corrections(corrections)
    _keep_errors_to_one_sentence()
    raise_when_stopped()
    with shown_to_person(log_format) as shown:
        shown.say("Starting Prefect …")
        wait = start_temporary_server()
        with _all_kept():
            from flows.local_run import load_for, run_flow

            load_for(sources, warehouse)
        summary = run_flow(wait, sources, warehouse, paths=paths, manifest=manifest, **how)
    _tell(summary, warehouse)
    if not paths and not how.get("retry_quarantined"):
        _answer_sample_question(warehouse)


def _tell(summary: RunSummary, warehouse: Path) -> None:
    from warehouse.lake import lake_address

    print(describe(summary))
    if summary.published and lake_address(warehouse) is None:
        print(f"Quality report: {quality_report(warehouse)}")
        there = (pages_folder(warehouse) / "index.html").is_file()
        say = "show an earlier run until you build them anew" if there else "are built when you want them"
        print(f"Reading pages {say}: duizhang report --warehouse {warehouse}")


@contextmanager
def _all_kept() -> Iterator[None]:
    """Within it nothing is collected, nor what was made within it later: modules stay, and looking through them
    again and again takes a fifth of the time of their import."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        look_for_cycles_rarely()
        gc.enable()


def _answer_sample_question(warehouse: Path) -> None:
    from warehouse.formats import render
    from warehouse.query import query

    print("\nWhich growth did each sample aim at?\n")
    sys.stdout.flush()
    sys.stdout.buffer.write(render(query(warehouse, SAMPLE_QUESTION), "table"))
    print(f'\nAsk more: duizhang query --warehouse {warehouse} "SELECT … FROM parsed.observations"')


def _keep_errors_to_one_sentence() -> None:
    """Prefect also logs what a step raises, with its traceback; we say it once, in a sentence.

    To be called before Prefect is imported; whoever sets these variables or the level is obeyed.
    """
    if os.environ["PREFECT_LOGGING_LEVEL"] == LOCAL_DEFAULTS["PREFECT_LOGGING_LEVEL"]:
        for name in ("FLOW_RUNS", "TASK_RUNS"):
            os.environ.setdefault(f"PREFECT_LOGGING_LOGGERS_PREFECT_{name}_LEVEL", "CRITICAL")
        # When a run is stopped some of what it told Prefect is still to be sent.
        logging.getLogger("EventsWorker").setLevel(logging.ERROR)
