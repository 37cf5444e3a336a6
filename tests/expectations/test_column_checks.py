"""What columns and keys imply is checked: a bad row fails the check that is made for it, with its reason."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from expectations.rules import Rule, rules_of
from tests.expectations.good_rows import good_rows
from warehouse.spec import Column, Table, Type
from warehouse.tables import TABLES

STAND_INS: dict[Type, Any] = {Type.TEXT: "nonsense", Type.INTEGER: 7, Type.BIGINT: 7}


def broken(table: Table, rule: Rule, row: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """A copy of a good row that breaks one rule of one column, and the reason that is due."""
    column: Column = table.column(rule.column or table.key[0])
    name = column.name
    if rule.kind == "not_null":
        return {**row, name: None}, f"{name} is null"
    if rule.kind == "in_set":
        return {**row, name: "nonsense"}, f"{name} is nonsense"
    if rule.kind == "between":
        outside = column.minimum - 1 if column.minimum is not None else column.maximum + 1
        shown = f"{outside:.1f}" if column.type is Type.DOUBLE else f"{outside:g}"
        return {**row, name: outside}, f"{name} is {shown}"
    if rule.name.endswith("_found"):
        return {**row, name: "nonsense"}, f"{name} nonsense is not in {column.references.rpartition('.')[0]}"
    assert rule.name.endswith("_quoted")
    return {**row, name: f"{row[name]}假"}, f"the row has “{(row[name] + '假')[:40]}”"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.full_name)
def test_each_column_check_fails_for_its_own_reason(check, table):
    rules = [rule for rule in rules_of(table) if rule.column]
    rows = good_rows()
    good = rows[table.full_name][0]
    cases = {rule.name: broken(table, rule, {**dict.fromkeys(table.column_names), **good}) for rule in rules}
    rows[table.full_name] = [row for row, _ in cases.values()]
    failures = check(table.full_name, rows)
    unmet = {
        name: (reason, failures.get(name))
        for name, (_, reason) in cases.items()
        if not any(message.startswith(reason) for message in failures.get(name, (0, []))[1])
    }
    assert unmet == {}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.full_name)
def test_two_rows_with_one_key_fail(check, table):
    rows = good_rows()
    rows[table.full_name].append(copy.deepcopy(rows[table.full_name][0]))
    assert check(table.full_name, rows, "key_unique")["key_unique"] == (1, ["2 rows share this key"])


def test_a_key_with_a_null_is_a_key_too(check):
    rows = good_rows()
    other = copy.deepcopy(rows["mart.indicator_panel"][0])
    rows["mart.indicator_panel"] += [{**other, "variant": None}, {**other, "variant": "调查"}]
    for row in rows["mart.indicator_panel"]:
        row.setdefault("variant", None)
    assert check("mart.indicator_panel", rows, "key_unique")["key_unique"] == (1, ["2 rows share this key"])
