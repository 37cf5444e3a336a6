"""Marts made part by part are the marts made as a whole, and a run makes anew what it touches."""

from __future__ import annotations

import pytest
from prefect.logging import disable_run_logger

from flows import mart_parts
from flows.mart_batches import MARTS, tables_read
from flows.mart_parts import touch
from flows.marts import build_marts


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
