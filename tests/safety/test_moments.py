"""A whole run among its moments: what would stand if it ended there, and what it says if a write is refused."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from flows.beside import data_docs, hidden
from flows.errors import CommandError
from flows.report import is_behind
from flows.sources import SAMPLES
from tests.flows.conftest import Corpus
from warehouse import faults
from warehouse.compare import differences

#: Of the many moments before publication every so many-th is tried, of the last steps each kind.
STEP = 80
LAST_STEPS = ("after checkpoint", "after rename", "before rename page")
REFUSED = {
    "before INSERT INTO staging.blocks": r"^The warehouse \S+ cannot be written: No space left on device\.$",
    "before write page": r"^The warehouse \S+ is published, but the pages cannot be written to \S+: No space left on device\.$",
}


@pytest.fixture
def known(corpus: Corpus) -> Corpus:
    """The corpus after a run, and a document more."""
    corpus.run()
    shutil.copy(SAMPLES / "04_action_plan.txt", corpus.folder)
    return corpus


@dataclass
class Snapshots:
    """Copies of all that stands in the folder of a warehouse, as a process that dies at once leaves it."""

    warehouse: Path
    folder: Path
    moments: list[str] = field(default_factory=list)
    #: The bytes of the published file from the moment of that number on.
    published: dict[int, bytes] = field(default_factory=dict)

    def __call__(self, moment: str) -> None:
        data = self.warehouse.read_bytes()
        if not self.published or data != self.published[max(self.published)]:
            self.published[len(self.moments)] = data
        if len(self.moments) % STEP == 0 or (moment in LAST_STEPS and moment not in self.moments):
            shutil.copytree(self.warehouse.parent, self.folder / str(len(self.moments)))
        self.moments.append(moment)


def test_wherever_a_run_ends_the_next_one_ends_as_if_nothing_had_happened(known: Corpus, tmp_path: Path):
    seen = Snapshots(known.warehouse, tmp_path / "snapshots")
    before = known.warehouse.read_bytes()
    faults.install(seen)
    try:
        known.run()
    finally:
        faults.install(None)
    rename = seen.moments.index("after rename")
    assert seen.published == {0: before, rename: known.warehouse.read_bytes()}
    for number in sorted(int(folder.name) for folder in seen.folder.iterdir()):
        dead = Corpus(known.folder, seen.folder / str(number) / known.warehouse.name)
        where = f"{number} {seen.moments[number]}"
        assert dead.run().published == (number < rename), where
        assert differences(known.warehouse, dead.warehouse) == [], where
        assert not is_behind(dead.warehouse), where
        left = {file.name for file in dead.warehouse.parent.iterdir()}
        assert left == {"w.duckdb", ".w.duckdb.states", "w-pages", "w-data-docs"}, where


def test_a_write_that_is_refused_is_one_sentence_and_the_next_run_makes_it_good(known: Corpus):
    before = known.warehouse.read_bytes()
    for moment, sentence in REFUSED.items():
        with faulty(moment), pytest.raises(CommandError, match=sentence):
            known.run()
        assert (known.warehouse.read_bytes() == before) == (moment != "before write page")
        assert not [file.name for file in known.warehouse.parent.iterdir() if ".work" in file.name]
    hidden(data_docs(known.warehouse).parent).mkdir()  # as a run leaves it that dies while it writes them
    known.run()
    assert not is_behind(known.warehouse)
    assert not [file.name for file in known.warehouse.parent.iterdir() if ".work" in file.name]


@contextmanager
def faulty(moment: str) -> Iterator[None]:
    """Within it the disk is full at a moment."""

    def refuse(name: str) -> None:
        if name == moment:
            raise OSError(errno.ENOSPC, "No space left on device")

    faults.install(refuse)
    try:
        yield
    finally:
        faults.install(None)
