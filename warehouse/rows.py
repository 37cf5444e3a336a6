"""SQL for some rows of a table, such that DuckDB reads no more of the table than it must."""

from __future__ import annotations


def rows_where(name: str, condition: str, columns: str = "*") -> str:
    """A query for `columns` of the rows of ``schema.table`` that meet `condition`, an SQL condition.

    With a plain ``WHERE x IN (SELECT …)`` DuckDB reads every column of the whole table before it drops
    rows, texts too. So the rows are found by what the condition needs, and the rest is read for them alone.
    """
    return f"SELECT {columns} FROM {name} WHERE rowid IN (SELECT rowid FROM {name} WHERE {condition})"
