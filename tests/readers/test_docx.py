"""Word files: order, tables, merged cells, numbers that Word counts, text under review."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.readers.words import OPENING, PARAGRAPHS, TITLE
from transforms.readers import UnreadableDocument, read_document

_LONG = "改造老旧小区三十九个,惠及居民一万两千余户,年内全部完工。"


def saved(document: object) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def read(document: object, name: str = "a.docx") -> str:
    (raw,) = read_document(saved(document), name)
    assert raw.text is not None
    return raw.text


def filled() -> docx.document.Document:
    document = docx.Document()
    for line in (TITLE, OPENING, *PARAGRAPHS):
        document.add_paragraph(line)
    return document


def test_paragraphs_and_tables_in_order():
    document = filled()
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(table.rows[0].cells, ("序号", "任务", "牵头单位"), strict=True):
        cell.text = text
    for cell, text in zip(table.rows[1].cells, ("1", _LONG, "市住建局"), strict=True):
        cell.text = text
    document.add_paragraph("附注一条。")
    table = f"序号\n\n任务\n\n牵头单位\n\n1\n\n{_LONG}\n\n市住建局"
    assert read(document) == "\n".join((TITLE, OPENING, *PARAGRAPHS, "", table, "", "附注一条。"))


def test_merged_cells_are_written_once():
    document = filled()
    table = document.add_table(rows=3, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "一、城市建设" + _LONG
    table.cell(1, 1).merge(table.cell(2, 1)).text = "市住建局"
    table.cell(1, 0).text, table.cell(2, 0).text = _LONG, "第二件。" + _LONG
    assert read(document).split("\n\n")[1:] == ["一、城市建设" + _LONG, _LONG, "市住建局", "第二件。" + _LONG]


def test_text_under_review_and_in_controls():
    document = filled()
    paragraph = document.add_paragraph("保留的字")._p
    words = nsdecls("w")
    paragraph.append(parse_xml(f"<w:ins {words}><w:r><w:t>加上的字</w:t></w:r></w:ins>"))
    paragraph.append(parse_xml(f"<w:del {words}><w:r><w:delText>删去的字</w:delText></w:r></w:del>"))
    control = (
        f"<w:sdt {words}><w:sdtContent><w:p><w:r><w:t>控件里的字</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(len(document.element.body) - 1, parse_xml(control))
    assert read(document).endswith("\n保留的字加上的字\n控件里的字")


def test_numbers_that_word_counts():
    document = filled()
    root = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{dress}"/></w:lvl>'
        for level, (kind, dress) in enumerate((("chineseCountingThousand", "%1、"), ("decimal", "%2.")))
    )
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for text, level in (("城市", 0), ("道路", 1), ("绿地", 1), ("乡村", 0), ("水渠", 1)):
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
        properties.append(parse_xml(number))
    assert read(document).split("\n")[-5:] == ["一、城市", "1.道路", "2.绿地", "二、乡村", "1.水渠"]


def test_a_word_file_is_told_by_its_content():
    (raw,) = read_document(saved(filled()), "a.txt")
    assert raw.media_type.endswith("wordprocessingml.document")


def test_an_empty_word_file():
    with pytest.raises(UnreadableDocument, match="The Word file holds no text"):
        read(docx.Document())


def test_a_word_file_cut_off():
    with pytest.raises(UnreadableDocument, match="The Word file is damaged"):
        read_document(saved(filled())[:-900], "a.docx")


def test_entities_are_not_expanded():
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(filled()))) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                bomb = b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
                part = re.sub(rb"(<\?xml[^>]*\?>)", rb"\1" + bomb, part)
                part = part.replace("各位".encode(), b"&a;").replace("过去一年".encode(), b"&a;")
            new.writestr(name, part)
    (raw,) = read_document(data.getvalue(), "a.docx")
    assert raw.text is not None
    assert "root:" not in raw.text
