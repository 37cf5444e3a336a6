"""Fold the many ways one character is printed into one, without moving any offset.

Full-width digits, letters and punctuation become ASCII, typographic dashes and dots become one of
each, traditional characters become simplified. The result has the length of the input, so that a
place in the folded text is the same place in the original.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

_PUNCTUATION = {
    "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "％": "%", "﹪": "%", "．": ".", "／": "/",
    "～": "~", "〜": "~", "∼": "~", "－": "-", "—": "-", "–": "-", "―": "-", "─": "-", "‐": "-", "−": "-",
    "！": "!", "？": "?", "＋": "+", "○": "〇", "Ｏ": "〇", "◯": "〇", "﹐": ",", "“": "“", "”": "”",
    "「": "“", "」": "”", "『": "“", "』": "”", "㎡": "㎡", "･": "·", "•": "·", "‧": "·", "∙": "·",
    "〔": "〔", "［": "〔", "[": "〔", "］": "〕", "]": "〕", "\u3000": " ", "\xa0": " ",
}  # fmt: skip


@lru_cache(maxsize=1)
def _table() -> tuple[int, ...]:
    """What becomes of each character of the basic plane; ``str.translate`` keeps all others.

    A tuple with every character in it: a dictionary with gaps costs an exception for each gap.
    """
    folded = _folded_characters()
    return tuple(folded.get(code, code) for code in range(0x10000))


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
    return text.translate(_table())
