"""Pages saved with everything on them in one file (MHT, MHTML): the first page in it is read."""

from __future__ import annotations

import base64
import email
import email.policy
import re
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
    if page is None:
        raise UnreadableDocument("The web archive holds no page.")
    body = _body(page)
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


def _body(page: Message) -> bytes:
    """The bytes of a part; of one that was cut off as many as are whole."""
    if str(page.get("Content-Transfer-Encoding", "")).strip().lower() == "base64":
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", str(page.get_payload()).encode("ascii", errors="replace"))
        return base64.b64decode(letters + b"A" * (-len(letters) % 4))[: len(letters) * 3 // 4]
    body = page.get_payload(decode=True)
    return body if isinstance(body, bytes) else b""


def _clean(address: object) -> str | None:
    text = str(address or "").strip()
    return text if text.startswith(("http://", "https://")) and text.isprintable() else None
