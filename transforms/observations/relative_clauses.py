"""Read the clauses of a sentence for targets without a number: what is said, and of which indicators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transforms.observations.clauses import find_enclosures
from transforms.observations.lists import split_names
from transforms.observations.records import Relation
from transforms.observations.relative_rules import MAY_STATE, RULES, holds_number, is_yardstick, relation_of
from transforms.observations.relative_words import (
    clean_subject,
    drop_movement,
    is_assigned_matter,
    is_measured,
    is_target_of_policy,
    measure_of,
    moves_for_the_better,
)

#: Rules whose predicate stands at the end: what follows it after 、 is another statement.
_CLOSED = ("in_step", "held", "improved")
_FORBIDDEN = re.compile(r"(?:不能|不得|不应|不可|不宜|不会|不许|大大低|难以|可能|低)$")
#: 排放下降、空气改善: what moves on its own before a joint is another statement.
_OTHER_STATEMENT = re.compile(r"^[^、和]+(?:下降|减少|提高|提升|增长|发展|稳定|平衡)(?:、|和)")
_PIECE_END = re.compile(r"([,;:。!?]|--)")
_JOINTS = re.compile("、|(?<!共)和|以及")
_SEPARATORS = re.compile("[、和与及]|以及")


@dataclass(frozen=True, slots=True)
class Said:
    """One relation found in a clause; offsets in the passage. ``indicators`` are (name, start)."""

    rule: str
    relation: Relation
    reference: str | None
    indicators: tuple[tuple[str, int], ...]
    end: int
    predicate: tuple[int, int]


#: No clause that sets a target is longer; the patterns are dear on text that never pauses.
_LONGEST = 400


def read_sentence(folded: str, start: int, end: int) -> Iterator[Said]:
    """Every relation that ``folded[start:end]`` states, whenever it holds."""
    text = folded[start:end]
    for e in find_enclosures(folded, start, end) if "(" in text else ():
        if e.mark == "(":
            text = text[: e.start - start] + "\0" * (e.end - e.start) + text[e.end - start :]
    carried: tuple[tuple[str, int], ...] = ()
    at = 0
    for piece in _PIECE_END.split(text):
        parts = _split_predicates(piece, at + start) if MAY_STATE.search(piece) else ()
        for part_start, part in parts:
            said = _read_clause(part, part_start, carried)
            carried = said.indicators if said else ()
            if said:
                yield said
        at += len(piece)


def _split_predicates(clause: str, start: int) -> Iterator[tuple[int, str]]:
    """Parts of a clause that are each a whole statement (…不低于经济增速、…高于城镇居民收入增速)."""
    begin = 0
    for m in _JOINTS.finditer(clause):
        left, right = clause[begin : m.start()], clause[m.end() :]
        said = _read_clause(left, 0, ())
        if said and (said.rule in _CLOSED or _read_clause(right, 0, said.indicators)):
            yield start + begin, left
            begin = m.end()
    yield start + begin, clause[begin:]


def _read_clause(clause: str, start: int, carried: tuple[tuple[str, int], ...]) -> Said | None:
    if len(clause) > _LONGEST or not MAY_STATE.search(clause):
        return None
    stripped = clause.rstrip("\0 ")
    for rule, relation, ends, pattern in RULES:
        if not stripped.endswith(ends) or not (m := pattern.match(stripped)):
            continue
        reference = (m["ref"] or "").replace("\0", "").strip("的 ") if "ref" in pattern.groupindex else ""
        found = relation_of(relation, m["p"])
        if rule in ("compared", "in_step") and not is_yardstick(reference, rule):
            continue
        if rule == "compared" and _FORBIDDEN.search(m["ind"].rstrip()):
            continue
        if rule == "compared" and not clean_subject(m["ind"]):
            indicators = tuple((name, start + m.start("p")) for name, _ in carried[:1])
        else:
            indicators = _find_indicators(m["ind"], start + m.start("ind"), found)
        if indicators and all(_fits(rule, name, stripped) for name, _ in indicators):
            predicate = (start + m.start("p"), start + m.end("p"))
            head, at = indicators[0]
            indicators = ((head, min(at, predicate[0])), *indicators[1:])
            return Said(rule, found, reference or None, indicators, start + len(stripped), predicate)
    return None


def _fits(rule: str, name: str, clause: str) -> bool:
    """Whether what the clause says can be a target of this indicator."""
    if rule == "improved":
        return moves_for_the_better(name, clause)
    if rule == "improved_verb_first":
        return is_target_of_policy(name) and moves_for_the_better(name, clause[: clause.rfind(name[:2])])
    if rule == "steadied":
        return name.endswith(("面积", "产量", "物价", "房价", "汇率", "收入"))
    if clause.endswith("平衡"):
        return bool(re.search("收支|进出口|贸易", name))
    return True


def _find_indicators(phrase: str, start: int, relation: str) -> tuple[tuple[str, int], ...]:
    """The indicators that a phrase names, each with the place where its own words start."""
    name = clean_subject(phrase)
    if not name:
        return ()
    names = _split_list(name, relation)
    begin = start + max(0, phrase.find(names[0][:2]))
    out, at = [], 0
    for each in names:
        if not _is_subject(each, relation):
            return ()
        at = max(at, phrase.find(each[:2], at))
        out.append((drop_movement(each), start + at if len(names) > 1 else begin))
        at += 1
    return tuple(out)


def _split_list(name: str, relation: str) -> list[str]:
    """The members of a list of indicators, each made whole; one with 等 or a bare 水 stays together."""
    if "等" in name:
        return [name]
    while relation in ("hold", "improve") and (m := _OTHER_STATEMENT.match(name)):
        name = name[m.end() :]
    if any(len(member) < 2 for member in _SEPARATORS.split(name)):
        return [name]
    for count in range(len(_SEPARATORS.findall(name)) + 1, 1, -1):
        parts = [clean_subject(part) for part in split_names(name, count) or ()]
        share = next((w for w in ("占比", "比重") if parts and parts[-1].endswith(w)), "")
        parts = [part if measure_of(part) == "ratio" else part + share for part in parts]
        if parts and all(_is_subject(part, relation) for part in parts):
            return parts
    return [name]


def _is_subject(name: str, relation: str) -> bool:
    if holds_number(name):
        return False
    return is_measured(name) or (relation == "as_assigned" and is_assigned_matter(name))
