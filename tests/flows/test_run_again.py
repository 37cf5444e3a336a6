"""Runs that follow a run: nothing twice, what is new alone, what changed in place of what was."""

from __future__ import annotations

import shutil

import pytest

from flows.errors import BlockedError
from flows.sources import SAMPLES
from flows.summary import describe
from tests.flows.conftest import Corpus
from warehouse.tables import TABLES as TABLES_OF_SPECS

TABLES = ("staging.blocks", "parsed.reports", "parsed.sections", "parsed.observations", "parsed.numerals")
CHANGED = "\n补充说明:全区今年新建改建农村公路25公里。\n"


def rows_of(corpus: Corpus, document_id: object) -> dict[str, list[tuple[object, ...]]]:
    of = f"WHERE document_id = '{document_id}' ORDER BY ALL"
    return {
        name: corpus.ask(f"FROM {name} {of}")
        for name in ("staging.documents", "staging.blocks", "parsed.reports", "parsed.observations")
    }


def documents(corpus: Corpus) -> dict[str, tuple[object, ...]]:
    rows = corpus.ask("SELECT source_path, status, document_id, run_id FROM staging.documents ORDER BY 1, 2")
    return {f"{str(path).rsplit('/', 1)[1]} {status}": rest for path, status, *rest in rows}  # type: ignore[misc]


def test_a_second_run_leaves_the_warehouse_as_it_is(corpus: Corpus):
    first = corpus.run()
    before = corpus.warehouse.read_bytes()
    second = corpus.run()
    assert (first.documents_new, second.documents_new, second.documents_unchanged) == (2, 0, 2)
    assert not second.published
    assert corpus.warehouse.read_bytes() == before


def test_a_file_that_is_added_is_processed_alone(corpus: Corpus):
    first = corpus.run()
    before = [rows_of(corpus, found[0]) for found in documents(corpus).values()]
    shutil.copy(SAMPLES / "04_action_plan.txt", corpus.folder)
    second = corpus.run()
    assert second.documents_new == 1
    after = documents(corpus)
    assert after.pop("04_action_plan.txt accepted")[1] == second.run_id
    assert {run_id for _, run_id in after.values()} == {first.run_id}
    assert [rows_of(corpus, found[0]) for found in after.values()] == before


def test_changed_bytes_supersede_what_the_path_held_and_can_come_back(corpus: Corpus):
    corpus.run()
    (old_id, _) = documents(corpus)["03_excerpt.txt accepted"]
    file = corpus.folder / "03_excerpt.txt"
    old_text = file.read_text("utf-8")
    old_rows = rows_of(corpus, old_id)

    file.write_text(old_text + CHANGED, "utf-8")
    assert corpus.run().documents_superseded == 1
    after = documents(corpus)
    assert after["03_excerpt.txt superseded"][0] == old_id
    assert after["03_excerpt.txt accepted"][0] != old_id
    retired = rows_of(corpus, old_id)
    assert len(retired.pop("staging.documents")) == 1
    assert not any(retired.values())

    file.write_text(old_text, "utf-8")
    corpus.run()
    assert documents(corpus)["03_excerpt.txt accepted"][0] == old_id
    assert rows_of(corpus, old_id)["parsed.observations"] == old_rows["parsed.observations"]
    assert len(corpus.ask("SELECT document_id FROM staging.documents GROUP BY 1 HAVING count(*) > 1")) == 0


def test_a_copy_is_recorded_once_and_takes_over_when_its_original_changes(corpus: Corpus):
    shutil.copy(corpus.folder / "03_excerpt.txt", corpus.folder / "07_copy.txt")
    assert corpus.run().documents_duplicate == 1
    before = documents(corpus)
    original, copy = before["03_excerpt.txt accepted"][0], before["07_copy.txt duplicate"][0]
    assert corpus.ask(f"SELECT duplicate_of FROM staging.documents WHERE document_id = '{copy}'") == [
        (original,)
    ]
    assert not any(rows for name, rows in rows_of(corpus, copy).items() if name != "staging.documents")

    file = corpus.folder / "03_excerpt.txt"
    file.write_text(file.read_text("utf-8") + CHANGED, "utf-8")
    corpus.run()
    after = documents(corpus)
    assert after["07_copy.txt accepted"][0] == original
    assert "03_excerpt.txt superseded" in after
    assert "07_copy.txt duplicate" not in after
    assert rows_of(corpus, original)["parsed.observations"]


