"""PDF files: furniture, columns, and what is said of files without a text layer."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.readers.render import as_pdf
from tests.readers.words import OPENING, PARAGRAPHS, TEXT, TITLE
from transforms.readers import RawText, ReadOptions, UnreadableDocument, read_document
from transforms.readers.limits import Limits
from transforms.readers.pdf_layout import Fragment, join_paragraphs
from transforms.readers.pdf_pages import drop_furniture, order_columns

_LONG = "\n".join((TITLE, *((PARAGRAPHS[0], PARAGRAPHS[1] * 3, PARAGRAPHS[2]) * 25)))


def read(data: bytes, options: ReadOptions | None = None) -> RawText:
    (raw,) = read_document(data, "a.pdf", options)
    return raw


@pytest.mark.parametrize("columns", [1, 2])
def test_paragraphs_are_whole_over_lines_columns_and_pages(columns: int):
    raw = read(as_pdf(_LONG, columns))
    assert raw.text == _LONG
    assert raw.media_type == "application/pdf"
    assert raw.notes[0].startswith("Left out ")


def test_one_page():
    assert read(as_pdf(TEXT)).text == "某某市人民政府公报\n" + TEXT  # nothing says that the head is one


def at(x: float, y: float, text: str, page: int = 0) -> Fragment:
    return Fragment(page, x, y, x + 10 * len(text), y + 10, text)


def test_a_line_ends_its_paragraph_where_it_is_short_or_the_next_is_indented():
    lines = ["甲" * 18, "甲" * 12, "乙" * 18, "乙" * 20, "丙" * 20]
    page = [at(90, 700, lines[0]), at(70, 685, lines[1]), at(90, 670, lines[2]), at(70, 655, lines[3])]
    page.append(at(70, 620, lines[4]))  # set apart by space
    assert join_paragraphs([page]) == [lines[0] + lines[1], lines[2] + lines[3], lines[4]]


def test_a_short_line_that_is_not_closed_stands_alone_below_a_full_one():
    full = "甲" * 19 + "。"
    page = [
        at(70, 700 - 15 * k, text) for k, text in enumerate((full, full, full, "市交通局", full, "完工。"))
    ]
    assert join_paragraphs([page]) == [full * 3, "市交通局", full + "完工。"]


def test_cells_beside_one_another_are_parted():
    page = [at(70, 700, "1"), at(100, 700, "修路" * 6), at(100, 685, "架桥。"), at(300, 700, "市交通局")]
    assert join_paragraphs([page]) == ["1", "修路" * 6 + "架桥。", "", "市交通局"]


def test_columns_that_alternate_are_put_one_after_the_other():
    rows = range(10)
    page = [at(x, 700 - 15 * k, f"{side}{k}" * 5) for k in rows for x, side in ((70, "左"), (300, "右"))]
    found = [f.text[:2] for f in order_columns(page)]
    assert found == [f"左{k}" for k in rows] + [f"右{k}" for k in rows]


def test_a_row_of_a_table_at_the_edge_of_a_page_is_no_page_number():
    pages = [
        [at(70, 750, f"{3 * p + k}"), at(100, 750, "任务" * 9), at(300, 750, "市局"), at(70, 40, str(p), p)]
        for p, k in ((p, 0) for p in range(6))
    ]
    kept, dropped = drop_furniture(pages)
    assert dropped == 6
    assert [page[0].text for page in kept] == ["0", "3", "6", "9", "12", "15"]


def test_a_scanned_pdf_is_named_as_such():
    document = pypdfium2.PdfDocument.new()
    for _ in range(3):
        page = document.new_page(200, 200)
        bitmap = pypdfium2.PdfBitmap.new_native(20, 20, 4)
        image = pypdfium2.PdfImage.new(document)
        image.set_bitmap(bitmap)
        page.insert_obj(image)
        page.gen_content()
    buffer = io.BytesIO()
    document.save(buffer)
    with pytest.raises(UnreadableDocument, match="it was scanned, and needs OCR"):
        read(buffer.getvalue())


def test_a_pdf_without_text():
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.showPage()
    canvas.save()
    with pytest.raises(UnreadableDocument, match="no text on any of its pages"):
        read(buffer.getvalue())


def test_a_locked_pdf():
    from reportlab.lib.pdfencrypt import StandardEncryption

    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption("secret"))
    canvas.drawString(70, 700, "locked")
    canvas.save()
    with pytest.raises(UnreadableDocument, match="locked with a password"):
        read(buffer.getvalue())


def test_a_pdf_that_is_none():
    with pytest.raises(UnreadableDocument, match="damaged and cannot be opened"):
        read(b"%PDF-1.7\n" + OPENING.encode() * 20)


def test_too_many_pages():
    with pytest.raises(UnreadableDocument, match=r"The PDF has \d+ pages; the limit is 1"):
        read(as_pdf(_LONG), ReadOptions(limits=Limits(pages=1)))
