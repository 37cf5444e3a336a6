"""Write the answers in docs/cookbook.md anew: below each SQL block stands what it gives.

    python -m scripts.cookbook WAREHOUSE

WAREHOUSE is one that holds the documents the page speaks of.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from warehouse.query import query

PAGE = Path(__file__).parent.parent / "docs/cookbook.md"
#: A question's SQL, and the table below it where there is one already.
_BLOCK = re.compile(r"```sql\n(?P<sql>.*?)\n```\n+(?:\|.*?(?:\n\n|\n\Z))?", re.DOTALL)


def answer(page: str, warehouse: Path) -> str:
    """The page with the answer of ``warehouse`` below each of its SQL blocks."""

    def answered(block: re.Match[str]) -> str:
        return f"```sql\n{block['sql']}\n```\n\n{_table(block['sql'], warehouse)}\n\n"

    return _BLOCK.sub(answered, page).rstrip() + "\n"


def _table(sql: str, warehouse: Path) -> str:
    frame = query(warehouse, sql)
    rows = [[_cell(value) for value in row] for row in frame.iter_rows()]
    lines = [list(frame.columns), ["---"] * len(frame.columns), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(value: object) -> str:
    return "" if value is None else str(value).replace("\n", " ").replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(answer(PAGE.read_text("utf-8"), Path(sys.argv[1])), "utf-8")
