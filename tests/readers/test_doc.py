"""An old Word file gives what its text gives.

The files are samples of ours, saved in the format of Word 97 by LibreOffice.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from flows.reader_process import ReaderProcess
from flows.sources import SAMPLES
from tests.readers.test_sameness import understand
from transforms.readers import Part, ReadOptions, read_document, read_part

FILE = Path(__file__).parent / "files" / "action_plan.doc"


@pytest.fixture(autouse=True)
def _antiword() -> None:
    if shutil.which("antiword") is None:
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail("antiword is not installed")
        pytest.skip("antiword is not installed: apt install antiword")


def test_an_old_word_file_gives_the_same_tasks_and_observations():
    text = SAMPLES / "04_action_plan.txt"
    (raw,) = read_document(FILE.read_bytes(), FILE.name)
    assert raw.text is not None
    found, expected = understand(raw.text.encode(), "a.txt"), understand(text.read_bytes(), text.name)
    assert expected.tasks
    assert found == expected


def test_it_is_read_in_the_guarded_process_too():
    part = Part(FILE.name, FILE.read_bytes())
    process = ReaderProcess(ReadOptions())
    try:
        assert process.read(part) == read_part(part)
    finally:
        process.close()


def test_a_table_comes_in_rows():
    notice = FILE.with_name("progress_notice.doc")
    (raw,) = read_document(notice.read_bytes(), notice.name)
    assert raw.text is not None
    lines = raw.text.split("\n")
    assert (
        lines.index("工作任务")
        < lines.index("1")
        < lines.index("培育乡村旅游等新业态,全年休闲农业接待游客1800万人次。")
    )
