"""Places that the report of a town calls its own (全镇, 我乡), and those that are above it (全区, 我县)."""

from __future__ import annotations

import re

from transforms.passages import Context
from transforms.places import Place
from transforms.regions import TOWN_ENDS

_ABOVE = re.compile("(?<![安健完])[全我][省市县区州旗](?![域级长委属情外内])")
_HERE = re.compile("[全我本](?:镇|乡(?![镇村])|街道|苏木)(?![域级长属村])")


def is_town(context: Context) -> bool:
    """Whether a report is of a town, which has no code of its own."""
    return context.region_code is None and (context.region or "").endswith(TOWN_ENDS)


def is_here(place: Place) -> bool:
    """Whether a place is the town that the report is of."""
    return place.kind == "own" and place.region is None and place.name_as_written.endswith(TOWN_ENDS)


def with_town(sentence: str, places: list[Place], known: bool) -> list[Place]:
    """``places`` of a town's sentence with what it calls its own; unless ``known``, with what is above it too."""
    found = list(_HERE.finditer(sentence))
    if not known:
        found += _ABOVE.finditer(sentence)
    if not found:
        return places
    own = [Place(m.start(), m.end(), m.group(), None, "own") for m in found]
    return sorted([*places, *own], key=lambda place: place.start)
