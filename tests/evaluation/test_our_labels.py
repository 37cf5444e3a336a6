"""The label files of the repository: well formed, apart from each other, true to their documents."""

from __future__ import annotations

import csv
import hashlib
import re
from pathlib import Path

import pytest

from flows.sources import SAMPLES
from tests.evaluation.reading import read_document
from transforms.catalogue.indicator_rows import HEADLINE_CODES
from transforms.evaluation.figures import count_figures
from transforms.evaluation.labels import Label, LabelledParagraph, read_labels
from transforms.evaluation.matching import ReadDocument, match_labels, misplaced_labels
from warehouse.columns import BOUNDS, MEASURES, OBSERVATION_ROLES

LABELS = Path(__file__).parents[2] / "labels"
FILES = sorted(LABELS.rglob("*.jsonl"))
_ONE_PERIOD = r"[12]\d{3}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])))?"
PERIOD = re.compile(rf"{_ONE_PERIOD}(/{_ONE_PERIOD})?")
#: What the samples reach at least; a change that lowers it has broken something.
SAMPLES_FOUND, SAMPLES_FULL = 0.99, 0.97


def paragraphs_of(file: Path) -> list[LabelledParagraph]:
    return read_labels(file.read_text(encoding="utf-8").splitlines(), file.name)


def labels_of(file: Path) -> list[Label]:
    return [label for paragraph in paragraphs_of(file) for label in paragraph.labels]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_labels_say_what_labels_can_say(file: Path):
    for label in labels_of(file):
        assert label.measure in MEASURES
        assert label.bound in BOUNDS
        assert label.role in OBSERVATION_ROLES
        assert label.code is None or label.code in HEADLINE_CODES
        assert PERIOD.fullmatch(label.period or "")
        assert label.region
        assert label.indicator
        assert label.value_high is None or abs(label.value_high) > abs(label.value)
        if label.measure in ("growth", "ratio"):
            assert label.unit in ("", "%", "％", "‰", "成")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_labels_of_a_paragraph_stand_in_order_and_apart(file: Path):
    for paragraph in paragraphs_of(file):
        at = 0
        for label in paragraph.labels:
            assert label.start >= at, (paragraph.document, paragraph.line, label.start)
            at = label.start + len(label.quantity)


def test_no_paragraph_is_labelled_twice():
    places = [(p.document, p.line) for file in FILES for p in paragraphs_of(file)]
    assert len(places) == len(set(places))


def test_the_readme_counts_the_labels():
    page = (LABELS / "README.md").read_text(encoding="utf-8")
    for file in FILES:
        paragraphs, labels = paragraphs_of(file), labels_of(file)
        counted = [label for label in labels if not label.optional]
        numbers = (
            len({p.document for p in paragraphs}),
            len(paragraphs),
            len(counted),
            len(labels) - len(counted),
            sum(label.code is not None for label in counted),
        )
        row = f"| {file.relative_to(LABELS)} | " + " | ".join(map(str, numbers)) + " |"
        assert row in page


def test_the_samples_are_read_as_labelled():
    paragraphs = paragraphs_of(LABELS / "samples.jsonl")
    documents = {name: read_document(SAMPLES / name) for name in {p.document for p in paragraphs}}
    assert misplaced_labels(paragraphs, documents) == []
    figures = count_figures(match_labels(paragraphs, documents))
    assert (figures.f1_found.value or 0) >= SAMPLES_FOUND
    assert (figures.f1_full.value or 0) >= SAMPLES_FULL


@pytest.fixture(scope="module")
def texts(shared: Path) -> dict[str, str]:
    """Texts of the labelled documents that are not part of the repository."""
    paths = {path.name: path for path in (shared / "documents").rglob("*.txt")}
    with (LABELS / "documents.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for row in rows:
        assert hashlib.sha256(paths[row["document"]].read_bytes()).hexdigest() == row["sha256"]
    return {row["document"]: paths[row["document"]].read_text(encoding="utf-8-sig") for row in rows}


REAL = [file for file in FILES if file.parent != LABELS]


@pytest.mark.documents
@pytest.mark.parametrize("file", REAL, ids=lambda file: file.name)
def test_quantities_stand_where_labels_say(texts: dict[str, str], file: Path):
    paragraphs = paragraphs_of(file)
    documents = {p.document: ReadDocument(texts[p.document]) for p in paragraphs}
    assert misplaced_labels(paragraphs, documents) == []


@pytest.mark.documents
@pytest.mark.parametrize("file", REAL, ids=lambda file: file.name)
def test_labels_hold_no_sentences(texts: dict[str, str], file: Path):
    """A name that repeats 28 characters of its text in a row is no name."""
    for paragraph in paragraphs_of(file):
        text = "".join(texts[paragraph.document].split())
        for label in paragraph.labels:
            name = label.indicator
            assert not any(name[i : i + 28] in text for i in range(len(name) - 27)), (
                paragraph.document,
                label.start,
            )
