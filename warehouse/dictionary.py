"""The table dictionary, ``docs/tables.md``, written from the specs: ``python -m warehouse.dictionary``."""

from __future__ import annotations

from pathlib import Path

from warehouse.spec import LAYERS, Column, Table
from warehouse.tables import tables_of
from warehouse.views import VIEWS

PAGE = Path(__file__).parent.parent / "docs" / "tables.md"
LAYER_TITLES = {
    "staging": "what came in, and what was set aside and why",
    "parsed": "what the text says",
    "mart": "what people ask for",
    "quality": "what was run, checked and found",
}
_HEAD = """# Tables

Written by `python -m warehouse.dictionary` from the specs in `warehouse/tables`; do not edit by hand.

Offsets index `staging.documents.text`; ends are exclusive. Shares that we compute are fractions from 0 to 1;
values that a document states keep its unit. Checks: *blocking* stops publication, *quarantine* sets the
document aside, *finding* is published and shown.
"""


def dictionary() -> str:
    """The whole page as Markdown."""
    parts = [_HEAD]
    for layer in LAYERS:
        parts.append(f"## {layer}: {LAYER_TITLES[layer]}\n")
        parts += [_describe_table(table) for table in tables_of(layer)]
    parts.append("## Views\n")
    parts += [f"- `{view.full_name}`: one row per {view.grain}." for view in VIEWS]
    parts.append("")
    return "\n".join(parts)


def _describe_table(table: Table) -> str:
    lines = [f"### {table.full_name}\n", f"One row per {table.grain}. {table.note}".rstrip()]
    lines.append(f"Key: {', '.join(f'`{name}`' for name in table.key)}.\n")
    lines += ["| column | type | unit | meaning |", "| --- | --- | --- | --- |"]
    lines += [_describe_column(column) for column in table.columns]
    if table.checks:
        lines += ["", "| check | severity | good rows |", "| --- | --- | --- |"]
        lines += [
            f"| {check.name} | {check.severity} | {_cell(check.description)} |" for check in table.checks
        ]
    return "\n".join(lines) + "\n"


def _describe_column(column: Column) -> str:
    meaning = column.description
    if column.values:
        meaning += " One of " + " · ".join(f"`{value}`" for value in column.values) + "."
    if not column.nullable:
        meaning += " Never null."
    if column.references:
        meaning += f" → `{column.references}`"
    kind = column.type.name.lower()
    return f"| {column.name} | {kind} | {column.unit or ''} | {_cell(meaning)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> None:
    """Write the page."""
    PAGE.write_text(dictionary(), encoding="utf-8")


if __name__ == "__main__":
    main()
