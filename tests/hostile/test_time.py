"""A document that is made to take for ever is given up after its time, alone."""

from __future__ import annotations

import re
import threading
import time
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from flows import steps
from flows.batches import TOOK_TOO_LONG, parse_batch, stage_batch
from flows.hashing import hash_sources
from flows.plan import RunStamp
from flows.sources import find_sources
from flows.time_limit import TookTooLong, time_limit
from tests.flows.conftest import Corpus, corpus
from tests.readers.words import OPENING, PARAGRAPHS, TEXT
from transforms.readers import ReadOptions

__all__ = ["corpus"]

#: Lists whose members have to be matched with one another, all in one sentence.
ENDLESS = "\n".join((OPENING, *PARAGRAPHS, "城镇、农村" * 300 + "分别增长1%、2%、" * 8_000 + "。"))


def spin(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        sum(range(100))


def test_a_block_that_is_done_in_time_goes_on():
    with time_limit(5):
        spin(0.01)
    spin(0.01)


def test_the_limit_of_the_whole_goes_on_after_that_of_a_part():
    def read() -> None:
        with time_limit(60):
            spin(0.01)
        spin(30)

    started = time.monotonic()
    with pytest.raises(TookTooLong), time_limit(0.3):
        read()
    assert time.monotonic() - started < 15


def test_a_block_is_ended_in_the_main_thread_and_in_others():
    outcomes: list[str] = []

    def work() -> None:
        try:
            with time_limit(0.1):
                spin(10)
        except TookTooLong:
            outcomes.append("ended")

    started = time.monotonic()
    work()
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert outcomes == ["ended", "ended"]
    assert time.monotonic() - started < 5


def test_a_search_in_a_text_is_ended():
    with pytest.raises(TookTooLong), time_limit(0.2):
        re.match(r"(a+)+$", "a" * 40 + "b")


def test_one_document_that_takes_too_long_leaves_the_others(tmp_path: Path):
    (tmp_path / "endless.txt").write_text(ENDLESS, encoding="utf-8")
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    options = ReadOptions()
    files = list(hash_sources(find_sources([tmp_path]), {}, options))
    staged = stage_batch(files, RunStamp("r", datetime(2024, 1, 1)), options)
    started = time.monotonic()
    frames = parse_batch(staged, "r", seconds=0.5)
    assert time.monotonic() - started < 20
    (late,) = frames["quality.findings"].filter(rule=TOOK_TOO_LONG).rows(named=True)
    assert late["message"] == "The document was not understood within 0.5 seconds."
    read = set(frames["parsed.observations"]["document_id"])
    assert read
    assert late["document_id"] not in read


def test_a_run_sets_it_aside(corpus: Corpus, monkeypatch: pytest.MonkeyPatch):
    (corpus.folder / "endless.txt").write_text(ENDLESS, encoding="utf-8")
    monkeypatch.setattr(steps, "parse_batch", partial(parse_batch, seconds=1.0))
    summary = corpus.run()
    assert summary.documents_quarantined == 1
    ((status, reason),) = corpus.ask(
        "SELECT status, status_reason FROM staging.documents WHERE ends_with(source_path, 'endless.txt')"
    )
    assert (status, reason) == ("quarantined", "The document was not understood within 1 seconds.")
    assert not corpus.run().published
