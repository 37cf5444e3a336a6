"""Checking a layer: what is recorded, for which documents, and what follows."""

from __future__ import annotations

import copy
import subprocess
import sys

import pytest

from expectations import layer as layers
from expectations.errors import CheckDefectError
from expectations.layer import run_layer
from expectations.rules import Rule, rules_of
from tests.expectations.good_rows import DOC, LINES, TEXT, Rows, good_rows, span, write_rows
from warehouse.tables import table, tables_of

OTHER = "f" * 16


def without_quality(rows: Rows) -> Rows:
    return {name: given for name, given in rows.items() if not name.startswith("quality.")}


def two_documents() -> Rows:
    """The good document and a second one whose last block is missing."""
    rows = without_quality(good_rows())
    document = {**rows["staging.documents"][0], "document_id": OTHER, "sha256": OTHER * 4, "source_path": "b"}
    rows["staging.documents"].append(document)
    blocks = [{**block, "document_id": OTHER} for block in rows["staging.blocks"]]
    rows["staging.blocks"] += blocks[:-1]
    return rows


def test_every_check_is_recorded_with_its_result(store):
    write_rows(store, without_quality(good_rows()))
    result = run_layer(store, "parsed", "r1")
    assert (result.blocking, result.quarantined) == ((), {})
    assert result.findings.is_empty()
    recorded = store.read("quality.checks")
    assert recorded.sort("check_name").equals(result.checks.sort("check_name"))
    assert set(recorded["check_name"]) == {
        r.full_name for spec in tables_of("parsed") for r in rules_of(spec)
    }
    assert recorded["success"].all()
    assert set(recorded.filter(table_name="parsed.observations")["rows_checked"]) == {4}


def test_a_failure_is_a_finding_with_its_place_and_reason(store):
    rows = without_quality(good_rows())
    rows["parsed.observations"][1]["normalized_value"] = 60.0
    write_rows(store, rows)
    result = run_layer(store, "parsed", "r1")
    assert result.blocking == ()
    (found,) = store.read("quality.findings").to_dicts()
    assert found["document_id"] == DOC
    assert (found["char_start"], found["char_end"]) == tuple(span("6%").values())
    assert (found["rule"], found["severity"]) == ("parsed.observations.growth_plausible", "finding")
    assert found["message"] == "生产总值 changed by 6% in 2024"
    check = store.read("quality.checks").filter(check_name="parsed.observations.growth_plausible")
    assert check["rows_failed"].to_list() == [1]
    assert check["observed"].to_list()[0].endswith("生产总值 changed by 6% in 2024")


def test_a_blocking_failure_is_a_sentence(store):
    rows = without_quality(good_rows())
    rows["parsed.observations"][0]["quantity"] = "5.9%"
    write_rows(store, rows)
    (sentence,) = run_layer(store, "parsed", "r1").blocking
    assert sentence.startswith("parsed.observations.quantity_quoted failed 1 times")
    assert "the row has “5.9%”, the document “5.8%”" in sentence


def test_a_document_that_cannot_be_used_is_named_with_the_reason(store):
    rows = without_quality(good_rows())
    rows["staging.documents"][0]["text"] = TEXT[:-5] + "\ufffd" * 5
    write_rows(store, rows)
    result = run_layer(store, "staging", "r1")
    assert result.blocking == ()
    assert list(result.quarantined) == [DOC]
    assert "mostly readable" in result.quarantined[DOC]


def test_only_the_documents_of_the_run_are_checked(store):
    write_rows(store, two_documents())
    assert run_layer(store, "staging", "r1", [DOC]).blocking == ()
    result = run_layer(store, "staging", "r1", [OTHER])
    assert "staging.blocks.blocks_cover_text failed 1 times" in result.blocking[0]
    assert set(result.checks.filter(table_name="staging.documents")["rows_checked"]) == {1}
    assert run_layer(store, "staging", "r1").blocking == result.blocking


def test_results_of_batches_of_one_run_add_up(store):
    write_rows(store, two_documents())
    run_layer(store, "staging", "r1", [OTHER])
    run_layer(store, "staging", "r1", [DOC])
    check = store.read("quality.checks").filter(check_name="staging.blocks.blocks_cover_text").to_dicts()
    assert len(check) == 1
    assert check[0]["success"] is False
    assert check[0]["rows_failed"] == 1
    assert check[0]["rows_checked"] == 2 * len(LINES) - 1
    assert "the blocks end at" in check[0]["observed"]


