"""`python -m tests.fuzz --count 10000`: mutated files until something breaks, and what broke."""

from __future__ import annotations

import argparse
import resource
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from flows.reader_process import ReaderProcess
from tests.fuzz.drive import drive
from tests.fuzz.mutate import mutant
from transforms.readers import ReadOptions


def main() -> int:
    """Run the mutants of a range of seeds; exit status 1 where one broke something."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many files (default: 10000)")
    parser.add_argument("--first", type=int, default=0, metavar="SEED", help="seed of the first one")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write the files that break something there")
    asked = parser.parse_args()
    reader, broken = ReaderProcess(ReadOptions()), Counter[str]()
    accepted = set_aside = 0
    slowest = (0.0, 0)
    started = time.monotonic()
    for seed in range(asked.first, asked.first + asked.count):
        name, data = mutant(seed)
        try:
            outcome = drive(name, data, reader)
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            broken[f"{type(error).__name__}: {error} at {Path(where.filename).name}:{where.lineno}"] += 1
            print(f"seed {seed} ({name}): {type(error).__name__}: {error}", file=sys.stderr)
            if asked.keep:
                asked.keep.mkdir(parents=True, exist_ok=True)
                (asked.keep / f"{seed}_{name}").write_bytes(data)
            continue
        accepted += outcome.accepted
        set_aside += outcome.set_aside
        slowest = max(slowest, (outcome.seconds, seed))
    reader.close()
    memory = max(
        resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(
        f"{asked.count} files in {time.monotonic() - started:.0f} s: {accepted} documents accepted, "
        f"{set_aside} set aside, {broken.total()} broke something; slowest {slowest[0]:.1f} s (seed "
        f"{slowest[1]}), most memory {memory / 1024:.0f} MB"
    )
    for what, count in broken.most_common():
        print(f"{count:6} {what}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
