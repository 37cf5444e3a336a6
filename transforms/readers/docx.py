"""Word files (.docx): paragraphs and tables in the order of the document.

The parts are opened by python-docx; the text is taken from the elements, since its paragraphs know
nothing of insertions under review, of content controls, and of numbers that Word counts itself.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from transforms.readers.archive import check_archive
from transforms.readers.libraries import need
from transforms.readers.limits import check_size
from transforms.readers.model import RawText, ReadOptions
from transforms.readers.sniff import BROKEN, MEDIA_TYPES
from transforms.readers.tables import table_lines
from transforms.staging.decode import UnreadableDocument, require_chinese

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PARAGRAPH, _TABLE, _ROW, _CELL = _W + "p", _W + "tbl", _W + "tr", _W + "tc"
#: What is no text of the document: removed under review, codes of fields, second versions of a drawing.
_LEFT_OUT = frozenset(
    (
        _W + "del",
        _W + "moveFrom",
        _W + "instrText",
        _W + "pPr",
        _W + "rPr",
        _MC + "Fallback",
        _W + "txbxContent",
    )
)
_BREAKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
#: Elements that only wrap paragraphs, tables, rows or cells.
_WRAPPERS = frozenset(_W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))


def read_docx(data: bytes, name: str, options: ReadOptions) -> RawText:
    """Text of a Word file; an empty paragraph is an empty line, a table is written as `table_lines` says.

    Raises ``UnreadableDocument``.
    """
    check_size(len(data), options.limits.file_bytes)
    need("docx", "office", "Word files")
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_archive(archive, options.limits)
        document = docx.Document(io.BytesIO(data))
        text = "\n".join(_Reader(document).lines()).strip("\n")
        title = str(document.core_properties.title or "").strip()
    except UnreadableDocument:
        raise
    except (*BROKEN, LxmlError, PackageNotFoundError, KeyError, AttributeError, TypeError, IndexError):
        # python-docx meets parts that are missing or misshapen where it happens to need them.
        raise UnreadableDocument("The Word file is damaged and cannot be opened.") from None
    if not text.strip():
        raise UnreadableDocument("The Word file holds no text.")
    require_chinese(text)
    named = title if len(re.findall(r"[\u4e00-\u9fff]", title)) >= 6 else None
    return RawText(name, MEDIA_TYPES["docx"], text, title=named)


class _Reader:
    """Walks the body of one document and counts its numbered paragraphs."""

    def __init__(self, document: Any) -> None:
        from transforms.readers.docx_numbers import Numbering

        self.body = document.element.body
        self.numbering = Numbering(document)

    def lines(self) -> list[str]:
        return self._blocks(self.body)

    def _blocks(self, holder: Any) -> list[str]:
        lines: list[str] = []
        for element in _children(holder, (_PARAGRAPH, _TABLE)):
            if element.tag == _PARAGRAPH:
                lines += (self.numbering.label(element) + _text(element)).split("\n")
                continue
            rows = [list(self._cells(row)) for row in _children(element, (_ROW,))]
            if lines and lines[-1]:
                lines.append("")
            lines += [*table_lines(rows), ""]
        return lines

    def _cells(self, row: Any) -> Iterator[list[str]]:
        """Cells of a row; one that goes on from the row above is not written again."""
        for cell in _children(row, (_CELL,)):
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merged is None or merged.get(_W + "val") == "restart":
                yield self._blocks(cell)


def _children(holder: Any, tags: tuple[str, ...]) -> Iterator[Any]:
    """Elements of these kinds in order, also those inside wrappers."""
    for child in holder:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tags)


def _text(element: Any) -> str:
    """Text of a paragraph as it would be printed."""
    parts: list[str] = []
    waiting = [element]
    while waiting:
        node = waiting.pop()
        if node.tag == _W + "t":
            parts.append(node.text or "")
        elif node.tag in _BREAKS:
            parts.append(_BREAKS[node.tag])
        elif node.tag not in _LEFT_OUT:
            waiting.extend(reversed(node))
    return "".join(parts)
