"""The lines of a document that labels speak of."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SENTENCE = re.compile(r"[^。!?！？]+[。!?！？]*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document: ``text`` without the blanks around it, which starts at ``start``.

    ``end`` is where the line ends, blanks included; both index the text of the document.
    """

    start: int
    end: int
    text: str

    def sentence_at(self, offset: int) -> str:
        """The sentence of the line that holds the character at this offset of the document."""
        inside = offset - self.start
        found = [match for match in _SENTENCE.finditer(self.text) if match.start() <= inside]
        return found[-1].group().strip() if found else self.text


def cut_lines(text: str) -> list[Line]:
    """The lines of a text, each with its place; line ends are ``\\n``."""
    lines, at = [], 0
    for line in text.split("\n"):
        blank = len(line) - len(line.lstrip())
        lines.append(Line(at + blank, at + len(line), line.strip()))
        at += len(line) + 1
    return lines
