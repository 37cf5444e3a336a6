"""A text written in each format that readers know, as people's programs would write it."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

_HEAD = "序号"
_HEADING = re.compile(r"[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]")


@dataclass(frozen=True)
class Row:
    """A row of a table: a heading over all columns (one cell), or number, task, progress, units."""

    cells: tuple[tuple[str, ...], ...]


def cut_table(text: str) -> tuple[list[str], list[Row], list[str]]:
    """Lines before a flattened table of tasks, its rows, and the lines after it."""
    lines = text.split("\n")
    if _HEAD not in lines:
        return lines, [], []
    first = lines.index(_HEAD)
    filled = [line for line in lines[first:] if line.strip()]
    rows = [Row(tuple((line,) for line in filled[:4]))]
    starts, number = [], 1
    for k, line in enumerate(filled):
        if line == str(number):
            starts.append(k)
            number += 1
    rows += [Row(((line,),)) for line in filled[4 : starts[0]]]
    after: list[str] = []
    for start, end in pairwise([*starts, len(filled)]):
        body = filled[start + 1 : end]
        headings = [line for line in body if _HEADING.match(line) and len(line) < 40]
        body = [line for line in body if line not in headings]
        if end == len(filled):
            after = [line for line in body if line.startswith(("扫一扫", "合集", "正文"))]
            body = [line for line in body if line not in after]
        units = len(body)
        while units > 1 and len(body[units - 1]) < 30 and not body[units - 1].endswith(("。", ";")):
            units -= 1
        rows.append(Row(((filled[start],), (body[0],), tuple(body[1:units]), tuple(body[units:]))))
        rows += [Row(((line,),)) for line in headings]
    return lines[:first], rows, after


def as_html(text: str, encoding: str = "utf-8", keep_blank: bool = True) -> bytes:
    """A page of a government site around the text: head, navigation, side bar, footer."""
    before, rows, after = cut_table(text)
    parts = [_html_paragraph(line) for line in before if keep_blank or line.strip()]
    if rows:
        parts.append("<table border=1>" + "".join(map(_html_row, rows)) + "</table>")
    parts += [_html_paragraph(line) for line in after if keep_blank or line.strip()]
    menu = "".join(f'<li><a href="/c{n}/">{name}</a></li>' for n, name in enumerate(_MENU))
    page = f"""<!DOCTYPE html>
