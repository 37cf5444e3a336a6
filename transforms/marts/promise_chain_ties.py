"""Whether two statements are on one matter: what is asked for and told of, the time it is of, code and name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from transforms.marts.promise_chain_matters import alike
from transforms.marts.promise_chain_nodes import Node
from transforms.marts.task_ledger_names import compatible, same_thing
from transforms.marts.task_ledger_words import ANSWERS, Stage

#: Aims that may follow one another on one matter: a stock, a start and an addition are three matters;
#: what is only to be carried out (实施) may be told of as begun or as done.
_GROUPS: dict[Stage, frozenset[str]] = {
    "started": frozenset({"start"}),
    "implemented": frozenset({"start", "add"}),
    "stock": frozenset({"stock"}),
}
_ADD = frozenset({"add"})
#: Scores: the catalogue and the name agree, the catalogue alone, the names alone (times how alike).
BOTH, CODE, NAME = 1.0, 0.9, 0.9


class Beside:
    """Nodes by what they must share to be on one matter; progress comes with its task."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._blocks: dict[tuple[str, str | None], list[Node]] = defaultdict(list)
        self._coded: dict[tuple[str, str | None, str], list[Node]] = {}
        for node in nodes:
            if node.kind != "progress":
                self._blocks[node.figure.measure, node.figure.base].append(node)

    def of(self, first: Node) -> list[Node]:
        """The nodes of its measure and unit, without those that have another code."""
        measure, base, code = first.figure.measure, first.figure.base, first.code
        block = self._blocks[measure, base]
        if not code:
            return block
        if (measure, base, code) not in self._coded:
            self._coded[measure, base, code] = [node for node in block if (node.code or code) == code]
        return self._coded[measure, base, code]


def find_tie(first: Node, other: Node) -> tuple[float, str] | None:
    """Score and reason for `other` to be on the matter of the promise `first`; their codes do not differ."""
    if other.years < first.years or not _same_span(first, other) or not _fits(first, other):
        return None
    if not (first.code and other.code):
        return _tie_by_name(first, other)
    name, other_name = first.figure.name, other.figure.name
    if first.observation["variant"] != other.observation["variant"] or not compatible(name, other_name):
        return None
    named_alike = same_thing(name, other_name, 0.8, 0.8)
    return (BOTH, "same indicator and name") if named_alike else (CODE, f"same indicator {first.code}")


def _tie_by_name(first: Node, other: Node) -> tuple[float, str] | None:
    """The tie of two of which one has no code."""
    found = alike(first.figure.name, other.figure.name, bool(first.code or other.code))
    if found is None:
        return None
    share, is_same = found
    return round(NAME * share, 4), "same name" if is_same else "one name holds the other"


def _same_span(first: Node, other: Node) -> bool:
    """A year is held against a year and five years against five; a task may fill a part of its plan."""
    if "task" in (first.kind, other.kind) and other.is_promise:
        return True
    (begin, end), (other_begin, other_end) = first.years, other.years
    return end - begin == other_end - other_begin and (other.is_promise or "-" not in other.period)


def _fits(first: Node, other: Node) -> bool:
    """Whether what is asked for and what is told of are of one kind."""
    if first.figure.measure != "level":
        return other.aim not in ("planned", "applied") or other.is_promise
    if other.is_promise:
        return bool(_GROUPS.get(first.aim, _ADD) & _GROUPS.get(other.aim, _ADD))
    if other.aim in ("work", "none"):
        return first.aim in ("work", "finished", "implemented") or other.aim in ANSWERS[first.aim]
    return other.aim in ANSWERS[first.aim] or (other.aim == "finished" and first.aim == "implemented")
