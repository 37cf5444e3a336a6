"""`duizhang evaluate` as a person types it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from flows.cli import main
from warehouse.frames import frame_of
from warehouse.store import Store
from warehouse.tables import table

TEXT = "甲市2024年政府工作报告\n\n  全市地区生产总值增长5.8%,规上工业增加值增长8.1%。新建学校12所。\n"
LINE = 2
_SAID = {"measure": "growth", "bound": "exact", "role": "actual", "period": "2023", "region": "甲市"}
GDP = {"quantity": "5.8%", "value": 5.8, "unit": "%", "indicator": "地区生产总值"} | _SAID
INDUSTRY = {"quantity": "8.1%", "value": 8.1, "unit": "%", "indicator": "规上工业增加值"} | _SAID
SCHOOLS = (
    {"quantity": "12所", "value": 12.0, "unit": "所", "indicator": "新建学校"} | _SAID | {"measure": "level"}
)

_ACCEPTED = {
    "status": "accepted",
    "byte_count": 1,
    "sha256": "0" * 64,
    "ingested_at": datetime(2024, 1, 9),
    "run_id": "r1",
}


def build(warehouse: Path, texts: dict[str, str]) -> None:
    """A warehouse of texts by their path, all read as saying `GDP`, `INDUSTRY` and `SCHOOLS`."""
    documents, reports, observations = [], [], []
    for number, (path, text) in enumerate(texts.items()):
        identity = {"document_id": f"d{number}", "report_id": f"d{number}:r0"}
        documents.append({"document_id": f"d{number}", "source_path": path, "text": text, **_ACCEPTED})
        span = {"char_start": 0, "char_end": len(text)}
        reports.append(identity | span | {"title": "甲", "kind": "work_report", "completeness": "complete"})
        for row in (GDP, INDUSTRY, SCHOOLS):
            start = text.index(row["quantity"])
            place = {"char_start": start, "char_end": start + len(row["quantity"])}
            code = "gdp" if row is GDP else None
            named = {"observation_id": f"d{number}:o{start}", "rule": "name_before", "indicator_code": code}
            observations.append(identity | named | place | row)
    rows = {
        "staging.documents": documents,
        "parsed.reports": reports,
        "parsed.observations": observations,
    }
    with Store(warehouse, "r1") as store:
        for name, found in rows.items():
            store.write(name, frame_of(table(name), found))
        store.publish()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of documents, its warehouse and two labels, one of them wrong on purpose."""
    documents = tmp_path / "docs" / "cities"
    documents.mkdir(parents=True)
    (documents / "a.txt").write_text(TEXT, encoding="utf-8")
    build(tmp_path / "w.duckdb", {"docs/cities/a.txt": TEXT})
    line = TEXT.splitlines()[LINE].strip()
    labels = [GDP | {"code": "gdp", "start": line.index("5.8%")}]
    labels.append(INDUSTRY | {"value": 9, "start": line.index("8.1%")})
    write_labels(tmp_path / "l.jsonl", LINE, labels)
    monkeypatch.setenv("DUIZHANG_WAREHOUSE", str(tmp_path / "w.duckdb"))
    return tmp_path


def write_labels(file: Path, line: int, observations: list[dict[str, object]], doc: str = "a.txt") -> None:
    """A label file of one paragraph."""
    row = {"doc": doc, "para": line, "observations": observations}
    file.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")


def ask(folder: Path, *options: str) -> list[str]:
    return ["evaluate", str(folder / "l.jsonl"), "--docs", str(folder / "docs"), *options]


def test_json_holds_the_figures_and_their_groups(folder: Path, capfd: pytest.CaptureFixture[str]):
    assert main(ask(folder, "--format", "json", "--errors", "5")) == 0
    answer = json.loads(capfd.readouterr().out)
    assert (answer["labels"], answer["found"], answer["missed"], answer["spurious"]) == (2, 2, 0, 1)
    assert answer["field_accuracy"]["value"] == 0.5
    assert set(answer["by_kind"]) == {"work_report"}
    assert answer["by_measure"]["level"]["spurious"] == 1
    assert answer["by_file"]["l.jsonl"]["f1_found"] == answer["f1_found"] == 0.8
    assert [row["error"].split(" ")[0] for row in answer["errors"]] == ["wrong", "spurious"]


