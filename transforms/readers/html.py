"""Saved web pages: the text of the page, its title, date and source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from transforms.readers.libraries import need
from transforms.readers.limits import Limits, check_size
from transforms.readers.model import RawText, ReadOptions
from transforms.staging.decode import UnreadableDocument, decode_any, require_chinese
from transforms.staging.heads import title_kind
from transforms.staging.metadata import read_date

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.I)
_NESTS = re.compile(
    r"<(/?)(?:div|span|font|b|i|em|strong|u|big|small|center|table|section|article|ul|ol|dl|blockquote|form)\b",
    re.I,
)
#: Names of the fields that sites of Chinese governments give in a page's head, best first.
_TITLES = ("articletitle", "og:title", "dc.title", "title")
_DATES = ("pubdate", "publishdate", "article:published_time", "publish_time", "dc.date", "makedate")
_SOURCES = ("contentsource", "source", "og:site_name", "sitename", "dc.publisher")
_ADDRESSES = ("url", "og:url")
#: What sites add to the title of a page: 标题_某某市人民政府.
_SITE = re.compile(r"\s*[_|｜\-–—]+\s*[^_|｜\-–—]*(?:政府|网|网站|门户|频道|栏目)[^_|｜\-–—]*$")


def read_html(data: bytes, name: str, options: ReadOptions, declared: str | None = None) -> RawText:
    """Text of a page, with what its head says; ``declared`` is the encoding that a mail header names.

    A title that names a report, plan or notice stands as first line where the text lacks it. Raises ``UnreadableDocument``.
    """
    check_size(len(data), options.limits.file_bytes, "The page")
    found = _CHARSET.search(data[:4096])
    named = declared or (found[1].decode("ascii") if found else None)
    decoded = decode_any(data, named)
    return _read_page(decoded.text, decoded.encoding, decoded.confidence, name, options.limits)


def _read_page(text: str, encoding: str, confidence: float, name: str, limits: Limits) -> RawText:
    need("selectolax", "html", "HTML pages")
    from selectolax.lexbor import LexborHTMLParser

    from transforms.readers.html_lines import page_lines
    from transforms.readers.html_main import find_main

    _check_nesting(text, limits.nesting)
    tree = LexborHTMLParser(text)
    if tree.body is None:
        raise UnreadableDocument("The page has no body.")
    fields = _head_fields(tree)
    main = find_main(tree.body)
    body = "\n".join(page_lines(main.top, main.left_out)).strip("\n")
    require_chinese(body)
    heading = tree.css_first("h1")
    title = _title(fields, heading.text() if heading else None)
    if title and title_kind(title) and _squeeze(title) not in _squeeze(body[:2000]):
        body = f"{title}\n\n{body}"
    notes = (f"Left out {main.outside} Chinese characters around the text of the page.",)
    return RawText(
        name,
        "text/html",
        body,
        encoding,
        confidence,
        title=title,
        published_on=_date(fields),
        source=_first(fields, _SOURCES),
        source_url=_first(fields, _ADDRESSES),
        notes=notes if main.outside else (),
    )


def _check_nesting(text: str, limit: int) -> None:
    depth = 0
    for match in _NESTS.finditer(text):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > limit:
            raise UnreadableDocument(f"The page nests more than {limit:,} elements in one another.")


def _head_fields(tree: object) -> dict[str, str]:
    fields: dict[str, str] = {}
    for node in tree.css("meta"):  # type: ignore[attr-defined]
        attributes = node.attributes
        name = (attributes.get("name") or attributes.get("property") or "").strip().lower()
        content = " ".join((attributes.get("content") or "").split())
        if name and content:
            fields.setdefault(name, content)
    if title := tree.css_first("title"):  # type: ignore[attr-defined]
        fields["title"] = " ".join(title.text().split())
    return fields


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


def _title(fields: Mapping[str, str], heading: str | None) -> str | None:
    """The page's title: the field made for it, the heading of the page, or the window's title."""
    heading = " ".join((heading or "").split())
    candidates = (fields.get("articletitle"), heading, *(fields.get(name) for name in _TITLES[1:]))
    for title in candidates:
        if title and len(re.findall(r"[\u4e00-\u9fff]", title)) >= 4:
            return _SITE.sub("", title) or title
    return None


def _date(fields: Mapping[str, str]) -> date | None:
    return next((day for name in _DATES if (day := read_date(fields.get(name, "")))), None)


def _squeeze(text: str) -> str:
    return re.sub(r"\s", "", text)
