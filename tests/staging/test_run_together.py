"""A report whose line breaks were lost is read as the one that kept them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from transforms.observations.read import read_passages
from transforms.staging.document import stage_document
from transforms.staging.run_together import LONGEST_PARAGRAPH, document_lines, paragraph_starts
from transforms.structure.parse import parse_structure

_FILL = "我们推动各方面工作取得新的进展,产业基础更加牢固,群众生活得到改善,城乡面貌有了变化。" * 9
REPORT = [
    "政府工作报告",
    "——2024年1月18日在阜阳市第六届人民代表大会第三次会议上",
    "阜阳市人民政府市长 李某某",
    "各位代表:",
    "现在,我代表市人民政府,向大会报告工作,请予审议,并请列席人员提出意见。",
    "一、2023年工作回顾",
    "过去一年,全市生产总值增长5.6%,城镇新增就业5.2万人。" + _FILL,
    "(一)产业发展有力。规上工业增加值增长8.1%,粮食产量108亿斤。" + _FILL,
    "(二)民生持续改善。新建改建幼儿园31所,改造老旧小区46个。" + _FILL,
    "二、2024年目标任务",
    "今年经济社会发展的主要预期目标是:生产总值增长6%左右,一般公共预算收入增长5.5%。" + _FILL,
    "三、2024年重点工作",
    "(一)全力稳增长。新开工亿元以上项目180个,完成技改投资260亿元。" + _FILL,
    "(二)加快乡村振兴。建成高标准农田42万亩,改厕3.1万户。" + _FILL,
    "各位代表!让我们团结一心,努力完成全年任务!",
]


def understood(text: str) -> Counter[tuple[object, ...]]:
    structure = parse_structure(stage_document("report.txt", text.encode()))
    return Counter(
        (o.quantity, o.indicator, o.value, o.role, o.period, o.region)
        for o in read_passages(structure.passages).observations
    )


@pytest.mark.parametrize(
    "join",
    [" ".join, "\u3000\u3000".join, "".join],
    ids=["a space for each line break", "indents only", "nothing at all"],
)
def test_a_report_in_one_line_says_the_same(join: Callable[[list[str]], str]):
    expected = understood("\n".join(REPORT))
    assert {(row[3], row[4]) for row in expected} == {("actual", "2023"), ("target", "2024")}
    assert sum(expected.values()) == 12
    assert understood(join(REPORT)) == expected


def test_every_character_is_in_one_line():
    text = "".join(REPORT)
    lines = document_lines(text)
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert [line.no for line in lines] == list(range(len(lines)))
    assert len(lines) > len(REPORT) / 2


def test_a_line_of_common_length_is_left_whole():
    line = ("一是抓项目。二、抓企业。今年的总体要求是:稳中求进。" * 100)[:LONGEST_PARAGRAPH]
    assert paragraph_starts(line)
    assert len(document_lines(line)) == 1


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("完成投资。二、抓好农业。三、抓好商贸。", ["完成投资。", "二、抓好农业。", "三、抓好商贸。"]),
        ("全市向好。五年来,我们做成了许多事。", ["全市向好。", "五年来,我们做成了许多事。"]),
        ("按照第(三)项要求办理。", ["按照第(三)项要求办理。"]),
        ("任务完成。本站声明:如有侵权请告知。", ["任务完成。", "本站声明:如有侵权请告知。"]),
        ("他说:好。 我们 要 干 起来。", ["他说:好。 ", "我们 要 干 起来。"]),
    ],
)
def test_where_paragraphs_begin(text: str, pieces: list[str]):
    ends = [*paragraph_starts(text), len(text)]
    assert [text[a:b] for a, b in zip([0, *ends], ends, strict=False)] == pieces


def test_a_space_behind_every_sentence_is_a_habit():
    text = "我们抓项目。 我们抓企业。 我们抓农业。 我们抓商贸。"
    assert paragraph_starts(text) == []
