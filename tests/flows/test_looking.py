"""What the command line has looked at, the flow does not look at again; another question it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows import looking
from flows.errors import UsageError
from flows.looking import look, look_ahead


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text("全年粮食产量")
    return tmp_path / "docs"


def names(given: looking.Given) -> list[str]:
    return [source.path.name for source in given.sources]


def test_what_was_looked_at_ahead_is_taken_once(folder: Path):
    look_ahead([folder], None)
    (folder / "b.txt").write_text("全年棉花产量")
    assert names(look([folder], None)) == ["a.txt"]
    assert names(look([folder], None)) == ["a.txt", "b.txt"]


def test_another_question_is_looked_at_anew(folder: Path):
    manifest = folder.parent / "manifest.csv"
    manifest.write_text("path,region\ndocs/a.txt,宿州市\n")
    look_ahead([folder], None)
    assert list(look([folder], manifest).said.values()) == [{"region": "宿州市"}]
    assert look([folder], None).said == {}


def test_what_is_wrong_is_said_each_time(tmp_path: Path):
    for ask in (look_ahead, look):
        with pytest.raises(UsageError, match="does not exist"):
            ask([tmp_path / "none"], None)


def test_without_paths_the_samples_are_read():
    assert all(source.name.startswith("samples/") for source in look((), None).sources)
