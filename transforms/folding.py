"""Fold the many ways one character is printed into one, without moving any offset.

Full-width digits, letters and punctuation become ASCII, typographic dashes and dots become one of
each, traditional characters become simplified. The result has the length of the input, so that a
place in the folded text is the same place in the original.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

_PUNCTUATION = {
    "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "％": "%", "﹪": "%", "．": ".", "／": "/",
    "～": "~", "〜": "~", "∼": "~", "－": "-", "—": "-", "–": "-", "―": "-", "─": "-", "‐": "-", "−": "-",
    "！": "!", "？": "?", "＋": "+", "○": "〇", "Ｏ": "〇", "◯": "〇", "﹐": ",", "“": "“", "”": "”",
    "「": "“", "」": "”", "『": "“", "』": "”", "㎡": "㎡", "･": "·", "•": "·", "‧": "·", "∙": "·",
    "〔": "〔", "［": "〔", "[": "〔", "］": "〕", "]": "〕", "\u3000": " ", "\xa0": " ",
}  # fmt: skip


#: Longer texts are folded piece by piece, since each folded character is held by itself for a while.
_PIECE = 100_000
#: Two of three characters that are folded are commas; to replace them first is faster than to find them
#: among the others.
_COMMA = "，"


@lru_cache(maxsize=1)
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the characters that are folded, and what becomes of each.

    Few characters of a text are: to part it at these takes half the time of ``str.translate``.
    """
    folded = {
        chr(code): chr(into) for code, into in _folded_characters().items() if code not in (into, ord(_COMMA))
    }
    return re.compile(f"([{re.escape(''.join(folded))}])"), folded


def _folded_characters() -> dict[int, int]:
    table = {ord(a): ord(b) for a, b in _PUNCTUATION.items()}
    for code in range(0xFF10, 0xFF5B):  # full-width digits and letters
        char = chr(code)
        if char not in _PUNCTUATION:
            table[code] = code - 0xFEE0
    source = files("transforms.catalogue").joinpath("traditional.txt").read_text(encoding="utf-8")
    pairs = "".join(line for line in source.splitlines() if not line.startswith("#"))
    table.update({ord(a): ord(b) for a, b in zip(pairs[::2], pairs[1::2], strict=True)})
    return table


def fold(text: str) -> str:
    """Return ``text`` with every character folded; same length, same offsets.

    >>> fold("增长３．６８％，國內")
    '增长3.68%,国内'
    """
    if len(text) > _PIECE:
        return "".join(fold(text[at : at + _PIECE]) for at in range(0, len(text), _PIECE))
    pattern, folded = _table()
    parts = pattern.split(text.replace(_COMMA, _PUNCTUATION[_COMMA]))
    if len(parts) == 1:
        return parts[0]
    parts[1::2] = map(folded.__getitem__, parts[1::2])
    return "".join(parts)
