"""One file through everything that a run does with it, in time, with what must hold of the outcome."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from flows.reader_process import ReaderProcess
from transforms.observations.read import read_passages
from transforms.readers import ReadOptions, UnreadableDocument, open_parts
from transforms.staging.document import StagedDocument, stage_document
from transforms.structure.parse import parse_structure

#: Seconds for one small file, whatever is in it.
MOST_SECONDS = 20


class TookTooLong(Exception):  # noqa: N818
    """A file was at work for longer than `MOST_SECONDS`."""


@dataclass(frozen=True)
class Outcome:
    """How many documents of a file were accepted and set aside, and how long it took."""

    accepted: int
    set_aside: int
    seconds: float


def drive(name: str, data: bytes, reader: ReaderProcess) -> Outcome:
    """Take a file through reading, staging, structure and observations.

    Raises whatever goes wrong there, and ``AssertionError`` where the outcome is not as it must be.
    """
    started = time.monotonic()
    accepted = set_aside = 0
    with time_limit(MOST_SECONDS):
        try:
            for part in open_parts(data, name, ReadOptions()):
                staged = stage_document(part.name, part.data, read=reader.read)
                check(staged)
                accepted += staged.row.status == "accepted"
                set_aside += staged.row.status == "quarantined"
        except UnreadableDocument as error:
            check_sentence(str(error))
            set_aside += 1
    assert accepted + set_aside > 0, "the file is lost"
    return Outcome(accepted, set_aside, time.monotonic() - started)


def check(staged: StagedDocument) -> None:
    """What must hold of a staged document, and of all that is read from it."""
    row = staged.row
    if row.status == "quarantined":
        check_sentence(row.status_reason or "")
        return
    assert row.status == "accepted"
    text = row.text
    assert text, "an accepted document has text"
    text.encode()
    assert "\r" not in text
    ends = [0, *(block.char_end for block in staged.blocks)]
    assert [block.char_start for block in staged.blocks] == ends[:-1], "blocks overlap or leave gaps"
    assert ends[-1] == len(text), "blocks do not cover the text"
    structure = parse_structure(staged)
    for passage in structure.passages:
        assert "".join(text[a:b] for a, b in passage.pieces) == passage.text
    for observation in read_passages(structure.passages).observations:
        assert 0 <= observation.char_start < observation.char_end <= len(text)


def check_sentence(sentence: str) -> None:
    """A reason is one line that ends as a sentence does, and blames the file and not its reader."""
    assert sentence.endswith("."), sentence
    assert len(sentence.splitlines()) == 1, sentence
    assert "reader failed" not in sentence, sentence


@contextmanager
def time_limit(seconds: int) -> Iterator[None]:
    """Raise ``TookTooLong`` in the main thread after so many seconds."""

    def stop(number: int, frame: object) -> None:
        raise TookTooLong(f"more than {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
