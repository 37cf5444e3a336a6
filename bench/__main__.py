"""`make bench`: measure, keep the results as JSON, and write the page of figures from them.

What was measured is written at once, so that it stays when a later size fails or is interrupted. A size that
would take longer than the limit, by the rate of a smaller one, is not begun, and the page says so. Results of
other numbers of documents than those asked for stay as they were measured before.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.corpus import make_corpus
from bench.machine import describe_machine
from bench.page import write_page
from bench.prefect_cost import measure_prefect
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
    parser.add_argument("--limit", type=float, default=1800, help="seconds that one run may take (1800)")
    parser.add_argument("--page-only", action="store_true", help="only write the page anew")
    asked = parser.parse_args()
    results: dict[str, Any] = json.loads(_RESULTS.read_text("utf-8")) if _RESULTS.exists() else {}
    if not asked.page_only:
        if not asked.originals.is_dir():
            parser.error(f"the folder {asked.originals} does not exist: name one with --originals")
        # As a run starts where the package is installed: with its modules compiled.
        compileall.compile_dir(_ROOT, maxlevels=4, quiet=2, rx=re.compile(r"[/\\]\."))
        try:
            for _ in _measure(asked, results):
                _RESULTS.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")
                write_page(results, _PAGE)
        except KeyboardInterrupt:
            print("Interrupted: what was measured before is written.", file=sys.stderr)
    write_page(results, _PAGE)
    print(_PAGE.read_text("utf-8"))
    return int(any(run.get("whole", {}).get("status") != 0 for run in results.get("runs", [])))


def _measure(asked: argparse.Namespace, results: dict[str, Any]) -> Iterator[None]:
    """Measure one thing after the other, the small ones first; all that was measured so far is in `results`."""
    runs = {run["documents"]: run for run in results.get("runs", [])}
    counts = sorted(asked.documents)
    results["machine"] = describe_machine()
    results["profile"] = list(profile_parts(asked.originals))
    yield
    corpus = asked.folder / str(counts[0])
    make_corpus(asked.originals, corpus, counts[0])
    results["start"] = measure_start(corpus, asked.limit)
    yield
    results["prefect"] = list(measure_prefect())
    yield
    files = sorted(corpus.glob("*.txt"))[:_YARDSTICK_FILES]
    results["yardsticks"] = list(measure_yardsticks([file.read_text("utf-8") for file in files]))
    yield
    rate = 0.0
    for count in counts:
        print(f"{count} documents …", file=sys.stderr, flush=True)
        expected = count / rate if rate else 0.0
        if expected > asked.limit:
            runs[count] = {"documents": count, "not_begun": [round(expected), round(asked.limit)]}
        else:
            for so_far in measure_runs(asked.originals, asked.folder, count, asked.limit):
                runs[count] = so_far
                results["runs"] = [runs[each] for each in sorted(runs)]
                yield
            if runs[count]["whole"]["status"] == 0:
                rate = count / runs[count]["whole"]["seconds"]
        results["runs"] = [runs[each] for each in sorted(runs)]
        yield


def _shared() -> Path:
    return Path(os.environ.get("DUIZHANG_SHARED", _ROOT.parent / "shared")) / "documents"


if __name__ == "__main__":
    sys.exit(main())
