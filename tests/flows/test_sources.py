"""From paths to the files of a run, and what a person is told of paths that give none."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.errors import UsageError
from flows.sources import find_sources, sample_sources


def test_folders_are_walked_in_the_order_of_names(tmp_path: Path):
    for name in ("b.txt", "a/z.TXT", "a/.hidden.txt", ".git/x.txt", "notes.log"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("文")
    found = [source.path.relative_to(tmp_path).as_posix() for source in find_sources([tmp_path])]
    assert found == ["a/z.TXT", "b.txt"]


def test_a_file_is_taken_once_and_whatever_it_is_called(tmp_path: Path):
    (tmp_path / "a.txt").write_text("文")
    (tmp_path / "报告").write_text("文")
    found = find_sources([tmp_path / "a.txt", tmp_path, tmp_path / "报告"])
    assert [source.path.name for source in found] == ["a.txt", "报告"]


def test_links_in_a_folder_are_not_followed(tmp_path: Path):
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "out.txt").write_text("文")
    (inside / "link.txt").symlink_to(tmp_path / "out.txt")
    with pytest.raises(UsageError, match="holds no document"):
        find_sources([inside])


def test_names_are_the_paths_as_they_were_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text("文")
    monkeypatch.chdir(tmp_path)
    assert [source.name for source in find_sources([Path("./docs")])] == ["docs/a.txt"]


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, "does not exist"),
        (lambda path: path.mkdir(), "holds no document"),
    ],
)
def test_a_path_that_gives_no_document_is_named(tmp_path: Path, make, sentence: str):
    path = tmp_path / "there"
    make(path)
    with pytest.raises(UsageError, match=f"there {sentence}"):
        find_sources([path])


def test_samples_go_by_names_that_do_not_depend_on_the_machine():
    sources = sample_sources()
    assert len(sources) >= 5
    assert all(source.name == f"samples/{source.path.name}" for source in sources)
