"""Tasks of the shared plan and notice: figures found by reading them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from transforms.passages import Context
from transforms.structure.tasks import TaskTable, read_tasks


def read(folder: Path, name: str, context: Context) -> tuple[str, TaskTable]:
    (path,) = (folder / "documents" / "seeds").glob(f"{name}_*.txt")
    text = path.read_text(encoding="utf-8-sig")
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return text, read_tasks(text, spans, context)


@pytest.fixture(scope="module")
def plan(shared: Path) -> tuple[str, TaskTable]:
    context = Context("d", "d:r0", report_kind="action_plan", region="宿州市", plan_period="2024/2026")
    return read(shared, "003", context)


@pytest.fixture(scope="module")
def notice(shared: Path) -> tuple[str, TaskTable]:
    context = Context(
        "d", "d:r0", report_kind="progress_notice", region="宿州市", report_year=2022, review_period="2022-H1"
    )
    return read(shared, "004", context)


def by_number(table: TaskTable, role: str, inherited: bool = False) -> dict[int, list[str]]:
    number = {task["task_id"]: task["number"] for task in table.tasks}
    out: dict[int, list[str]] = {task["number"]: [] for task in table.tasks}
    for row in table.task_units:
        if row["role"] == role and row["inherited"] == inherited:
            out[number[row["task_id"]]].append(row["unit"])
    return out


def test_plan_has_80_tasks_in_nine_parts(plan: tuple[str, TaskTable]) -> None:
    _, table = plan
    assert [task["number"] for task in table.tasks] == list(range(1, 81))
    assert Counter((task["section"] or "")[:2].rstrip("、") for task in table.tasks) == {
        "二": 9, "三": 8, "四": 15, "五": 10, "六": 9, "七": 9, "八": 6, "九": 6, "十": 8,
    }  # fmt: skip


def test_units_of_the_plan(plan: tuple[str, TaskTable]) -> None:
    _, table = plan
    lead, support = by_number(table, "lead"), by_number(table, "support")
    assert all(lead.values())
    several = {number: len(units) for number, units in lead.items() if len(units) > 1}
    assert several == {2: 2, 22: 2, 25: 5, 42: 3, 50: 2, 52: 2, 67: 8, 73: 2}
    assert [number for number in several if support[number]] == [42]
    assert sum(map(len, support.values())) == 105
    assert lead[14] == ["市数据资源管理局(政务服务局)"]
    assert support[46][5] == "市财政局(国资委)"
    assert support[1][1] == "中国人民银行宿州市分行"
    assert support[66] == ["市总工会"]
    assert set(map(tuple, by_number(table, "support", inherited=True).values())) == {("各县区", "市管各园区")}
    supporting = {
        row["unit"] for row in table.task_units if not row["inherited"] and row["role"] == "support"
    }
    assert len(supporting) == 34


def test_deadlines_of_the_plan(plan: tuple[str, TaskTable]) -> None:
    _, table = plan
    assert {t["number"]: t["due_period"] for t in table.tasks if t["due_period"]} == {15: "2026", 34: "2026"}


def test_notice_has_120_tasks_with_progress_and_lead_units(notice: tuple[str, TaskTable]) -> None:
    _, table = notice
    assert [task["number"] for task in table.tasks] == list(range(1, 121))
    assert len({task["section"] for task in table.tasks}) == 7
    assert {row["task_id"] for row in table.task_progress} == {task["task_id"] for task in table.tasks}
    assert all(task["text"][-1] == "。" for task in table.tasks)


def test_units_of_the_notice(notice: tuple[str, TaskTable]) -> None:
    text, table = notice
    lead = by_number(table, "lead")
    several = {number: len(units) for number, units in lead.items() if len(units) > 1}
    assert len(several) == 20
    assert {n for n, count in several.items() if count > 2} == {33, 71}
    assert lead[39] == ["市城乡建设指挥部办公室"]
    assert lead[116] == lead[120] == ["市政府办公室"]
    assert lead[89] == ["市农业农村局", "市委组织部"]
    assert not any(row["role"] == "support" for row in table.task_units)
    assert text[slice(*table.rest[-1])].startswith("扫一扫")


@pytest.mark.parametrize("which", ("plan", "notice"))
def test_spans_give_the_text_back(which: str, request: pytest.FixtureRequest) -> None:
    text, table = request.getfixturevalue(which)
    rows = [*table.tasks, *table.task_progress]
    assert all(
        "".join(text[r["char_start"] : r["char_end"]].split()) == "".join(r["text"].split()) for r in rows
    )
    assert not any("牵头单位" in passage.text for passage in table.passages)


def test_items_of_progress(notice: tuple[str, TaskTable]) -> None:
    _, table = notice
    number = {task["task_id"]: task["number"] for task in table.tasks}
    items: dict[int, list[int]] = {}
    for row in table.task_progress:
        items.setdefault(number[row["task_id"]], []).append(row["item_no"])
    assert all(found == list(range(1, len(found) + 1)) for found in items.values())
    assert {n: len(items[n]) for n in (1, 5, 12, 38, 46, 60, 93, 116)} == {
        1: 4, 5: 1, 12: 5, 38: 5, 46: 2, 60: 4, 93: 4, 116: 1,
    }  # fmt: skip
