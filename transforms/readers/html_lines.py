"""A part of a page as lines of text: one for each paragraph, tables as rows.

The tree is walked without recursion: pages are nested as deeply as their makers forgot to close tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from transforms.readers.tables import table_lines

SKIPPED = frozenset(
    "script style noscript template iframe object embed svg canvas head select option button input "
    "textarea audio video map link meta".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section table tbody td tfoot th "
    "thead tr ul".split()
)
_PARAGRAPHS = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
#: Line breaks of the page's source: a space between Latin words, nothing between Chinese characters.
_SOURCE_BREAK = "\x00"
_SPACE = re.compile(r"[ \t\r\n\f\x00]+")


def walk(top: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Nodes below and with ``top`` in order: on entering (True) and, for elements, on leaving (False).

    What a browser does not show is passed over.
    """
    node, entering, last = top, True, top.mem_id
    while True:
        if entering:
            shown = not _is_hidden(node)
            if shown:
                yield node, True
            child = node.first_child if shown and node.is_element_node else None
            if child is not None:
                node = child
                continue
            if shown and node.is_element_node:
                yield node, False
        else:
            yield node, False
        if node.mem_id == last:
            return
        following = node.next
        if following is not None:
            node, entering = following, True
        else:
            parent = node.parent
            if parent is None:
                return
            node, entering = parent, False


def _is_hidden(node: LexborNode) -> bool:
    if not node.is_element_node:
        return not node.is_text_node
    if node.tag in SKIPPED:
        return True
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


@dataclass(slots=True)
class _Flow:
    """Lines that are being written: of the page or of one cell."""

    lines: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    #: How many lines there were when the paragraph was opened.
    before: int = 0

    def end_line(self, keep_empty: bool = False, as_written: bool = False) -> None:
        text = "".join(self.inline) if as_written else _tidy("".join(self.inline))
        self.inline.clear()
        if text.strip():
            self.lines.append(text.rstrip())
        elif keep_empty and self.lines and self.lines[-1]:
            self.lines.append("")


@dataclass(slots=True)
class _Table:
    rows: list[list[list[str]]] = field(default_factory=list)


@dataclass(slots=True)
class _Writer:
    """What is open while the tree is walked: flows of text, tables, and the cells that own a flow."""

    flows: list[_Flow] = field(default_factory=lambda: [_Flow()])
    tables: list[_Table] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)
    preformatted: int = 0

    def text(self, node: LexborNode) -> None:
        flow, text = self.flows[-1], node.text_content or ""
        if not self.preformatted:
            flow.inline.append(_SPACE.sub(_mark_source_break, text))
            return
        for line in text.splitlines():
            flow.inline.append(line)
            flow.end_line(keep_empty=True, as_written=True)

    def element(self, node: LexborNode, entering: bool) -> None:
        tag, flow = node.tag or "", self.flows[-1]
        if tag == "br":
            if entering:
                flow.end_line(keep_empty=True)
        elif tag == "table":
            flow.end_line()
            if entering:
                self.tables.append(_Table())
            else:
                _close_table(flow, self.tables.pop())
        elif tag == "tr" and self.tables and entering:
            self.tables[-1].rows.append([])
        elif tag in ("td", "th"):
            self._cell(node.mem_id, entering)
        elif tag in BLOCKS:
            empty = not entering and tag in _PARAGRAPHS and len(flow.lines) == flow.before
            flow.end_line(keep_empty=empty)
            flow.before = len(flow.lines)
            if tag == "pre":
                self.preformatted += 1 if entering else -1

    def _cell(self, cell: int, entering: bool) -> None:
        if entering and self.tables and self.tables[-1].rows:
            self.flows.append(_Flow())
            self.cells.append(cell)
        elif not entering and self.cells and self.cells[-1] == cell:
            self.cells.pop()
            self.flows[-1].end_line()
            self.tables[-1].rows[-1].append(self.flows.pop().lines)


def page_lines(top: LexborNode, left_out: frozenset[int] = frozenset()) -> list[str]:
    """Lines of what stands in ``top``, without the elements whose ``mem_id`` is in ``left_out``.

    An empty paragraph is an empty line; never two of them in a row.
    """
    writer = _Writer()
    skipping: int | None = None
    for node, entering in walk(top):
        if skipping is not None:
            if not entering and node.mem_id == skipping:
                skipping = None
        elif entering and node.mem_id in left_out:
            skipping = node.mem_id if node.is_element_node else None
        elif node.is_text_node:
            writer.text(node)
        else:
            writer.element(node, entering)
    writer.flows[0].end_line()
    return writer.flows[0].lines


def _mark_source_break(match: re.Match[str]) -> str:
    return _SOURCE_BREAK if "\n" in match[0] or "\r" in match[0] else " "


def _tidy(text: str) -> str:
    def replace(match: re.Match[str]) -> str:
        if _SOURCE_BREAK not in match[0]:
            return " "
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        return " " if before.isascii() and after.isascii() else ""

    return _SPACE.sub(replace, text).lstrip(" ")


def _close_table(flow: _Flow, table: _Table) -> None:
    lines = table_lines(table.rows)
    if not lines:
        return
    if flow.lines and flow.lines[-1]:
        flow.lines.append("")
    flow.lines += [*lines, ""]