<html><head><meta charset="{encoding}"><title>政务公开_某某市人民政府网站</title>
<meta name="PubDate" content="2024-02-05 09:30"><meta name="ContentSource" content="市政府办公室">
<style>p {{ text-indent: 2em }}</style><script>var a = "<p>脚本里的文字不算数,一共有3000万元。</p>";</script></head>
<body><div class="header"><ul class="nav">{menu}</ul></div>
<div id="main"><div class="left"><ul>{menu}</ul></div>
<div class="content"><div class="body">
{"".join(parts)}
</div></div></div>
<div class="footer"><p>主办单位:某某市人民政府办公室 备案号:皖ICP备00000001号 您是第1234567位访客</p></div>
</body></html>"""
    return page.encode(encoding)


_MENU = ("网站首页", "政务公开", "政务服务", "互动交流", "走进我市", "数据开放", "政策解读", "领导之窗")


def _html_paragraph(line: str) -> str:
    return f"<p>{html.escape(line)}</p>\n" if line.strip() else "<p>&nbsp;</p>\n"


def _html_row(row: Row) -> str:
    if len(row.cells) == 1:
        return f'<tr><td colspan="4">{html.escape(row.cells[0][0])}</td></tr>\n'
    cells = ("".join(f"<p>{html.escape(p)}</p>" for p in cell) for cell in row.cells)
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>\n"


def as_mht(text: str) -> bytes:
    """The page with its picture in one file, as browsers save it."""
    from email.mime.image import MIMEImage
    from email.mime.multipart import MIMEMultipart
    from email.mime.text import MIMEText

    message = MIMEMultipart("related", type="text/html")
    message["Subject"] = "saved"
    page = MIMEText(as_html(text, "gb18030").decode("gb18030"), "html", "gb18030")
    page["Content-Location"] = "https://example.org/art/1.html"
    message.attach(page)
    message.attach(MIMEImage(b"\x89PNG\r\n\x1a\n" + bytes(40), "png"))
    return message.as_bytes()


def as_docx(text: str, keep_blank: bool = True) -> bytes:
    """A Word file with a real table; headings in the table are one cell over all columns."""
    import docx

    before, rows, after = cut_table(text)
    document = docx.Document()
    for line in before:
        if keep_blank or line.strip():
            document.add_paragraph(line)
    if rows:
        table = document.add_table(rows=0, cols=4)
        grid = table._tbl
        for row in rows:
            cells = table.add_row().cells
            if len(row.cells) == 1:
                cells[0].merge(cells[3]).text = row.cells[0][0]
                continue
            for cell, paragraphs in zip(cells, row.cells, strict=True):
                cell.text = paragraphs[0] if paragraphs else ""
                for paragraph in paragraphs[1:]:
                    cell.add_paragraph(paragraph)
        assert grid is not None
    for line in after:
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def as_pdf(text: str, columns: int = 1) -> bytes:
    """A PDF with running heads and page numbers; lines broken by the width of the page."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import (
        BaseDocTemplate,
        Flowable,
        Frame,
        PageTemplate,
        Paragraph,
        Table,
        TableStyle,
    )  # fmt: skip

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    plain = ParagraphStyle(
        "b", fontName="STSong-Light", fontSize=11, leading=17, wordWrap="CJK", firstLineIndent=22
    )
    small = ParagraphStyle(
        "c", fontName="STSong-Light", fontSize=9, leading=13, wordWrap="CJK", spaceAfter=6, rightIndent=9
    )
    before, rows, after = cut_table(text)

    def paragraph(line: str) -> Paragraph:
        return Paragraph(html.escape(line.strip()), plain)

    def cell(paragraphs: tuple[str, ...]) -> list[Paragraph]:
        return [Paragraph(html.escape(p), small) for p in paragraphs]

    story: list[Flowable] = [paragraph(line) for line in before if line.strip()]
    if rows:
        data = [[cell(c) for c in row.cells] + [""] * (4 - len(row.cells)) for row in rows]
        spans = [("SPAN", (0, k), (3, k)) for k, row in enumerate(rows) if len(row.cells) == 1]
        style = TableStyle(
            [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP"), *spans]
        )
        story.append(Table(data, colWidths=[38, 130, 212, 80], style=style, splitInRow=0))
    story += [paragraph(line) for line in after if line.strip()]

    def furniture(canvas: object, document: object) -> None:
        canvas.setFont("STSong-Light", 9)  # type: ignore[attr-defined]
        canvas.drawString(72, A4[1] - 40, "某某市人民政府公报")  # type: ignore[attr-defined]
        canvas.drawCentredString(A4[0] / 2, 30, f"- {document.page} -")  # type: ignore[attr-defined]

    buffer = io.BytesIO()
    width = (A4[0] - 130) / columns
    frames = [Frame(65 + k * width, 60, width - 8 * (columns > 1), A4[1] - 130) for k in range(columns)]
    template = BaseDocTemplate(buffer, pagesize=A4)
    template.addPageTemplates([PageTemplate("page", frames, onPage=furniture)])
    template.build(story)
    return buffer.getvalue()


def as_zip(text: str) -> bytes:
    """An archive with the text in a folder, beside things that no one asked for."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("报告/正文.txt", text.encode())
        archive.writestr("__MACOSX/报告/._正文.txt", b"\x00\x05\x16\x07")
        archive.writestr("报告/封面.png", b"\x89PNG\r\n")
    return buffer.getvalue()


def as_csv(text: str) -> bytes:
    """A table with one document a row, in the encoding that Excel likes."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(["id", "full_text", "备注"])
    writer.writerow(["甲一", text, "无"])
    return buffer.getvalue().encode("utf-8-sig")


def as_jsonl(text: str) -> bytes:
    """Lines of records, one document a record."""
    return (json.dumps({"id": 7, "正文": text}, ensure_ascii=False) + "\n").encode()


#: Name of the format, name of the file, and how to write it.
FORMATS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "gb18030": ("a.txt", lambda text: text.encode("gb18030")),
    "utf-8-bom": ("a.txt", lambda text: text.encode("utf-8-sig")),
    "utf-16": ("a.txt", lambda text: text.encode("utf-16")),
    "utf-16-le": ("a.txt", lambda text: text.encode("utf-16-le")),
    "utf-16-be": ("a.txt", lambda text: text.replace("\n", "\r\n").encode("utf-16-be")),
    "html": ("a.html", as_html),
    "html without empty lines": ("a.htm", lambda text: as_html(text, "gb18030", keep_blank=False)),
    "mht": ("a.mht", as_mht),
    "docx": ("a.docx", as_docx),
    "docx without empty lines": ("a.docx", lambda text: as_docx(text, keep_blank=False)),
    "pdf": ("a.pdf", as_pdf),
    "pdf in two columns": ("a.pdf", lambda text: as_pdf(text, columns=1 if _HEAD in text.split("\n") else 2)),
    "zip": ("a.zip", as_zip),
    "csv": ("a.csv", as_csv),
    "jsonl": ("a.jsonl", as_jsonl),
}


def written(text: str) -> Iterator[tuple[str, str, bytes]]:
    """Every format with the name and bytes of a file in it."""
    for name, (file, write) in FORMATS.items():
        yield name, file, write(text)
