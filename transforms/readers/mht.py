"""Pages saved with everything on them in one file (MHT, MHTML): the first page in it is read."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import Message

from transforms.readers.html import read_html
from transforms.readers.limits import check_size
from transforms.readers.model import RawText, ReadOptions
from transforms.staging.decode import UnreadableDocument

_MOST_PARTS = 1000


def read_mht(data: bytes, name: str, options: ReadOptions) -> RawText:
    """The page of a web archive; its part of the message says the encoding. Pictures are not looked at."""
    check_size(len(data), options.limits.file_bytes)
    message = email.message_from_bytes(data.lstrip(), policy=email.policy.compat32)
    page = _find_page(message)
    body = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(body, bytes):
        raise UnreadableDocument("The web archive holds no page.")
    charset = page.get_content_charset()
    raw = read_html(body, name, options, declared=charset)
    address = page.get("Content-Location") or message.get("Snapshot-Content-Location")
    url = raw.source_url or _clean(address)
    return replace(raw, media_type="multipart/related", source_url=url)


def _find_page(message: Message) -> Message | None:
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            return None
        if part.get_content_type() == "text/html":
            return part
    return None


def _clean(address: object) -> str | None:
    text = str(address or "").strip()
    return text if text.startswith(("http://", "https://")) and text.isprintable() else None
