"""Opening files: plain ones only, to a size, and unchanged while they are read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flows.files import hash_plain, open_plain, read_plain
from flows.hashing import hash_sources
from flows.plan import make_plan
from flows.reading import stage_source
from flows.sources import Source, find_sources
from tests.readers.words import TEXT
from transforms.readers import Limits, ReadOptions, UnreadableDocument


def test_a_plain_file(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    assert read_plain(file, 10_000) == TEXT.encode()
    assert hash_plain(file, 10_000)[1:] == (len(TEXT.encode()), TEXT.encode()[:4])


def test_pipes_folders_and_links_are_not_opened(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    for name, sentence in (
        ("pipe.txt", "no plain file"),
        ("folder.txt", "no plain file"),
        ("link.txt", "links are not followed"),
        ("none.txt", "cannot be read: No such file"),
    ):
        with pytest.raises(UnreadableDocument, match=sentence):
            read_plain(tmp_path / name, 100)


def test_a_file_over_the_limit(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_bytes(bytes(2_001))
    for read in (read_plain, hash_plain):
        with pytest.raises(UnreadableDocument, match="The file has 2 kB; the limit is 2 kB"):
            read(file, 2_000)


def read_while_it_grows(file: Path, limit: int) -> bytes:
    with open_plain(file, limit) as opened:
        data = opened.read(10)
        with file.open("a") as more:
            more.write("更多")
        return data


def test_a_file_that_grows_while_it_is_read(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    with pytest.raises(UnreadableDocument, match="The file changed while it was read"):
        read_while_it_grows(file, 10_000)


def one(sources: list[Source]) -> list[str | None]:
    options = ReadOptions()
    return [stage_source(file, options).row.status_reason for file in hash_sources(sources, {}, options)]


def test_a_file_that_disappears_before_it_is_hashed(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    sources = find_sources([file])
    file.unlink()
    assert one(sources) == ["The file cannot be read: No such file or directory."]


def test_a_file_that_changes_or_disappears_between_hashing_and_reading(tmp_path: Path):
    options = ReadOptions()
    for name in ("changed.txt", "gone.txt"):
        (tmp_path / name).write_text(TEXT)
    changed, gone = hash_sources(find_sources([tmp_path]), {}, options)
    (tmp_path / "changed.txt").write_text(TEXT[::-1])
    (tmp_path / "gone.txt").unlink()
    found = stage_source(changed, options).row
    assert (found.status, found.document_id) == ("quarantined", changed.sha256[:16])
    assert found.status_reason == "The file changed while it was read; the next run takes it again."
    assert (
        stage_source(gone, options).row.status_reason == "The file cannot be read: No such file or directory."
    )


def test_two_files_that_cannot_be_read_are_no_copies_of_each_other(tmp_path: Path):
    sources = [Source(tmp_path / name, name) for name in ("a.txt", "b.txt")]
    plan = make_plan(hash_sources(sources, {}, ReadOptions()), [])
    assert len(plan.new) == 2
    assert plan.copies == []


def test_a_file_over_the_limit_of_its_kind_is_not_read_twice(tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT)
    options = ReadOptions(limits=Limits(file_bytes=100))
    (file,) = hash_sources(find_sources([tmp_path]), {}, options)
    assert file.unreadable is not None
    assert file.unreadable.endswith("the limit is 100 bytes.")
