"""Reports of the shared documents: the facts of all 53 files, and passages that cover their text."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from transforms.staging.document import StagedDocument, stage_document
from transforms.structure.parse import parse_structure
from transforms.structure.rows import Structure

pytestmark = pytest.mark.documents

#: Name, kind, region, year, review, plan, completeness; the centre's code is 100000 throughout.
CENTRE = """
1954 work_report - 1954 | 1955 other - 1953/1957 | 1956 other 1955 1956 | 1957 work_report 1956 1957
1958 other 1957 1958 | 1959 work_report 1958 1959 | 1960 other - 1956/1967 | 1964 work_report 1959/1963 1964
1975 work_report - 1975 | 1978 work_report 1975/1977 1978 | 1979 work_report 1978 1979
1980 other 1979 1980/1981 | 1981 work_report 1981 1981 | 1982 other 1981/1982 1981/1985
1983 work_report 1978/1982 1983/1987 | 1984 work_report 1983 1984 | 1985 work_report 1984 1985
1986 other 1981/1985 1986/1990 | 1987 work_report - 1987 | 1988 work_report 1983/1987 1988/1992
1992 work_report 1991 1992 | 1993 work_report 1988/1992 1993 | 1994 work_report 1993 1994
1995 work_report 1994 1995 | 1997 work_report 1996 1997 | 1998 work_report 1993/1997 1998
1999 work_report 1998 1999 | 2000 work_report 1999 2000 | 2001 other 1996/2000 2001/2005
2002 work_report 2001 2002 | 2003 work_report 1998/2002 2003 | 2004 work_report 2003 2004
2005 work_report 2004 2005 | 2006 work_report 2005 2006 | 2007 work_report 2006 2007
2008 work_report 2003/2007 2008 | 2009 work_report 2008 2009 | 2010 work_report 2009 2010
2011 work_report 2006/2010 2011 | 2012 work_report 2011 2012
"""
PROVINCES = {
    "四川省": "510000", "天津市": "120000", "安徽省": "340000", "广东省": "440000", "湖南省": "430000",
    "甘肃省": "620000", "西藏自治区": "540000", "辽宁省": "210000",
}  # fmt: skip
CITIES = [("济南市", "2024-01-10"), ("沈阳市", "2024-01-08"), ("福州市", "2024-01-13"),
          ("本溪市", "2024-01-10"),
          ("盘锦市", "2024-01-04"), ("商丘市", None), ("内江市", "2024-01-13")]  # fmt: skip


@pytest.fixture(scope="module")
def staged(shared: Path) -> dict[str, StagedDocument]:
    files = sorted((shared / "documents").glob("*/*.txt"))
    return {f.stem.split("_")[0]: stage_document(str(f), f.read_bytes()) for f in files}


@pytest.fixture(scope="module")
def parsed(staged: dict[str, StagedDocument]) -> dict[str, Structure]:
    return {name: parse_structure(document) for name, document in staged.items()}


def test_reports_of_the_centre(parsed: dict[str, Structure]) -> None:
    expected = [fact.split() for line in CENTRE.split("\n") for fact in line.split("|") if fact.strip()]
    found = []
    for name, *_ in expected:
        (row,) = parsed[name].reports
        assert (row.region, row.region_code, row.region_level) == ("中国", "100000", "nation"), name
        assert row.report_year == int(name)
        assert row.completeness == ("excerpt" if name == "1964" else "complete"), name
        found.append([name, row.kind, row.review_period or "-", row.plan_period or "-"])
    assert found == expected
    assert len(found) == 40


def test_reports_of_provinces(parsed: dict[str, Structure]) -> None:
    for name, code in PROVINCES.items():
        (row,) = parsed[name].reports
        assert (row.kind, row.region, row.region_code) == ("work_report", name, code)
        assert (row.report_year, row.plan_period, row.completeness) == (2026, "2026", "complete"), name
        assert row.review_period == ("2021/2025" if name == "甘肃省" else "2025"), name
        assert row.delivered_on is not None
        assert row.speaker


def test_compilation(parsed: dict[str, Structure]) -> None:
    rows = parsed["001"].reports
    assert Counter(r.completeness for r in rows) == {"complete": 6, "truncated": 1, "missing": 16}
    found = [
        (r.region, str(r.delivered_on) if r.delivered_on else None) for r in rows if r.char_start is not None
    ]
    assert found == CITIES
    assert all(r.region_code and r.report_year == 2024 for r in rows)
    counties = {r.region: r.region_code for r in rows if r.region_level == "county"}
    assert counties["清江浦区"] == "320812"
    assert counties["江阴市"] == "320281"


def test_other_seeds(parsed: dict[str, Structure]) -> None:
    page, excerpt, plan, notice = (parsed[name].reports[0] for name in ("000", "002", "003", "004"))
    assert (page.region, page.speaker, str(page.delivered_on)) == ("宿州市", "王启荣", "2024-01-13")
    assert (page.review_period, page.plan_period, page.completeness) == ("2023", "2024", "complete")
    assert (excerpt.region, excerpt.region_code, excerpt.report_year) == ("相山区", "340603", 2024)
    assert (excerpt.completeness, excerpt.delivered_on) == ("excerpt", None)
    assert (plan.kind, plan.region, plan.plan_period) == ("action_plan", "宿州市", "2024/2026")
    assert (notice.kind, notice.region, notice.review_period) == ("progress_notice", "宿州市", "2022-H1")
    assert len(parsed["003"].tasks) == 80
    assert len(parsed["004"].tasks) == 120


def test_whole_work_reports_of_this_century_have_review_targets_and_tasks(
    parsed: dict[str, Structure],
) -> None:
    for name, structure in parsed.items():
        for row in structure.reports:
            modern = row.kind == "work_report" and (row.report_year or 0) >= 2003
            if modern and row.completeness == "complete":
                roles = {s.role for s in structure.sections if s.report_id == row.report_id}
                assert {"review", "targets", "tasks"} <= roles, (name, row.title)


def test_every_character_of_a_report_is_in_one_passage(
    staged: dict[str, StagedDocument], parsed: dict[str, Structure]
) -> None:
    for name, structure in parsed.items():
        text = staged[name].row.text or ""
        read = [i for p in structure.passages for a, b in p.pieces for i in range(a, b)]
        read += [i for a, b in structure.ordinals for i in range(a, b)]
        once = set(read)
        assert len(once) == len(read), name
        for block in staged[name].blocks:
            if block.kind in ("heading", "body", "annex", "glossary") and name not in ("003", "004"):
                left = [i for i in range(block.char_start, block.char_end) if i not in once]
                assert not "".join(text[i] for i in left).strip("\u200b \t\n\u3000\xa0"), (name, block)


def test_numbers_of_plans_and_notices_are_read_once(
    staged: dict[str, StagedDocument], parsed: dict[str, Structure]
) -> None:
    """What no passage holds of a plan or notice are names of units, and they hold no number."""
    for name in ("003", "004"):
        text = staged[name].row.text or ""
        structure = parsed[name]
        once = {i for p in structure.passages for a, b in p.pieces for i in range(a, b)}
        once |= {i for a, b in structure.ordinals for i in range(a, b)}
        for block in staged[name].blocks:
            if block.kind in ("heading", "body"):
                left = "".join(text[i] for i in range(block.char_start, block.char_end) if i not in once)
                assert not any(ch.isdigit() for ch in left), (name, left)


def test_five_years_and_one_year_in_one_section(parsed: dict[str, Structure]) -> None:
    for name in PROVINCES:
        periods = [p.context.period for p in parsed[name].passages if p.context.section_role == "review"]
        assert set(periods) == {"2025", "2021/2025"}, name
        ahead = {
            p.context.period for p in parsed[name].passages if p.context.section_role in ("targets", "tasks")
        }
        assert "2026" in ahead, name


def test_nested_count_of_the_excerpt(parsed: dict[str, Structure]) -> None:
    levels = [(s.level, (s.heading or "")[:2]) for s in parsed["002"].sections]
    assert levels == [(1, "二、"), (2, ""), (2, "一、")]
