"""Numbers as people read them: scaled to 万 and 亿, with the sign of their bound."""

from __future__ import annotations

#: Signs before a figure that say how firmly it is meant.
BOUND_SIGNS = {"about": "≈", "near": "⪅", "at_least": "≥", "at_most": "≤"}
_SCALES = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))
#: Units whose figures are never scaled.
_PLAIN = {"%", "百分点", "位", "倍", "岁", "天"}


def scale_of(largest: float, unit: str | None) -> tuple[float, str]:
    """Divisor and unit in which figures up to `largest` of a unit are best read: 万万吨 are 亿吨."""
    if unit in _PLAIN:
        return 1.0, unit or ""
    own, base = next(
        ((f, unit[len(w) :]) for f, w in _SCALES if unit and unit.startswith(w)), (1.0, unit or "")
    )
    for factor, word in _SCALES:
        if abs(largest) * own >= factor:
            return factor / own, word + base
    return 1.0, unit or ""


def show_number(value: float | None) -> str:
    """Up to four significant places after the point are kept, thousands are set apart."""
    if value is None:
        return ""
    text = f"{value:,.4f}" if abs(value) < 1 else f"{value:,.2f}"
    return text.rstrip("0").rstrip(".").replace("-", "−")


def show_range(value: float, high: float | None) -> str:
    """One number, or both ends of a range."""
    return show_number(value) if high is None else f"{show_number(value)}–{show_number(high)}"


def with_bound(text: str, bound: str | None) -> str:
    """A figure with the sign of its bound before it."""
    sign = BOUND_SIGNS.get(bound or "", "")
    return f"{sign} {text}" if sign else text


def show_value(value: float | None, high: float | None, unit: str | None, bound: str | None = None) -> str:
    """A value in its base unit with unit and bound: ``≥ 5.3万亿元``, ``5–5.5%``."""
    if value is None:
        return ""
    factor, scaled = scale_of(max(abs(value), abs(high or 0)), unit)
    scaled_high = None if high is None else high / factor
    return with_bound(show_range(value / factor, scaled_high) + scaled, bound)


def show_share(share: float | None) -> str:
    """A fraction as percent."""
    return "" if share is None else f"{share * 100:.1f}".removesuffix(".0") + "%"


def tolerance(value: float, unit: str | None) -> float:
    """What 左右 leaves open: half a percentage point of a rate, a twentieth of an amount."""
    return 0.5 if unit in ("%", "百分点") else abs(value) * 0.05
