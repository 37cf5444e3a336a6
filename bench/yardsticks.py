"""Simple things done to the same text, to hold the run against: what only finds digits, what segments words.

A yardstick sees the text of some documents in one process and says how many things it found. Those of
the optional group `bench` are left out where it is not installed; the slow ones see a small part.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib.util import find_spec

import polars as pl

_UNITS = "%|％|个百分点|万亿元|亿元|万元|元|万人|人|户|家|个|项|公里|平方米|万亩|亩|万吨|吨|倍|年|月|日"
_AMOUNT = rf"\d+(?:\.\d+)?\s*(?:{_UNITS})"
Find = Callable[[list[str]], int]


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What it is called, the module it needs, how much text it is given, and how it is made ready."""

    name: str
    module: str
    megabytes: float
    prepare: Callable[[], Find]


def measure_yardsticks(texts: list[str]) -> Iterator[dict[str, object]]:
    """MB/s of each yardstick whose library is there, on the first texts; made ready before the clock starts."""
    for yardstick in _YARDSTICKS:
        if find_spec(yardstick.module) is None:
            continue
        part = _part(texts, yardstick.megabytes)
        find = yardstick.prepare()
        started = time.perf_counter()
        found = find(part)
        seconds = time.perf_counter() - started
        size = sum(len(text.encode()) for text in part) / 1e6
        yield asdict(
            _Result(yardstick.name, round(size, 2), round(seconds, 3), round(size / seconds, 3), found)
        )


@dataclass(frozen=True, slots=True)
class _Result:
    name: str
    megabytes: float
    seconds: float
    megabytes_per_second: float
    found: int


def _part(texts: list[str], megabytes: float) -> list[str]:
    part, left = [], int(megabytes * 1e6 / 3)  # nearly every character has three bytes
    for text in texts:
        if left <= 0:
            break
        part.append(text[:left])
        left -= len(text)
    return part


def _polars() -> Find:
    return lambda texts: int(pl.Series(texts).str.extract_all(_AMOUNT).list.len().sum())


def _re() -> Find:
    pattern = re.compile(_AMOUNT)
    return lambda texts: sum(len(pattern.findall(text)) for text in texts)


def _jieba() -> Find:
    import jieba

    jieba.setLogLevel(60)
    jieba.initialize()
    return lambda texts: sum(len(jieba.lcut(text)) for text in texts)


def _jionlp() -> Find:
    import jionlp

    money, times = jionlp.ner.extract_money, jionlp.ner.extract_time
    money("1元"), times("今年")
    return lambda texts: sum(
        len(money(line, with_parsing=False)) + len(times(line)) for text in texts for line in text.split("\n")
    )


def _recognizers() -> Find:
    from recognizers_number import Culture, recognize_number

    recognize_number("1", Culture.Chinese)
    return lambda texts: sum(
        len(recognize_number(line, Culture.Chinese)) for text in texts for line in text.split("\n")
    )


_YARDSTICKS = (
    Yardstick("Polars `str.extract_all`, digits with a unit (the floor)", "polars", 60, _polars),
    Yardstick("Python `re.findall`, the same pattern", "re", 60, _re),
    Yardstick("jieba, words", "jieba", 1, _jieba),
    Yardstick("JioNLP, money and time", "jionlp", 0.03, _jionlp),
    Yardstick("Microsoft recognizers-text, numbers", "recognizers_number", 0.03, _recognizers),
)
