"""Bytes of a text file to text.

Chinese text comes as UTF-8 nearly always, as GB18030 (which holds GBK and GB2312) from older
sites, and as UTF-16 from some editors. A guess over statistics is wrong for short or broken
texts, so the encodings are tried strictly, in that order. Readers of other formats (PDF, Word,
saved pages) come before this step and hand over text.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: A document of a Chinese government has more Han characters than this, and this share of them.
_LEAST_HAN, _LEAST_HAN_SHARE = 20, 0.2


class UnreadableDocument(Exception):  # noqa: N818 (what it says, not that it is an error)
    """The bytes hold no document that can be used; the message is one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with line ends as ``\\n``, the encoding it came in, and how sure that is (0 to 1)."""

    text: str
    encoding: str
    confidence: float


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text file.

    Raises ``UnreadableDocument`` when the bytes are empty, binary, in no encoding that is known,
    or hold no Chinese text.
    """
    if not data.strip(b" \t\r\n\x00") or data in {bom for bom, _ in _BOMS}:
        raise UnreadableDocument("The file is empty.")
    decoded = _decode(data)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    _require_chinese(text)
    return Decoded(text, decoded.encoding, decoded.confidence)


def _decode(data: bytes) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return Decoded(data.decode(encoding), encoding, 1.0)
            except UnicodeDecodeError as error:
                raise UnreadableDocument(
                    f"The file is marked as {encoding} but breaks that encoding at byte {error.start}."
                ) from None
    if _is_binary(data):
        raise UnreadableDocument("The file is binary, not text.")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 1.0)
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        raise UnreadableDocument("The file is neither UTF-8, UTF-16 nor GB18030 text.") from None
    return Decoded(text, "gb18030", _gb_confidence(text))


def _is_binary(data: bytes) -> bool:
    control = sum(data.count(bytes([c])) for c in range(32) if c not in b"\t\n\r\f\x1b")
    return b"\x00" in data or control > len(data) / 100


def _gb_confidence(text: str) -> float:
    """Share of the characters beyond ASCII that GB2312 has too: nearly all of them in real text.

    Nearly any bytes decode as GB18030, but random ones land in its rare corners.
    """
    beyond = [ch for ch in text if ch > "\x7f"]
    if not beyond:
        return 0.0
    common = sum(1 for ch in beyond if _in_gb2312(ch)) / len(beyond)
    if common < 0.8:
        raise UnreadableDocument("The file is neither UTF-8, UTF-16 nor GB18030 text.")
    return round(common, 3)


def _in_gb2312(ch: str) -> bool:
    try:
        ch.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _require_chinese(text: str) -> None:
    visible = [ch for ch in text if not ch.isspace()]
    if not visible:
        raise UnreadableDocument("The file is empty.")
    han = sum(1 for ch in visible if "\u4e00" <= ch <= "\u9fff" or "\u3400" <= ch <= "\u4dbf")
    if han < _LEAST_HAN or han < len(visible) * _LEAST_HAN_SHARE:
        raise UnreadableDocument(
            f"The file is no Chinese document: {han} of its {len(visible)} characters are Chinese."
        )
