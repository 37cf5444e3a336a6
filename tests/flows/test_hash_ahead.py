"""Files hashed while a run waits: read once, and again only where they changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from threading import Event

import pytest

from flows import hash_ahead as ahead
from flows.files import hash_plain
from transforms.readers import UnreadableDocument

LIMIT = 1000


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files that were read; files count as settled at once."""
    names: list[str] = []

    def hash_and_tell(file: Path, limit: int) -> tuple[str, int, bytes]:
        names.append(file.name)
        return hash_plain(file, limit)

    monkeypatch.setattr(ahead, "hash_plain", hash_and_tell)
    monkeypatch.setattr(ahead, "_SETTLED_NS", -(10**12))
    return names


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "a.txt"
    file.write_text("全年粮食产量")
    yield file
    ahead._known.clear()


def never() -> bool:
    return False


def test_a_file_is_read_once_as_long_as_it_stays_what_it_is(file: Path, read: list[str]):
    ahead.hash_ahead([file], LIMIT, never)
    for _ in range(2):
        assert ahead.hash_file(file, LIMIT) == hash_plain(file, LIMIT)
    ahead.hash_ahead([file], LIMIT, never)
    assert read == ["a.txt"]


def test_a_file_of_the_same_size_and_date_with_other_bytes_is_read_again(file: Path, read: list[str]):
    ahead.hash_ahead([file], LIMIT, never)
    then = file.stat()
    while file.stat().st_ctime_ns == then.st_ctime_ns:  # the clock of a file system has ticks
        file.write_text("全年棉花产量")
    os.utime(file, ns=(then.st_atime_ns, then.st_mtime_ns))
    assert ahead.hash_file(file, LIMIT) == hash_plain(file, LIMIT)
    assert read == ["a.txt", "a.txt"]


def test_a_link_in_the_place_of_a_file_is_not_followed(file: Path, read: list[str], tmp_path: Path):
    ahead.hash_ahead([file], LIMIT, never)
    file.rename(tmp_path / "b.txt")
    file.symlink_to(tmp_path / "b.txt")
    with pytest.raises(UnreadableDocument, match="links are not followed"):
        ahead.hash_file(file, LIMIT)


def test_what_changed_just_now_is_not_hashed_ahead(
    file: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ahead, "_SETTLED_NS", 10**12)
    ahead.hash_ahead([file], LIMIT, never)
    assert read == []


def test_it_stops_when_it_is_enough_and_passes_over_what_cannot_be_read(
    file: Path, read: list[str], tmp_path: Path
):
    others = [tmp_path / "none.txt", file, tmp_path / "never.txt"]
    asked = count()
    ahead.hash_ahead(others, LIMIT, lambda: next(asked) == 2)
    assert read == ["a.txt"]


def test_a_smaller_limit_holds_for_what_was_hashed_under_a_larger_one(file: Path, read: list[str]):
    ahead.hash_ahead([file], LIMIT, never)
    with pytest.raises(UnreadableDocument, match="the limit is 5 bytes"):
        ahead.hash_file(file, 5)


def test_beside_what_goes_on_files_are_hashed_until_one_is_asked_for(
    file: Path, read: list[str], tmp_path: Path
):
    other = tmp_path / "b.txt"
    other.write_text("全年棉花产量")

    def files() -> Iterator[Path]:
        yield file
        asked.wait(10)
        yield other

    asked = Event()
    with ahead.hashing_ahead(files(), LIMIT) as hashing:
        ahead.hash_file(tmp_path / "a.txt", LIMIT)
        asked.set()
        hashing.join(10)
        assert not hashing.is_alive()
    assert set(read) == {"a.txt"}


def another_run(files: list[Path], kept: Path) -> list[tuple[str, int, bytes]]:
    """What a run in another process gives, after one that left what it knew in `kept`."""
    ahead._known.clear()
    with ahead.hashing_ahead([], LIMIT, kept):
        return [ahead.hash_file(file, LIMIT) for file in files]


def test_the_next_run_reads_only_what_changed_since(file: Path, read: list[str], tmp_path: Path):
    kept, other = tmp_path / ".w.duckdb.hashes", tmp_path / "b.txt"
    other.write_text("全年棉花产量")
    another_run([file, other], kept)
    other.write_text("全年油料产量")
    read.clear()
    assert another_run([file, other], kept) == [hash_plain(file, LIMIT), hash_plain(other, LIMIT)]
    assert read == ["b.txt"]


def test_what_a_run_was_not_given_stays_known(file: Path, read: list[str], tmp_path: Path):
    kept = tmp_path / ".w.duckdb.hashes"
    another_run([file], kept)
    another_run([], kept)
    read.clear()
    another_run([file], kept)
    assert read == []


def test_what_changed_just_now_is_not_kept(
    file: Path, read: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(ahead, "_SETTLED_NS", 10**12)
    for _ in range(2):
        another_run([file], tmp_path / ".w.duckdb.hashes")
    assert read == ["a.txt", "a.txt"]


@pytest.mark.parametrize("left", [None, b"", b'{"a.txt":[[1,2'])
def test_where_nothing_whole_was_left_files_are_read(
    file: Path, read: list[str], tmp_path: Path, left: bytes | None
):
    kept = tmp_path / ".w.duckdb.hashes"
    if left is not None:
        kept.write_bytes(left)
    assert another_run([file], kept) == [hash_plain(file, LIMIT)]


def test_of_more_files_than_memory_is_for_nothing_is_kept(
    file: Path, read: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    kept = tmp_path / ".w.duckdb.hashes"
    another_run([file], kept)
    monkeypatch.setattr(ahead, "_MOST", 0)
    another_run([file], kept)
    assert not kept.exists()


def test_where_it_cannot_be_left_the_run_goes_on(file: Path, read: list[str], tmp_path: Path):
    another_run([file], tmp_path / "no folder" / ".w.duckdb.hashes")
    assert read == ["a.txt"]
