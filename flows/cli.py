"""The command line: `duizhang run`, `query`, `evaluate`, `report` and `export`.

What a command needs is imported when it runs, so that `--help` and `query` do not wait for Prefect.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from flows.errors import BlockedError, UsageError
from flows.signals import stopped_by

DEFAULT_WAREHOUSE = Path("data", "duizhang.duckdb")
SAMPLE_WAREHOUSE = Path("data", "samples.duckdb")
WAREHOUSE_VARIABLE = "DUIZHANG_WAREHOUSE"

DONE, BLOCKED, WRONG_USAGE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status (0 done, 1 a blocking check failed, 2 wrong usage)."""
    form = None
    try:
        arguments = _parser().parse_args(argv)
        form = getattr(arguments, "log_format", None)
        arguments.command(arguments)
    except UsageError as error:
        return _fail(str(error), WRONG_USAGE, form)
    except BlockedError as error:
        return _fail(str(error), BLOCKED, form)
    except BrokenPipeError:
        # Whoever read our output has enough of it (`duizhang query … | head`).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except BaseException as error:  # libraries tell of a stop in their own ways
        if (status := stopped_by(error)) is None:
            raise
        return _fail("Stopped; the warehouse stands as it was last published.", status, form)
    return DONE


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]} (see {self.prog} --help).")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="duizhang",
        description="Square the accounts of Chinese government reports: what was promised, what was done.",
    )
    from flows.version import version

    parser.add_argument("--version", action="version", version=f"%(prog)s {version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)

    run = commands.add_parser("run", help="read documents, check them and publish the warehouse")
    run.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files and folders (default: samples)"
    )
    run.add_argument("--manifest", type=Path, metavar="FILE.csv", help="what the texts do not say")
    run.add_argument("--corrections", type=Path, metavar="FILE.csv", help="what people say over the rules")
    run.add_argument(
        "--wait",
        type=_count,
        default=600,
        metavar="SECONDS",
        help="how long to wait for another run on the same warehouse (default: 600)",
    )
    run.add_argument(
        "--keep",
        type=_count,
        default=3,
        metavar="N",
        help="how many earlier states of the warehouse to keep (default: 3)",
    )
    run.add_argument("--text-column", metavar="NAME", help="column of CSV and JSON lines with the texts")
    run.add_argument(
        "--id-column", metavar="NAME", help="column of CSV and JSON lines that names the documents"
    )
    run.add_argument("--retry-quarantined", action="store_true", help="read again what was set aside")
    run.add_argument(
        "--prune", action="store_true", help="take out what came from files that are no longer in the folders"
    )
    run.add_argument(
        "--log-format",
        choices=("auto", "text", "json"),
        default="auto",
        help="how steps are told on stderr: bars in a terminal (auto), or a line for each batch and step",
    )
    _add_warehouse(run)
    run.set_defaults(command=_run)

    query = commands.add_parser("query", help="ask the published warehouse in SQL")
    query.add_argument("sql", metavar="SQL", help="one read-only statement")
    query.add_argument("--format", choices=("table", "csv", "json", "parquet"), default="table")
    query.add_argument("--output", type=Path, metavar="FILE", help="write there instead of to the screen")
    query.add_argument(
        "--state", metavar="ID", help="an earlier state (see history), or the beginning of its id"
    )
    _add_warehouse(query)
    query.set_defaults(command=_query)

    history = commands.add_parser("history", help="list the states of the warehouse")
    history.add_argument("--format", choices=("table", "csv", "json"), default="table")
    _add_warehouse(history)
    history.set_defaults(command=_history)

    serve = commands.add_parser("serve", help="run by the clock on this machine")
    serve.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files and folders to read")
    serve.add_argument("--inbox", type=Path, metavar="DIR", help="a folder whose files are taken and moved")
    serve.add_argument("--manifest", type=Path, metavar="FILE.csv", help="what the texts do not say")
    serve.add_argument("--cron", metavar="LINE", help='when to run, as in "0 6 * * 1-5"')
    serve.add_argument("--every", type=_count, metavar="SECONDS", help="how often to run")
    serve.add_argument("--timezone", metavar="ZONE", help="of --cron, as in Asia/Shanghai (default: UTC)")
    _add_warehouse(serve)
    serve.set_defaults(command=_serve)

    evaluate = commands.add_parser("evaluate", help="score the warehouse against labelled paragraphs")
    evaluate.add_argument("labels", nargs="+", type=Path, metavar="LABELS", help="label files, JSON lines")
    evaluate.add_argument("--docs", required=True, type=Path, metavar="DIR", help="where the documents are")
    evaluate.add_argument("--format", choices=("table", "json"), default="table")
    evaluate.add_argument("--errors", type=_count, default=0, metavar="N", help="show the first N errors")
    _add_warehouse(evaluate)
    evaluate.set_defaults(command=_evaluate)

    report = commands.add_parser("report", help="build the quality report and the reading pages")
    report.add_argument("--output", type=Path, metavar="DIR", help="where (default: beside the warehouse)")
    _add_warehouse(report)
    report.set_defaults(command=_report)

    export = commands.add_parser("export", help="write tables for Excel, Stata, R or pandas")
    export.add_argument("tables", nargs="+", metavar="TABLE", help="tables, or growth_targets for that panel")
    export.add_argument("--format", required=True, choices=("csv", "parquet", "xlsx", "dta"))
    export.add_argument(
        "--output", required=True, type=Path, metavar="PATH", help="file, or folder for several"
    )
    _add_warehouse(export)
    export.set_defaults(command=_export)
    return parser


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} is no whole number")
    return int(text)


