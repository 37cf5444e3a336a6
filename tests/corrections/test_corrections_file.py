"""The corrections file: what it can say, and what is said of one that says something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.beside import corrections_beside
from flows.corrections import read_corrections
from flows.errors import UsageError
from transforms.corrections import Correction

HEAD = "document,place,field,value,reason\n"
ID = "0123456789abcdef"
WORDS = "5.8%@0123456789ab"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "corrections.csv"


def test_rows_are_read_sorted(file: Path):
    file.write_text(
        f'{HEAD}{ID},12,value_high,,"no range, read again"\n a.txt ,{WORDS},role,target,a goal\n', "utf-8"
    )
    assert read_corrections(file) == [
        Correction(ID, "12", "value_high", "", "no range, read again"),
        Correction("a.txt", WORDS, "role", "target", "a goal"),
    ]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (f"{ID},12,colour,red,r\n", "colour is no field that can be corrected"),
        (f"{ID},12,role,hoped,r\n", "hoped is none of target, estimate, actual"),
        (f"{ID},12,measure,,r\n", "measure cannot be empty"),
        (f"{ID},12,value,,r\n", "value cannot be empty"),
        (f"{ID},12,value,a lot,r\n", "a lot is no number"),
        (f"{ID},12,value,nan,r\n", "nan is no number"),
        (f"{ID},12,period,soon,r\n", "soon is no period"),
        (f"{ID},12,period,2023-13,r\n", "2023-13 is no period"),
        (f"{ID},12,indicator_code,nothing,r\n", "nothing is no code of the catalogue"),
        (f"{ID},12,disposition,observation,r\n", "observation is none of date"),
        (f"{ID},12,role,target,\n", "names its document and its reason"),
        (f"{ID},,role,target,r\n", "is no place"),
        (f"{ID},5.8%,role,target,r\n", "5.8% is no place"),
        ("a.txt,12,role,target,r\n", "an offset holds for exact bytes only"),
        (f"{ID},12,role,target,r\n{ID},12,role,actual,r\n", "Line 3 of .* corrects role a second time"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(file: Path, rows: str, sentence: str):
    file.write_text(HEAD + rows, "utf-8")
    with pytest.raises(UsageError, match=sentence):
        read_corrections(file)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"document,place,field,value\n", "need the columns document, place"),
        (b"", "need the columns"),
        (b"\xff\xfe\x00", "no CSV file in UTF-8"),
        (f'{HEAD}{ID},12,role,"target,r\n'.encode(), "no CSV file"),
    ],
)
def test_a_file_that_is_none_is_named(file: Path, content: bytes, sentence: str):
    file.write_bytes(content)
    with pytest.raises(UsageError, match=sentence):
        read_corrections(file)


def test_the_file_beside_the_warehouse_is_found(tmp_path: Path, file: Path):
    assert corrections_beside(tmp_path / "w.duckdb") is None
    file.write_text(HEAD, "utf-8")
    assert corrections_beside(tmp_path / "w.duckdb") == file


def test_a_file_that_is_not_there_is_named(file: Path):
    with pytest.raises(UsageError, match="cannot be read"):
        read_corrections(file)
