"""Tables and lines of records (.csv, .tsv, .jsonl) with one document a row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from transforms.readers.limits import check_size
from transforms.readers.model import Part, ReadOptions
from transforms.readers.sniff import Kind
from transforms.staging.decode import UnreadableDocument, decode_any

#: Columns that hold the text, where no option names one, best first.
_TEXT = ("full_text", "text", "content", "body", "正文", "全文", "内容", "文本", "报告全文", "报告内容")
_IDS = ("id", "doc_id", "document_id", "编号", "序号", "name", "file", "文件名")
#: Columns that say what a manifest says.
_SAID = {
    "title": ("title", "标题", "名称", "题名"),
    "region": ("region", "place", "地区", "区域", "城市", "行政区", "省市"),
    "report_year": ("report_year", "year", "年份", "年度", "报告年份"),
    "source_url": ("source_url", "url", "link", "链接", "网址", "来源地址"),
    "published_on": ("published_on", "publish_date", "date", "发布日期", "发布时间", "日期"),
}
_FIELD_LIMIT = 100_000_000

Row = Mapping[str, Any]


def open_corpus(data: bytes, name: str, options: ReadOptions, kind: Kind) -> Iterator[Part]:
    """Documents of a table or of lines of records, one a row; a row without text is passed over.

    A part's bytes are the text of its cell in UTF-8. Raises ``UnreadableDocument`` when the file
    cannot be read as a table or has no column of texts.
    """
    check_size(len(data), options.limits.container_bytes, "The table")
    text = decode_any(data).text
    rows = _json_rows(text) if kind == "jsonl" else _csv_rows(text)
    columns: tuple[str, str | None, dict[str, str]] | None = None
    taken = 0
    for number, row in rows:
        if columns is None:
            columns = _find_columns(list(row), options)
        text_column, id_column, said_columns = columns
        cell = row.get(text_column)
        if not isinstance(cell, str) or not cell.strip():
            continue
        taken += 1
        if taken > options.limits.members:
            raise UnreadableDocument(f"The table has more than {options.limits.members:,} documents.")
        said = {field: value for field, column in said_columns.items() if (value := _word(row.get(column)))}
        label = _word(row.get(id_column)) if id_column else ""
        yield Part(f"{name}!/{label or number}", cell.encode("utf-8", errors="replace"), said)
    if not taken:
        raise UnreadableDocument("The table holds no text in any row.")


def _csv_rows(text: str) -> Iterator[tuple[int, Row]]:
    csv.field_size_limit(_FIELD_LIMIT)
    head = text[: text.find("\n")] if "\n" in text else text
    delimiter = max(",\t;|", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for number, row in enumerate(reader, start=1):
            row.pop(None, None)  # cells beyond the header
            yield number, row
    except csv.Error as error:
        raise UnreadableDocument(f"The table breaks off at line {reader.line_num}: {error}.") from None


def _json_rows(text: str) -> Iterator[tuple[int, Row]]:
    broken = 0
    number = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            broken = broken or number
            continue
        if isinstance(row, dict):
            yield number, row
    if broken:
        raise UnreadableDocument(f"Line {broken} of the file is no JSON record.")


def _find_columns(names: list[str], options: ReadOptions) -> tuple[str, str | None, dict[str, str]]:
    lower = {name.strip().lower(): name for name in names if isinstance(name, str)}
    text = options.text_column or _first(lower, _TEXT)
    if text is None or text not in names:
        wanted = f"no column {text}" if text else "no column of texts that is known"
        listed = ", ".join(repr(name) for name in names[:8])
        raise UnreadableDocument(f"The table has {wanted} (it has {listed}): name it with --text-column.")
    said = {field: column for field, known in _SAID.items() if (column := _first(lower, known))}
    ids = options.id_column or _first(lower, _IDS)
    return text, ids, {field: column for field, column in said.items() if column != text}


def _first(lower: Mapping[str, str], known: tuple[str, ...]) -> str | None:
    return next((lower[name] for name in known if name in lower), None)


def _word(value: object) -> str:
    """A cell as one line without characters that have no place in a name."""
    text = "" if value is None or isinstance(value, (dict, list)) else str(value)
    return " ".join(text.encode("utf-8", errors="replace").decode().split())[:300]
