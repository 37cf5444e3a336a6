"""Pages of earlier runs in the quality report: what of them stays as it is, and what nobody asks for any more."""

from __future__ import annotations

import re
from datetime import UTC
from itertools import pairwise
from pathlib import Path

import polars as pl

from flows.version import version
from transforms.pages.links import run_path

#: The run in the name of a script with rows of its page.
_OF_RUN = re.compile(r"-(\w+-\w+)-\d+\.js$")


def standing_runs(folder: Path, runs: pl.DataFrame) -> set[str]:
    """Runs whose pages in `folder` would come out as they are, from rows of ``quality.runs``.

    The page of a run changes once more, with the run after it: then it is the latest no more. So it stands where it
    was written after that, by this version.
    """
    known = runs.sort("started_at", descending=True).select("run_id", "version", "finished_at").rows()
    standing = set[str]()
    for (_, writer, finished), (run, _, _) in pairwise(known[1:]):
        page = folder / run_path(run)
        since = finished.replace(tzinfo=UTC).timestamp()
        if writer == version() and page.is_file() and page.stat().st_mtime >= since:
            standing.add(run)
    return standing


def remove_old_scripts(folder: Path, runs: pl.DataFrame) -> None:
    """Remove scripts with rows of the pages of runs before the last two, which show these rows no more."""
    old = set(runs.sort("started_at", descending=True)["run_id"][2:])
    for script in (folder / "data").glob("*.js"):
        if (m := _OF_RUN.search(script.name)) and m[1] in old:
            script.unlink()
