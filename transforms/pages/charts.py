"""Charts as Vega-Lite specifications; `charts.js` draws them with the library beside the pages.

Colours are names of the style sheet's variables, so that a chart follows light, dark and print.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from transforms.pages.numbers import scale_of, show_value, tolerance

_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
_ROW_HEIGHT = 24
_ARROW = 0.06


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure of a chart: where it belongs (a region or a year), what it is, where it comes from."""

    place: str | int
    role: Literal["target", "estimate", "actual"]
    value: float
    high: float | None
    bound: str | None
    href: str | None
    label: str
    #: Distance from the value that 左右 leaves open, where it is known.
    tolerance: float | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A specification with the unit that its axis is in."""

    spec: dict[str, Any]
    unit: str
    #: Roles of the figures that it shows.
    roles: frozenset[str]


def comparison_chart(marks: Sequence[Mark], unit: str | None) -> Chart:
    """Figures of several regions, one row each, in the order given; targets with what their bound allows."""
    factor, scaled = scale_of(max(abs(mark.value) for mark in marks), unit)
    places = list(dict.fromkeys(str(mark.place) for mark in marks))
    longest = max(len(place) for place in places)
    y = {
        "field": "place",
        "type": "nominal",
        "sort": places,
        "title": None,
        "axis": {"minExtent": min(130, longest * 13 + 6), "labelLimit": 150, "domain": False, "ticks": False},
    }
    spec = _spec(_rows(marks, factor, unit), "x", y)
    return Chart(spec | {"height": _ROW_HEIGHT * len(places)}, scaled, _roles(marks))


def history_chart(marks: Sequence[Mark], unit: str | None, height: int = 190) -> Chart:
    """Figures of one region over the years."""
    factor, scaled = scale_of(max(abs(mark.value) for mark in marks), unit)
    years = sorted({int(mark.place) for mark in marks})
    x = {
        "field": "place",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [years[0] - 0.5, years[-1] + 0.5], "nice": False},
        "axis": {"format": "d", "tickMinStep": 1, "grid": False, "labelOverlap": True, "tickCount": 6},
    }
    return Chart(_spec(_rows(marks, factor, unit), "y", x) | {"height": height}, scaled, _roles(marks))


def _roles(marks: Iterable[Mark]) -> frozenset[str]:
    return frozenset(mark.role for mark in marks)


def _rows(marks: Iterable[Mark], factor: float, unit: str | None) -> list[dict[str, Any]]:
    marks = list(marks)
    ends = [v for mark in marks for v in (mark.value, mark.high) if v is not None]
    reach = ((max(ends) - min(ends)) or abs(max(ends)) or 1) * _ARROW
    return [_row(mark, factor, unit, reach) for mark in marks]


def _row(mark: Mark, factor: float, unit: str | None, reach: float) -> dict[str, Any]:
    row: dict[str, Any] = {
        "place": mark.place,
        "role": mark.role,
        "v": mark.value / factor,
        "d": f"{mark.label}：{show_value(mark.value, mark.high, unit, mark.bound)}",
        "href": mark.href or "",
        "range": mark.high is not None,
    }
    if mark.role != "target":
        return row
    if mark.high is not None:
        row |= {"lo": mark.value / factor, "hi": mark.high / factor}
    elif mark.bound == "about":
        open_to = mark.tolerance or tolerance(mark.value, unit)
        row |= {"lo": (mark.value - open_to) / factor, "hi": (mark.value + open_to) / factor}
    elif mark.bound == "near":
        row |= {"lo": (mark.value - (mark.tolerance or tolerance(mark.value, unit))) / factor, "hi": row["v"]}
    elif mark.bound in ("at_least", "at_most"):
        up = mark.bound == "at_least"
        row |= {"tip": (mark.value + (reach if up else -reach)) / factor, "up": up}
    return row


def _spec(rows: list[dict[str, Any]], along: Literal["x", "y"], place: dict[str, Any]) -> dict[str, Any]:
    """Layers of a chart whose values run `along` an axis and whose places run along the other."""
    across, flat = ("y", True) if along == "x" else ("x", False)
    value = {
        "field": "v",
        "type": "quantitative",
        "title": None,
        "scale": {"zero": False, "nice": True, "padding": 8},
        "axis": {"tickCount": 5},
    }
    linked = {across: place, "href": {"field": "href"}, "tooltip": {"field": "d"}}
    targets = [row for row in rows if row["role"] == "target"]
    facts = [row for row in rows if row["role"] != "target"]
    bands = [row for row in targets if "lo" in row]
    arrows = [row for row in targets if "tip" in row]
    layers = []

    def add(of: list[dict[str, Any]], mark: dict[str, Any], **encoding: Any) -> None:
        # A layer without rows would stretch the scale to zero.
        if of:
            encoded = {along: value, **linked, **encoding}
            layers.append({"data": {"values": of}, "mark": mark, "encoding": encoded})

    if not flat:
        add(facts, {"type": "line", "color": "var(--actual)", "strokeWidth": 1.5, "opacity": 0.55})
    band = {"type": "rule", "strokeWidth": 11, "color": "var(--target-band)", "opacity": 0.75}
    add(bands, band, **{along: value | {"field": "lo"}, f"{along}2": {"field": "hi"}})
    shaft = {"type": "rule", "strokeWidth": 1.5, "color": "var(--target)"}
    add(arrows, shaft, **{f"{along}2": {"field": "tip"}})
    for up, shape in ((True, "right" if flat else "up"), (False, "left" if flat else "down")):
        head = {"type": "point", "shape": f"triangle-{shape}", "filled": True, "size": 42, "opacity": 1}
        of = [row for row in arrows if row["up"] is up]
        add(of, head | {"color": "var(--target)"}, **{along: value | {"field": "tip"}})
    orient = "vertical" if flat else "horizontal"
    tick = {"type": "tick", "orient": orient, "thickness": 3, "size": 15, "cornerRadius": 1, "opacity": 1}
    # A range has a tick at both of its ends.
    ends = targets + [row | {"v": row["hi"]} for row in targets if row["range"]]
    add(ends, tick | {"color": "var(--target)"})
    dot = {"type": "point", "size": 58, "opacity": 1, "filled": True, "strokeWidth": 2}
    for role, fill in (("actual", "var(--actual)"), ("estimate", "var(--card)")):
        of = [row for row in facts if row["role"] == role]
        add(of, dot | {"fill": fill, "stroke": f"var(--{role})"})
    fit = {"type": "fit-x", "contains": "padding"}
    return {"$schema": _SCHEMA, "width": "container", "autosize": fit, "layer": layers}
