"""The rows that reading a passage gives; field names are the columns of the parsed layer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from transforms.passages import Voice

Measure = Literal["level", "growth", "change", "ratio", "rank", "multiple"]
Bound = Literal["exact", "about", "near", "at_least", "at_most"]
Role = Literal["target", "estimate", "actual"]
Relation = Literal["in_step_with", "above", "not_below", "as_assigned", "hold", "improve"]
Disposition = Literal[
    "observation", "date", "ordinal", "name", "slogan", "reference", "list_count", "word", "unexplained"
]


class Evidence(NamedTuple):
    """Which rule decided a field, and the document span of the words that it read."""

    field: str
    rule: str
    char_start: int | None = None
    char_end: int | None = None


@dataclass(slots=True)
class Observation:
    """One number that states the size, speed, share or rank of something (``parsed.observations``)."""

    observation_id: str
    report_id: str
    document_id: str
    section_id: str | None
    task_id: str | None
    voice: Voice
    char_start: int
    char_end: int
    quantity: str
    value: float
    value_high: float | None
    unit: str
    indicator: str | None
    indicator_code: str | None
    variant: str | None
    measure: Measure
    basis: str | None
    reference: str | None
    bound: Bound
    role: Role
    period: str | None
    region: str | None
    region_code: str | None
    sentence: str
    sentence_start: int
    sentence_end: int
    rule: str
    evidence: list[Evidence] = field(default_factory=list)


class Numeral(NamedTuple):
    """One run of numeral characters and what became of it (``parsed.numerals``)."""

    document_id: str
    char_start: int
    char_end: int
    text: str
    disposition: Disposition
    observation_id: str | None = None


@dataclass(frozen=True, slots=True)
class RelativeTarget:
    """A target without a number (``parsed.relative_targets``); ``text`` is the words of its span."""

    relative_target_id: str
    report_id: str
    document_id: str
    section_id: str | None
    char_start: int
    char_end: int
    text: str
    indicator: str
    indicator_code: str | None
    measure: Measure | None
    relation: Relation
    reference: str | None
    period: str | None
    region: str | None
    region_code: str | None
    sentence: str
    sentence_start: int
    sentence_end: int
    rule: str
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """Everything read from one or more passages."""

    observations: list[Observation] = field(default_factory=list)
    numerals: list[Numeral] = field(default_factory=list)
    relative_targets: list[RelativeTarget] = field(default_factory=list)

    def extend(self, other: Reading) -> None:
        self.observations.extend(other.observations)
        self.numerals.extend(other.numerals)
        self.relative_targets.extend(other.relative_targets)
