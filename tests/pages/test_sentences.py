"""Messages of the warehouse are said in Chinese, with what stands in them."""

from __future__ import annotations

import re

import pytest

from transforms.marts.coverage import EXPECTED_TARGETS
from transforms.pages.sentences import load_sentences, match_sentence, say_sentence, sentence_words
from warehouse.tables import TABLES

STATED = {
    f"{table.full_name}.{check.name}": check.failing or check.message or repr(check.description)
    for table in TABLES
    for check in table.checks
    if check.severity != "blocking"
}
FIELD = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("rule", sorted(STATED))
def test_a_message_that_can_be_published_has_its_templates(rule: str) -> None:
    """Every piece of a template stands in the SQL that makes the message, and every message has a template."""
    templates = load_sentences()[rule]
    for sentence in templates:
        pieces = [piece.strip(" ,") for piece in FIELD.split(sentence.en)]
        fallbacks = (
            "a report",
            "this report",
            "a share",
            "something",
            "this target",
            "a period that is not said",
        )
        for piece in pieces:
            for fallback in fallbacks:
                if f"'{fallback}'" in STATED[rule]:
                    piece = piece.replace(fallback, "\0")
            assert all(part.strip(" ,") in STATED[rule] for part in piece.split("\0")), piece


@pytest.mark.parametrize("about", sorted(load_sentences()))
def test_chinese_fills_in_what_the_message_gives(about: str) -> None:
    for sentence in load_sentences()[about]:
        assert set(FIELD.findall(sentence.zh)) <= set(FIELD.findall(sentence.en)), sentence.en
        # `t` would be taken for the key of the words.
        assert "{t}" not in sentence.en


@pytest.mark.parametrize(
    ("about", "words", "zh"),
    [
        ("parsed.observations.period_known", "no period was found for 60%", "没有找到“60%”所属的时期"),
        ("parsed.reports.gdp_target", "no target for the growth of GDP was found in this report",
         "这份报告里没有找到经济增长目标"),
        ("two_values", "甲 of 乙市 in 2024 is 5公里 here and 6公里 at character 12 of the same document",
         "乙市 2024 的甲这里是 5公里，同一文件第 12 字处是 6公里"),
        ("two_values", "甲 of 乙市 in 2024 is 5公里 here and 6公里 at character 12 of document ab",
         "乙市 2024 的甲这里是 5公里，文件 ab 第 12 字处是 6公里"),
        ("missing", "a section that looks back", "回顾一节"),
        ("document", "Run r1 found other bytes at this path.", "运行 r1 在同一路径见到了新的内容"),
    ],
)  # fmt: skip
def test_a_sentence_is_found_by_its_template(about: str, words: str, zh: str) -> None:
    found = match_sentence(about, words)
    assert found is not None
    assert found[0].zh.format_map(found[1]) == zh
    assert found[0].en.format_map(found[1]) == words
    assert f">{zh}<" in say_sentence(about, words)
    assert sentence_words(about, words) == f"{words} {zh}"


def test_what_is_missing_of_a_target_has_words() -> None:
    assert all(match_sentence("missing", f"a target for {name}") for _, name, _ in EXPECTED_TARGETS)


def test_a_sentence_without_a_template_stays_english() -> None:
    said = say_sentence("parsed.observations.period_known", "<something> else")
    assert str(said) == '<span lang="en">&lt;something&gt; else</span>'


def test_what_stands_in_a_sentence_is_escaped() -> None:
    said = say_sentence("parsed.observations.period_known", 'no period was found for "<b>"')
    assert 'data-quantity="&#34;&lt;b&gt;&#34;">没有找到“&#34;&lt;b&gt;&#34;”所属的时期</span>' in said
