"""The figures of an evaluation: shares counted on outcomes, each with its interval."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from transforms.evaluation.intervals import wilson_interval
from transforms.evaluation.judging import FIELDS
from transforms.evaluation.matching import Outcome


@dataclass(frozen=True, slots=True)
class Share:
    """``right`` of ``of`` counted."""

    right: float
    of: float

    @property
    def value(self) -> float | None:
        """The share; null where nothing was counted."""
        return self.right / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The bounds between which the share lies with 95 % confidence."""
        return wilson_interval(self.right, self.of) if self.of else None


@dataclass(frozen=True, slots=True)
class Figures:
    """What the labels of some paragraphs say of the observations found there.

    An F1 score is the share of pairs among the mean number of labels and predictions, so it has an
    interval like any other share. ``headline`` counts labels with a code that are right in all fields
    and in their code; ``headline_code`` the right codes among the observations found that have a
    headline code in their label or in the warehouse.
    """

    labels: int
    missed: int
    spurious: int
    precision: Share
    recall: Share
    f1_found: Share
    f1_full: Share
    headline: Share
    headline_code: Share
    fields: dict[str, Share]

    @property
    def found(self) -> int:
        return self.labels - self.missed

    def as_dict(self) -> dict[str, Any]:
        """Names and numbers as they are written to JSON; shares are rounded to four digits."""
        shares = {
            "precision": self.precision,
            "recall": self.recall,
            "f1_found": self.f1_found,
            "f1_full": self.f1_full,
            "headline_full_recall": self.headline,
            "headline_code_accuracy": self.headline_code,
        }
        return {
            "labels": self.labels,
            "found": self.found,
            "missed": self.missed,
            "spurious": self.spurious,
            **_values(shares),
            "headline_labels": int(self.headline.of),
            "field_accuracy": _values(self.fields),
            "intervals": _intervals(shares) | {"field_accuracy": _intervals(self.fields)},
        }


def _values(shares: Mapping[str, Share]) -> dict[str, Any]:
    return {name: None if share.value is None else round(share.value, 4) for name, share in shares.items()}


def _intervals(shares: Mapping[str, Share]) -> dict[str, Any]:
    return {
        name: None if share.interval is None else [round(bound, 4) for bound in share.interval]
        for name, share in shares.items()
    }


def count_figures(outcomes: Sequence[Outcome]) -> Figures:
    """The figures of these outcomes taken together."""
    found = [o for o in outcomes if o.found]
    missed = sum(o.prediction is None for o in outcomes)
    spurious = sum(o.label is None for o in outcomes)
    headline = [o for o in outcomes if o.label is not None and o.label.code]
    coded = [o for o in found if _has_headline_code(o)]
    pairs = len(found) + (missed + spurious) / 2
    return Figures(
        labels=len(found) + missed,
        missed=missed,
        spurious=spurious,
        precision=Share(len(found), len(found) + spurious),
        recall=Share(len(found), len(found) + missed),
        f1_found=Share(len(found), pairs),
        f1_full=Share(sum(o.fully_right for o in found), pairs),
        headline=Share(sum(o.fully_right and o.right["code"] for o in headline), len(headline)),
        headline_code=Share(sum(o.headline_code_right for o in coded), len(coded)),
        fields={field: Share(sum(o.right[field] for o in found), len(found)) for field in FIELDS},
    )


def _has_headline_code(outcome: Outcome) -> bool:
    label, prediction = outcome.label, outcome.prediction
    return bool(label and label.code) or bool(prediction and prediction.headline_code)


def count_groups(outcomes: Sequence[Outcome], group_of: Callable[[Outcome], str]) -> dict[str, Figures]:
    """The figures of each group of outcomes, the groups in the order of their names."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(group_of(outcome), []).append(outcome)
    return {name: count_figures(groups[name]) for name in sorted(groups)}


def label_file(outcome: Outcome) -> str:
    """The label file of an outcome."""
    return outcome.paragraph.source


def report_kind(outcome: Outcome) -> str:
    """The kind of the report that an outcome stands in."""
    return outcome.kind


def measure(outcome: Outcome) -> str:
    """The measure that the label names; for a spurious observation, the one that it claims."""
    if outcome.label is not None:
        return outcome.label.measure
    assert outcome.prediction is not None
    return outcome.prediction.measure or "none"
