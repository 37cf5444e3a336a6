"""Our figures are those of the published scoring script, on right and on badly wrong observations."""

from __future__ import annotations

import importlib.util
import random
from dataclasses import asdict, replace
from pathlib import Path
from types import ModuleType

import pytest

from tests.evaluation.reading import read_document
from transforms.evaluation.figures import count_figures
from transforms.evaluation.labels import LabelledParagraph, read_labels
from transforms.evaluation.matching import ReadDocument, match_labels

pytestmark = pytest.mark.documents


@pytest.fixture(scope="module")
def scoring(shared: Path) -> ModuleType:
    """The published script as a module."""
    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def paths(shared: Path) -> dict[str, Path]:
    """The shared documents by file name."""
    return {path.name: path for path in (shared / "documents").rglob("*.txt")}


@pytest.fixture(scope="module")
def labels(shared: Path) -> list[LabelledParagraph]:
    """All published labels."""
    files = sorted((shared / "gold").glob("*.jsonl"))
    return [p for f in files for p in read_labels(f.read_text(encoding="utf-8").splitlines(), f.name)]


@pytest.fixture(scope="module")
def documents(labels: list[LabelledParagraph], paths: dict[str, Path]) -> dict[str, ReadDocument]:
    """The labelled documents as the rules read them."""
    return {name: read_document(paths[name]) for name in sorted({p.document for p in labels})}


def _spoil(document: ReadDocument, seed: int) -> ReadDocument:
    """Leave out, double, move and change some of the predictions."""
    chance, spoiled = random.Random(seed), []
    changes = (
        {"value": 1.0}, {"value_high": 2.0}, {"unit": None}, {"indicator": None}, {"indicator": "生产总值"},
        {"indicator_code": "gdp"}, {"indicator_code": None}, {"measure": "level"}, {"bound": "about"},
        {"role": "target"}, {"period": None}, {"region": ""}, {"region": "安徽省宿州市"}, {"region": None},
    )  # fmt: skip
    for prediction in document.predictions:
        match chance.randrange(6):
            case 0:
                continue
            case 1:
                middle = (prediction.char_start + prediction.char_end) // 2
                spoiled.append(replace(prediction, char_end=middle))
                spoiled.append(replace(prediction, char_start=middle))
            case 2:
                spoiled.append(replace(prediction, char_end=prediction.char_end + chance.randrange(30)))
            case 3:
                spoiled.append(replace(prediction, **chance.choice(changes)))  # type: ignore[arg-type]
            case _:
                spoiled.append(prediction)
    return replace(document, predictions=sorted(spoiled, key=lambda p: p.char_start))


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_same_figures_as_the_published_script(
    scoring: ModuleType,
    shared: Path,
    paths: dict[str, Path],
    labels: list[LabelledParagraph],
    documents: dict[str, ReadDocument],
    seed: int | None,
):
    read = documents if seed is None else {name: _spoil(d, seed) for name, d in documents.items()}

    class Anywhere:
        def __truediv__(self, name: str) -> Path:
            return paths[name]

    for source in sorted({p.source for p in labels}):
        ours = count_figures(match_labels([p for p in labels if p.source == source], read)).as_dict()
        lines = (shared / "gold" / source).read_text(encoding="utf-8").splitlines()
        predictions = {name: [asdict(p) for p in document.predictions] for name, document in read.items()}
        theirs = scoring.score(predictions, [scoring.json.loads(line) for line in lines], Anywhere())
        assert {name: ours[name] for name in theirs} == theirs
    if seed is not None:
        everything = count_figures(match_labels(labels, read))
        assert 0.2 < (everything.f1_full.value or 0) < 0.8
