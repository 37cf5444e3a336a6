"""Parts, yardsticks and totals that broke a reading once, in our own words.

Rows as in ``test_reading``: ``quantity | indicator | measure value bound role period region``.
"""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read

#: All stand in the review of 2023 of 安徽省: quantity | indicator | measure value bound.
CASES: dict[str, tuple[str, list[str]]] = {
    "a rate of places by their names alone": (
        "垃圾处理率达到88%,其中城区96%、远郊61%。",
        [
            "88% | 垃圾处理率 | ratio 88 exact",
            "96% | 城区垃圾处理率 | ratio 96 exact",
            "61% | 远郊垃圾处理率 | ratio 61 exact",
        ],
    ),
    "a level's part of a sum": (
        "投入救灾资金9亿元,其中省级2亿元。",
        ["9亿元 | 投入救灾资金 | level 9 exact", "2亿元 | 省级救灾资金 | level 2 exact"],
    ),
    "a share by a yardstick": (
        "农民收入只相当于全国平均水平的81%;人均耕地0.7亩,不足全国平均水平的二分之一。",
        [
            "81% | 农民收入占全国平均水平比重 | ratio 81 exact",
            "0.7亩 | 人均耕地 | level 0.7 exact",
            "二分之一 | 人均耕地 | ratio 0.5 at_most",
        ],
    ),
    "times over a standard": (
        "臭氧浓度190微克/立方米,超过国家标准0.2倍。",
        ["190微克/立方米 | 臭氧浓度 | level 190 exact", "0.2倍 | 臭氧浓度 | multiple 0.2 exact"],
    ),
    "a fraction and a bit": (
        "棉花产量占全国的十分之一强。",
        ["十分之一 | 棉花产量占全国比重 | ratio 0.1 at_least"],
    ),
    "a rate in a hundred thousand": (
        "孕产妇死亡率降至9.2/10万,传染病发病率为十万分之85.5。",
        ["9.2/10万 | 孕产妇死亡率 | ratio 9.2 exact", "十万分之85.5 | 传染病发病率 | ratio 85.5 exact"],
    ),
    "a bare decimal behind a rate": (
        "亿元产值事故死亡率0.06。",
        ["0.06 | 亿元产值事故死亡率 | ratio 0.06 exact"],
    ),
    "a share of what was planned": (
        "水库完成投资3亿元,为年度计划的112%。",
        ["3亿元 | 水库完成投资 | level 3 exact", "112% | 水库完成投资占年度计划比重 | ratio 112 exact"],
    ),
    "reckoned in other money": (
        "人均生产总值3万元,按年末汇率折算4700美元。",
        ["3万元 | 人均生产总值 | level 3 exact", "4700美元 | 人均生产总值 | level 4700 exact"],
    ),
    "the total is of no part and no day": (
        "新登记网店8万户、日均220户,总量50万户。",
        [
            "8万户 | 新登记网店 | level 8 exact",
            "220户 | 日均新登记网店 | level 220 exact",
            "50万户 | 网店总量 | level 50 exact",
        ],
    ),
    "the total of the same figure": (
        "新增航道里程30公里,总里程达到500公里。",
        ["30公里 | 新增航道里程 | level 30 exact", "500公里 | 航道总里程 | level 500 exact"],
    ),
    "how long a record stood dates nothing after it": (
        "满意度95%,创2012年以来新高;投诉量下降7%。",
        ["95% | 满意度 | ratio 95 exact", "7% | 投诉量 | growth -7 exact"],
    ),
    "both verbs are another state": (
        "新开工、筹集公租房6万套,竣工4万套。",
        ["6万套 | 新开工、筹集公租房 | level 6 exact", "4万套 | 竣工公租房 | level 4 exact"],
    ),
    "of how many people over other things": (
        "每千人口床位5张、护士3人。",
        ["5张 | 每千人口床位 | level 5 exact", "3人 | 每千人口护士 | level 3 exact"],
    ),
    "the toll of what is no verb": (
        "生产安全事故起数、死亡人数分别下降20%和30%。",
        ["20% | 生产安全事故起数 | growth -20 exact", "30% | 生产安全事故死亡人数 | growth -30 exact"],
    ),
    "each of a row has its own end": (
        "900个贫困村退出、4个贫困县摘帽。",
        ["900个 | 退出贫困村 | level 900 exact", "4个 | 摘帽贫困县 | level 4 exact"],
    ),
    "whom it reaches has no rate": (
        "发放助学贷款2亿元,惠及学生3万户,获贷率50%。",
        [
            "2亿元 | 发放助学贷款 | level 2 exact",
            "3万户 | 惠及学生 | level 3 exact",
            "50% | 发放助学贷款获贷率 | ratio 50 exact",
        ],
    ),
    "the same figure of another port": (
        "东山机场货邮吞吐量40万吨,西山机场30万吨。",
        ["40万吨 | 东山机场货邮吞吐量 | level 40 exact", "30万吨 | 西山机场货邮吞吐量 | level 30 exact"],
    ),
    "all that was built so far": (
        "新建农田林网20万亩,累计300万亩。",
        ["20万亩 | 新建农田林网 | level 20 exact", "300万亩 | 累计农田林网 | level 300 exact"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_part_has_its_whole(name: str) -> None:
    text, expected = CASES[name]
    end = " actual 2023 安徽省"
    assert [tell(o) for o in read(text, "review")] == [row + end for row in expected]
