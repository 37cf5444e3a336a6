"""Compare two warehouses row for row: `python -m bench.compare A.duckdb B.duckdb [--without TABLE.COLUMN …]`.

Shows that a change of the code, of the way a run is spread over machines, or of where the tables lie,
changed nothing. Columns that tell of the run itself (its id, the time of day) are left out, and so are
`quality.runs` and the order of rows. Prints one line per table; exit status 1 where any row differs.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from warehouse.tables import TABLES

#: What differs from run to run by its nature.
OF_THE_RUN = frozenset({"run_id", "ingested_at", "checked_at"})
_NOT_COMPARED = frozenset({"quality.runs"})
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Difference:
    """Rows of one table that stand on one side only, with the first few of each."""

    table: str
    rows: tuple[int, int]
    only: tuple[int, int]
    examples: tuple[tuple[Any, ...], ...] = ()

    @property
    def equal(self) -> bool:
        return self.only == (0, 0)


def compare(
    connection: duckdb.DuckDBPyConnection, first: str, second: str, without: Collection[str] = ()
) -> list[Difference]:
    """Every table of the specs in the attached databases `first` and `second`, as multisets of rows.

    `without` names further columns to leave out, as ``schema.table.column``.
    """
    return [
        _compare_table(connection, first, second, spec.full_name, columns)
        for spec in TABLES
        if spec.full_name not in _NOT_COMPARED
        and (
            columns := [
                name
                for name in spec.column_names
                if name not in OF_THE_RUN and f"{spec.full_name}.{name}" not in without
            ]
        )
    ]


def _compare_table(
    connection: duckdb.DuckDBPyConnection, first: str, second: str, table: str, columns: Sequence[str]
) -> Difference:
    listed = ", ".join(f'"{name}"' for name in columns)
    sides = (f"SELECT {listed} FROM {first}.{table}", f"SELECT {listed} FROM {second}.{table}")
    rows, only, examples = [], [], []
    for here, there in (sides, sides[::-1]):
        rows.append(_count(connection, here))
        alone = f"{here} EXCEPT ALL {there}"
        only.append(_count(connection, alone))
        examples += connection.sql(f"FROM ({alone}) ORDER BY ALL LIMIT {_SHOWN}").fetchall()
    return Difference(table, (rows[0], rows[1]), (only[0], only[1]), tuple(examples))


def _count(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    ((count,),) = connection.sql(f"SELECT count(*) FROM ({query})").fetchall()
    return int(count)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.compare", description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--without", nargs="*", default=[], metavar="SCHEMA.TABLE.COLUMN")
    asked = parser.parse_args(arguments)
    connection = duckdb.connect()
    for name in ("first", "second"):
        path = str(getattr(asked, name)).replace("'", "''")
        connection.execute(f"ATTACH '{path}' AS {name} (READ_ONLY)")
    differences = compare(connection, "first", "second", asked.without)
    for found in differences:
        verdict = "equal" if found.equal else f"only in first {found.only[0]}, only in second {found.only[1]}"
        print(f"{found.table}: {found.rows[0]} and {found.rows[1]} rows, {verdict}")
        for row in found.examples:
            print("   ", str(row)[:400])
    return 0 if all(found.equal for found in differences) else 1


if __name__ == "__main__":
    sys.exit(main())
