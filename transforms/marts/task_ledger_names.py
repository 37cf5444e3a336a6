"""Whether two names mean the same thing counted.

Prefers a no: an outcome under the wrong target is worse than none. Names are compared as bags of
characters, since word order says little (提质改造农村公路, 农村公路提质改造), after words that carry no
meaning are gone. What narrows the thing down must agree: a sub-group is no total, another kind of
work is another thing, and a plan on paper is not what it plans.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from re import Pattern

from transforms.marts.task_ledger_words import MONEY, PAPER, QUALIFIERS, WORKS, thing_of


def same_thing(target: str, other: str, least: float = 0.8, least_back: float = 0.6) -> bool:
    """Whether `other` names what `target` names.

    `least` is the share of the target's characters that the other must have, `least_back` the other
    way round.
    """
    if not compatible(target, other) or _classes(QUALIFIERS, target) != _classes(QUALIFIERS, other):
        return False
    a, b = thing_of(target), thing_of(other)
    return bool(a and b) and covered(a, b) >= least and covered(b, a) >= least_back


def compatible(target: str, other: str) -> bool:
    """Whether nothing speaks against it: kinds of work, of money, papers."""
    if _clash(WORKS, target, other) or _clash(MONEY, target, other):
        return False
    return not (set(PAPER.findall(other)) - set(PAPER.findall(target)))


def covered(part: str, whole: str) -> float:
    """Share of the characters of `part` that `whole` has, each as often as it has them."""
    if not part:
        return 0.0
    return sum((Counter(part) & Counter(whole)).values()) / len(part)


def _classes(patterns: Sequence[Pattern[str]], name: str) -> frozenset[int]:
    return frozenset(i for i, pattern in enumerate(patterns) if pattern.search(name))


def _clash(patterns: Sequence[Pattern[str]], target: str, other: str) -> bool:
    one, two = _classes(patterns, target), _classes(patterns, other)
    return bool(one and two) and not one & two
