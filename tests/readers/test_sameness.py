"""The shared documents in every format give the same tasks and the same observations as their text."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.readers.render import FORMATS
from transforms.observations.read import read_passages
from transforms.readers import read_document
from transforms.staging.document import stage_document
from transforms.structure.parse import parse_structure

SEEDS = ("000", "001", "002", "003", "004")
LEAST_SAME = 0.99


@dataclass(frozen=True)
class Meaning:
    """What a text says, up to offsets and white space."""

    observations: Counter[tuple[object, ...]]
    tasks: list[tuple[object, ...]]
    reports: int


def squeeze(text: str | None) -> str:
    return "".join((text or "").split())


def understand(data: bytes, name: str) -> Meaning:
    structure = parse_structure(stage_document(name, data))
    observations = Counter(
        (squeeze(o.quantity), o.indicator, o.value, o.period, o.role, o.region)
        for o in read_passages(structure.passages).observations
    )
    units, progress = defaultdict(list), defaultdict(list)
    for unit in structure.task_units:
        units[unit["task_id"]].append((unit["unit"], unit["role"], unit["inherited"]))
    for item in structure.task_progress:
        progress[item["task_id"]].append(squeeze(item["text"]))
    tasks = [
        (
            task["number"], task["section"], task["subsection"], squeeze(task["text"]), task["due_period"],
            units[task["task_id"]], progress[task["task_id"]],
        )
        for task in structure.tasks
    ]  # fmt: skip
    return Meaning(observations, tasks, len(structure.reports))


@cache
def plain(folder: Path, seed: str) -> tuple[str, Meaning]:
    (path,) = (folder / "documents" / "seeds").glob(f"{seed}_*.txt")
    return path.read_text(encoding="utf-8-sig"), understand(path.read_bytes(), path.name)


@pytest.mark.documents
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", FORMATS)
def test_same_text_same_result(shared: Path, tmp_path: Path, seed: str, name: str):
    text, expected = plain(shared, seed)
    file, write = FORMATS[name]
    path = tmp_path / file
    path.write_bytes(write(text))
    (raw,) = read_document(path.read_bytes(), file)
    assert raw.text is not None
    found = understand(raw.text.encode(), "a.txt")
    same = (found.observations & expected.observations).total()
    most = max(found.observations.total(), expected.observations.total())
    assert same >= most * LEAST_SAME
    assert found.tasks == expected.tasks
    assert found.reports == expected.reports
