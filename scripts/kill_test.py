"""Kill runs at random moments and show that nothing is lost: `python -m scripts.kill_test DOCUMENTS …`.

A warehouse is made from the first of DOCUMENTS; then runs over all of them are killed, each at a random
moment, or, with --moments, at moments at which files change. After each kill the published warehouse must
open and hold either the state before or the whole new one, a next run must end well and give the same
tables, row for row, as an undisturbed run, and no file or process of the dead run may be left. Prints a
line for each kill; exit status 1 where any of them shows a difference.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from flows.report import is_behind
from warehouse.compare import differences
from warehouse.errors import WarehouseError
from warehouse.states import states_folder

ROOT = Path(__file__).parents[1]
TOKEN = "DUIZHANG_KILL_TEST"
SIGNALS = {"KILL": signal.SIGKILL, "TERM": signal.SIGTERM, "INT": signal.SIGINT}
#: Workers of a pool see by themselves that nobody wants their work any more.
_PATIENCE_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """What runs that nobody disturbs give, and how long the second of them takes."""

    before: Path
    after: Path
    seconds: float
    moments: int


def start(
    paths: Sequence[Path], warehouse: Path, token: str, until: str = "never"
) -> subprocess.Popen[bytes]:
    """Start `duizhang run` over the paths, to be killed at the moment of that number."""
    command = [sys.executable, "-m", "scripts.run_until", until, *map(str, paths)]
    return subprocess.Popen(
        [*command, "--warehouse", str(warehouse), "--wait", "0"],
        cwd=ROOT,
        env=os.environ | {TOKEN: token},
        # A file, since whoever waits for the end of a pipe waits for all that a dead run left behind.
        stdout=printed_by(warehouse).open("wb"),
        stderr=subprocess.STDOUT,
        preexec_fn=_mind_ctrl_c,
    )


def printed_by(warehouse: Path) -> Path:
    """Where the output of the last run on a warehouse is."""
    return warehouse.with_name("printed.log")


def _mind_ctrl_c() -> None:
    """What a script starts in the background ignores SIGINT, and so would what that starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def finish(paths: Sequence[Path], warehouse: Path, until: str = "never") -> str:
    """Run to the end; gives what it printed."""
    run = start(paths, warehouse, "finish", until)
    run.wait()
    printed = printed_by(warehouse).read_text("utf-8")
    if run.returncode:
        raise SystemExit(f"A run that nobody disturbed ended with {run.returncode}:\n{printed}")
    return printed


def undisturbed(folder: Path, paths: Sequence[Path]) -> Undisturbed:
    before, after = folder / "before.duckdb", folder / "after.duckdb"
    finish(paths[:1], before)
    shutil.copy(before, after)
    started = time.monotonic()
    printed = finish(paths, after, until="count")
    moments = int(printed.rsplit("moments: ", 1)[1])
    return Undisturbed(before, after, time.monotonic() - started, moments)


def kill_once(wanted: Undisturbed, paths: Sequence[Path], warehouse: Path, by: str, at: float | int) -> str:
    """Kill one run and judge what follows; gives a sentence for what is wrong, else an empty one."""
    shutil.copy(wanted.before, warehouse)
    token = uuid4().hex
    run = start(paths, warehouse, token, until=str(at) if isinstance(at, int) else "never")
    if isinstance(at, float):
        time.sleep(at)
        run.send_signal(SIGNALS[by])
    run.wait()
    printed = printed_by(warehouse).read_text("utf-8")
    wrong = [] if by == "KILL" or "Traceback" not in printed else [f"it ended with a traceback: {printed}"]
    if by != "KILL" and (left := left_beside(warehouse)):
        wrong.append(f"it left {', '.join(left)}")
    try:
        if differences(wanted.before, warehouse) and (found := differences(wanted.after, warehouse)):
            wrong.append(f"the published warehouse is neither old nor new: {found[0]}")
    except WarehouseError as error:
        wrong.append(str(error))
    finish(paths, warehouse)
    wrong += differences(wanted.after, warehouse)[:1]
    if left := left_beside(warehouse):
        wrong.append(f"the next run left {', '.join(left)}")
    if is_behind(warehouse):
        wrong.append("the quality report is older than the warehouse")
    if count := processes_of(token):
        wrong.append(f"{count} processes of the dead run go on")
    return "; ".join(wrong)


def left_beside(warehouse: Path) -> list[str]:
    """Names of files beside the warehouse that belong to a run at work; earlier states are kept."""
    return [path.name for path in warehouse.parent.glob(".*") if path != states_folder(warehouse)]


def processes_of(token: str) -> int:
    """How many processes of a run are alive after a while; told by their environment (Linux only)."""
    mark, deadline = f"{TOKEN}={token}".encode(), time.monotonic() + _PATIENCE_SECONDS
    while True:
        alive = sum(mark in _environment(process) for process in Path("/proc").glob("[0-9]*"))
        if not alive or time.monotonic() > deadline:
            return alive
        time.sleep(0.5)


def _environment(process: Path) -> bytes:
    try:
        return (process / "environ").read_bytes()
    except OSError:
        return b""  # it ended meanwhile, or is not ours


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m scripts.kill_test", description=__doc__)
    parser.add_argument("documents", nargs="+", type=Path, metavar="DOCUMENTS")
    parser.add_argument("--kills", type=int, default=20, metavar="N")
    parser.add_argument("--moments", action="store_true", help="kill where files change, not at random times")
    parser.add_argument("--signals", nargs="+", choices=SIGNALS, default=["KILL", "KILL", "TERM", "INT"])
    parser.add_argument("--seed", type=int, default=None)
    asked = parser.parse_args()
    seed = asked.seed if asked.seed is not None else random.SystemRandom().randrange(10**6)
    draw = random.Random(seed)
    paths = [path.resolve() for path in asked.documents]
    with tempfile.TemporaryDirectory(prefix="kill-test-") as folder:
        wanted = undisturbed(Path(folder), paths)
        print(f"undisturbed: {wanted.seconds:.1f} s, {wanted.moments} moments; seed {seed}", flush=True)
        bad = 0
        for number in range(asked.kills):
            at: float | int = draw.uniform(0, wanted.seconds)
            by = asked.signals[number % len(asked.signals)]
            if asked.moments:
                at, by = number * wanted.moments // asked.kills, "KILL"
            (Path(folder) / str(number)).mkdir()
            wrong = kill_once(wanted, paths, Path(folder) / str(number) / "w.duckdb", by, at)
            shutil.rmtree(Path(folder) / str(number))
            bad += bool(wrong)
            when = f"moment {at}" if isinstance(at, int) else f"{at:.2f} s"
            print(
                f"{number + 1}/{asked.kills} {by} at {when}: {wrong or 'whole, and equal after the next run'}",
                flush=True,
            )
    print(f"{asked.kills - bad} of {asked.kills} kills left nothing behind")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
