"""Whose number it is: the region of the report, or the place that the clause makes it about."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.observations.clauses import Clause
from transforms.passages import Context
from transforms.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Whose:
    region: str | None
    region_code: str | None
    rule: str
    written: str = ""

    def strip(self, name: str) -> str:
        """The indicator phrase without the place that heads it."""
        if self.written and name.startswith(self.written) and len(name) > len(self.written) + 1:
            return name[len(self.written) :].lstrip("的")
        return name


def whose_number(folded: str, clause: Clause, q: Quantity, name: str | None, context: Context, sentence_start: int) -> Whose:
    """The region of the number ``q``."""
    return Whose(context.region, context.region_code, "region_of_report")
