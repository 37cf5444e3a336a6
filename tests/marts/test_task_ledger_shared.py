"""The ledger of the shared notice against a reading of all its 120 tasks by a person."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from tests.marts.documents import read_documents
from transforms.marts.task_ledger import build_task_ledger

#: Number of the task, target, progress, completion (stated where no figure gives one), status.
TASK_TARGETS = [
    (3, 99, None, None, "no_figure"),
    (6, 9, 6.4, 0.7111, "behind"),
    (6, 30, None, None, "no_figure"),
    (8, 1000, 712, 0.712, "ahead"),
    (9, 755, 479, 0.6344, "ahead"),
    (22, 15, None, None, "no_figure"),
    (27, 100, None, None, "no_figure"),
    (29, 320, None, None, "no_figure"),
    (29, 80, 51.54, 0.6442, "ahead"),
    (29, 100, 84, 0.84, "ahead"),
    (30, 2, None, None, "no_figure"),
    (30, 60, None, None, "no_figure"),
    (35, 50, None, None, "no_figure"),
    (35, 30, None, None, "no_figure"),
    (39, 318, 248, 0.7799, "ahead"),
    (39, 471.5, 216, 0.4581, "on_track"),
    (40, 2, None, None, "no_figure"),
    (43, 53, 3, 0.0566, "behind"),
    (43, 1.4, 1.3, 0.9286, "ahead"),
    (44, 18, 0, 0.0, "behind"),
    (44, 16, 0, 0.0, "behind"),
    (57, 100, None, None, "no_figure"),
    (60, 4, 4, 1.0, "met"),
    (75, 400, 288.25, 0.7206, "ahead"),
    (81, 52.5, None, 0.142, "behind"),
    (82, 206.6, 101.34, 0.4905, "on_track"),
    (84, 40, None, None, "no_figure"),
    (93, 2.5, 16811, 0.6724, "ahead"),
    (98, 80, None, None, "no_figure"),
    (109, 30, 4, 0.1333, "behind"),
]
#: Goals that stand only in the progress text; null where it names none but says how much is done.
PROGRESS_GOALS = [
    (46, None, 12, 0.8, "ahead"),
    (58, 70, 68, 0.9714, "behind"),
    (62, 21, 13, 0.619, "ahead"),
    (63, 2502.01, 210, 0.0839, "behind"),
    (63, 21, 13, 0.619, "ahead"),
    (71, 1964.5, None, None, "no_figure"),
    (82, 292.55, 201.68, 0.6894, "ahead"),
    (83, None, 1.4, 0.5292, "on_track"),
    (90, 101.98, 70.03, 0.6867, "ahead"),
    (90, 115, None, None, "no_figure"),
    (90, 5914, 284, 0.048, "behind"),
    (90, 8, None, None, "no_figure"),
    (90, 102, None, None, "no_figure"),
    (91, None, 1000, 1.0, "met"),
    (92, 12, 2, 0.1667, "behind"),
    (92, 3392, 704, 0.2075, "behind"),
    (92, 5489, 996, 0.1815, "behind"),
    (93, None, 2309, 1.05, "met"),
    (93, None, 4208, 1.078, "met"),
    (94, 80, 80, 1.0, "met"),
    (94, 70, 70, 1.0, "met"),
    (94, 60, 60, 1.0, "met"),
    (94, 70, 70, 1.0, "met"),
    (95, 4200, 3173, 0.7555, "ahead"),
    (95, 10260, 10360, 1.0097, "met"),
    (101, 110, 73, 0.6636, "ahead"),
    (104, 20, 20, 1.0, "met"),
    (104, 305, 166, 0.5443, "on_track"),
    (106, None, 179.51, 0.8213, "ahead"),
]


@pytest.fixture(scope="module")
def notice(shared: Path) -> tuple[str, pl.DataFrame]:
    """Text of the notice, and its ledger."""
    (text,), frames = read_documents(shared, "004")
    ledger = build_task_ledger(
        frames["reports"], frames["tasks"], frames["task_units"], frames["task_progress"],
        frames["observations"],
    )  # fmt: skip
    return text, ledger


def facts(ledger: pl.DataFrame, source: str) -> list[tuple[object, ...]]:
    known = pl.coalesce("completion", "stated_completion").round(4)
    rows = ledger.filter(pl.col("target_source") == source)
    return rows.select("task_number", "target_value", "progress_value", known, "status").rows()


@pytest.mark.documents
def test_every_quantified_target_of_the_tasks(notice: tuple[str, pl.DataFrame]) -> None:
    assert facts(notice[1], "task") == TASK_TARGETS


@pytest.mark.documents
def test_goals_for_the_year_in_the_progress_text(notice: tuple[str, pl.DataFrame]) -> None:
    assert facts(notice[1], "progress") == PROGRESS_GOALS


@pytest.mark.documents
def test_stated_completions_agree_with_the_figures(notice: tuple[str, pl.DataFrame]) -> None:
    stated = notice[1].filter(pl.col("stated_agrees").is_not_null())
    assert stated["task_number"].to_list() == [43, 82, 93, 101]
    assert stated["stated_agrees"].all()
    assert notice[1]["time_elapsed"].unique().to_list() == [0.5]


@pytest.mark.documents
def test_quotes_and_places_are_those_of_the_text(notice: tuple[str, pl.DataFrame]) -> None:
    text, ledger = notice
    for row in ledger.iter_rows(named=True):
        assert row["target_quote"] in text
        assert row["progress_quote"] is None or row["progress_quote"] in text
        assert text[row["char_start"] : row["char_end"]] in row["target_quote"]
        if row["progress_start"] is not None:
            assert text[row["progress_start"] : row["progress_end"]] in row["progress_quote"]
