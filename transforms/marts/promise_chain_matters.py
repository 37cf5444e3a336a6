"""Which observations may stand in a chain, by their names, codes and units alone.

To read the words around a figure costs far more than to compare names, and few figures have another one on
their matter in another report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from transforms.catalogue.units import normalize
from transforms.marts.task_ledger_names import compatible, covered, same_thing
from transforms.marts.task_ledger_words import thing_of

#: Least share of its characters that each of two names has of the other; one must be nearly whole.
ALIKE = 0.77
_WHOLE = 0.9
#: So many characters name a matter where no code does.
_NAMED = 4
#: Words of budgets that name no matter.
_BUDGET = re.compile("中央|地方|各级|财政|预算|将|为此|此项|还|拟|投入|安排|资金|支出|用于|可使|提出")


class Said(NamedTuple):
    """What an observation says of its matter, where it stands, and whether it is a promise."""

    observation_id: str
    report_id: str
    region_code: str
    indicator: str | None
    indicator_code: str | None
    variant: str | None
    measure: str
    unit: str
    is_promise: bool


@dataclass(slots=True)
class _Sayings:
    """All that is said under one name and code."""

    name: str
    code: str | None
    variant: str | None
    rows: list[Said] = field(default_factory=list)


def alike(name: str, other: str, coded: bool) -> tuple[float, bool] | None:
    """How much two names have of each other, and whether they are one, where they may name one matter.

    `coded` says that one of them has a code: then they must be one.
    """
    a, b = _matter(name), _matter(other)
    shorter, longer = sorted((len(a), len(b)))
    if shorter < _NAMED or shorter < ALIKE * longer or (coded and a != b):
        return None
    shares = covered(a, b), covered(b, a)
    if min(shares) < ALIKE or max(shares) < _WHOLE or not same_thing(name, other, 0.75, 0.75):
        return None
    return sum(shares) / 2, a == b


def linked(said: Iterable[Said]) -> set[str]:
    """The ids of the observations that may be on one matter with a promise, if more than one report is."""
    blocks: dict[tuple[str, str, str | None], dict[tuple[str | None, ...], _Sayings]] = defaultdict(dict)
    for row in said:
        # A figure may turn out to be a level though its observation is a change.
        measure = "level" if row.measure == "change" else row.measure
        block = blocks[row.region_code, measure, normalize(None, row.unit, row.measure)[1]]
        key = row.indicator, row.indicator_code, row.variant
        block.setdefault(key, _Sayings(row.indicator or "", row.indicator_code, row.variant)).rows.append(row)
    found: set[str] = set()
    for block in blocks.values():
        for rows in _matters(list(block.values())):
            if len({row.report_id for row in rows}) > 1:
                found.update(row.observation_id for row in rows)
    return found


def _matters(block: list[_Sayings]) -> Iterator[list[Said]]:
    """What may be on the matter of each promise."""
    for first in block:
        if any(row.is_promise for row in first.rows):
            yield [row for other in block if other is first or _may_tie(first, other) for row in other.rows]


def _may_tie(first: _Sayings, other: _Sayings) -> bool:
    """Whether names and codes allow one matter; a figure without a name may get one from its sentence."""
    if first.code and other.code:
        same = first.code == other.code and first.variant == other.variant
        return same and (not first.name or not other.name or compatible(first.name, other.name))
    if not first.name or not other.name:
        return True
    return alike(first.name, other.name, bool(first.code or other.code)) is not None


# Each is held against many others.
@lru_cache(maxsize=10_000)
def _matter(name: str) -> str:
    """What a name is about, without words of budgets."""
    return _BUDGET.sub("", thing_of(name))
