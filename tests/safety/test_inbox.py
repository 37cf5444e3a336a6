"""The watched inbox: what is taken, what waits, and where the files go."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from flows.inbox import find_settled, take_inbox
from flows.sources import SAMPLES
from warehouse import faults
from warehouse.query import query


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def put(inbox: Path, name: str, age: float = 60) -> None:
    file = inbox / name
    file.parent.mkdir(exist_ok=True, parents=True)
    file.write_text("text")
    os.utime(file, (1000 - age, 1000 - age))


def test_only_files_that_nobody_writes_any_more_are_taken(inbox):
    put(inbox, "b.txt")
    put(inbox, "county/a.pdf")
    put(inbox, "new.txt", age=1)
    put(inbox, ".hidden.txt")
    put(inbox, ".folder/x.txt")
    put(inbox, "video.txt.part")
    put(inbox, "done/r1/old.txt")
    put(inbox, "set_aside/r1/bad.txt")
    (inbox / "link.txt").symlink_to(inbox / "b.txt")
    found = find_settled(inbox, settle_seconds=10, now=1000)
    assert [file.relative_to(inbox).as_posix() for file in found] == ["b.txt", "county/a.pdf"]


def test_an_inbox_that_is_not_there_is_made(inbox):
    assert find_settled(inbox / "more", 0, 1000) == []
    assert (inbox / "more").is_dir()


def test_files_are_taken_once_and_moved_to_where_it_shows_what_became_of_them(prefect_api, inbox, tmp_path):
    warehouse = tmp_path / "w.duckdb"
    shutil.copy(SAMPLES / "03_excerpt.txt", inbox)
    (inbox / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    first = take_inbox(inbox, warehouse, settle_seconds=-60)
    assert (first.documents_new, first.documents_quarantined) == (2, 1)
    left = {file.relative_to(inbox).as_posix() for file in inbox.rglob("*") if file.is_file()}
    assert left == {f"done/{first.run_id}/03_excerpt.txt", f"set_aside/{first.run_id}/picture.txt"}
    before = warehouse.read_bytes()
    assert take_inbox(inbox, warehouse, settle_seconds=-60, return_state=True).message == "No new file."
    assert warehouse.read_bytes() == before


def test_files_that_could_not_be_moved_are_known_and_moved_by_the_next_run(prefect_api, inbox, tmp_path):
    warehouse = tmp_path / "w.duckdb"
    shutil.copy(SAMPLES / "03_excerpt.txt", inbox)

    def refuse(moment: str) -> None:
        if moment == "before move away":
            raise PermissionError(errno.EACCES, "Permission denied")

    faults.install(refuse)
    try:
        state = take_inbox(inbox, warehouse, settle_seconds=-60, return_state=True)
    finally:
        faults.install(None)
    assert state.is_failed()
    assert state.message.endswith(
        f"is published, but its files cannot be moved away from {inbox}: Permission denied."
    )
    again = take_inbox(inbox, warehouse, settle_seconds=-60)
    assert (again.documents_unchanged, again.published) == (1, False)
    assert (inbox / "done" / again.run_id / "03_excerpt.txt").is_file()
    assert query(warehouse, "SELECT count(*) AS n FROM staging.documents")["n"][0] == 1


def test_where_the_run_fails_the_files_stay(prefect_api, inbox, tmp_path):
    shutil.copy(SAMPLES / "03_excerpt.txt", inbox)
    (tmp_path / "w.duckdb").write_text("This is a letter, not a database.")
    state = take_inbox(inbox, tmp_path / "w.duckdb", settle_seconds=-60, return_state=True)
    assert state.is_failed()
    assert "cannot be opened" in state.message
    assert [file.name for file in inbox.iterdir()] == ["03_excerpt.txt"]