def test_the_manifest_is_recorded_and_read_again_when_it_changes(corpus: Corpus):
    manifest = corpus.folder.parent / "manifest.csv"
    manifest.write_text("path,report_year\ndocuments/03_excerpt.txt,2023\n", "utf-8")
    corpus.run(manifest=manifest)
    years = (
        "SELECT report_year, report_year_source "
        "FROM parsed.reports JOIN staging.documents USING (document_id) "
        "WHERE source_path LIKE '%03_excerpt.txt'"
    )
    assert corpus.ask(years) == [(2023, "manifest")]
    manifest.write_text("path,report_year\ndocuments/03_excerpt.txt,2025\n", "utf-8")
    assert corpus.run(manifest=manifest).documents_new == 1
    assert corpus.ask(years) == [(2025, "manifest")]
    assert corpus.run().documents_unchanged == 2


def test_worker_processes_give_the_same_tables(corpus: Corpus):
    shutil.copytree(SAMPLES, corpus.folder, dirs_exist_ok=True)
    corpus.run(workers=1)
    other = Corpus(corpus.folder, corpus.warehouse.with_name("other.duckdb"))
    other.run(workers=2)
    for name in TABLES:
        assert corpus.ask(f"FROM {name}") == other.ask(f"FROM {name}"), name


def test_a_blocking_check_publishes_nothing(corpus: Corpus, monkeypatch: pytest.MonkeyPatch):
    from dataclasses import replace

    from flows import reading

    corpus.run()
    before = corpus.warehouse.read_bytes()
    beside = sorted(corpus.warehouse.parent.iterdir())
    whole = reading.stage_document

    def forget_the_last_block(*arguments: object) -> object:
        staged = whole(*arguments)  # type: ignore[arg-type]
        return replace(staged, blocks=staged.blocks[:-1])

    monkeypatch.setattr(reading, "stage_document", forget_the_last_block)
    shutil.copy(SAMPLES / "04_action_plan.txt", corpus.folder)
    with pytest.raises(BlockedError, match=r"blocks_cover_text.*nothing was published"):
        corpus.run()
    assert corpus.warehouse.read_bytes() == before
    assert sorted(corpus.warehouse.parent.iterdir()) == beside


def test_a_file_that_is_gone_is_told_and_with_prune_taken_out_of_all_layers(corpus: Corpus):
    corpus.run()
    (gone, _) = documents(corpus)["03_excerpt.txt accepted"]
    alone = Corpus(corpus.folder, corpus.warehouse.with_name("alone.duckdb"))
    (corpus.folder / "03_excerpt.txt").unlink()
    told = corpus.run()
    assert (told.published, told.documents_gone) == (False, 1)
    assert "03_excerpt.txt: its rows stay" in describe(told)
    assert documents(corpus)["03_excerpt.txt accepted"][0] == gone

    pruned = corpus.run(prune=True)
    assert (pruned.published, pruned.documents_gone, pruned.documents_superseded) == (True, 1, 1)
    record = "SELECT documents_gone, parameters->>'prune' FROM quality.runs ORDER BY finished_at"
    assert corpus.ask(record) == [(0, "false"), (1, "true")]
    assert "03_excerpt.txt superseded" in documents(corpus)
    alone.run()
    for spec in TABLES_OF_SPECS:
        if spec.schema in ("parsed", "mart") or spec.name == "blocks":
            query = f"SELECT {', '.join(spec.column_names)} FROM {spec.full_name} ORDER BY ALL"
            assert corpus.ask(query) == alone.ask(query), spec.full_name
    assert corpus.run(prune=True).published is False
