"""The SQL that makes the tables, written from their specs.

Tables carry no PRIMARY KEY and no NOT NULL: an index slows bulk loading, and a constraint stops at
the first bad row, where a check counts and shows all of them. Keys, nulls and references are
blocking checks instead (see `expectations`).
"""

from __future__ import annotations

from warehouse.spec import LAYERS, Table


def create_statements(tables: tuple[Table, ...]) -> list[str]:
    """SQL statements that make the schemas and tables that are not there yet, with their comments."""
    statements = [f"CREATE SCHEMA IF NOT EXISTS {layer}" for layer in LAYERS]
    for table in tables:
        columns = ", ".join(f'"{column.name}" {column.type.duckdb}' for column in table.columns)
        statements.append(f"CREATE TABLE IF NOT EXISTS {table.full_name} ({columns})")
        statements.append(f"COMMENT ON TABLE {table.full_name} IS {quote(table_comment(table))}")
        statements += [
            f'COMMENT ON COLUMN {table.full_name}."{column.name}" IS {quote(comment)}'
            for column in table.columns
            for comment in [column.description + (f" [{column.unit}]" if column.unit else "")]
        ]
    return statements


def table_comment(table: Table) -> str:
    """The comment on a table: its grain and the version of its spec."""
    return f"One row per {table.grain}. (version {table.version})"


def quote(text: str) -> str:
    """Text as an SQL string."""
    return "'" + text.replace("'", "''") + "'"
