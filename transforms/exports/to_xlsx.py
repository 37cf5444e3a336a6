"""Excel workbooks: a sheet for each table, and one that says what the columns mean."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

import polars as pl
import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from transforms.exports.sheets import Sheet, dictionary, flatten

#: Excel's limits: rows of a sheet, characters of a cell, characters of a sheet's name.
ROWS, CHARACTERS, _NAME = 1_048_576, 32_767, 31
#: Two rows of headings: Chinese labels, then the names of the columns.
HEADINGS = 2
_WIDTHS = {"VARCHAR": 24, "DATE": 12, "TIMESTAMP": 19, "BOOLEAN": 9}
_DICTIONARY = "数据字典"
_DICTIONARY_LABELS = ("表", "表名", "一行是", "列", "列名", "类型", "单位", "取值", "说明")

Formats = dict[str, Any]


class TooManyRowsError(ValueError):
    """A table has more rows than a sheet of Excel holds."""


def to_xlsx(sheets: Sequence[Sheet]) -> tuple[bytes, list[str]]:
    """A workbook, and a sentence for each column whose long texts had to be cut.

    Each sheet has two frozen rows of headings (labels, then names with their descriptions as comments)
    and typed columns. Raises `TooManyRowsError` for a table that does not fit.
    """
    notes: list[str] = []
    buffer = io.BytesIO()
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "yyyy-mm-dd",
        "constant_memory": True,
        "in_memory": True,
    }
    with xlsxwriter.Workbook(buffer, options) as book:
        formats = _formats(book)
        for sheet in sheets:
            notes += _write_sheet(book, formats, sheet)
        _write_dictionary(book, formats, dictionary(sheets))
    return buffer.getvalue(), notes


def _formats(book: Workbook) -> Formats:
    return {
        "label": book.add_format({"bold": True, "bg_color": "#E8EEF1", "bottom": 0}),
        "name": book.add_format(
            {"font_color": "#5B626A", "bg_color": "#E8EEF1", "bottom": 1, "italic": True}
        ),
        "DATE": book.add_format({"num_format": "yyyy-mm-dd"}),
        "TIMESTAMP": book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        "INTEGER": book.add_format({"num_format": "0"}),
        "BIGINT": book.add_format({"num_format": "0"}),
        "fraction": book.add_format({"num_format": "0.0%"}),
    }


def _write_sheet(book: Workbook, formats: Formats, sheet: Sheet) -> list[str]:
    if sheet.frame.height + HEADINGS > ROWS:
        raise TooManyRowsError(
            f"{sheet.name} has {sheet.frame.height} rows, a sheet of Excel holds {ROWS - HEADINGS}"
        )
    page = book.add_worksheet(sheet.short_name[:_NAME])
    last = len(sheet.fields) - 1
    for k, field in enumerate(sheet.fields):
        style = formats["fraction"] if field.unit == "fraction" else formats.get(field.type)
        page.set_column(k, k, max(_WIDTHS.get(field.type, 12), min(24, len(field.name) + 2)), style)
        page.write_string(0, k, field.label, formats["label"])
    for k, field in enumerate(sheet.fields):
        page.write_string(1, k, field.name, formats["name"])
        unit = f" [{field.unit}]" if field.unit else ""
        page.write_comment(1, k, f"{field.label}: {field.description}{unit}", {"x_scale": 2})
    frame = flatten(sheet.frame)
    notes = [_note(sheet, name, cut) for name in frame.columns if (cut := _too_long(frame[name]))]
    writers = [_writer(page, dtype) for dtype in frame.dtypes]
    for row, values in enumerate(frame.iter_rows(), HEADINGS):
        for k, value in enumerate(values):
            if value is not None:
                writers[k](row, k, value)
    page.freeze_panes(HEADINGS, 0)
    page.autofilter(1, 0, max(1, frame.height + 1), last)
    return notes


def _writer(page: Worksheet, dtype: pl.DataType) -> Callable[[int, int, Any], Any]:
    if dtype == pl.String:
        return lambda row, k, value: page.write_string(row, k, value[:CHARACTERS])
    if dtype == pl.Boolean:
        return lambda row, k, value: page.write_boolean(row, k, value)
    if dtype.is_temporal():
        return lambda row, k, value: page.write_datetime(row, k, value)
    # Excel has no infinity and no NaN.
    return lambda row, k, value: page.write_number(row, k, value) if abs(value) < float("inf") else None


def _too_long(series: pl.Series) -> int:
    return int((series.str.len_chars() > CHARACTERS).sum()) if series.dtype == pl.String else 0


def _note(sheet: Sheet, column: str, cut: int) -> str:
    return (
        f"{cut} texts in {sheet.name}.{column} are longer than a cell of Excel ({CHARACTERS} characters) "
        "and were cut; the other formats hold them whole"
    )


def _write_dictionary(book: Workbook, formats: Formats, rows: pl.DataFrame) -> None:
    page = book.add_worksheet(_DICTIONARY)
    for k, width in enumerate((24, 14, 30, 24, 16, 12, 14, 30, 90)):
        page.set_column(k, k, width)
    for k, label in enumerate(_DICTIONARY_LABELS):
        page.write_string(0, k, label, formats["label"])
    for k, name in enumerate(rows.columns):
        page.write_string(1, k, name, formats["name"])
    for row, values in enumerate(rows.iter_rows(), HEADINGS):
        for k, value in enumerate(values):
            page.write_string(row, k, value or "")
    page.freeze_panes(HEADINGS, 0)
