"""The sentence around a place of a document, cut where it is long."""

from __future__ import annotations

#: Characters on each side of a place that its sentence is looked for in.
REACH = 1000
_ENDS = "。！？；\n"
_CHARACTERS = 120


def quote_sentence(before: str, after: str, length: int) -> str:
    """The sentence around a place of `length` characters, without white space.

    `before` is what stands before the place, `after` begins with it; `REACH` characters of each will do.
    """
    first = max(before.rfind(mark) for mark in _ENDS) + 1
    ends = [at for mark in _ENDS if (at := after.find(mark, max(0, length - 1))) >= 0]
    last = min(ends, default=len(after) - 1) + 1
    words = "".join((before[first:] + after[:last]).split())
    return words if len(words) <= _CHARACTERS else words[: _CHARACTERS - 1] + "…"
