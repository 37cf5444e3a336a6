"""`duizhang export`: tables as files for people who work in Excel, Stata, R or pandas."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from flows.errors import UsageError
from transforms.exports.growth_targets import NAME as GROWTH_TARGETS
from transforms.exports.growth_targets import build_growth_targets
from transforms.exports.sheets import Field, Sheet, dictionary, label_of
from transforms.exports.to_csv import to_csv
from warehouse.errors import WarehouseError
from warehouse.query import query
from warehouse.spec import Table
from warehouse.tables import TABLES

Format = Literal["csv", "parquet", "xlsx", "dta"]
FORMATS: tuple[Format, ...] = ("csv", "parquet", "xlsx", "dta")


def export_command(names: Sequence[str], form: Format, output: Path, warehouse: Path) -> None:
    """Write tables of the published warehouse, with the data dictionary, and say where they are.

    One table, or a workbook, is a file; several tables of another format are files in a folder. Raises
    ``UsageError`` for a table that there is not and a place that cannot be written.
    """
    specs = [_find(name) for name in dict.fromkeys(names)]
    try:
        sheets = [_sheet(name, spec, warehouse) for name, spec in specs]
    except WarehouseError as error:
        raise UsageError.from_words(error) from error
    try:
        written = _write_book(sheets, output) if form == "xlsx" else _write_files(sheets, form, output)
    except OSError as error:
        raise UsageError(f"The export cannot be written to {output}: {error.strerror}.") from error
    for path in written:
        print(path)


def _find(name: str) -> tuple[str, Table | None]:
    if name == GROWTH_TARGETS:
        return name, None
    found = [spec for spec in TABLES if name in (spec.full_name, spec.name)]
    if len(found) != 1:
        known = ", ".join([*(spec.full_name for spec in TABLES), GROWTH_TARGETS])
        raise UsageError(f"There is no table {name}; there are {known}.")
    return found[0].full_name, found[0]


def _sheet(name: str, spec: Table | None, warehouse: Path) -> Sheet:
    if spec is None:
        panel = query(warehouse, "FROM mart.indicator_panel")
        return build_growth_targets(panel, query(warehouse, "FROM parsed.observations"))
    fields = tuple(
        Field(c.name, label_of(name, c.name), c.type.duckdb, c.unit, c.description, c.values)
        for c in spec.columns
    )
    order = ", ".join(f'"{column}"' for column in spec.key)
    return Sheet(
        name,
        label_of(name),
        f"one row per {spec.grain}",
        fields,
        query(warehouse, f"FROM {name} ORDER BY {order}"),
    )


def _write_book(sheets: Sequence[Sheet], output: Path) -> list[Path]:
    try:
        from transforms.exports.to_xlsx import TooManyRowsError, to_xlsx
    except ModuleNotFoundError as error:
        raise UsageError(
            f"Workbooks need {error.name}, which is not installed: pip install 'duizhang[office]'."
        ) from error
    try:
        book, notes = to_xlsx(sheets)
    except TooManyRowsError as error:
        raise UsageError(f"{str(error)[:1].upper()}{str(error)[1:]}: use another format.") from error
    for note in notes:
        print(f"duizhang: {note}.", file=sys.stderr)
    return [_write(output, book)]


def _write_files(sheets: Sequence[Sheet], form: Format, output: Path) -> list[Path]:
    if len(sheets) == 1:
        places, words = [output], output.with_name(f"{output.stem}.dictionary.csv")
    else:
        places, words = [output / f"{sheet.name}.{form}" for sheet in sheets], output / "dictionary.csv"
    written = [_write(place, _render(sheet, form)) for place, sheet in zip(places, sheets, strict=True)]
    return [*written, _write(words, to_csv(dictionary(sheets)))]


def _render(sheet: Sheet, form: Format) -> bytes:
    if form == "csv":
        return to_csv(sheet.frame)
    if form == "dta":
        from transforms.exports.to_stata import to_stata

        return to_stata(sheet)
    from transforms.exports.to_parquet import to_parquet

    return to_parquet(sheet)


def _write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
