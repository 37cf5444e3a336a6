"""Near-equal documents: the same report from two sites, with other furniture, breaks and masks.

Grain of a decision: one document that is set aside since another one holds nearly the same text. The
clauses of the body are its shingles: they survive broken lines, other page furniture and full-width
letters. Documents that share the smallest hashes of their clauses are compared in full; they are
near-equal when they share most of their text and nearly all clauses with numbers, so that two issues
of a monthly notice, which differ in their figures only or in the period that their titles name, stay two. Clauses with numbers come first among the smallest hashes, for
the same reason: forms that differ in their figures only are not even compared.

Of near-equal documents the one is kept that, in this order, a person vouches for in a manifest, has
more text, comes in a format that keeps paragraphs (text, page, Word before PDF), was published
earlier, has the smaller id. So the choice does not depend on the order in which files came.
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest

import polars as pl

from transforms.folding import fold
from transforms.staging.blocks import Block

_CLAUSE_END = re.compile(r"[,。;:!?、\"“”()]+")
_DIGIT = re.compile(r"\d")
_SHORTEST = 6
_HASHES = 64
#: A clause with a digit is so many times likelier to be among the smallest hashes, as a power of two.
_NUMBERS_FIRST = 6
#: Documents are compared when they share this part of their smallest hashes.
_CANDIDATE_SHARE = 0.4
#: They are near-equal with this share of the characters, and of the clauses that hold a digit.
LEAST_SHARED, LEAST_NUMBERS = 0.8, 0.9
#: What tells two issues of a notice apart in their titles.
_PERIODS = tuple(map(re.compile, (r"(?:19|20)\d\d", r"[上下]半年", r"[一二三四]季度", r"\d{1,2}月")))
_MORE_TEXT = math.log(1.05)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the choice between near-equal documents looks at; ``body`` as by `body_of`."""

    document_id: str
    body: str
    title: str | None = None
    media_type: str | None = None
    published_on: date | None = None
    in_manifest: bool = False


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """A document to be set aside; ``shared`` is the share of its text that the kept one has too."""

    document_id: str
    duplicate_of: str
    shared: float
    reason: str


def body_of(text: str, blocks: Iterable[Block]) -> str:
    """The headings and running text of a document, without what was set aside and without white space."""
    pieces = (text[b.char_start : b.char_end] for b in blocks if b.kind in ("heading", "body"))
    return "".join("".join(piece.split()) for piece in pieces)


def fingerprint(body: str) -> str:
    """The smallest hashes of the clauses of a body, in hex, eight digits each; empty for an empty body.

    Clauses with a digit count as smaller than they are, so that most of a text rich in numbers are of them.
    """
    ranked = nsmallest(_HASHES, {_ranked_hash(clause) for clause in _long(set(_split(body)))})
    return "".join(f"{value:08x}" for _, value in ranked)


def find_pairs(documents: pl.DataFrame) -> pl.DataFrame:
    """Pairs of documents that may be near-equal, from the columns ``document_id`` and ``fingerprint``.

    Gives ``first`` and ``second`` (ids, the smaller first), each pair once. A document is paired with
    the first one of each of its hashes, so that a report that came a hundred times makes a hundred
    pairs and not five thousand.
    """
    named = documents.sort("document_id").with_row_index("second")
    paired = (
        named.select("second", pl.col("fingerprint").str.extract_all(r".{8}").alias("hash"))
        .with_columns(pl.col("hash").list.len().alias("count"))
        .explode("hash")
        .drop_nulls("hash")
        .with_columns(first=pl.col("second").min().over("hash"))
        .filter(pl.col("first") != pl.col("second"))
        .group_by("first", "second")
        .agg(shared=pl.len(), count=pl.first("count"))
        .filter(pl.col("shared") >= pl.col("count") * _CANDIDATE_SHARE)
    )
    names = named["document_id"]
    return paired.select(names.gather(paired[side]).alias(side) for side in ("first", "second")).sort(
        pl.all()
    )


