"""The words of the pages in Chinese and English, from ``words.csv`` and the catalogue of indicators.

A page holds the Chinese words with their key beside them; `app.js` puts the English ones in their
place from the same list, so that no word stands in a page twice.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markupsafe import Markup, escape

from transforms.catalogue.indicators import INDICATORS
from transforms.exports.sheets import load_labels
from transforms.pages.sentences import load_sentences


@dataclass(frozen=True, slots=True)
class Word:
    """One word or sentence of the pages; ``{name}`` in it is filled in."""

    zh: str
    en: str


@cache
def load_words() -> dict[str, Word]:
    """All words by key; indicators are ``i.<code>``, sentences ``s.<about>.<number>``."""
    text = files("transforms.pages").joinpath("words.csv").read_text(encoding="utf-8")
    words = {row["key"]: Word(row["zh"], row["en"]) for row in csv.DictReader(text.splitlines())}
    for sentences in load_sentences().values():
        words |= {sentence.key: Word(sentence.zh, sentence.en) for sentence in sentences}
    for name, label in load_labels().items():
        if name.count(".") == 1:
            words[f"table.{name}"] = Word(label, name.rpartition(".")[2].replace("_", " "))
    words |= {f"i.{row.code}": Word(row.name, row.name_en) for row in INDICATORS.values()}
    return words


def words_script() -> str:
    """The words as a script that `app.js` reads: ``duizhangWords = {key: [zh, en]}``."""
    pairs = {key: [word.zh, word.en] for key, word in load_words().items()}
    return f"duizhangWords = {json.dumps(pairs, ensure_ascii=False, separators=(',', ':'))};\n"


def say(key: str, **values: object) -> Markup:
    """The words of `key` as an element that changes with the language; `KeyError` for an unknown key."""
    filled = load_words()[key].zh.format_map(values)
    data = "".join(f' data-{name}="{escape(str(value))}"' for name, value in values.items())
    return Markup(f'<span data-t="{escape(key)}"{data}>{escape(filled)}</span>')


def say_value(group: str, value: str | None) -> Markup:
    """The word for a value of a column (``role``, ``measure`` …), or the value where it has none."""
    if not value:
        return Markup("")
    key = f"{group}.{value}"
    return say(key) if key in load_words() else escape(value)


def say_period(period: str | None) -> Markup:
    """A period as it is read: halves and quarters of a year in words, a span with a dash."""
    return Markup("–").join(_say_end(end) for end in (period or "").split("/"))


def _say_end(end: str) -> Markup:
    year, _, part = end.partition("-")
    return say(f"period.{part}", y=year) if f"period.{part}" in load_words() else escape(end)


def plain(key: str, **values: object) -> str:
    """The Chinese words of `key` as plain text, for attributes (their elements carry the key)."""
    return load_words()[key].zh.format_map(values)
