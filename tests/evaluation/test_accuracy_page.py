"""The page of figures: what it shows, and that the one in docs/ speaks of the labels that are here."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import polars as pl
import pytest

from scripts.accuracy import LABELS, LabelSet, page
from tests.evaluation.reading import read_document
from tests.evaluation.rows import label, paragraph, prediction
from transforms.evaluation.figures import count_figures
from transforms.evaluation.intervals import interval_by_groups, wilson_interval
from transforms.evaluation.labels import LabelledParagraph, read_labels
from transforms.evaluation.matching import ReadDocument, match_labels
from transforms.observations.read import read_passages
from transforms.staging.document import stage_document
from transforms.structure.parse import parse_structure

PAGE = LABELS.parent / "docs" / "accuracy.md"
#: The page may lag behind what is read better by now, but claims no more than that.
_ROUNDING = 0.001


def labels_of(folder: str) -> list[LabelledParagraph]:
    files = sorted((LABELS / folder).glob("*.jsonl"))
    return [p for file in files for p in read_labels(file.read_text("utf-8").splitlines(), file.name)]


def claimed(title: str) -> list[float]:
    """Number of labels, F1 found and F1 fully right in the summary of the page."""
    row = re.search(
        rf"^\| {title} \| (\d+) \| ([\d.]+) .*?\| ([\d.]+) ", PAGE.read_text("utf-8"), re.MULTILINE
    )
    assert row, f"the page has no row for {title}"
    return [float(number) for number in row.groups()]


def test_the_page_shows_each_set_and_each_folder():
    document = ReadDocument("增速8%。", [prediction(char_start=2, char_end=4)])
    outcomes = match_labels([paragraph(label(start=2))], {"a.txt": document})
    numerals = pl.DataFrame(
        {
            "source_path": ["x/a/1.txt", "x/a/2.txt", "x/b/3.txt"],
            "numerals": [60, 40, 50],
            "unexplained": [0, 3, 0],
        }
    )
    shown = page([LabelSet("Mine", outcomes)], numerals, "1.2.3")
    assert "(version 1.2.3)" in shown
    assert (
        "| Mine | 1 | 1.000 (0.207–1.000) | 1.000 (0.207–1.000) | 1.000–1.000 | 1.000 (0.207–1.000) |"
        in shown
    )
    assert "| a | 2 | 100 | 3 | 3.0 % |" in shown
    assert "| growth | 1 | 0 | 0 |" in shown


def test_groups_that_agree_within_widen_the_interval():
    assert interval_by_groups([(10, 10)] * 9 + [(0, 10)]) == (pytest.approx(0.7), 1.0)
    low, _ = wilson_interval(90, 100)
    assert low > 0.7
    assert interval_by_groups([(3, 4)]) == (0.75, 0.75)


@pytest.mark.parametrize(("title", "folder"), [("Held out", "heldout"), ("Development", "dev")])
def test_the_page_in_docs_counts_the_labels_of_the_repository(title: str, folder: str):
    counted = [said for p in labels_of(folder) for said in p.labels if not said.optional]
    assert claimed(title)[0] == len(counted)


@pytest.mark.documents
@pytest.mark.slow
@pytest.mark.parametrize(("title", "folder"), [("Held out", "heldout"), ("Development", "dev")])
def test_the_page_in_docs_claims_no_more_than_is_measured(shared: Path, title: str, folder: str):
    paths = {path.name: path for path in (shared / "documents").rglob("*.txt")}
    paragraphs = labels_of(folder)
    documents = {name: read_document(paths[name]) for name in {p.document for p in paragraphs}}
    figures = count_figures(match_labels(paragraphs, documents))
    _, found, full = claimed(title)
    assert found <= (figures.f1_found.value or 0) + _ROUNDING
    assert full <= (figures.f1_full.value or 0) + _ROUNDING


@pytest.mark.documents
@pytest.mark.parametrize(("folder", "most"), [("seeds", 0.015), ("provinces", 0.015), ("central", 0.05)])
def test_nearly_all_numbers_of_the_documents_are_explained(shared: Path, folder: str, most: float):
    counts = Counter(
        numeral.disposition
        for path in sorted((shared / "documents" / folder).glob("*.txt"))
        for numeral in read_passages(
            parse_structure(stage_document(path.name, path.read_bytes())).passages
        ).numerals
    )
    numerals = counts.total() - counts["word"]
    assert numerals > 1000
    assert counts["unexplained"] < most * numerals
