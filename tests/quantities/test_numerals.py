"""Chinese numerals: their value, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.numerals import read_between, read_chinese


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("〇", 0), ("零", 0), ("七", 7), ("两", 2), ("十", 10), ("十五", 15), ("二十", 20), ("九十九", 99),
        ("百", 100), ("一百零八", 108), ("一百〇八", 108), ("一百一十五", 115), ("一百十五", 115), ("二百五", 250),
        ("二千三百", 2300), ("二千零五", 2005), ("二千零五十", 2050), ("三千五", 3500), ("万", 10_000),
        ("三万五", 35_000), ("三万零五", 30_005), ("十二万三千四百五十六", 123_456), ("一千二百万", 12_000_000),
        ("三亿五千万", 350_000_000), ("四亿零七百万", 407_000_000), ("十二亿", 1_200_000_000),
        ("万万", 10**8), ("二万万", 2 * 10**8), ("万亿", 10**12), ("三万亿", 3 * 10**12),
        ("一九七八", 1978), ("二〇〇五", 2005), ("四·五", 4.5), ("十二点五", 12.5), ("零点零三", 0.03),
    ],
)  # fmt: skip
def test_value(text: str, value: float):
    assert read_chinese(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "点五",
        "甲",
        "五甲",
        "万一",
        "亿二",
        "千百",
        "十百",
        "二三十",
        "一点十",
        "三点",
        "百百",
        "十十",
        "三百五百",
    ],
)
def test_what_is_no_number(text: str):
    assert read_chinese(text) is None


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("两三", (2, 3)), ("七八", (7, 8)), ("八九", (8, 9)), ("三五", (3, 5)), ("十七八", (17, 18)),
        ("二三十", (20, 30)), ("四、五十", (40, 50)), ("五六百", (500, 600)), ("二百二三十", (220, 230)),
        ("一二千", (1000, 2000)),
    ],
)  # fmt: skip
def test_neighbours(text: str, ends: tuple[float, float]):
    assert read_between(text) == ends


@pytest.mark.parametrize("text", ["三", "三三", "四二", "一九五六", "二十三", "二百三", "〇一", "三百四十五"])
def test_one_number_names_no_neighbours(text: str):
    assert read_between(text) is None


def spell(number: int) -> str:
    """A whole number below 10¹² as it is read aloud."""
    digits = "零一二三四五六七八九"
    for scale, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            high, low = divmod(number, scale)
            gap = "零" if low and low < scale // 10 else ""
            return spell(high) + name + gap + (spell(low) if low else "")
    return digits[number]


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_a_number_spelled_out_is_read_back(number: int):
    assert read_chinese(spell(number)) == number


@given(st.text(alphabet="〇零一二三四五六七八九十百千万亿两点·、", max_size=14))
def test_any_string_of_numerals_is_read_or_refused(text: str):
    value = read_chinese(text)
    assert value is None or value >= 0
    ends = read_between(text)
    assert ends is None or ends[0] < ends[1]
