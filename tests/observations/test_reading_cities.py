"""Sentences of the kind that cities write, in our own words, each named after what broke.

A row gives what ``tests.observations.test_reading`` gives.
"""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read

CASES: dict[str, tuple[str, str, list[str]]] = {
    "two counts side by side share the noun behind": (
        "review",
        "3条8段城市黑臭水体完成治理。",
        [
            "3条 | 完成治理城市黑臭水体 | level 3 exact actual 2023 安徽省",
            "8段 | 完成治理城市黑臭水体 | level 8 exact actual 2023 安徽省",
        ],
    ),
    "the works behind 等 are counted by what follows the length": (
        "plan",
        "加快东环路等4条、52公里城市道路改造。",
        [
            "4条 | 城市道路改造 | level 4 exact target 2024 安徽省",
            "52公里 | 城市道路改造 | level 52 exact target 2024 安徽省",
        ],
    ),
    "how many, and for how much money, before the things": (
        "review",
        "首批12个、总投资60亿元的项目签约。",
        [
            "12个 | 签约项目 | level 12 exact actual 2023 安徽省",
            "60亿元 | 项目总投资 | level 60 exact actual 2023 安徽省",
        ],
    ),
    "what is all there is, not what is new": (
        "review",
        "新增孵化载体15家,累计达210家。",
        [
            "15家 | 新增孵化载体 | level 15 exact actual 2023 安徽省",
            "210家 | 累计孵化载体 | level 210 exact actual 2023 安徽省",
        ],
    ),
    "neither of two states is the next one": (
        "review",
        "新开工及筹集人才住房2万套,竣工9000套。",
        [
            "2万套 | 新开工及筹集人才住房 | level 2 exact actual 2023 安徽省",
            "9000套 | 竣工人才住房 | level 9000 exact actual 2023 安徽省",
        ],
    ),
    "built in all, not newly built": (
        "review",
        "新建高标准农田7万亩,累计建成90万亩。",
        [
            "7万亩 | 新建高标准农田 | level 7 exact actual 2023 安徽省",
            "90万亩 | 建成高标准农田 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "the verb of the first goes for each pipe": (
        "review",
        "改造供热、供水老旧管网分别为30公里、20公里。",
        [
            "30公里 | 改造供热老旧管网 | level 30 exact actual 2023 安徽省",
            "20公里 | 改造供水老旧管网 | level 20 exact actual 2023 安徽省",
        ],
    ),
    "a share of things that became something": (
        "review",
        "出租车实现100%电动化。",
        [
            "100% | 出租车电动化 | ratio 100 exact actual 2023 安徽省",
        ],
    ),
    "a share of another time's level": (
        "review",
        "生猪存栏80万头,恢复到常年水平的98%。",
        [
            "80万头 | 生猪存栏 | level 80 exact actual 2023 安徽省",
            "98% | 生猪存栏 | ratio 98 exact actual 2023 安徽省",
        ],
    ),
    "an amount above a level that is named": (
        "review",
        "低保标准提高到700元,高于全省平均水平35元。",
        [
            "700元 | 低保标准 | level 700 exact actual 2023 安徽省",
            "35元 | 低保标准 | change 35 exact actual 2023 安徽省",
        ],
    ),
    "more than a multiple of a sum": (
        "review",
        "新建污水管网300公里,超过“十二五”时期总和的1.5倍。",
        [
            "300公里 | 新建污水管网 | level 300 exact actual 2023 安徽省",
            "1.5倍 | 新建污水管网 | multiple 1.5 at_least actual 2023 安徽省",
        ],
    ),
    "without what is left out of a comparison": (
        "plan",
        "一般公共预算收入扣除特殊因素后增长4%。",
        [
            "4% | 一般公共预算收入 | growth 4 exact target 2024 安徽省",
        ],
    ),
    "deaths of the same accidents": (
        "review",
        "生产安全事故起数和死亡人数分别下降6%、9%。",
        [
            "6% | 生产安全事故起数 | growth -6 exact actual 2023 安徽省",
            "9% | 生产安全事故死亡人数 | growth -9 exact actual 2023 安徽省",
        ],
    ),
    "a rank behind a share is not the share's": (
        "review",
        "锂电池产量占全国21%,连续3年居全国大中城市第一。",
        [
            "21% | 锂电池产量占全国比重 | ratio 21 exact actual 2023 安徽省",
            "第一 | 锂电池产量 | rank 1 exact actual 2023 安徽省",
        ],
    ),
    "insurances that share their tail": (
        "review",
        "基本养老、基本医疗保险参保人数分别为90万人、120万人。",
        [
            "90万人 | 基本养老保险参保人数 | level 90 exact actual 2023 安徽省",
            "120万人 | 基本医疗保险参保人数 | level 120 exact actual 2023 安徽省",
        ],
    ),
    "lanes have a length of their own": (
        "review",
        "新增公交专用道80车道公里。",
        [
            "80车道公里 | 新增公交专用道 | level 80 exact actual 2023 安徽省",
        ],
    ),
    "summed up to the end of a plan": (
        "years_ahead",
        "到1957年,累计新增城市就业40万人;单位产值能耗累计下降12%。",
        [
            "40万人 | 新增城市就业 | level 40 exact target 1953/1957 中国",
            "12% | 单位产值能耗 | growth -12 exact target 1953/1957 中国",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_of_a_city_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected
