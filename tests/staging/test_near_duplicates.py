"""The same report from two sites is found, one is kept, and the reason is said."""

from __future__ import annotations

import re
from datetime import date

import polars as pl
import pytest

from tests.readers.words import OPENING, PARAGRAPHS
from transforms.staging.blocks import cut_blocks
from transforms.staging.near_duplicates import Candidate, body_of, choose, find_pairs, fingerprint

LONG = "\n".join(
    f"第{k}个镇新建道路{k}公里,改造危房{3 * k}户,新增就业{20 + k}人,绿化荒山若干亩之多。" for k in range(60)
)
REPORT = "\n".join((OPENING, *PARAGRAPHS, LONG))


def pairs(*bodies: str) -> list[tuple[str, str]]:
    rows = {
        "document_id": [f"d{k}" for k in range(len(bodies))],
        "fingerprint": [fingerprint(b) for b in bodies],
    }
    return find_pairs(pl.DataFrame(rows)).rows()


def chosen(*candidates: Candidate) -> list[tuple[str, str, str]]:
    found = choose({c.document_id: c for c in candidates}, pairs_of(candidates))
    return [(d.document_id, d.duplicate_of, d.reason) for d in found]


def pairs_of(candidates: tuple[Candidate, ...]) -> list[tuple[str, str]]:
    rows = [(c.document_id, fingerprint(c.body)) for c in candidates]
    return find_pairs(pl.DataFrame(rows, schema=["document_id", "fingerprint"], orient="row")).rows()


def test_the_body_is_without_furniture_and_white_space():
    text = "打印本页\n\n" + "\n\n".join((OPENING, *PARAGRAPHS)) + "\n\n扫一扫在手机打开当前页\n"
    body = body_of(text, cut_blocks(text))
    assert body == "".join((OPENING, *PARAGRAPHS))


def test_other_furniture_other_breaks_and_other_widths_change_nothing():
    other = REPORT.replace(",", "，").replace("\n", "\n\n").replace("新增就业", "新增\n就业")
    a, b = (body_of(text, cut_blocks(text)) for text in (REPORT, "分享到\n\n" + other))
    assert pairs(a, b) == [("d0", "d1")]
    (decision,) = choose({"d0": Candidate("d0", a), "d1": Candidate("d1", b)}, [("d0", "d1")])
    assert decision.shared > 0.95


def test_many_copies_make_few_pairs():
    assert len(pairs(*[LONG + f"第{k}版编后说明文字。" for k in range(30)])) <= 40


def test_documents_of_their_own_make_no_pair():
    assert pairs(LONG, LONG[::-1], REPORT[:60], "") == []


def test_two_issues_of_a_notice_that_differ_in_figures_are_two():
    later = re.sub(r"新增就业(\d+)", r"新增就业1\1", LONG)
    assert pairs(LONG, later) == [("d0", "d1")]
    assert chosen(Candidate("d0", LONG), Candidate("d1", later)) == []


def test_forms_with_other_figures_are_not_even_compared():
    form = "".join(f"切实做好{a}{b}方面的有关工作," for a in "农林水电路房医" for b in "建管护查报评学研用改")
    this, last = (f"{form}" + "".join(f"完成投资{k}万元整," for k in range(n, n + 40)) for n in (100, 200))
    assert pairs(this, last) == []
    assert pairs(form, form + "另有一段补充说明。") == [("d0", "d1")]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2023年重点工作完成情况", "2024年重点工作完成情况", False),
        ("2023年上半年重点工作进展", "2023年1—6月重点工作进展", True),
        ("2023年一季度进展", "2023年二季度进展", False),
        ("梨川市2024年政府工作报告", "2024年1月9日在梨川市人民代表大会上的报告", True),
    ],
)
def test_titles_that_name_other_periods_keep_documents_apart(one: str, other: str, same: bool):
    assert bool(chosen(Candidate("d0", LONG, one), Candidate("d1", LONG, other))) == same


def test_an_excerpt_is_no_near_duplicate():
    assert chosen(Candidate("d0", LONG), Candidate("d1", LONG[: len(LONG) // 2])) == []


@pytest.mark.parametrize(
    ("kept", "gone", "why"),
    [
        (
            Candidate("z", LONG, in_manifest=True),
            Candidate("a", LONG + "又及一段补充说明。"),
            "which the manifest names",
        ),
        (Candidate("z", LONG), Candidate("a", LONG[:-150]), "which has more text"),
        (
            Candidate("z", LONG, media_type="text/html"),
            Candidate("a", LONG, media_type="application/pdf"),
            "which is no PDF",
        ),
        (
            Candidate("z", LONG, published_on=date(2024, 1, 3)),
            Candidate("a", LONG, published_on=date(2024, 2, 1)),
            "which was published earlier",
        ),
        (Candidate("a", LONG), Candidate("z", LONG), "which is its equal and stands for both"),
    ],
)
def test_which_one_is_kept(kept: Candidate, gone: Candidate, why: str):
    for order in ((kept, gone), (gone, kept)):
        ((document, of, reason),) = chosen(*order)
        assert (document, of) == (gone.document_id, kept.document_id)
        assert reason.endswith(f" of its text with the document {kept.document_id}, {why}.")


def test_of_three_one_is_kept():
    decisions = chosen(
        *(Candidate(name, LONG + extra) for name, extra in (("a", ""), ("b", "。"), ("c", "。。")))
    )
    assert [(document, of) for document, of, _ in decisions] == [("b", "a"), ("c", "a")]