def _add_warehouse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--warehouse",
        type=Path,
        metavar="FILE",
        help=f"DuckDB file (default: ${WAREHOUSE_VARIABLE}, else {DEFAULT_WAREHOUSE})",
    )


def _warehouse(arguments: argparse.Namespace, default: Path = DEFAULT_WAREHOUSE) -> Path:
    return arguments.warehouse or Path(os.environ.get(WAREHOUSE_VARIABLE) or default)


def _run(arguments: argparse.Namespace) -> None:
    from flows.run_command import run_command

    of_their_own = arguments.paths or arguments.retry_quarantined
    run_command(
        arguments.paths,
        arguments.manifest,
        _warehouse(arguments, DEFAULT_WAREHOUSE if of_their_own else SAMPLE_WAREHOUSE),
        corrections=arguments.corrections,
        wait=arguments.wait,
        keep=arguments.keep,
        text_column=arguments.text_column,
        id_column=arguments.id_column,
        retry_quarantined=arguments.retry_quarantined,
        prune=arguments.prune,
        log_format=arguments.log_format,
    )


def _query(arguments: argparse.Namespace) -> None:
    from flows.query_command import query_command

    warehouse = _warehouse(arguments)
    query_command(arguments.sql, warehouse, arguments.format, arguments.output, arguments.state)


def _history(arguments: argparse.Namespace) -> None:
    from flows.history_command import history_command

    history_command(_warehouse(arguments), arguments.format)


def _serve(arguments: argparse.Namespace) -> None:
    from flows.serve import Schedule, serve

    when = Schedule(arguments.cron, arguments.every, arguments.timezone)
    serve(arguments.paths, arguments.inbox, arguments.manifest, _warehouse(arguments), when)


def _evaluate(arguments: argparse.Namespace) -> None:
    from flows.evaluate_command import evaluate_command

    warehouse, errors = _warehouse(arguments), arguments.errors
    evaluate_command(arguments.labels, arguments.docs, warehouse, arguments.format, errors)


def _report(arguments: argparse.Namespace) -> None:
    from flows.report import report_command

    report_command(_warehouse(arguments), arguments.output)


def _export(arguments: argparse.Namespace) -> None:
    from flows.export import export_command

    export_command(arguments.tables, arguments.format, arguments.output, _warehouse(arguments))


def _fail(sentence: str, status: int, form: str | None) -> int:
    if form == "json":
        from flows.progress import to_stderr_as_json

        to_stderr_as_json({"event": "error", "message": sentence, "status": status})
    else:
        print(f"duizhang: {sentence}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
