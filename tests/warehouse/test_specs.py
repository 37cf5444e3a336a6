"""The specs are whole, agree with each other, and are what the dictionary shows."""

from __future__ import annotations

import duckdb
import polars as pl
import pytest

from warehouse.columns import HOMONYMS
from warehouse.ddl import create_statements
from warehouse.dictionary import PAGE, dictionary
from warehouse.spec import Check, Column, Table, Type, polars_schema
from warehouse.tables import TABLES, table

#: Names fixed from outside; a table may have more columns.
CONTRACT = {
    "staging.documents": "document_id source_path media_type encoding byte_count sha256 text title issuer "
    "document_number index_number written_on published_on status status_reason duplicate_of "
    "ingested_at run_id",
    "staging.blocks": "document_id block_no char_start char_end kind reason",
    "parsed.reports": "report_id document_id title kind region region_code region_level report_year "
    "review_period plan_period delivered_on meeting speaker completeness char_start char_end",
    "parsed.sections": "section_id report_id parent_id level ordinal heading role char_start char_end",
    "parsed.observations": "observation_id report_id document_id section_id char_start char_end "
    "quantity value "
    "value_high unit normalized_value normalized_unit indicator indicator_code variant measure "
    "basis reference "
    "bound role period region region_code sentence sentence_start sentence_end rule evidence",
    "parsed.relative_targets": "relative_target_id report_id document_id char_start char_end indicator "
    "indicator_code relation reference period region",
    "parsed.numerals": "document_id char_start char_end text disposition observation_id",
    "parsed.tasks": "task_id report_id document_id number section subsection text due_period "
    "char_start char_end",
    "parsed.task_units": "task_id unit unit_name role position inherited open_list",
    "parsed.task_progress": "task_id item_no text char_start char_end",
    "mart.indicator_panel": "region period indicator_code variant measure basis normalized_unit role",
    "mart.target_outcomes": "region year indicator_code variant measure bound gap verdict",
    # Not in the contract: goals for spans of years, which have no year to be keyed by.
    "mart.plan_outcomes": "region period indicator_code variant measure bound gap verdict",
    "mart.task_ledger": "report_id task_number target_source indicator target_quote target_value target_unit "
    "bound progress_quote progress_value progress_unit completion stated_completion time_elapsed status "
    "lead_units",
    "mart.task_status": "task_id status",
    "mart.promise_chain": "chain_id link_no",
    "mart.unit_workload": "unit_name tasks_led tasks_supported",
    "mart.term_use": "region region_code year term count per_10k_chars",
    "mart.coverage": "report_id completeness sections observations share_explained missing",
    "quality.runs": "run_id",
    "quality.checks": "run_id check_name severity success",
    "quality.findings": "document_id char_start char_end rule severity message",
    # Not in the contract: what people have put over the rules.
    "quality.corrections": "document place field value reason status was",
}


def test_every_table_of_the_contract_has_a_spec_and_no_other():
    assert {spec.full_name for spec in TABLES} == set(CONTRACT)


@pytest.mark.parametrize("name", CONTRACT)
def test_table_has_the_columns_of_the_contract(name):
    assert set(CONTRACT[name].split()) <= set(table(name).column_names)


def test_same_name_means_the_same_everywhere():
    seen: dict[str, tuple[str, str, Type]] = {}
    clashes = []
    for spec in TABLES:
        for column in spec.columns:
            if column.name in HOMONYMS or column.name in ("char_start", "char_end"):
                continue
            said = (column.description, column.unit or "", column.type)
            first = seen.setdefault(column.name, said)
            if first != said:
                clashes.append(f"{spec.full_name}.{column.name}")
    assert clashes == []


def test_references_lead_to_a_key():
    for spec in TABLES:
        for column in spec.columns:
            if column.references and not column.references.startswith("catalogue."):
                target, _, name = column.references.rpartition(".")
                assert table(target).key == (name,), f"{spec.full_name}.{column.name}"


def test_check_names_are_unique_within_a_table():
    for spec in TABLES:
        names = [check.name for check in spec.checks]
        assert len(set(names)) == len(names), spec.full_name


def test_ddl_makes_tables_that_polars_reads_with_the_types_of_the_spec():
    connection = duckdb.connect()
    for statement in create_statements(TABLES):
        connection.execute(statement)
    for spec in TABLES:
        assert connection.sql(f"FROM {spec.full_name}").pl().schema == polars_schema(spec)


def test_ddl_comments_every_table_and_column():
    connection = duckdb.connect()
    for statement in create_statements(TABLES):
        connection.execute(statement)
    bare = connection.sql(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal "
        "UNION ALL SELECT table_name, NULL FROM duckdb_tables() WHERE comment IS NULL"
    )
    assert bare.fetchall() == []


def test_dictionary_page_is_fresh():
    assert PAGE.read_text(encoding="utf-8") == dictionary(), "run `python -m warehouse.dictionary`"


def test_spec_refuses_a_column_named_twice():
    twice = Column("a", Type.TEXT, "…")
    with pytest.raises(ValueError, match="names a column twice"):
        Table("mart", "t", "thing", ("a",), (twice, twice))


def test_spec_refuses_a_key_without_its_column():
    with pytest.raises(ValueError, match="no column b of its key"):
        Table("mart", "t", "thing", ("b",), (Column("a", Type.TEXT, "…"),))


@pytest.mark.parametrize("rule", ({}, {"condition": "true", "failing": "SELECT 1"}))
def test_check_is_either_a_condition_or_a_query(rule):
    with pytest.raises(ValueError, match="either a condition or a query"):
        Check("c", "finding", "…", **rule)


def test_polars_schema_keeps_the_order_of_the_spec():
    schema = polars_schema(table("parsed.numerals"))
    assert list(schema) == CONTRACT["parsed.numerals"].split()
    assert schema["char_start"] == pl.Int32
