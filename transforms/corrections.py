"""The last word for a person: what somebody says a number means, put over what the rules say.

A correction names its place by the number's offset in exactly these bytes, or by its words: the
quantity and a hash of the sentence that it stands in, which also hold in a later version of the file.
What follows from a corrected field (base units, code of a name, code of a region) is worked out anew.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any, Literal

from transforms.observations.assemble import match_phrase
from transforms.observations.records import Evidence, Numeral, Observation
from transforms.regions import resolve_region

Status = Literal["applied", "already_right", "no_match", "ambiguous", "no_document"]
#: The name that a correction has as a rule, in ``rule`` and ``evidence``.
RULE = "correction"
NUMBERS = frozenset({"value", "value_high"})
#: What can be said of an observation; ``disposition`` says that the number is none, and what it is.
FIELDS = (
    "value", "value_high", "unit", "indicator", "indicator_code", "variant", "measure", "basis", "reference",
    "bound", "role", "period", "region", "disposition",
)  # fmt: skip
_HASH_LENGTH = 12


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """One field of one number. ``document`` is an id or a file name; ``value`` is empty for null.

    ``place`` is an offset (``1034``, with the id of a document) or words (``5.8%@1f0a9c33d2e4``, and
    ``5.8%@1f0a9c33d2e4#2`` for the second of the same quantities in a sentence).
    """

    document: str
    place: str
    field: str
    value: str
    reason: str

    def names(self, document_id: str, source_path: str) -> bool:
        """Whether this document is meant."""
        return self.document in (document_id, PurePath(source_path).name)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a correction in a document; ``was`` is what the rules said."""

    correction: Correction
    status: Status
    observation_id: str | None = None
    was: str | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """Observations with the corrections applied, and what became of each correction.

    ``refused`` gives the disposition of numbers that are no observations, by the id they had.
    """

    observations: list[Observation]
    outcomes: list[Outcome]
    refused: dict[str, str]


def place_of(quantity: str, sentence: str) -> str:
    """The place of a number in words: its quantity and a hash of its sentence."""
    return f"{quantity}@{hashlib.sha256(sentence.encode()).hexdigest()[:_HASH_LENGTH]}"


def apply_corrections(observations: Sequence[Observation], corrections: Iterable[Correction]) -> Corrected:
    """Put corrections over the observations of one document, which all of them name.

    Observations keep their order; one that is no observation is left out.
    """
    by_place = _index_places(observations)
    outcomes: list[Outcome] = []
    fields: dict[str, dict[str, str]] = {}
    for correction in corrections:
        found = by_place.get(correction.place, [])
        if len(found) != 1:
            outcomes.append(Outcome(correction, "ambiguous" if found else "no_match"))
            continue
        outcomes.append(_compare(correction, found[0]))
        fields.setdefault(found[0].observation_id, {})[correction.field] = correction.value
    refused = {id_: said["disposition"] for id_, said in fields.items() if "disposition" in said}
    corrected = [
        _correct(observation, fields.get(observation.observation_id, {}))
        for observation in observations
        if observation.observation_id not in refused
    ]
    return Corrected(corrected, outcomes, refused)


def _index_places(observations: Iterable[Observation]) -> dict[str, list[Observation]]:
    by_place: dict[str, list[Observation]] = {}
    alike: Counter[tuple[int, str]] = Counter()
    for observation in sorted(observations, key=lambda o: o.char_start):
        in_words = place_of(observation.quantity, observation.sentence)
        alike[observation.sentence_start, in_words] += 1
        numbered = f"{in_words}#{alike[observation.sentence_start, in_words]}"
        for place in (str(observation.char_start), in_words, numbered):
            by_place.setdefault(place, []).append(observation)
    return by_place


def refuse_numerals(numerals: Iterable[Numeral], refused: dict[str, str]) -> list[Numeral]:
    """The numerals of a document where some numbers turned out to be no observations."""
    return [
        numeral._replace(disposition=refused[numeral.observation_id], observation_id=None)  # type: ignore[arg-type]
        if numeral.observation_id in refused
        else numeral
        for numeral in numerals
    ]


def _compare(correction: Correction, observation: Observation) -> Outcome:
    if correction.field == "disposition":
        return Outcome(correction, "applied", observation.observation_id, "observation")
    was = getattr(observation, correction.field)
    status: Status = "already_right" if was == _read(correction.field, correction.value) else "applied"
    return Outcome(correction, status, observation.observation_id, None if was is None else str(was))


def _read(field: str, value: str) -> Any:
    if field == "unit":
        return value
    if not value:
        return None
    return float(value) if field in NUMBERS else value


def _correct(observation: Observation, said: dict[str, str]) -> Observation:
    changed = {field: _read(field, value) for field, value in said.items()}
    changed = {field: value for field, value in changed.items() if value != getattr(observation, field)}
    if not changed:
        return observation
    corrected = replace(observation, **changed)
    corrected = replace(corrected, **_derive(corrected, changed.keys() | said.keys()))
    place = observation.char_start, observation.char_end
    kept = [evidence for evidence in observation.evidence if evidence.field not in changed]
    corrected.evidence = kept + [Evidence(field, RULE, *place) for field in changed]
    corrected.rule = RULE
    return corrected


def _derive(corrected: Observation, said: Iterable[str]) -> dict[str, Any]:
    """What follows from the fields that were said, but for what was said itself."""
    derived: dict[str, Any] = {}
    said = set(said)
    if said & {"indicator", "unit", "measure"}:
        match = match_phrase(corrected.indicator, corrected.unit, corrected.measure)
        derived |= {
            "indicator_code": match.code if match else None,
            "variant": match.variant if match else None,
        }
    if "region" in said:
        region = resolve_region(corrected.region, corrected.region_code) if corrected.region else None
        derived["region_code"] = region.code if region else None
    return {field: value for field, value in derived.items() if field not in said}
