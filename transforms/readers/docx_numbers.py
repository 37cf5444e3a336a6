"""Numbers that Word counts itself: 一、 (二) 3. before a paragraph are no text in the file.

The definition of a list says how each level counts (``chineseCounting``, ``decimal`` …) and how its
number is dressed (``%1、``); the paragraphs only name the list and the level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHINESE = frozenset(
    ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
     "japaneseCounting", "ideographDigital", "chineseLegalSimplified")
)  # fmt: skip
_DIGITS = "零一二三四五六七八九"
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    dress: str
    start: int


class Numbering:
    """The lists of one document, and how far each has been counted."""

    def __init__(self, document: Any) -> None:
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        part = next(
            (rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering")),
            None,
        )
        if part is not None:
            self._read_lists(part.element)
            self._read_styles(document.styles.element)

    def label(self, paragraph: Any) -> str:
        """What Word prints before a paragraph; empty for one that is not numbered."""
        place = self._place(paragraph)
        if place is None or place[0] not in self._lists:
            return ""
        family, levels = self._lists[place[0]]
        depth = place[1]
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(family, [None] * _LEVELS)
        before = counts[depth]
        counts[depth] = levels[depth].start if before is None else before + 1
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        if levels[depth].kind in ("bullet", "none"):
            return ""

        def written(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            level = levels.get(at)
            if level is None:
                return ""
            value = counts[at]
            return _write(level.start if value is None else value, level.kind)

        return re.sub(r"%([1-9])", written, levels[depth].dress)

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        """List and level of a paragraph: its own, or those of its style."""
        properties = paragraph.find(_W + "pPr")
        if properties is None:
            return None
        own = _list_and_level(properties)
        if own is not None:
            return None if own[0] == "0" else own
        style = properties.find(_W + "pStyle")
        return self._styles.get(style.get(_W + "val")) if style is not None else None

    def _read_lists(self, root: Any) -> None:
        families = {
            family.get(_W + "abstractNumId"): _levels(family) for family in root.findall(_W + "abstractNum")
        }
        for number in root.findall(_W + "num"):
            named = number.find(_W + "abstractNumId")
            family = named.get(_W + "val") if named is not None else None
            if family in families:
                fresh = number.find(_W + "lvlOverride") is not None
                counter = f"num {number.get(_W + 'numId')}" if fresh else f"family {family}"
                self._lists[number.get(_W + "numId")] = (counter, families[family])

    def _read_styles(self, root: Any) -> None:
        for style in root.findall(_W + "style"):
            properties = style.find(_W + "pPr")
            found = _list_and_level(properties) if properties is not None else None
            if found is not None:
                self._styles[style.get(_W + "styleId")] = found


def _list_and_level(properties: Any) -> tuple[str, int] | None:
    number = properties.find(f"{_W}numPr/{_W}numId")
    if number is None:
        return None
    level = properties.find(f"{_W}numPr/{_W}ilvl")
    depth = int(level.get(_W + "val") or 0) if level is not None else 0
    return number.get(_W + "val") or "0", min(max(depth, 0), _LEVELS - 1)


def _levels(family: Any) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for element in family.findall(_W + "lvl"):
        said = {name: element.find(_W + name) for name in ("numFmt", "lvlText", "start")}
        values = {name: e.get(_W + "val") or "" for name, e in said.items() if e is not None}
        depth = int(element.get(_W + "ilvl") or 0)
        if 0 <= depth < _LEVELS:
            start = int(values.get("start") or 1)
            levels[depth] = _Level(values.get("numFmt", "decimal"), values.get("lvlText", ""), start)
    return levels


def _write(value: int, kind: str) -> str:
    if kind in _CHINESE and 0 < value < 100:
        tens, ones = divmod(value, 10)
        head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
        return head + (_DIGITS[ones] if ones else "")
    if kind in ("upperLetter", "lowerLetter") and 0 < value <= 26:
        return chr((ord("A") if kind == "upperLetter" else ord("a")) + value - 1)
    if kind == "decimalEnclosedCircle" and 0 < value <= 20:
        return chr(0x2460 + value - 1)
    return str(value)
