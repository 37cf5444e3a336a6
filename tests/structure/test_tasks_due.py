"""Deadlines that a task names."""

from __future__ import annotations

import pytest

from transforms.structure.tasks_due import due_cell, due_period


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("2025年底前建成", "2025"),
        ("到2026年,建成平台3个", "2026"),
        ("2025年6月底前完成", "2025-06"),
        ("2025年12月底前建成", "2025"),
        ("2025年12月15日前建成", "2025-12"),
        ("2024年底前完成设计,2026年底前建成", "2026"),
        ("力争2025年上半年前开工", "2025-H1"),
        ("2025年第一季度末前报送", "2025-Q1"),
        ("“十四五”末达到30家", "2025"),
        ("承办2026年全省运动会", None),
        ("截至2024年底建成5座", None),
        ("2024年至2026年每年改造10个", None),
        ("2024年前三季度开工", None),
        ("年底前完成", None),
        ("改造30座", None),
    ),
)
def test_due_period(text: str, expected: str | None) -> None:
    assert due_period(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("年底前完成", "2023"),
        ("6月底前完成", "2023-06"),
        ("年内开工", "2023"),
        ("每年年底前报送", None),
        ("2024年6月底前", "2024-06"),
    ),
)
def test_deadline_in_the_year_of_the_plan(text: str, expected: str | None) -> None:
    assert due_period(text, 2023) == expected


@pytest.mark.parametrize(
    ("text", "expected"), (("2024年", "2024"), ("6月", "2023-06"), ("2024.", "2024"), ("长期坚持", None))
)
def test_due_cell(text: str, expected: str | None) -> None:
    assert due_cell(text, 2023) == expected
