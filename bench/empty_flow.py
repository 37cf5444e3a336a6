"""A flow that does nothing, so that what it takes is Prefect's: `python -m bench.empty_flow TASKS LINES`."""

from __future__ import annotations

import sys

from flows.temporary_server import start_temporary_server


def main(tasks: int, lines: int) -> None:
    """Run a flow of so many tasks that writes so many lines to its log."""
    wait = start_temporary_server()
    from prefect import flow, get_run_logger, task
    from prefect.cache_policies import NO_CACHE

    @task(cache_policy=NO_CACHE)
    def nothing() -> None:
        return None

    @flow(name="nothing")
    def empty() -> None:
        for _ in range(tasks):
            nothing()
        for _ in range(lines):
            get_run_logger().info("A line of a log.")

    wait()
    empty()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
