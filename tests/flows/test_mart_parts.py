"""Marts made part by part are the marts made as a whole, and a run makes anew what it touches."""

from __future__ import annotations

from inspect import signature

import pytest
from prefect.logging import disable_run_logger

from flows import mart_parts
from flows.mart_batches import MARTS, ORDER, marts_of, tables_read
from flows.mart_parts import touch
from flows.marts import build_marts
from warehouse.tables import TABLES, table


def build(store, documents=None):
    documents = documents or store.sql("SELECT document_id FROM staging.documents")["document_id"].to_list()
    with disable_run_logger():
        build_marts.fn(store, touch(store, documents))
    findings = store.sql("SELECT * EXCLUDE run_id FROM quality.findings ORDER BY ALL").rows()
    return {mart: store.sql(f"FROM {mart} ORDER BY ALL").rows() for mart in MARTS} | {"findings": findings}


@pytest.fixture
def whole(store):
    return build(store)


def test_parts_of_one_document_or_region_give_the_whole(store, whole, monkeypatch):
    for most in ("_ROWS", "_BYTES", "_DOCUMENTS"):
        monkeypatch.setattr(mart_parts, most, 1)
    assert all(whole[mart] for mart in ("mart.indicator_panel", "mart.target_outcomes", "mart.task_status"))
    assert build(store) == whole


@pytest.mark.parametrize("mart", [mart for group in ORDER for reach in group for mart in marts_of(reach)])
def test_a_mart_made_of_some_rows_is_that_of_all_rows(store, whole, mart):
    tables = [mart_table.full_name for name in signature(MARTS[mart]).parameters for mart_table in TABLES
              if mart_table.name == name]  # fmt: skip
    made = MARTS[mart](*(mart_parts._in_order(name, store.sql(f"FROM {name}")) for name in tables))
    store.remember("made", made)
    columns = ", ".join(table(mart).column_names)
    assert store.sql(f"SELECT {columns} FROM made ORDER BY ALL").rows() == whole[mart]


@pytest.mark.parametrize("reach", ["document", "home"])
def test_a_part_read_with_others_has_the_rows_that_it_has_alone(store, whole, monkeypatch, reach):
    for most in ("_BYTES", "_DOCUMENTS"):
        monkeypatch.setattr(mart_parts, most, 1)
    touched = touch(store, store.sql("SELECT document_id FROM staging.documents")["document_id"].to_list())
    parts, names = mart_parts.parts_of(store, reach, touched), tables_read(reach)
    monkeypatch.setitem(mart_parts._READ_AT_ONCE, reach, 1)
    alone = list(mart_parts.read_parts(store, reach, parts, names))
    monkeypatch.setitem(mart_parts._READ_AT_ONCE, reach, 4)
    together = list(mart_parts.read_parts(store, reach, parts, names))
    assert len(alone) == len(together) == len(parts) > 4
    for one, other in zip(alone, together, strict=True):
        assert all(one[name].equals(other[name]) for name in names)


def test_the_sections_that_set_targets_are_read_for_regions(store, whole):
    """Which of two targets is taken depends on them, and in the samples no such choice comes up."""
    touched = touch(store, store.sql("SELECT document_id FROM staging.documents")["document_id"].to_list())
    parts = mart_parts.parts_of(store, "region", touched)
    read = mart_parts.read_parts(store, "region", parts, ["parsed.sections"])
    found = {section for frames in read for section in frames["parsed.sections"]["section_id"]}
    wanted = store.sql("SELECT section_id FROM parsed.sections WHERE role = 'targets'")["section_id"]
    assert found == set(wanted)
    assert found


def test_what_no_touched_document_speaks_of_is_left_alone(store, whole):
    store.execute("UPDATE mart.indicator_panel SET period = 'old'")
    store.execute("UPDATE mart.coverage SET characters = -1")
    reports = store.sql("FROM parsed.reports WHERE kind = 'action_plan' LIMIT 1")
    document = reports["document_id"][0]
    build(store, [document])
    left = store.sql("SELECT DISTINCT region_code FROM mart.indicator_panel WHERE period = 'old'")
    assert left.height
    assert not set(left["region_code"]) & touch(store, [document]).places
    made = store.sql("SELECT DISTINCT document_id FROM mart.coverage WHERE characters <> -1")
    assert made["document_id"].to_list() == [document]
