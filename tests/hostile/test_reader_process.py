"""The process that reads: what it refuses to do, and what happens when it hangs or dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows import reader_process
from flows.reader_child import refuse
from flows.reader_process import ReaderProcess
from tests.hostile.make import empty_pages
from tests.readers.render import as_html, as_pdf
from tests.readers.words import TEXT
from transforms.readers import Limits, Part, ReadOptions, UnreadableDocument, read_part

PDF = Part("a.pdf", as_pdf(TEXT))


@pytest.fixture
def reader() -> Iterator[ReaderProcess]:
    process = ReaderProcess(ReadOptions())
    yield process
    process.close()


def test_what_is_read_there_is_what_is_read_here(reader: ReaderProcess):
    for part in (PDF, Part("a.html", as_html(TEXT)), Part("a.txt", TEXT.encode())):
        assert reader.read(part) == read_part(part)


def test_sentences_come_through(reader: ReaderProcess):
    with pytest.raises(UnreadableDocument, match="The PDF is damaged"):
        reader.read(Part("a.pdf", b"%PDF-1.4 nothing"))


def test_a_file_that_takes_too_long(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader_process, "_START_SECONDS", 0.0)
    process = ReaderProcess(ReadOptions(limits=Limits(seconds=0.01)))
    with pytest.raises(UnreadableDocument, match=r"The file was not read within 0\.01 seconds"):
        process.read(Part("a.pdf", empty_pages(3_000)))
    process.close()


def test_a_reader_that_died_is_started_again(reader: ReaderProcess):
    reader.read(PDF)
    assert reader._child is not None
    os.kill(reader._child.pid, signal.SIGKILL)
    with pytest.raises(UnreadableDocument, match="made its reader crash"):
        reader.read(PDF)
    assert reader.read(PDF).text == read_part(PDF).text


def test_memory_is_limited():
    process = ReaderProcess(ReadOptions(limits=Limits(memory_bytes=60_000_000)))
    with pytest.raises(UnreadableDocument, match=r"^(Reading the file needs more memory|The file).*\.$"):
        process.read(PDF)
    process.close()


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("open", ("/x", "w", os.O_WRONLY | os.O_CREAT)),
        ("open", ("/x", None, os.O_RDWR)),
        ("socket.connect", (None, ("127.0.0.1", 80))),
        ("socket.getaddrinfo", ("example.org", 80, 0, 0, 0)),
        ("subprocess.Popen", ("/bin/sh", ["sh"], None, None)),
        ("os.system", (b"true",)),
        ("os.remove", ("/x", -1)),
    ],
)
def test_what_a_reader_may_not_do(event: str, arguments: tuple[object, ...]):
    with pytest.raises(PermissionError, match="a reader may"):
        refuse(event, arguments)


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("open", ("/usr/lib/x.py", "r", os.O_RDONLY | os.O_CLOEXEC)),
        ("subprocess.Popen", ("/usr/bin/antiword", ["antiword"], None, None)),
        ("import", ("lxml", None, None, None, None)),
    ],
)
def test_what_a_reader_may_do(event: str, arguments: tuple[object, ...]):
    refuse(event, arguments)


def test_the_refusals_hold_in_the_process_itself(tmp_path: Path):
    import subprocess
    import sys

    code = (
        "import sys, socket; from flows.reader_child import refuse; sys.addaudithook(refuse)\n"
        f"for act in (lambda: open({str(tmp_path / 'x')!r}, 'w'), lambda: socket.create_connection(('127.0.0.1', 9))):\n"
        "    try: act()\n"
        "    except PermissionError: print('refused')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["refused", "refused"]
    assert not (tmp_path / "x").exists()
