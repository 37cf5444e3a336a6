"""The chains of 宿州市 over its notice of 2022, its report of 2024 and its plan for 2024 to 2026."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from tests.marts.documents import read_documents
from transforms.marts.promise_chain import build_promise_chain
from transforms.marts.task_ledger import build_task_ledger

#: Each link by kind, time and the value that its observation states, as read by a person.
CHAINS = [
    [("task", "2022", 9), ("progress", "2022-H1", 6.4), ("later", "2023", 4.4), ("target", "2024", 8)],
    [("task", "2022", 30), ("later", "2023", 21.1)],
    [("task", "2022", 1000), ("progress", "2022-H1", 712), ("later", "2023", 2407)],
    [("task", "2022", 320), ("target", "2024", 410)],
    [("task", "2022", 80), ("progress", "2022-H1", 51.54), ("later", "2023", 135.2)],
    [("task", "2022", 100), ("progress", "2022-H1", 84), ("target", "2024", 100)],
    [("task", "2022", 2), ("target", "2024", 2)],
    [("task", "2022", 50), ("later", "2023", 111)],
    [("task", "2022", 318), ("progress", "2022-H1", 248), ("later", "2023", 331)],
    [("task", "2022", 471.5), ("progress", "2022-H1", 216), ("later", "2023", 403.5)],
    [("task", "2022", 53), ("progress", "2022-H1", 3), ("later", "2023", 35), ("target", "2024", 38)],
    [("task", "2022", 52.5), ("progress", "2022-H1", 14.2), ("target", "2024", 37.1)],
    [("task", "2022", 2.5), ("progress", "2022-H1", 16811), ("later", "2023", 2.69), ("target", "2024", 2.5)],
    [("task", "2022", 80), ("later", "2023", 88)],
    [("task", "2022", 30), ("progress", "2022-H1", 4), ("target", "2024", 10)],
    [("target", "2024", 200), ("task", "2024/2026", 200)],
    [("target", "2024", 5), ("task", "2026", 8)],
]


@pytest.fixture(scope="module")
def chains(shared: Path) -> pl.DataFrame:
    """All chains, each link with the value of its observation."""
    _, frames = read_documents(shared, "000", "003", "004")
    ledger = build_task_ledger(
        frames["reports"], frames["tasks"], frames["task_units"], frames["task_progress"],
        frames["observations"],
    )  # fmt: skip
    found = build_promise_chain(frames["reports"], frames["observations"], ledger)
    values = frames["observations"].select("observation_id", "value")
    return found.join(values, on="observation_id", how="left", validate="m:1", maintain_order="left")


@pytest.mark.documents
def test_chains_of_one_city(chains: pl.DataFrame) -> None:
    found = [
        chain.select("link_kind", "period", "value").rows()
        for chain in chains.partition_by("chain_id", maintain_order=True)
    ]
    assert [chain for chain in found if chain not in CHAINS] == []
    assert [chain for chain in CHAINS if chain not in found] == []


@pytest.mark.documents
def test_a_task_takes_up_the_target_of_its_time(chains: pl.DataFrame) -> None:
    tasks = chains.filter((pl.col("link_kind") == "task") & pl.col("answers").is_not_null())
    assert tasks.select("period", "answers", "value").rows() == [("2024/2026", 1, 200)]
