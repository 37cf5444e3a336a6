"""Bytes of a text file to text.

Chinese text comes as UTF-8 nearly always, as GB18030 (which holds GBK and GB2312) from older
sites, as Big5 from Taiwan and Hong Kong, and as UTF-16 from some editors. A guess over statistics
is wrong for short or broken texts, so the encodings are tried strictly, in that order; only where
two legacy encodings both fit, the share of common characters tells them apart. Readers of other
formats (PDF, Word, saved pages) come before this step and hand over text.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ("gb18030", "big5hkscs")
#: A document of a Chinese government has more Han characters than this, and this share of them.
_LEAST_HAN, _LEAST_HAN_SHARE = 20, 0.2
_HAN = re.compile("[\u4e00-\u9fff\u3400-\u4dbf]+")
#: Of the characters beyond ASCII this share is common in real text: right readings are above 0.95,
#: wrong ones below 0.6.
_LEAST_COMMON = 0.8
#: Damaged text is read, with a mark for each damaged place, up to this share of its characters.
_MOST_DAMAGE = 0.01
_MARK = "\ufffd"
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\r\f\x1b")


class UnreadableDocument(Exception):  # noqa: N818 (what it says, not that it is an error)
    """The bytes hold no document that can be used; the message is one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with line ends as ``\\n``, the encoding it came in, and how sure that is (0 to 1).

    Bytes that break the encoding are U+FFFD in the text, and lower the confidence.
    """

    text: str
    encoding: str
    confidence: float


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode the bytes of a text file; ``declared`` is the encoding that it names itself, if any.

    Raises ``UnreadableDocument`` when the bytes are empty, binary, in no encoding that is known,
    or hold no Chinese text.
    """
    decoded = decode_any(data, declared)
    require_chinese(decoded.text)
    return decoded


def decode_any(data: bytes, declared: str | None = None) -> Decoded:
    """Decode the bytes of a file whatever it says: markup and tables are no Chinese text yet.

    Raises ``UnreadableDocument`` when the bytes are empty, binary or in no encoding that is known.
    """
    if not data.strip(b" \t\r\n\x00") or data in {bom for bom, _ in _BOMS}:
        raise UnreadableDocument("The file is empty.")
    decoded = _decode(data, declared)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, decoded.encoding, decoded.confidence)


def require_chinese(text: str) -> None:
    """Raise ``UnreadableDocument`` when a text is empty or not Chinese."""
    visible = sum(map(len, text.split()))
    if not visible:
        raise UnreadableDocument("The file is empty.")
    han, enough = 0, max(_LEAST_HAN, visible * _LEAST_HAN_SHARE)
    for run in _HAN.finditer(text):
        han += run.end() - run.start()
        if han >= enough:
            return  # a fifth of the text tells
    raise UnreadableDocument(
        f"The file is no Chinese document: {han} of its {visible} characters are Chinese."
    )


def _decode(data: bytes, declared: str | None) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            if (found := _tolerant(data, encoding)) and _reads_well(found.text):
                return found
            raise UnreadableDocument(f"The file is marked as {encoding} but is not in that encoding.")
    if declared and (found := _as_declared(data, declared)):
        return found
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if _is_binary(data):
            raise UnreadableDocument("The file is binary, not text.")
        return Decoded(text, "utf-8", 1.0)
    if found := _wide(data):
        return found
    if _is_binary(data):
        raise UnreadableDocument("The file is binary, not text.")
    found = _tolerant(data, "utf-8") or _legacy(data)
    if found is None:
        raise UnreadableDocument(_say_unknown(data))
    return found


def _as_declared(data: bytes, declared: str) -> Decoded | None:
    """Text in the encoding that a page names, where it keeps to it and reads as text."""
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if name in ("gb2312", "gbk", "hz"):
        name = "gb18030"
    if name not in ("utf-8", "utf-16-le", "utf-16-be", "gb18030", "big5", "big5hkscs", "cp950"):
        return None
    found = _tolerant(data, name)
    if found and "\x00" not in found.text and _common_share(found.text) >= _LEAST_COMMON:
        return found
    return None


def _tolerant(data: bytes, encoding: str) -> Decoded | None:
    """Text with its damaged places marked, unless there are too many of them."""
    text = data.decode(encoding, errors="replace")
    damage = text.count(_MARK) / max(1, len(text))
    return Decoded(text, encoding, round(1.0 - damage, 3)) if damage <= _MOST_DAMAGE else None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: its line breaks and digits have zero bytes, its Han characters none."""
    if b"\x00" not in data:
        return None
    both = [found for name in ("utf-16-le", "utf-16-be") if (found := _tolerant(data, name))]
    best = max(both, key=lambda found: _common_share(found.text), default=None)
    if best is None or "\x00" in best.text:
        return None
    share = _common_share(best.text)
    if share < _LEAST_COMMON:
        return None
    return Decoded(best.text, best.encoding, round(min(best.confidence, share), 3))


def _legacy(data: bytes) -> Decoded | None:
    """The legacy encoding in which more of the characters are common ones."""
    found: list[Decoded] = []
    for encoding in _LEGACY:
        if read := _tolerant(data, encoding):
            share = _common_share(read.text)
            found.append(Decoded(read.text, encoding, round(min(share, read.confidence), 3)))
    best = max(found, key=lambda read: read.confidence, default=None)
    return best if best and best.confidence >= _LEAST_COMMON else None


def _is_binary(data: bytes) -> bool:
    control = len(data) - len(data.translate(None, _CONTROLS))
    return b"\x00" in data or control > len(data) / 100


def _common_share(text: str) -> float:
    """Share of the characters beyond ASCII that are frequent in simplified or traditional Chinese.

    Nearly any bytes decode in a legacy encoding, but wrong ones land in its rare corners. Frequent
    is what stands in the first level of GB 2312 or of Big5, which were ordered by frequency.
    """
    beyond = [ch for ch in text if ch > "\x7f"]
    if not beyond:
        return 0.0
    known = {ch: _is_common(ch) for ch in set(beyond)}
    return sum(known[ch] for ch in beyond) / len(beyond)


def _reads_well(text: str) -> bool:
    """Whether the characters of a text that has any beyond ASCII are frequent ones."""
    return text.isascii() or _common_share(text) >= 0.5


def _is_common(ch: str) -> bool:
    gb = ch.encode("gb2312", errors="ignore")
    if len(gb) == 2 and (0xA1 <= gb[0] <= 0xA3 or 0xB0 <= gb[0] <= 0xD7):
        return True
    big5 = ch.encode("big5", errors="ignore")
    return len(big5) == 2 and (b"\xa1\x40" <= big5 <= b"\xa3\xbf" or b"\xa4\x40" <= big5 <= b"\xc6\x7e")


def _say_unknown(data: bytes) -> str:
    """Why bytes are in no encoding: two of them in one file is what people make by joining files."""
    kinds = set()
    for line in data.split(b"\n")[:10_000]:
        if line.isascii():
            continue
        if _tolerant(line, "utf-8"):
            kinds.add("UTF-8")
        elif found := _legacy(line):
            kinds.add("Big5" if found.encoding == "big5hkscs" else "GB18030")
    if len(kinds) > 1:
        return f"The file mixes lines in {' and '.join(sorted(kinds))}: save each part in one encoding."
    return "The file is in no encoding that is known here: UTF-8, UTF-16, GB18030 and Big5 were tried."
