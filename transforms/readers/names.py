"""Names and texts from outside, made fit to be shown on one line."""

from __future__ import annotations


def printable(text: str) -> str:
    """The text with what could break a line, hide or command a terminal written as its code.

    Line breaks, control characters, marks that turn the direction of writing, and halves of characters
    (from file names that are no UTF-8) become ``\\n``, ``\\x1b``, ``\\u202e``, ``\\udcff``.
    """
    if text.isprintable():
        return text
    return "".join(ch if ch.isprintable() else ch.encode("unicode_escape").decode("ascii") for ch in text)


def storable(text: str) -> str:
    """The text with halves of characters written as their code, so that it can be written as UTF-8."""
    return text.encode("utf-8", errors="backslashreplace").decode("utf-8")
