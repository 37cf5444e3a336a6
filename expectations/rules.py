"""All rules of a table: those that its columns and key imply, and those that its spec states.

A rule carries the SQL that gives its failing rows as ``row_key, document_id, char_start, char_end,
message``, with ``{schema.table}`` for the rows that are being checked. Where a row of the table fails by
what it says itself, the rule also carries that condition, so that many rules are counted with one look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from warehouse.ddl import quote
from warehouse.spec import Check, Column, Severity, Table

#: `rows`: no row may come back from the SQL. The others are expectations on one column.
Kind = Literal["rows", "not_null", "in_set", "between"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of one table, ready to become an expectation."""

    table: Table
    name: str
    severity: Severity
    description: str
    failing: str
    kind: Kind = "rows"
    column: str | None = None
    parameters: dict[str, Any] = field(default_factory=dict)
    #: SQL over one row of the table that holds for failing rows; nothing where it takes other rows to know.
    where: str | None = None
    #: SQL over one row of the table for what its findings name it by, where that is not its key.
    named: str | None = None

    @property
    def full_name(self) -> str:
        """Name of the rule in `quality.checks` and `quality.findings`."""
        return f"{self.table.full_name}.{self.name}"

    @property
    def key(self) -> str:
        """SQL over one row of the table for the ``row_key`` of its findings."""
        return self.named or row_key(self.table)


def rules_of(table: Table) -> tuple[Rule, ...]:
    """The rules of a table, those of its key first."""
    rules = [_key_rule(table)]
    for column in table.columns:
        rules += _column_rules(table, column)
    rules += [_stated_rule(table, check) for check in table.checks]
    return tuple(rules)


def _key_rule(table: Table) -> Rule:
    key = ", ".join(f'"{name}"' for name in table.key)
    document = f"any_value({table.document})" if table.document else "NULL::VARCHAR"
    failing = f"""
        SELECT {row_key(table)} AS row_key, {document} AS document_id, NULL::INTEGER AS char_start,
               NULL::INTEGER AS char_end, count(*) || ' rows share this key' AS message
        FROM {{{table.full_name}}} GROUP BY {key} HAVING count(*) > 1
    """
    return Rule(table, "key_unique", "blocking", f"No two rows share {', '.join(table.key)}.", failing)


def _column_rules(table: Table, column: Column) -> Iterator[Rule]:
    name, quoted = column.name, f'"{column.name}"'
    parameters: dict[str, Any]
    shown = f"coalesce({quoted}::VARCHAR, 'null')"
    if not column.nullable:
        where = f"{quoted} IS NULL"
        failing = _failing(table, where, quote(f"{name} is null"))
        text, parameters = f"{name} is never null.", {"column": name}
        yield Rule(table, f"{name}_not_null", "blocking", text, failing, "not_null", name, parameters, where)
    if column.values:
        values = ", ".join(map(quote, column.values))
        where = f"{quoted} NOT IN ({values})"
        failing = _failing(table, where, f"{quote(name + ' is ')} || {shown}")
        text = f"{name} is one of {', '.join(column.values)}."
        parameters = {"column": name, "value_set": list(column.values)}
        yield Rule(table, f"{name}_in_set", "blocking", text, failing, "in_set", name, parameters, where)
    if column.minimum is not None or column.maximum is not None:
        low = "-infinity" if column.minimum is None else f"{column.minimum:g}"
        high = "infinity" if column.maximum is None else f"{column.maximum:g}"
        where = f"{quoted}::DOUBLE NOT BETWEEN '{low}'::DOUBLE AND '{high}'::DOUBLE"
        failing = _failing(table, where, f"{quote(name + ' is ')} || {shown}")
        text = f"{name} lies between {low} and {high}."
        parameters = {"column": name, "min_value": column.minimum, "max_value": column.maximum}
        yield Rule(table, f"{name}_between", "blocking", text, failing, "between", name, parameters, where)
    if column.references:
        target, _, target_column = column.references.rpartition(".")
        # Sought among all rows of the target, not only those that are being checked.
        unknown = (
            f"{quoted} IS NOT NULL AND NOT EXISTS "
            f'(FROM {{keys:{target}}} other WHERE other."{target_column}" = rows.{quoted})'
        )
        failing = _failing(
            table, unknown, f"{quote(name + ' ')} || {shown} || {quote(f' is not in {target}')}"
        )
        text = f"{name}, where there is one, is found in {column.references}."
        yield Rule(table, f"{name}_found", "blocking", text, failing, column=name)
    if column.quotes:
        failing = f"""
            SELECT m.row_key, m.document_id, m.char_start, m.char_end, m.message
            FROM misquotes m
            WHERE m.table_name = {quote(table.full_name)} AND m.column_name = {quote(name)}
              AND m.row_key IN (SELECT {row_key(table)} FROM {{{table.full_name}}})
        """
        text = f"The document reads {name} where the row says, white space and set-aside blocks apart."
        yield Rule(table, f"{name}_quoted", "blocking", text, failing, column=name)


def _stated_rule(table: Table, check: Check) -> Rule:
    if check.failing is not None:
        return Rule(table, check.name, check.severity, check.description, check.failing, named=check.row_key)
    where = f"NOT ({check.condition})"
    failing = _failing(table, where, check.message or quote(check.description))
    return Rule(table, check.name, check.severity, check.description, failing, where=where)


def _failing(table: Table, where: str, message: str) -> str:
    has_span = {"char_start", "char_end"} <= set(table.column_names)
    span = "char_start, char_end" if has_span else "NULL::INTEGER AS char_start, NULL::INTEGER AS char_end"
    return f"""
        SELECT {row_key(table)} AS row_key, {table.document or "NULL::VARCHAR"} AS document_id, {span},
               {message} AS message
        FROM {{{table.full_name}}} rows WHERE {where}
    """


def row_key(table: Table) -> str:
    """SQL for the key of a row as one text."""
    if len(table.key) == 1:
        return f'"{table.key[0]}"'
    return "concat_ws(' ', " + ", ".join(f'"{name}"' for name in table.key) + ")"
