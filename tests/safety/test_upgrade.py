"""A warehouse that another version made: made anew from its documents, or left alone with a clear sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from flows.errors import UsageError
from flows.upgrade import old_sources
from tests.flows.conftest import Corpus
from warehouse.compare import differences
from warehouse.query import query
from warehouse.states import list_states
from warehouse.upgrade import OldDocument, Upgrade

OLDER = {
    "a column less": "ALTER TABLE parsed.observations DROP COLUMN evidence",
    "a column more in a mart": "ALTER TABLE mart.coverage ADD COLUMN grade VARCHAR",
    "other columns of documents and runs": "ALTER TABLE staging.documents DROP COLUMN encoding; "
    "ALTER TABLE quality.runs DROP COLUMN findings",
    "an older spec with the same columns": "COMMENT ON TABLE parsed.tasks IS 'One row per task. (version 0)'",
}
NEWER = "COMMENT ON TABLE parsed.tasks IS 'One row per task. (version 99)'"


def alter(warehouse: Path, sql: str) -> bytes:
    """Make the warehouse one of another version; gives its bytes."""
    with duckdb.connect(warehouse) as connection:
        connection.execute(sql)
        connection.execute("DELETE FROM mart.indicator_panel; CHECKPOINT")
    return warehouse.read_bytes()


@pytest.mark.parametrize("sql", OLDER.values(), ids=OLDER)
def test_an_older_warehouse_is_made_anew_and_equals_a_new_one(corpus: Corpus, capfd, sql):
    from flows.progress import shown_to_person

    manifest = corpus.folder.parent / "manifest.csv"
    manifest.write_text("path,report_year\ndocuments/03_excerpt.txt,2023\n", "utf-8")
    first = corpus.run(manifest=manifest)
    new = corpus.warehouse.with_name("new.duckdb")
    shutil.copy(corpus.warehouse, new)
    alter(corpus.warehouse, sql)
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
    before = alter(corpus.warehouse, OLDER["a column less"])
    (corpus.folder / "03_excerpt.txt").unlink()
    with pytest.raises(UsageError, match=r"1 of its files are gone, the first is .*03_excerpt.txt"):
        corpus.run()
    assert corpus.warehouse.read_bytes() == before


def test_files_that_were_moved_from_the_inbox_are_found_under_their_names(tmp_path: Path):
    (tmp_path / "inbox/done/r1/county").mkdir(parents=True)
    (tmp_path / "inbox/done/r1/county/a.txt").write_text("text")
    name = f"{tmp_path}/inbox/county/a.txt"
    upgrade = Upgrade(("why",), (OldDocument(name, "r1", '{"report_year": "2024"}'),), kept={})
    ((source,), said) = old_sources(tmp_path / "w.duckdb", upgrade)
    assert source.name == name
    assert source.path == tmp_path / "inbox/done/r1/county/a.txt"
    assert said == {source.path.resolve(): {"report_year": "2024"}}
