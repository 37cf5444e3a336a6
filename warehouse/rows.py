"""Some rows of a table, such that DuckDB reads no more of the table than it must.

With a plain ``WHERE x IN (SELECT …)`` DuckDB reads every column of the whole table before it drops rows, texts
too. So the rows are found first, by what the condition needs, and the rest is read for them alone.
"""

from __future__ import annotations

import duckdb

#: DuckDB holds each run of neighbouring rows against every row, and plans it, which takes as long as a hundred thousand
#: comparisons: beyond so many of them one join is cheaper.
_COMPARISONS, _TO_PLAN = 100_000_000, 100_000


def rows_where(connection: duckdb.DuckDBPyConnection, name: str, condition: str, columns: str = "*") -> str:
    """A query for `columns` of the rows of ``schema.table`` that meet `condition`, an SQL condition.

    It holds until rows of the table are written or deleted. Raises ``duckdb.Error``.
    """
    found = f"SELECT rowid FROM {name} WHERE {condition}"
    # In a run of neighbours all numbers are as much above their rank.
    ranked = f"SELECT rowid AS row, rowid - row_number() OVER (ORDER BY rowid) AS above FROM ({found})"
    runs = connection.execute(f"SELECT min(row), max(row) FROM ({ranked}) GROUP BY above").fetchall()
    (count,) = connection.execute(f"SELECT count(*) FROM {name}").fetchall()[0]
    there = " OR ".join(f"rowid BETWEEN {first} AND {last}" for first, last in sorted(runs))
    if len(runs) * (count + _TO_PLAN) > _COMPARISONS:
        there = f"rowid IN ({found})"
    return f"SELECT {columns} FROM {name} WHERE {there or 'false'}"
