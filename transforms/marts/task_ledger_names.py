"""Whether two names mean the same thing counted.

Prefers a no: an outcome under the wrong target is worse than none. Names are compared as bags of
characters, since word order says little (提质改造农村公路, 农村公路提质改造), after words that carry no
meaning are gone. What narrows the thing down must agree: a sub-group is no total, another kind of
work is another thing, and a plan on paper is not what it plans.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from re import Pattern

from transforms.marts.task_ledger_words import MONEY, PAPER, QUALIFIERS, WORKS, thing_of

#: So many characters name a thing by themselves.
_NAMED = 4


def same_thing(target: str, other: str, least: float = 0.8, least_back: float = 0.6) -> bool:
    """Whether `other` names what `target` names.

    `least` is the share of the target's characters that the other must have, `least_back` the other
    way round.
    """
    if not compatible(target, other) or _kinds(target).qualifiers != _kinds(other).qualifiers:
        return False
    a, b = thing_of(target), thing_of(other)
    if not _kinds(other).works:
        # 改造提升老旧小区60个, 老旧小区完工38个: the work is not said again.
        bare = _without_works(a)
        a = bare if len(bare) >= _NAMED else a
    return bool(a and b) and covered(a, b) >= least and covered(b, a) >= least_back


# Within a region each name is held against many others, so what is read from it is kept.
@lru_cache(maxsize=10_000)
def _without_works(thing: str) -> str:
    for pattern in WORKS:
        thing = pattern.sub("", thing)
    return thing


def compatible(target: str, other: str) -> bool:
    """Whether nothing speaks against it: kinds of work, of money, papers."""
    one, two = _kinds(target), _kinds(other)
    if _clash(one.works, two.works) or _clash(one.money, two.money):
        return False
    return two.papers <= one.papers


def covered(part: str, whole: str) -> float:
    """Share of the characters of `part` that `whole` has, each as often as it has them."""
    if not part:
        return 0.0
    return len(_characters(part) & _characters(whole)) / len(part)


@lru_cache(maxsize=10_000)
def _characters(words: str) -> frozenset[tuple[str, int]]:
    """Its characters, each with its number among those of its kind: two texts share as many as both have."""
    seen = Counter[str]()
    numbered = set()
    for character in words:
        seen[character] += 1
        numbered.add((character, seen[character]))
    return frozenset(numbered)


@dataclass(frozen=True, slots=True)
class _Kinds:
    """The classes of words that a name holds, each by its number, and the papers that it names."""

    works: frozenset[int]
    money: frozenset[int]
    qualifiers: frozenset[int]
    papers: frozenset[str]


@lru_cache(maxsize=10_000)
def _kinds(name: str) -> _Kinds:
    return _Kinds(
        _classes(WORKS, name),
        _classes(MONEY, name),
        _classes(QUALIFIERS, name),
        frozenset(PAPER.findall(name)),
    )


def _classes(patterns: Sequence[Pattern[str]], name: str) -> frozenset[int]:
    return frozenset(i for i, pattern in enumerate(patterns) if pattern.search(name))


def _clash(one: frozenset[int], two: frozenset[int]) -> bool:
    return bool(one and two) and not one & two
