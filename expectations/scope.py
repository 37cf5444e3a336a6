"""The rows that are checked: temporary tables and views that stand for the tables of the warehouse."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

import duckdb
import polars as pl

from expectations.reference import reference_frames
from expectations.rules import Rule, rules_of
from warehouse.rows import rows_where
from warehouse.spec import Table
from warehouse.tables import TABLES, table

_WORD = re.compile(r"\w+")
_PLACEHOLDER = re.compile(r"\{(all:|keys:)?(\w+\.\w+)\}")


class Scope:
    """What the checks of one layer look at: all rows, or those of some documents and about some places.

    `cursor` is a cursor of the working copy that nobody else uses; its temporary objects go with it.
    Rows that come from no one document are chosen by the place that they speak of, and are all looked at
    where no `places` are given. Tables are made ready when a query first
    names them: the rows of some documents are copied once, since many queries read them, without columns that no
    rule names.
    """

    def __init__(
        self,
        cursor: duckdb.DuckDBPyConnection,
        document_ids: Iterable[str] | None,
        places: Iterable[str] | None = None,
    ) -> None:
        self.cursor = cursor
        self.whole = document_ids is None
        self._by_place = places is not None
        self._ready: set[str] = set()
        self._referred: set[str] = set()
        self.add("checked_places", pl.DataFrame({"place": list(places or ())}, {"place": pl.String}))
        if document_ids is not None:
            ids = list(dict.fromkeys(document_ids))
            self.add("checked_documents", pl.DataFrame({"document_id": ids}, {"document_id": pl.String}))
            (covered,) = cursor.execute(
                "SELECT count(*) = (SELECT count(*) FROM staging.documents) FROM checked_documents "
                "SEMI JOIN staging.documents USING (document_id)"
            ).fetchall()[0]
            self.whole = bool(covered)
        for name, frame in reference_frames().items():
            self.add(rows_name(name), frame)
            self._ready.add(name)

    def add(self, name: str, frame: pl.DataFrame) -> None:
        """Make a frame a temporary table."""
        self.cursor.register("_frame", frame)
        self.cursor.execute(f"CREATE TEMP TABLE {name} AS FROM _frame")
        self.cursor.unregister("_frame")

    def render(self, sql: str) -> str:
        """`sql` with the checked rows for ``{schema.table}``, and all rows for ``{all:schema.table}``.

        ``{keys:schema.table}`` stands for the keys among them that checked rows refer to, where `find_references`
        has found these, else for all rows.
        """
        return _PLACEHOLDER.sub(self._name, sql)

    def keys_elsewhere(self, rule: Rule) -> str | None:
        """SQL for the keys that findings of `rule` have of rows that are not checked; nothing where all rows of its
        table are checked, or are chosen by their document."""
        conditions = self._conditions(rule.table.full_name)
        if rule.table.document is not None or not conditions:
            return None
        return (
            f"SELECT {rule.key} FROM {rule.table.full_name} WHERE (({') OR ('.join(conditions)})) IS NOT TRUE"
        )

    def rows(self, name: str) -> str:
        """The temporary name of the checked rows of ``schema.table``."""
        if name not in self._ready:
            conditions = self._conditions(name)
            kind = "TABLE" if conditions else "VIEW"
            # Apart, each passes over parts of the table by what DuckDB knows of their values; joined by OR, none.
            columns = ", ".join(f'"{each}"' for each in table(name).column_names if each in _words_of_rules())
            some = (rows_where(self.cursor, name, each, columns) for each in conditions)
            parts = " UNION ALL ".join(some) or f"FROM {name}"
            self.cursor.execute(f"CREATE TEMP {kind} {rows_name(name)} AS {parts}")
            self._ready.add(name)
        return rows_name(name)

    def find_references(self, tables: Iterable[Table]) -> None:
        """Find the keys of other tables that checked rows of `tables` refer to, where not all rows are checked.

        Several columns refer to the same table, and each look for some keys goes through all of them.
        """
        if self.whole:
            return
        checked = {spec.full_name: spec for spec in tables}
        said: dict[str, list[str]] = defaultdict(list)
        for name, spec in checked.items():
            for column in spec.columns:
                if column.references:
                    said[column.references].append(f'SELECT "{column.name}" FROM {self.rows(name)}')
        for reference, queries in said.items():
            name, _, key = reference.rpartition(".")
            if name in _TABLES and name not in checked and len(queries) > 1:
                found = f'SELECT "{key}" FROM {name} WHERE "{key}" IN ({" UNION ".join(queries)})'
                self.cursor.execute(f"CREATE TEMP TABLE keys__{rows_name(name)} AS {found}")
                self._referred.add(name)

    def _conditions(self, name: str) -> tuple[str, ...]:
        """SQL that tells the checked rows of ``schema.table``, each row by one of these; none where all rows are."""
        spec = table(name)
        if self.whole:
            return ()
        if spec.document is not None:
            return (f"{spec.document} IN (SELECT document_id FROM checked_documents)",)
        if self._by_place and "region_code" in spec.column_names:
            named = "region_code IS NULL AND region IN (FROM checked_places)"
            return ("region_code IN (FROM checked_places)", named)
        return ()

    def _name(self, found: re.Match[str]) -> str:
        which, name = found.groups()
        if which == "keys:" and name in self._referred:
            return f"keys__{rows_name(name)}"
        return name if which and name in _TABLES else self.rows(name)


_TABLES = {spec.full_name for spec in TABLES}


@cache
def _words_of_rules() -> frozenset[str]:
    """The names of all columns that rules ask for, and their other words."""
    rules = (rule for spec in TABLES for rule in rules_of(spec))
    return frozenset(word for rule in rules for word in _WORD.findall(rule.failing))


def rows_name(full_name: str) -> str:
    """``parsed.tasks`` → ``parsed__tasks``."""
    return full_name.replace(".", "__")