def choose(candidates: Mapping[str, Candidate], pairs: Iterable[tuple[str, str]]) -> list[NearDuplicate]:
    """Which of the paired documents to set aside, each with the one that is kept and the reason."""
    decisions: list[NearDuplicate] = []
    for group in groups_of(pairs):
        kept: list[Candidate] = []
        said = {name: _said_in(candidates[name].body) for name in group}
        for candidate in sorted((candidates[name] for name in group), key=_preference):
            likeness = ((other, _likeness(candidate, other, said)) for other in kept)
            found = next(((other, shared) for other, shared in likeness if shared is not None), None)
            if found is None:
                kept.append(candidate)
                continue
            other, shared = found
            reason = (
                f"It shares {shared:.0%} of its text with the document {other.document_id}, "
                f"{_why(other, candidate)}."
            )
            decisions.append(NearDuplicate(candidate.document_id, other.document_id, shared, reason))
    return sorted(decisions, key=lambda decision: decision.document_id)


def _ranked_hash(clause: str) -> tuple[int, int]:
    value = zlib.crc32(clause.encode())
    numbers = not clause.isalpha() and _DIGIT.search(clause)  # most clauses hold nothing but Han characters
    return (value >> _NUMBERS_FIRST if numbers else value), value


@dataclass(frozen=True, slots=True)
class _Said:
    """The clauses of a body, those of them that hold a digit, and how much each of the two comes to."""

    clauses: Counter[str]
    numbers: Counter[str]
    size: int
    number_count: int


def _said_in(body: str) -> _Said:
    clauses = Counter(_long(_split(body)))
    numbers = Counter({clause: count for clause, count in clauses.items() if _DIGIT.search(clause)})
    return _Said(clauses, numbers, _size(clauses), numbers.total())


def _split(body: str) -> list[str]:
    return _CLAUSE_END.split(fold(body))


def _long(clauses: Iterable[str]) -> list[str]:
    return [clause for clause in clauses if len(clause) >= _SHORTEST]


def _likeness(one: Candidate, other: Candidate, said: Mapping[str, _Said]) -> float | None:
    """Share of the longer text that both have, or None where they are not near-equal."""
    if _other_period(one.title or "", other.title or ""):
        return None
    a, b = said[one.document_id], said[other.document_id]
    # Numbers are few, and what most forms of one kind differ in.
    if (a.numbers & b.numbers).total() < max(a.number_count, b.number_count) * LEAST_NUMBERS:
        return None
    most, shared = max(a.size, b.size), _size(a.clauses & b.clauses)
    return shared / most if most and shared >= most * LEAST_SHARED else None


def _other_period(one: str, other: str) -> bool:
    """Whether two titles name different years, halves, quarters or months."""
    for pattern in _PERIODS:
        a, b = set(pattern.findall(one)), set(pattern.findall(other))
        if a and b and a.isdisjoint(b):
            return True
    return False


def _size(clauses: Counter[str]) -> int:
    return sum(len(clause) * count for clause, count in clauses.items())


def _preference(candidate: Candidate) -> tuple[bool, int, bool, date, str]:
    return (
        not candidate.in_manifest,
        -_amount(candidate),
        candidate.media_type == "application/pdf",
        candidate.published_on or date.max,
        candidate.document_id,
    )


def _amount(candidate: Candidate) -> int:
    """Length of the text in steps of 5 %: less is no reason to prefer one."""
    return round(math.log(max(1, len(candidate.body))) / _MORE_TEXT)


def _why(kept: Candidate, gone: Candidate) -> str:
    if kept.in_manifest != gone.in_manifest:
        return "which the manifest names"
    if _amount(kept) != _amount(gone):
        return "which has more text"
    if (kept.media_type == "application/pdf") != (gone.media_type == "application/pdf"):
        return "which is no PDF"
    if kept.published_on != gone.published_on:
        return "which was published earlier"
    return "which is its equal and stands for both"


def groups_of(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Documents that hang together by pairs, in order."""
    group: dict[str, list[str]] = {}
    for first, second in pairs:
        one, other = group.setdefault(first, [first]), group.setdefault(second, [second])
        if one is not other:
            one += other
            group.update(dict.fromkeys(other, one))
    unique = {id(members): sorted(members) for members in group.values()}
    return sorted(unique.values())
