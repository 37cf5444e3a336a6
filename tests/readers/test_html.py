"""Saved pages: the text without what stands around it, the head of the page, tables."""

from __future__ import annotations

from datetime import date

import pytest

from tests.readers.words import OPENING, PARAGRAPHS, TEXT, TITLE
from transforms.readers import RawText, UnreadableDocument, read_document

_MENU = "<ul>" + "".join(f"<li><a href=/{n}>栏目名称{n}</a></li>" for n in range(9)) + "</ul>"


def read(page: str, encoding: str = "utf-8", name: str = "a.html") -> RawText:
    (raw,) = read_document(page.encode(encoding), name)
    return raw


def body(*inner: str) -> str:
    return "<html><body>" + "".join(inner) + "</body></html>"


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>\n" for line in lines)


def test_menus_scripts_and_footers_are_left_out_and_counted():
    page = body(
        f"<div class=top>{_MENU}</div><script>var x = '{TEXT}'</script>",
        f"<div class=main><div class=side>{_MENU}</div><div>{paragraphs(OPENING, *PARAGRAPHS)}</div></div>",
        "<div id=footer>网站标识码0000000000 联系电话0557</div><div style='display: none'>看不见的字</div>",
    )
    raw = read(page)
    assert raw.text == "\n".join((OPENING, *PARAGRAPHS))
    assert raw.notes == (
        f"Left out {len('栏目名称') * 18 + 9} Chinese characters around the text of the page.",
    )


def test_a_head_beside_the_text_is_taken_in():
    page = body(
        _MENU,
        f"<div><h1>{TITLE}</h1><div>时间:2024-02-05 来源:市政府办</div>",
        f"<div>{paragraphs(OPENING, *PARAGRAPHS)}</div></div>",
    )
    assert read(page).text == "\n".join((TITLE, "时间:2024-02-05 来源:市政府办", OPENING, *PARAGRAPHS))


def test_fields_of_the_head():
    page = (
        "<html><head><title>政府文件_梨川市人民政府网</title>"
        f"<meta name=ArticleTitle content='{TITLE}'><meta name=PubDate content='2024-02-05 10:22'>"
        "<meta name=ContentSource content='市政府办公室'><meta name=Url content='https://example.org/a.html'>"
        f"</head><body>{paragraphs(OPENING, *PARAGRAPHS)}</body></html>"
    )
    raw = read(page)
    assert (raw.title, raw.published_on, raw.source) == (TITLE, date(2024, 2, 5), "市政府办公室")
    assert raw.source_url == "https://example.org/a.html"
    assert raw.text is not None
    assert raw.text.startswith(f"{TITLE}\n\n{OPENING}")


def test_the_name_of_a_site_is_no_title_of_the_text():
    page = f"<title>梨川市人民政府门户网站</title>{paragraphs(OPENING, *PARAGRAPHS)}"
    assert read(page).text == "\n".join((OPENING, *PARAGRAPHS))


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<p>甲乙<b>丙</b><a href=x>丁</a>戊", "甲乙丙丁戊"),
        ("<p>甲乙\n    丙丁", "甲乙丙丁"),
        ("<p>GDP\n growth", "GDP growth"),
        ("甲<br>乙<br><br>丙", "甲\n乙\n\n丙"),
        ("<p>甲</p><p>&nbsp;</p><p></p><p>乙</p>", "甲\n\n乙"),
        ("<pre>甲\n  乙</pre>", "甲\n  乙"),
        ("<p>&lt;甲&gt;&#xD800;&amp;", "<甲>\ufffd&"),
    ],
)
def test_lines_of_a_page(inner: str, text: str):
    page = body(paragraphs(OPENING, *PARAGRAPHS), f"<div>{inner}</div>", paragraphs(OPENING))
    found = read(page).text
    assert found is not None
    head, tail = "\n".join((OPENING, *PARAGRAPHS)) + "\n", "\n" + OPENING
    assert found.startswith(head)
    assert found.removeprefix(head).removesuffix(tail) == text


def test_a_table_of_values_is_one_line_a_row():
    table = "<table><tr><th>指标<th>2023年<th>增长<tr><td>生产总值<td>812.6亿元<td>6.1%</table>"
    text = read(body(paragraphs(OPENING, *PARAGRAPHS), table)).text
    assert text is not None
    assert text.endswith("\n\n指标\t2023年\t增长\n生产总值\t812.6亿元\t6.1%")


def test_a_table_of_sentences_is_a_paragraph_a_line():
    row = "<tr><td>1<td><p>改造老旧小区三十九个,惠及居民一万两千余户,年内全部完工。<p>已开工三十个。<td>市住建局"
    text = read(body(paragraphs(OPENING, *PARAGRAPHS), f"<table>{row}{row}</table>")).text
    assert text is not None
    cells = "1\n\n改造老旧小区三十九个,惠及居民一万两千余户,年内全部完工。\n\n已开工三十个。\n\n市住建局"
    assert text.endswith(f"\n\n{cells}\n\n{cells}")


def test_a_page_laid_out_as_a_table_reads_as_a_page():
    page = body(
        f"<table><tr><td>{_MENU}</td><td>{paragraphs(TITLE, OPENING, *PARAGRAPHS, *PARAGRAPHS)}</td></tr></table>"
    )
    assert read(page).text == "\n".join((TITLE, OPENING, *PARAGRAPHS, *PARAGRAPHS))


@pytest.mark.parametrize("encoding", ["gb2312", "gbk", "utf-8", "utf-16"])
def test_the_encoding_that_a_page_names(encoding: str):
    page = f'<html><head><meta charset="{encoding}"></head><body>{paragraphs(OPENING, *PARAGRAPHS)}</body></html>'
    assert read(page, encoding).text == "\n".join((OPENING, *PARAGRAPHS))


def test_a_page_that_names_a_wrong_encoding_is_read_by_its_bytes():
    page = f'<html><head><meta charset="gb2312"></head><body>{paragraphs(OPENING, *PARAGRAPHS)}</body></html>'
    raw = read(page, "utf-8")
    assert (raw.encoding, raw.text) == ("utf-8", "\n".join((OPENING, *PARAGRAPHS)))


def test_a_page_is_told_by_its_content():
    assert read(body(paragraphs(OPENING, *PARAGRAPHS)), name="a.txt").media_type == "text/html"


def test_a_page_without_text():
    with pytest.raises(UnreadableDocument, match="The file is empty"):
        read(body("<script>var a = 1</script>"))


def test_elements_without_end():
    with pytest.raises(UnreadableDocument, match="nests more than 5,000 elements"):
        read("<div>" * 100_000 + OPENING)
