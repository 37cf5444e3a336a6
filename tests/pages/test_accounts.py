"""Chains of promises set out as accounts."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from transforms.pages.accounts import Account, build_accounts
from transforms.pages.chains import account_html, account_line, count_outcomes, has_circle, pick_example

OBSERVED = {"sentence": "今年新增就业五万人，改造小区十个。"}


def link(number: int, kind: str, period: str, answers: int | None = None, **other: Any) -> dict[str, Any]:
    return {
        "chain_id": "d1:o1", "link_no": number, "link_kind": kind, "answers": answers, "period": period,
        "region": "甲市", "region_code": "341300", "indicator": "新增就业", "indicator_code": "new_urban_jobs",
        "report_id": "d1:r0", "report_year": 2023, "observation_id": f"d1:o{number}",
        "quote": "新增就业五万人", "score": 1.0, "link_reason": "same indicator and name",
    } | other  # fmt: skip


CHAIN = [
    link(1, "target", "2023"),
    link(2, "outcome", "2023", answers=1),
    link(3, "later", "2024"),
    link(4, "target", "2025"),
    link(5, "task", "2025", answers=4),
    link(6, "progress", "2025-H1", answers=5),
]


def accounts(rows: list[dict[str, Any]], compared: tuple[str, ...] = ("new_urban_jobs",)) -> list[Account]:
    observed = [{"observation_id": row["observation_id"], **OBSERVED} for row in rows]
    verdict = {
        "target_observation_id": ["d1:o1", "d1:o4", "d1:o5"],
        "verdict": ["met", "pending", "no_outcome"],
    }
    none = pl.DataFrame(schema={"target_observation_id": pl.String, "verdict": pl.String})
    frames = {
        "mart.promise_chain": pl.DataFrame(rows, infer_schema_length=None),
        "mart.target_outcomes": pl.DataFrame(verdict),
        "mart.plan_outcomes": none,
        "mart.task_ledger": pl.DataFrame({"target_observation_id": ["d1:o5"], "status": ["behind"]}),
        "parsed.observations": pl.DataFrame(observed),
        "parsed.reports": pl.DataFrame([{"report_id": "d1:r0", "kind": "work_report"}]),
    }
    return build_accounts(frames, ["341300"], compared).get("341300", [])


def test_what_answers_a_promise_stands_beside_it() -> None:
    (account,) = accounts(CHAIN)
    sides = [
        (entry.period, [d.kind for d in entry.promises], [d.kind for d in entry.answers])
        for entry in account.entries
    ]
    assert sides == [
        ("2023", ["target"], ["outcome"]),
        ("2024", [], ["later"]),
        ("2025", ["target", "task"], ["progress"]),
    ]
    assert account.years == ("2023", "2025")
    assert has_circle(account)


def test_a_promise_has_the_verdict_of_its_mart_and_a_task_that_of_the_ledger() -> None:
    (account,) = accounts(CHAIN)
    assert [entry.verdict for entry in account.entries] == [("verdict", "met"), None, ("verdict", "pending")]
    (task,) = accounts([link(5, "task", "2025"), link(6, "progress", "2025-H1", answers=5)])
    assert [entry.verdict for entry in task.entries] == [("status", "behind")]
    assert count_outcomes([account, task]) == [
        ("verdict", "met", 1), ("status", "behind", 1), ("verdict", "pending", 1),
    ]  # fmt: skip


def test_words_that_count_stand_in_their_sentence() -> None:
    (account,) = accounts(CHAIN)
    deed = account.entries[0].promises[0]
    assert (deed.before, deed.words, deed.after) == ("今年", "新增就业五万人", "，改造小区十个。")
    assert deed.path == "reports/d1-r0.html#o1"


def test_words_that_stand_nowhere_in_the_sentence_stand_alone() -> None:
    (account,) = accounts([link(1, "target", "2023", quote="别的话")])
    deed = account.entries[0].promises[0]
    assert (deed.before, deed.words, deed.after) == ("", "别的话", "")


@pytest.mark.parametrize(("compared", "links"), [(("new_urban_jobs",), 1), ((), 0)])
def test_a_matter_leads_to_its_indicator_where_that_has_a_page(compared: tuple[str, ...], links: int) -> None:
    (account,) = accounts(CHAIN, compared)
    assert account_html("../", account).count('href="../compare/new_urban_jobs.html"') == links


def test_an_account_is_found_by_its_words_and_verdicts_in_both_languages() -> None:
    (account,) = accounts(CHAIN)
    words = account_line("../", account).words
    assert all(word in words for word in ("新增就业五万人", "达成", "met", "2025", "new_urban_jobs"))


def test_an_account_of_another_region_is_left_out() -> None:
    assert accounts([link(1, "target", "2023", region_code="110000")]) == []


def test_the_example_shows_most_kinds_of_links() -> None:
    (full,) = accounts(CHAIN)
    (poor,) = accounts([link(1, "target", "2023")])
    assert pick_example({"a": [poor], "b": [full]}) is full
    assert pick_example({}) is None
