"""The names of the numbers of a group, and the rule that found them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """The names of a group's numbers and the rule that found them."""

    names: list[str | None]
    rule: str
    verb: str = ""
