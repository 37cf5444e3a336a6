"""The figures of an evaluation laid out as frames, for a screen or a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from transforms.evaluation.figures import (
    Figures,
    Share,
    count_figures,
    count_groups,
    label_file,
    measure,
    report_kind,
)
from transforms.evaluation.matching import Outcome


def evaluation_tables(outcomes: Sequence[Outcome]) -> dict[str, pl.DataFrame]:
    """Frames of text by their title: all labels, by label file, report kind, measure and field."""
    whole = count_figures(outcomes)
    return {
        "All labels": _overall(whole),
        "By label file": _groups("file", count_groups(outcomes, label_file)),
        "By kind of document": _groups("kind", count_groups(outcomes, report_kind)),
        "By measure": _groups("measure", count_groups(outcomes, measure)),
        "By field, of what was found": _fields(whole),
    }


def _overall(figures: Figures) -> pl.DataFrame:
    rows = [
        ("labels", str(figures.labels), ""),
        ("found", str(figures.found), ""),
        ("missed", str(figures.missed), ""),
        ("spurious", str(figures.spurious), ""),
        _row("precision", figures.precision),
        _row("recall", figures.recall),
        _row("f1_found", figures.f1_found),
        _row("f1_full", figures.f1_full),
        ("headline_labels", str(int(figures.headline.of)), ""),
        _row("headline_full_recall", figures.headline),
    ]
    return pl.DataFrame(rows, schema=["figure", "value", "95 % interval"], orient="row")


def _groups(name: str, groups: Mapping[str, Figures]) -> pl.DataFrame:
    rows = [
        {
            name: group,
            "labels": figures.labels,
            "missed": figures.missed,
            "spurious": figures.spurious,
            "precision": with_interval(figures.precision),
            "recall": with_interval(figures.recall),
            "f1_found": with_interval(figures.f1_found),
            "f1_full": with_interval(figures.f1_full),
        }
        for group, figures in groups.items()
    ]
    return pl.DataFrame(rows)


def _fields(figures: Figures) -> pl.DataFrame:
    shares = {**figures.fields, "code, headline ones only": figures.headline_code}
    rows = [(name, int(share.right), int(share.of), *_row(name, share)[1:]) for name, share in shares.items()]
    columns = ["field", "right", "found", "accuracy", "95 % interval"]
    return pl.DataFrame(rows, schema=columns, orient="row")


def _row(name: str, share: Share) -> tuple[str, str, str]:
    value, interval = share.value, share.interval
    if value is None or interval is None:
        return name, "", ""
    return name, f"{value:.4f}", f"{interval[0]:.3f}–{interval[1]:.3f}"


def with_interval(share: Share) -> str:
    """A share with its interval: ``0.962 (0.948–0.972)``; empty where nothing was counted."""
    value, interval = share.value, share.interval
    if value is None or interval is None:
        return ""
    return f"{value:.3f} ({interval[0]:.3f}–{interval[1]:.3f})"
