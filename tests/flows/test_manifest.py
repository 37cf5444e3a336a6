"""The manifest: what it may hold, and what a person is told of one that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.errors import UsageError
from flows.manifest import read_manifest


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "manifest.csv"
    file.write_bytes(text.encode(encoding))
    return file


def test_cells_are_found_by_the_path_beside_the_manifest(tmp_path: Path):
    file = write(tmp_path, "path,region,report_year,title\nb/a.txt,宿州市,2024,\n", "utf-8-sig")
    assert read_manifest(file) == {
        str((tmp_path / "b/a.txt").resolve()): {"region": "宿州市", "report_year": "2024"}
    }


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("region\n宿州市\n", "has no column path"),
        ("path,province\na.txt,安徽省\n", "has the column province"),
        ("path,report_year\na.txt,二〇二四\n", "gives 二〇二四 as a year in line 2"),
        ("path\na.txt\n./a.txt\n", "names ./a.txt a second time in line 3"),
        ('path\n"a.txt\n', "is no CSV file"),
    ],
)
def test_a_wrong_manifest_is_told_in_one_sentence(tmp_path: Path, text: str, sentence: str):
    with pytest.raises(UsageError, match=sentence):
        read_manifest(write(tmp_path, text))


def test_a_manifest_that_is_missing_or_no_utf8_is_named(tmp_path: Path):
    with pytest.raises(UsageError, match="cannot be read"):
        read_manifest(tmp_path / "none.csv")
    with pytest.raises(UsageError, match="is no CSV file in UTF-8"):
        read_manifest(write(tmp_path, "path,region\na.txt,宿州市\n", "gb18030"))
