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
    ahead._ahead.clear()


def never() -> bool:
    return False


def test_a_file_is_read_once_and_its_hash_is_given_once(file: Path, read: list[str]):
    ahead.hash_ahead([file], LIMIT, never)
    assert ahead.hash_file(file, LIMIT) == hash_plain(file, LIMIT)
    assert read == ["a.txt"]
    ahead.hash_file(file, LIMIT)
    assert read == ["a.txt", "a.txt"]


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
