"""Labelled paragraphs: what a careful reader says the numbers of a paragraph mean.

A label file holds one paragraph a line, as JSON: ``doc`` (file name of the document), ``para`` (number
of the line in it, counted from 0) and ``observations``, each with the fields of a `Label`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any


class LabelError(ValueError):
    """A line of a label file holds no labelled paragraph; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Label:
    """One number as a person reads it.

    ``start`` counts characters from the first non-blank one of the line. ``code`` is the code of a
    headline indicator, else null. An ``optional`` label counts neither for nor against.
    """

    start: int
    quantity: str
    value: float
    value_high: float | None
    unit: str
    indicator: str
    code: str | None
    measure: str
    bound: str
    role: str
    period: str | None
    region: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class LabelledParagraph:
    """All numbers of one line of a document; ``source`` is the label file that says so."""

    source: str
    document: str
    line: int
    labels: tuple[Label, ...]


def read_labels(lines: Iterable[str], source: str) -> list[LabelledParagraph]:
    """The paragraphs of a label file, blank lines left out.

    Raises `LabelError` where a line is no JSON object with the fields that a label needs.
    """
    paragraphs = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            paragraphs.append(_read_paragraph(json.loads(line), source))
        except KeyError as error:
            raise LabelError(f"line {number} of {source} lacks the field {error}") from None
        except (ValueError, TypeError, AttributeError):
            raise LabelError(f"line {number} of {source} is no labelled paragraph") from None
    return paragraphs


def _read_paragraph(row: dict[str, Any], source: str) -> LabelledParagraph:
    labels = tuple(_read_label(item) for item in row["observations"])
    return LabelledParagraph(source, PurePath(row["doc"]).name, int(row["para"]), labels)


def _read_label(item: dict[str, Any]) -> Label:
    high = item.get("value_high")
    return Label(
        start=int(item["start"]),
        quantity=str(item["quantity"]),
        value=float(item["value"]),
        value_high=None if high is None else float(high),
        unit=item["unit"] or "",
        indicator=item["indicator"] or "",
        code=item.get("code") or None,
        measure=item["measure"],
        bound=item["bound"],
        role=item["role"],
        period=item["period"],
        region=item["region"],
        optional=bool(item.get("optional")),
    )
