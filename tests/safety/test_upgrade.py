"""A warehouse that another version made: made anew from its documents, or left alone with a clear sentence."""

from __future__ import annotations

import lzma
import shutil
from pathlib import Path

import duckdb
import pytest

from flows.errors import UsageError
from flows.pipeline import run_pipeline
from flows.progress import shown_to_person
from flows.sources import Source
from flows.upgrade import find_files
from flows.version import version
from tests.flows.conftest import Corpus
from tests.safety.writer import write
from warehouse.compare import differences
from warehouse.query import query
from warehouse.states import list_states
from warehouse.store import Store
from warehouse.upgrade import OldDocument

OLD = Path(__file__).parent / "old"

#: Changes that make a warehouse an older one, and what is said of them.
OLDER = {
    "ALTER TABLE parsed.observations DROP COLUMN evidence": "parsed.observations differs in evidence",
    "ALTER TABLE mart.coverage ADD COLUMN grade VARCHAR": "mart.coverage differs in grade",
    "ALTER TABLE quality.runs DROP COLUMN findings": "quality.runs differs in findings",
    "COMMENT ON TABLE parsed.tasks IS 'A task. (version 0)'": "parsed.tasks is of version 0, now 1",
}
NEWER = "COMMENT ON TABLE parsed.tasks IS 'One row per task. (version 99)'"


def alter(warehouse: Path, sql: str) -> bytes:
    """Make the warehouse one of another version; gives its bytes."""
    with duckdb.connect(warehouse) as connection:
        connection.execute(sql)
        connection.execute("DELETE FROM mart.indicator_panel; CHECKPOINT")
    return warehouse.read_bytes()


@pytest.mark.parametrize(("sql", "reason"), OLDER.items())
def test_what_differs_is_said_and_the_record_of_runs_goes_on(tmp_path: Path, sql: str, reason: str):
    path = tmp_path / "w.duckdb"
    write(path, "r1", 3)
    alter(path, sql)
    with Store(path, "r2") as store:
        assert store.upgrade.reasons == (reason,)
        assert store.read("quality.runs")["run_id"].to_list() == ["r1"]
        assert store.read("parsed.numerals").is_empty()


def test_an_older_warehouse_is_made_anew_and_equals_a_new_one(corpus: Corpus, capfd):
    manifest = corpus.folder.parent / "manifest.csv"
    manifest.write_text("path,report_year\ndocuments/03_excerpt.txt,2023\n", "utf-8")
    first = corpus.run(manifest=manifest)
    new = corpus.warehouse.with_name("new.duckdb")
    shutil.copy(corpus.warehouse, new)
    alter(corpus.warehouse, "; ".join([*OLDER, "ALTER TABLE staging.documents DROP COLUMN encoding"]))
    one = corpus.folder / "06_provincial_report.txt"
    with shown_to_person("text"):
        second = corpus.run(paths=[one])
    assert "was made by another version (" in capfd.readouterr().err
    assert second.documents_new == 2
    assert differences(new, corpus.warehouse) == []
    assert query(corpus.warehouse, "SELECT run_id FROM quality.runs ORDER BY finished_at").rows() == [
        (first.run_id,),
        (second.run_id,),
    ]
    kept = list_states(corpus.warehouse)[1]
    assert kept.state == first.run_id
    assert query(kept.path, "SELECT count(*) AS n FROM mart.indicator_panel")["n"][0] == 0


def test_a_newer_warehouse_is_left_alone(corpus: Corpus):
    corpus.run()
    before = alter(corpus.warehouse, NEWER)
    with pytest.raises(UsageError, match=r"newer version of duizhang \(parsed.tasks is of version 99"):
        corpus.run()
    assert corpus.warehouse.read_bytes() == before


def test_where_files_are_gone_nothing_is_thrown_away(corpus: Corpus):
    corpus.run()
    before = alter(corpus.warehouse, "ALTER TABLE parsed.observations DROP COLUMN evidence")
    (corpus.folder / "03_excerpt.txt").unlink()
    with pytest.raises(UsageError, match=r"1 of its files are gone, the first is .*03_excerpt.txt"):
        corpus.run()
    assert corpus.warehouse.read_bytes() == before


