"""The words around figures as they stand in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.marts.task_ledger_figures import Figure

_EDGES = "[,;。!?，；！？]"


def quote_of(figures: Sequence[Figure]) -> str | None:
    """From the clause of the first of the figures of one text to that of the last."""
    if not figures:
        return None
    spans = [_clause(figure) for figure in figures]
    return figures[0].text[min(s for s, _ in spans) : max(e for _, e in spans)].strip("、和及 ")


def _clause(figure: Figure) -> tuple[int, int]:
    """The clause of a figure; a bracket belongs to the clause that it stands in."""
    text = re.sub(r"[(（][^()（）]*[)）]", lambda m: " " * len(m.group()), figure.text)
    before = [m.end() for m in re.finditer(_EDGES, text[: figure.start])]
    after = re.search(_EDGES, text[figure.end :])
    return (before[-1] if before else 0), (figure.end + after.start() if after else len(text))
