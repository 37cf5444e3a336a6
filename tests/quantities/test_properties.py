"""What holds of the quantities of any text."""

from __future__ import annotations

import math

from hypothesis import example, given, settings
from hypothesis import strategies as st

from transforms.folding import fold
from transforms.quantities import find_quantities, iterate_quantities
from transforms.spacing import close_gaps

#: What numbers are made of, with what stands around them, in the widths and scripts they come in.
_PIECES = (
    *"0123456789０９．.·,，%％-－—～~/／ \n\u3000()（）第前几数余多来半至到、。", *"〇零一二三五八九十百千万亿两",
    "百分之", "分之", "个百分点", "亿元", "万吨", "人次", "微克/立方米", "年", "月", "日", "个", "倍", "成", "位", "萬", "億",
    "增长", "PM", "5G", "“十四五”", "总数", "𠮷", "\r", "\x00", "é",
)  # fmt: skip
TEXTS = st.one_of(st.lists(st.sampled_from(_PIECES), max_size=24).map("".join), st.text(max_size=40))


def test_a_text_of_any_length_is_folded_whole():
    text = "一，２萬" * 70_001
    assert fold(text) == "一,2万" * 70_001


@settings(max_examples=400)
@given(TEXTS)
@example("百分之")
@example("-")
@example("1/0")
@example("0分之5")
@example("零分之零")
def test_spans_reproduce_their_text_in_order_and_apart(text: str):
    at = 0
    for found in find_quantities(text):
        assert found.start >= at
        assert found.end > found.start
        assert text[found.start : found.end] == found.text
        assert found.start <= found.number_start < found.number_end <= found.end
        assert math.isfinite(found.value)
        assert found.value_high is None or math.isfinite(found.value_high)
        at = found.end


@settings(max_examples=200)
@given(TEXTS)
def test_units_hold_no_numbers_and_no_blanks(text: str):
    for found in find_quantities(text):
        assert not any(ch.isdigit() or ch.isspace() for ch in found.unit.replace("m2", "").replace("km2", ""))


@settings(max_examples=200)
@given(TEXTS)
def test_width_makes_no_difference_to_values(text: str):
    """Full-width and traditional characters are read as their plain forms."""
    folded = fold(text)
    if fold(folded) == folded:
        plain = [(found.start, found.end, found.value_high) for found in iterate_quantities(folded, folded)]
        written = [(found.start, found.end, found.value_high) for found in iterate_quantities(text, folded)]
        assert len(plain) == len(written)


@settings(max_examples=200)
@given(TEXTS)
def test_closing_gaps_takes_out_blanks_only(text: str):
    closed, places = close_gaps(text)
    assert closed == "".join(text[i] for i in places)
    assert places == sorted(set(places))
    assert "".join(closed.split()) == "".join(text.split())


def test_digits_without_end_are_no_number() -> None:
    text = "增长" + "9" * 5_000 + "%,达到" + "一" * 5_000 + "亿" * 500 + "元。"
    assert all(abs(found.value) <= 1e32 for found in find_quantities(text))