def test_the_table_shows_errors_with_their_sentence_when_asked(
    folder: Path, capfd: pytest.CaptureFixture[str]
):
    assert main(ask(folder)) == 0
    assert "新建学校" not in capfd.readouterr().out
    assert main(ask(folder, "--errors", "1")) == 0
    shown = capfd.readouterr().out
    assert "By measure" in shown
    assert "Errors: 1 of 2" in shown
    assert "wrong value · a.txt:2" in shown
    assert "全市地区生产总值增长5.8%,规上工业增加值增长8.1%。" in shown


def test_of_two_documents_of_one_name_the_one_with_that_text_is_judged(
    folder: Path, capfd: pytest.CaptureFixture[str]
):
    texts = {"docs/cities/later/a.txt": "前言。" + TEXT, "docs/cities/a.txt": TEXT}
    build(folder / "both.duckdb", texts)
    assert main(ask(folder, "--format", "json", "--warehouse", str(folder / "both.duckdb"))) == 0
    answer = json.loads(capfd.readouterr().out)
    assert (answer["found"], answer["spurious"]) == (2, 1)


def test_a_document_that_the_warehouse_lacks_counts_as_missed_and_is_named(
    folder: Path, capfd: pytest.CaptureFixture[str]
):
    build(folder / "other.duckdb", {"docs/b.txt": TEXT})
    assert main(ask(folder, "--format", "json", "--warehouse", str(folder / "other.duckdb"))) == 0
    shown = capfd.readouterr()
    assert json.loads(shown.out)["missed"] == 2
    assert "a.txt is not in" in shown.err


def test_labels_for_another_text_are_told(folder: Path, capfd: pytest.CaptureFixture[str]):
    text = (folder / "l.jsonl").read_text(encoding="utf-8").replace('"start": 10', '"start": 9')
    (folder / "l.jsonl").write_text(text, encoding="utf-8")
    assert main(ask(folder)) == 0
    assert (
        "1 of 2 labels do not fit their documents, the first in line 2 of a.txt: 5.8%"
        in capfd.readouterr().err
    )


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda f: (f / "l.jsonl").unlink(), "l.jsonl cannot be read"),
        (lambda f: (f / "l.jsonl").write_text(""), "hold no labelled paragraph"),
        (lambda f: (f / "l.jsonl").write_text("8%"), "Line 1 of l.jsonl is no labelled paragraph"),
        (lambda f: (f / "l.jsonl").write_bytes(b"\xff\xfe\x00"), "is not UTF-8 text"),
        (lambda f: write_labels(f / "l.jsonl", 99, []), "labels line 99 of a.txt, which ends before"),
        (lambda f: write_labels(f / "l.jsonl", -1, []), "labels line -1 of a.txt"),
        (lambda f: write_labels(f / "l.jsonl", 0, [], doc="b.txt"), "speak of b.txt, which is not in"),
        (
            lambda f: (f / "docs" / "cities" / "a.txt").write_bytes(b""),
            "a.txt cannot be used: The file is empty",
        ),
        (lambda f: (f / "w.duckdb").unlink(), "There is no warehouse at"),
        (lambda f: (f / "w.duckdb").write_text("no database"), "cannot be opened"),
    ],
)
def test_what_cannot_be_used_is_one_sentence_and_status_2(
    folder: Path, capfd: pytest.CaptureFixture[str], spoil, sentence: str
):
    spoil(folder)
    assert main(ask(folder)) == 2
    shown = capfd.readouterr()
    assert shown.out == ""
    assert sentence in shown.err
    assert shown.err.count("\n") == 1


def test_two_different_files_of_one_name_are_named(folder: Path, capfd: pytest.CaptureFixture[str]):
    (folder / "docs" / "a").mkdir()
    (folder / "docs" / "a" / "a.txt").write_text(TEXT + "后来", encoding="utf-8")
    assert main(ask(folder)) == 2
    assert "are called a.txt" in capfd.readouterr().err


@pytest.mark.parametrize("options", [["--errors", "-1"], ["--errors", "x"], ["--format", "csv"]])
def test_options_that_are_none(folder: Path, capfd: pytest.CaptureFixture[str], options: list[str]):
    assert main(ask(folder, *options)) == 2
    assert capfd.readouterr().err.count("\n") == 1


def test_a_folder_of_documents_is_needed(folder: Path, capfd: pytest.CaptureFixture[str]):
    assert main([*ask(folder)[:2], "--docs", str(folder / "none")]) == 2
    assert "There is no folder" in capfd.readouterr().err
