"""Errors whose message is one clear sentence for the person at the command line."""

from __future__ import annotations

from typing import Self


class CommandError(Exception):
    """Something that a person is told in one sentence, without a traceback."""

    @classmethod
    def from_words(cls, error: Exception) -> Self:
        """The same said as a sentence: with a capital letter and a full stop."""
        words = str(error)
        return cls(words[:1].upper() + words[1:].rstrip(".") + ".")


class UsageError(CommandError):
    """What was asked for cannot be done as asked: wrong path, wrong file, wrong SQL. Exit status 2."""


class BlockedError(CommandError):
    """A blocking check failed: nothing was published, the last good warehouse still stands. Exit status 1."""
