"""PDF files with a text layer: fragments of text with their places, page by page."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from typing import Any

from transforms.readers.libraries import need
from transforms.readers.limits import check_size, check_text
from transforms.readers.model import RawText, ReadOptions
from transforms.readers.pdf_layout import Fragment, join_paragraphs
from transforms.readers.pdf_pages import drop_furniture, order_columns
from transforms.staging.decode import UnreadableDocument, require_chinese

#: A page of a document has more characters than this; a scanned one has none, or the scanner's mark.
_FEW = 12
#: A gap of so many letter heights parts two cells or columns.
_GAP = 0.9
#: What the library gives for a hyphen at the end of a line; only between Latin letters it is to go.
_HYPHENS = (2, 0xFFFE)
_RADICALS = re.compile("[\u2e80-\u2fdf]")
_UNKNOWN = re.compile("[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]")
_SCANNED = "The PDF holds pictures of its pages and no text: it was scanned, and needs OCR first."


def read_pdf(data: bytes, name: str, options: ReadOptions) -> RawText:
    """Text of a PDF: paragraphs made whole over lines, columns and pages, without running heads.

    Raises ``UnreadableDocument`` for files that are damaged, locked, scanned or without text.
    """
    check_size(len(data), options.limits.file_bytes)
    need("pypdfium2", "pdf", "PDF files")
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(_say_why(str(error))) from None
    try:
        return _read_pages(document, name, options)
    finally:
        document.close()


def _say_why(message: str) -> str:
    if "assword" in message:
        return "The PDF is locked with a password."
    return "The PDF is damaged and cannot be opened."


def _read_pages(document: Any, name: str, options: ReadOptions) -> RawText:
    limits = options.limits
    if len(document) > limits.pages:
        raise UnreadableDocument(f"The PDF has {len(document):,} pages; the limit is {limits.pages:,}.")
    pages: list[list[Fragment]] = []
    size = pictures = 0
    for index in range(len(document)):
        fragments = _read_page(document, index)
        size += sum(len(fragment.text) for fragment in fragments)
        if size > limits.text_chars:
            raise UnreadableDocument(f"The PDF has more than {limits.text_chars:,} characters of text.")
        if not fragments:
            pictures += _has_picture(document, index)
        pages.append(fragments)
    if pictures and size < _FEW * len(pages):
        raise UnreadableDocument(_SCANNED)
    if not size:
        raise UnreadableDocument("The PDF has no text on any of its pages.")
    kept, dropped = drop_furniture(pages)
    text = "\n".join(join_paragraphs([order_columns(page) for page in kept]))
    if len(_UNKNOWN.findall(text)) > len(text) / 5:
        raise UnreadableDocument("The fonts of the PDF do not say which characters they show.")
    require_chinese(text)
    check_text(text, limits)
    notes = [f"Left out {dropped} running heads and page numbers."] if dropped else []
    if pictures:
        notes.append(f"{pictures} of {len(pages)} pages are pictures without text.")
    return RawText(name, "application/pdf", text, title=_title(document), notes=tuple(notes))


def _title(document: Any) -> str | None:
    """The title of the file's properties, where it reads as one and not as a file name."""
    title = str(document.get_metadata_value("Title") or "").strip()
    return title if len(re.findall(r"[\u4e00-\u9fff]", title)) >= 6 and title.isprintable() else None


def _has_picture(document: Any, index: int) -> bool:
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        page = document[index]
        found = next(iter(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None)
    except pypdfium2.PdfiumError:
        return False
    return found is not None


def _read_page(document: Any, index: int) -> list[Fragment]:
    import pypdfium2

    try:
        page = document[index]
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []  # a page that is broken by itself holds no text that could be read
    try:
        return _fragments(textpage, index)
    finally:
        textpage.close()
        page.close()


def _fragments(textpage: Any, page: int) -> list[Fragment]:
    """Runs of characters on one line without a wide gap, in the order of the file."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    place = ctypes.byref(box)
    found: list[Fragment] = []
    codes: list[int] = []
    x0 = x1 = y0 = y1 = 0.0

    def end() -> None:
        text = _decode(codes)
        if text.strip():
            found.append(Fragment(page, x0, y0, x1, y1, text))
        codes.clear()

    for i in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage, i)
        if code in (10, 13):
            end()
            continue
        if code in _HYPHENS and codes and not chr(min(codes[-1], 0xFFFF)).isascii():
            code = ord("-")
        if code in (0, *_HYPHENS) or not pdfium.FPDFText_GetLooseCharBox(textpage, i, place):
            continue
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        height = max(1.0, y1 - y0)
        moved = abs(bottom - y0) > height * 0.6 or left - x1 > height * _GAP or left < x1 - height * 2
        if codes and moved:
            end()
        if not codes:
            x0, y0, y1 = left, bottom, top
        codes.append(code)
        x1 = right
    end()
    return found


def _decode(codes: list[int]) -> str:
    """Characters of their codes; radicals that fonts name in place of a character become it."""
    raw = b"".join(
        code.to_bytes(2, "little") if code < 0x10000 else chr(min(code, 0x10FFFF)).encode("utf-16-le")
        for code in codes
    )
    text = raw.decode("utf-16-le", errors="replace")
    return _RADICALS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
