"""Label files: what is read, and what is said of a line that is none."""

from __future__ import annotations

import json

import pytest

from transforms.evaluation.labels import LabelError, read_labels
from transforms.evaluation.paragraphs import cut_lines

ITEM = {
    "quantity": "8%", "start": 4, "value": 8, "unit": "%", "indicator": "粮食产量", "measure": "growth",
    "bound": "exact", "role": "actual", "period": "2023", "region": "甲市",
}  # fmt: skip


def line(**row: object) -> str:
    return json.dumps({"doc": "a.txt", "para": 2, "observations": [ITEM]} | row, ensure_ascii=False)


def test_what_is_left_out_is_null():
    (paragraph,) = read_labels(["", line(), "  "], "x.jsonl")
    (label,) = paragraph.labels
    assert (paragraph.source, paragraph.document, paragraph.line) == ("x.jsonl", "a.txt", 2)
    assert (label.value, label.value_high, label.code, label.optional) == (8.0, None, None, False)


def test_a_document_is_known_by_its_file_name():
    assert read_labels([line(doc="folder/a.txt")], "x.jsonl")[0].document == "a.txt"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("not json", "line 2 of x.jsonl is no labelled paragraph"),
        ("[]", "line 2 of x.jsonl is no labelled paragraph"),
        ("{}", "line 2 of x.jsonl lacks the field 'observations'"),
        (line(para="two"), "line 2 of x.jsonl is no labelled paragraph"),
        (line(observations=[{**ITEM, "value": "many"}]), "line 2 of x.jsonl is no labelled paragraph"),
        (line(observations=[{k: v for k, v in ITEM.items() if k != "role"}]), "lacks the field 'role'"),
    ],
)
def test_a_line_that_is_no_paragraph_is_named(text: str, sentence: str):
    with pytest.raises(LabelError, match=sentence):
        read_labels([line(), text], "x.jsonl")


def test_lines_know_where_they_stand():
    text = "一\n 　二 二 \n\n三"
    lines = cut_lines(text)
    assert [(each.start, each.end, each.text) for each in lines] == [
        (0, 1, "一"),
        (4, 8, "二 二"),
        (9, 9, ""),
        (10, 11, "三"),
    ]
    assert all(text[each.start :].startswith(each.text) for each in lines)


@pytest.mark.parametrize(
    ("offset", "sentence"), [(0, "甲1.5个。"), (4, "甲1.5个。"), (6, "乙!"), (8, "丙"), (99, "丙")]
)
def test_the_sentence_at_an_offset(offset: int, sentence: str):
    assert cut_lines("甲1.5个。乙!丙")[0].sentence_at(offset) == sentence
