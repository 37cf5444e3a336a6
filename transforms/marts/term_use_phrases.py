"""Set phrases of a region's reports: those known, what stands in quotation marks, names of programmes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations

from ahocorasick_rs import AhoCorasick, MatchKind

from transforms.marts.term_use_words import is_common_word, word_boundaries

_QUOTED = re.compile(r"[“‘]([\u4e00-\u9fffA-Za-z0-9+]{2,14})[”’]")
_PROGRAMME = re.compile(
    r"(?:实施|推进|开展|启动|打好|打赢)“?"
    r"([\u4e00-\u9fff]{2,10}?(?:行动|工程|计划|战略|攻坚战|保卫战))(?![\u4e00-\u9fff]?[目方])"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
#: 十五 in quotation marks is a plan, elsewhere a number.
_NUMERAL = re.compile(r"[一二三四五六七八九十百千万亿〇零0-9A-Za-z+]+")
_VERBS = (
    "实施",
    "推进",
    "开展",
    "启动",
    "深入",
    "持续",
    "全面",
    "扎实",
    "加快",
    "继续",
    "一批",
    "有关",
    "各项",
    "重大",
    "重点",
)
#: A programme that is named once is as likely a turn of phrase.
_NAMED_OFTEN = 2


def find_phrases(texts: Iterable[str]) -> frozenset[str]:
    """Set phrases of folded texts without white space: slogans in quotes, programmes named twice.

    Words of jieba's dictionary and mere numerals are none, whatever marks they stand in.
    """
    quoted: set[str] = set()
    named: Counter[str] = Counter()
    for text in texts:
        quoted.update(_QUOTED.findall(text))
        named.update(name for name in _PROGRAMME.findall(text) if not name.startswith(_VERBS))
    found = quoted | {name for name, count in named.items() if count >= _NAMED_OFTEN}
    return frozenset(
        phrase
        for phrase in found
        if _HAN.search(phrase) and not _NUMERAL.fullmatch(phrase) and not is_common_word(phrase)
    )


@cache
def known_phrases() -> frozenset[str]:
    """Set phrases that are the same in all places."""
    lines = files("transforms.catalogue").joinpath("set_phrases.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


class Phrases:
    """Finds phrases that begin and end where words do."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = frozenset(phrases)
        self._ordered = sorted(self.phrases)
        self._automaton = AhoCorasick(self._ordered, MatchKind.Standard)

    def find(self, text: str, boundaries: Sequence[int]) -> list[tuple[int, int, str]]:
        """All phrases that stand in a text between word boundaries (from 0 to its end), with the numbers of
        the boundaries, in their order, the longer ones first of those that begin together."""
        found = []
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            first, last = bisect_left(boundaries, start), bisect_left(boundaries, end)
            if boundaries[first] == start and boundaries[last] == end:
                found.append((first, -last, number))
        return [(first, -last, self._ordered[number]) for first, last, number in sorted(found)]

    def inside(self, name: str) -> list[str]:
        """The phrases inside a longer name or phrase."""
        return [part for part in _parts_of(name) if part in self.phrases]


# Reports share the names of indicators and most of their phrases.
@lru_cache(maxsize=10_000)
def _parts_of(name: str) -> tuple[str, ...]:
    """All of a name that is one or several of its words, but for the whole."""
    ends = sorted(word_boundaries(name))
    return tuple(name[start:end] for start, end in combinations(ends, 2) if end - start < len(name))
