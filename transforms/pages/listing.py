"""Long tables that open at once: the first rows in the page, the others in scripts loaded when asked for.

A page opened from disk may not fetch, but it may load scripts; so later rows stand in
``data/<name>-<n>.js``, each row with the words that it is found by.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

PAGE_ROWS = 50
_CHUNK_ROWS = 500


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a listing: the words it is found by, and its ``<tr>``."""

    words: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Listing:
    """A named table with a search box and pages."""

    name: str
    lines: Sequence[Line]
    page_rows: int = PAGE_ROWS

    @property
    def first(self) -> Sequence[Line]:
        """The rows that stand in the page itself."""
        return self.lines[: self.page_rows]

    @property
    def total(self) -> int:
        return len(self.lines)

    @property
    def chunks(self) -> int:
        """Number of scripts with all rows; none where the page holds them all."""
        return -(-self.total // _CHUNK_ROWS) if self.total > self.page_rows else 0

    def scripts(self) -> Iterator[tuple[str, str]]:
        """The scripts by path; each hands its rows to `app.js`."""
        for n in range(self.chunks):
            rows = [[line.words.lower(), str(line.html)] for line in self._chunk(n)]
            body = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
            yield f"data/{self.name}-{n}.js", f"duizhang.rows({json.dumps(self.name)},{n},{body});\n"

    def _chunk(self, n: int) -> Sequence[Line]:
        return self.lines[n * _CHUNK_ROWS : (n + 1) * _CHUNK_ROWS]
