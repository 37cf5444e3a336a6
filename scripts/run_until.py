"""`duizhang run` that is killed at one of the moments at which it changes files.

    python -m scripts.run_until MOMENT ARGUMENT …

MOMENT is a number counted from 0; ``never`` runs to the end, ``count`` also says how many moments it had.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count

from flows.cli import main
from warehouse import faults

if __name__ == "__main__":
    until, *arguments = sys.argv[1:]
    seen = count()

    def at(moment: str) -> None:
        if str(next(seen)) == until:
            os.kill(os.getpid(), signal.SIGKILL)

    if until != "never":
        faults.install(at)
    status = main(["run", *arguments])
    if until == "count":
        print(f"moments: {next(seen)}")
    sys.exit(status)
