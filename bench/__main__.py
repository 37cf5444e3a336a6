"""`make bench`: measure, keep the results as JSON, and write the page of figures from them.

Results of other numbers of documents than those asked for stay as they were measured before.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.machine import describe_machine
from bench.page import write_page
from bench.profile import profile_parts
from bench.runs import measure_runs, measure_start
from bench.yardsticks import measure_yardsticks

_ROOT = Path(__file__).parent.parent
_PAGE, _RESULTS = _ROOT / "docs" / "performance.md", _ROOT / "docs" / "performance.json"
_YARDSTICK_FILES = 1000


def main() -> int:
    """Run the benchmark that the command line asks for; 1 where a run failed or took too long."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("documents", nargs="*", type=int, default=[100], help="sizes of the corpora (100)")
    parser.add_argument("--originals", type=Path, default=_shared(), help="folder with real documents")
    parser.add_argument("--folder", type=Path, default=Path("data/bench"), help="where corpora are made")
    parser.add_argument("--limit", type=float, default=1200, help="seconds that one run may take (1200)")
    parser.add_argument("--page-only", action="store_true", help="only write the page anew")
    asked = parser.parse_args()
    results: dict[str, Any] = json.loads(_RESULTS.read_text("utf-8")) if _RESULTS.exists() else {"runs": []}
    if not asked.page_only:
        if not asked.originals.is_dir():
            parser.error(f"the folder {asked.originals} does not exist: name one with --originals")
        for _ in _measure(asked, results):
            _RESULTS.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")
    write_page(results, _PAGE)
    print(_PAGE.read_text("utf-8"))
    return int(any(run["whole"]["status"] != 0 for run in results["runs"]))


def _measure(asked: argparse.Namespace, results: dict[str, Any]) -> Iterator[None]:
    """Measure one thing after the other; what has been measured so far is kept after each."""
    runs = {run["documents"]: run for run in results["runs"]}
    results["machine"] = describe_machine()
    results["profile"] = list(profile_parts(asked.originals))
    for count in asked.documents:
        print(f"{count} documents …", file=sys.stderr, flush=True)
        runs[count] = measure_runs(asked.originals, asked.folder, count, asked.limit)
        results["runs"] = [runs[count] for count in sorted(runs)]
        yield
    corpus = asked.folder / str(asked.documents[-1])
    files = sorted(corpus.glob("*.txt"))[:_YARDSTICK_FILES]
    results["yardsticks"] = list(measure_yardsticks([file.read_text("utf-8") for file in files]))
    results["start"] = measure_start(corpus, asked.limit)
    yield


def _shared() -> Path:
    return Path(os.environ.get("DUIZHANG_SHARED", _ROOT.parent / "shared")) / "documents"


if __name__ == "__main__":
    sys.exit(main())
