"""Sentences of the warehouse in Chinese: messages of findings, reasons for setting aside, what is missing.

The warehouse says them in English, with names and figures in them. ``sentences.csv`` holds them as
templates in both languages, each with what it is about: the rule of a finding, ``document`` or ``missing``.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markupsafe import Markup, escape

_FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template in both languages; ``{name}`` in it is filled in. `about` and `key` name it."""

    key: str
    about: str
    en: str
    zh: str
    pattern: re.Pattern[str]


@cache
def load_sentences() -> dict[str, list[Sentence]]:
    """All templates by what they are about, in the order in which they are tried."""
    text = files("transforms.pages").joinpath("sentences.csv").read_text(encoding="utf-8")
    found: dict[str, list[Sentence]] = defaultdict(list)
    for row in csv.DictReader(text.splitlines()):
        about = row["about"]
        key = f"s.{about}.{len(found[about])}"
        found[about].append(Sentence(key, about, row["en"], row["zh"], _pattern(row["en"])))
    return found


def _pattern(template: str) -> re.Pattern[str]:
    """What matches the sentences that a template makes, its fields as groups."""
    parts = _FIELD.split(template)
    return re.compile("".join(f"(?P<{p}>.+?)" if k % 2 else re.escape(p) for k, p in enumerate(parts)), re.S)


def match_sentence(about: str, words: str) -> tuple[Sentence, dict[str, str]] | None:
    """The template that `words` come from and what was filled in, or None for a sentence without one."""
    for sentence in load_sentences().get(about, ()):
        if found := sentence.pattern.fullmatch(words):
            return sentence, found.groupdict()
    return None


def say_sentence(about: str, words: str) -> Markup:
    """`words` as an element that changes with the language; in English where there is no template."""
    if (found := match_sentence(about, words)) is None:
        return Markup(f'<span lang="en">{escape(words)}</span>')
    sentence, values = found
    shown = sentence.zh.format_map(values)
    return Markup(f'<span data-t="{escape(sentence.key)}"{data_of(values)}>{escape(shown)}</span>')


def data_of(values: Mapping[str, str]) -> Markup:
    """What was filled in as attributes, for the other language."""
    return Markup("".join(f' data-{escape(name)}="{escape(value)}"' for name, value in values.items()))


def say_missing(missing: Sequence[str] | None) -> Markup:
    """What a report lacks (``mart.coverage.missing``), one thing after the other."""
    return Markup(" · ").join(say_sentence("missing", each) for each in missing or ())


def sentence_words(about: str, words: str) -> str:
    """`words` in both languages as plain text, for a search."""
    found = match_sentence(about, words)
    return f"{words} {found[0].zh.format_map(found[1])}" if found else words
