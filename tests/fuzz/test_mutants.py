"""A few hundred mutants on every run of the tests; `make fuzz` makes ten thousand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from flows.reader_process import ReaderProcess
from tests.fuzz.drive import drive
from tests.fuzz.mutate import mutant, originals
from transforms.readers import ReadOptions

CHUNKS, CHUNK = 6, 50


@pytest.fixture(scope="module")
def reader() -> Iterator[ReaderProcess]:
    process = ReaderProcess(ReadOptions())
    yield process
    process.close()


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_mutants_are_read_or_set_aside(chunk: int, reader: ReaderProcess):
    for seed in range(chunk * CHUNK, (chunk + 1) * CHUNK):
        drive(*mutant(seed), reader)


def test_the_originals_are_accepted(reader: ReaderProcess):
    for name, data in originals():
        assert drive(name, data, reader).accepted == 1