def test_findings_of_the_checked_documents_replace_those_of_earlier_runs(store):
    rows = two_documents()
    for document in rows["staging.documents"]:
        document["text"] = "\ufffd" * len(TEXT)
    write_rows(store, rows)
    run_layer(store, "staging", "r1")
    before = store.read("quality.findings").filter(rule="staging.documents.reads_as_chinese")
    assert set(before["document_id"]) == {DOC, OTHER}
    store.execute(f"UPDATE staging.documents SET text = {chr(39)}{TEXT}{chr(39)} WHERE document_id = '{DOC}'")
    run_layer(store, "staging", "r2", [DOC])
    after = store.read("quality.findings").filter(rule="staging.documents.reads_as_chinese")
    assert after.equals(before.filter(document_id=OTHER))


def test_the_same_finding_keeps_its_id_from_run_to_run(store):
    rows = without_quality(good_rows())
    rows["parsed.reports"][0]["completeness"] = "truncated"
    write_rows(store, rows)
    ids = [run_layer(store, "parsed", run).findings["finding_id"].to_list() for run in ("r1", "r2")]
    assert ids[0] == ids[1] != []


def test_one_check_makes_a_bounded_number_of_findings_of_a_document(store, monkeypatch):
    rows = without_quality(good_rows())
    rows["parsed.numerals"] += [
        {**rows["parsed.numerals"][0], "char_start": 1000 + n, "char_end": 1001 + n} for n in range(60)
    ]
    write_rows(store, rows)
    result = run_layer(store, "parsed", "r1")
    rule = "parsed.numerals.text_quoted"
    assert result.checks.filter(check_name=rule)["rows_failed"].to_list() == [60]
    assert result.findings.filter(rule=rule).height == 50


def test_findings_of_marts_take_the_place_of_all_earlier_ones(store):
    rows = without_quality(good_rows())
    odd = copy.deepcopy(rows)
    odd["mart.indicator_panel"][0].update(disagree=True)
    write_rows(store, odd)
    assert run_layer(store, "mart", "r1", [DOC]).findings.height == 1
    store.execute("UPDATE mart.indicator_panel SET disagree = false")
    assert run_layer(store, "mart", "r2", []).findings.is_empty()
    assert store.read("quality.findings").is_empty()


def test_an_expectation_that_raises_is_a_defect_and_no_failure(store, monkeypatch):
    broken = Rule(table("parsed.tasks"), "broken", "finding", "…", "SELECT nothing FROM {parsed.tasks}")
    monkeypatch.setattr(
        layers, "rules_of", lambda spec: (broken,) if spec.name == "tasks" else rules_of(spec)
    )
    write_rows(store, without_quality(good_rows()))
    with pytest.raises(CheckDefectError, match=r"parsed\.tasks\.broken could not be evaluated: .*nothing"):
        run_layer(store, "parsed", "r1")


def test_checks_leave_nothing_behind_that_hinders_publication(store):
    write_rows(store, without_quality(good_rows()))
    run_layer(store, "parsed", "r1", [DOC])
    store.execute("CHECKPOINT")
    left = store.sql("SELECT table_name FROM duckdb_tables() WHERE database_name = 'temp'")
    assert left.is_empty()


def test_great_expectations_is_imported_only_where_checks_run():
    code = "import sys, expectations.layer, warehouse.query; sys.exit('great_expectations' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_findings_on_rows_of_other_places_stay(store):
    rows = without_quality(good_rows())
    panel = rows["mart.indicator_panel"][0]
    panel["disagree"] = True
    write_rows(store, rows)
    rule = "mart.indicator_panel.sources_agree"

    def found() -> int:
        return store.sql(f"FROM quality.findings WHERE rule = '{rule}'").height

    run_layer(store, "mart", "r1")
    assert found() == 1
    run_layer(store, "mart", "r2", [OTHER], ["110000"])
    assert found() == 1
    store.execute("UPDATE mart.indicator_panel SET disagree = false")
    run_layer(store, "mart", "r3", [OTHER], [panel["region_code"]])
    assert found() == 0


def test_queries_about_places_say_what_their_findings_are_named_by():
    """Else findings on rows that are not checked could not be told from those that are."""
    queries = [
        check
        for spec in tables_of("mart")
        if spec.document is None
        for check in spec.checks
        if check.failing is not None and check.severity != "blocking"
    ]
    assert queries
    assert all(check.row_key for check in queries)


def test_what_rows_of_some_places_refer_to_is_sought_among_all_rows(store):
    rows = without_quality(good_rows())
    panel = rows["mart.indicator_panel"][0]
    write_rows(store, rows)
    assert run_layer(store, "mart", "r1", [], [panel["region_code"]]).blocking == ()
    panel["observation_id"] = f"{DOC}:o999"
    write_rows(store, rows)
    sentences = run_layer(store, "mart", "r2", [], [panel["region_code"]]).blocking
    assert any(each.startswith("mart.indicator_panel.observation_id_found failed 1 t") for each in sentences)
    assert run_layer(store, "mart", "r3", [], ["110000"]).blocking == ()