def test_a_warehouse_that_the_first_version_left_is_made_anew(prefect_api: str, tmp_path: Path, monkeypatch):
    """`old/warehouse.duckdb.xz` is what commit 654a309, the first that ran, published of `old/documents`."""
    shutil.copytree(OLD / "documents", tmp_path / "documents")
    warehouse, new = tmp_path / "w.duckdb", tmp_path / "new.duckdb"
    warehouse.write_bytes(lzma.decompress((OLD / "warehouse.duckdb.xz").read_bytes()))
    monkeypatch.chdir(tmp_path)
    before = query(warehouse, "SELECT count(*) AS n FROM parsed.observations")["n"][0]
    run_pipeline([Path("documents")], new)
    summary = run_pipeline([Path("documents")], warehouse)
    assert differences(new, warehouse) == []
    runs = query(warehouse, "SELECT run_id, observations_total FROM quality.runs ORDER BY finished_at").rows()
    assert [count for _, count in runs] == [before, summary.observations_total]
    assert list_states(warehouse)[1].state == runs[0][0]


def by_another_program(warehouse: Path) -> None:
    """As if other rules had filled the tables: an observation less."""
    with duckdb.connect(warehouse) as connection:
        connection.execute("UPDATE quality.runs SET version = '0.0.1'")
        connection.execute(
            "DELETE FROM parsed.observations "
            "WHERE observation_id IN (SELECT max(observation_id) FROM parsed.observations GROUP BY document_id)"
        )


def test_documents_that_another_program_read_are_read_again(corpus: Corpus, capfd):
    shutil.copy(corpus.folder / "03_excerpt.txt", corpus.folder / "07_copy.txt")
    first = corpus.run()
    new = corpus.warehouse.with_name("new.duckdb")
    shutil.copy(corpus.warehouse, new)
    by_another_program(corpus.warehouse)
    with shown_to_person("text"):
        second = corpus.run(paths=[corpus.folder / "06_provincial_report.txt"])
    assert f"(it was 0.0.1, this is {version()}): its 3 documents are read again." in capfd.readouterr().err
    assert second.observations_total == first.observations_total
    (more,) = differences(new, corpus.warehouse)
    assert more.startswith("quality.checks has ")  # those of two runs
    assert not corpus.run().published


def test_where_their_files_are_gone_they_stay_as_they_were_read(corpus: Corpus, capfd):
    first = corpus.run()
    by_another_program(corpus.warehouse)
    (corpus.folder / "03_excerpt.txt").unlink()
    with shown_to_person("text"):
        second = corpus.run()
    assert "but for those of 1 files that are gone (the first is" in capfd.readouterr().err
    assert second.observations_total == first.observations_total - 1


def test_files_that_were_moved_from_the_inbox_are_found_under_their_names(tmp_path: Path):
    (tmp_path / "inbox/done/r1/county").mkdir(parents=True)
    (tmp_path / "inbox/done/r1/county/a.txt").write_text("text")
    name = f"{tmp_path}/inbox/county/a.txt"
    found = find_files([OldDocument(name, "r1", '{"report_year": "2024"}')], given=[])
    source = found.sources[name]
    assert source.path == tmp_path / "inbox/done/r1/county/a.txt"
    assert found.said == {str(source.path.resolve()): {"report_year": "2024"}}
    assert found.gone == []


def test_files_that_a_run_is_given_need_not_lie_under_their_names(tmp_path: Path):
    bundled = [Source(tmp_path / "a.txt", "samples/a.txt")]
    documents = [OldDocument("samples/a.txt", "r1", None), OldDocument("samples/b.txt", "r1", None)]
    found = find_files(documents, bundled)
    assert (found.sources, found.gone) == ({}, ["samples/b.txt"])
