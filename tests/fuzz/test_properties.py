"""What must hold for any bytes and any text at all."""

from __future__ import annotations

import json
from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.drive import check
from transforms.readers import UnreadableDocument, open_parts, read_document
from transforms.readers.names import printable, storable
from transforms.readers.sniff import sniff
from transforms.staging.decode import decode
from transforms.staging.document import stage_document
from transforms.staging.near_duplicates import fingerprint

_MARKS = "0123456789.,%％、，。：；（）()《》“”一二三四五六七八九十百千万亿年月日\n\n\t 　-—~～+第各市县区省"
_WORDS = (
    "地区生产总值", "增长", "同比", "分别", "以上", "左右", "达到", "新增", "个百分点", "亿元", "万人", "今年", "去年", "“十四五”", "力争",
    "各位代表", "政府工作报告", "2024年", "一、", "(一)", "1.", "序号", "重点工作任务", "完成情况", "牵头单位", "市发展改革委", "目录", "附件",
    "居全省第", "位", "倍", "下降", "其中", "预计", "到2025年", "比重", "占", "高于", "不低于", "人均", "城镇", "农村", "责任单位：",
)  # fmt: skip
chinese = st.lists(
    st.one_of(st.sampled_from(_WORDS), st.text(_MARKS, max_size=6), st.text(max_size=3)), max_size=60
)
bounded = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@bounded
@given(st.binary(max_size=600))
def test_any_bytes_are_read_or_refused(data: bytes):
    with suppress(UnreadableDocument):
        text = decode(data).text
        assert "\r" not in text
        text.encode()


@bounded
@given(
    st.binary(max_size=600), st.sampled_from(["a.txt", "a.html", "a.csv", "a.jsonl", "a.zip", "a.mht", "a"])
)
def test_any_bytes_under_any_name(data: bytes, name: str):
    sniff(data, name)
    with suppress(UnreadableDocument):
        for raw in read_document(data, name):
            assert (raw.text is None) == (raw.problem is not None)


@bounded
@given(
    st.sampled_from(
        [b"<html>", b"<table><tr>", b"MIME-Version: 1.0\nContent-Type: text/html\n\n", b"text,id\n", b"{"]
    ),
    st.binary(),
)
def test_any_bytes_behind_a_promising_head(head: bytes, data: bytes):
    for name in ("a.html", "a.csv", "a.jsonl"):
        with suppress(UnreadableDocument):
            read_document(head + data, name)


@bounded
@given(chinese)
def test_any_text_is_cut_parsed_and_read(words: list[str]):
    text = "各位代表：现在我代表市人民政府向大会作工作报告，请予审议。\n" + "".join(words)
    data = text.encode("utf-8", errors="ignore")
    staged = stage_document("a.txt", data)
    check(staged)
    fingerprint(staged.row.text or "")


@bounded
@given(
    st.lists(st.dictionaries(st.text(max_size=5), st.one_of(st.text(), st.integers(), st.none())), max_size=5)
)
def test_any_records(rows: list[dict[str, object]]):
    data = "\n".join(json.dumps(row | {"text": row.get("a")}) for row in rows).encode()
    with suppress(UnreadableDocument):
        for part in open_parts(data, "a.jsonl"):
            part.name.encode()


@bounded
@given(st.text())
def test_names_fit_on_one_line(name: str):
    assert printable(name).isprintable()
    storable(name).encode()
