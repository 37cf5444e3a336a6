"""Cut text into words with jieba's dictionary and the names of indicators.

rjieba is jieba's algorithm and dictionary in Rust, ten times as fast; without guessing of unknown
words the two give the same words. One engine does all the cutting, so that counts are comparable and
the words of a text do not depend on what other texts say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import accumulate

import rjieba

from transforms.catalogue.indicator_rows import expand_form
from transforms.catalogue.indicators import INDICATORS

_WORD = re.compile(r"[\u4e00-\u9fff]{2,}")
_NAME = re.compile(r"[\u4e00-\u9fff]{1,16}")
#: Shorter names of indicators are words like others.
SHORTEST_NAME = 3
#: Words that hold a text together and say nothing of what it is about.
FUNCTION_WORDS = frozenset(
    """
    我们 他们 它们 自己 大家 一个 一些 一批 一种 一定 一样 一切 一是 二是 三是 四是 五是 六是 以及 并且 而且 但是 因此
    所以 如果 由于 对于 关于 为了 通过 按照 根据 随着 其中 同时 此外 另外 特别 尤其 以上 以下 以内 左右 之间 之一 这个
    这些 这样 那些 那样 什么 怎样 已经 正在 曾经 可以 能够 应当 应该 必须 需要 不能 不是 没有 就是 还是 还有 都是 只有
    只要 不仅 不但 甚至 或者 无论 尽管 虽然 然而 于是 从而 这种 各种 各个 每个 等等 之后 之前 以后 以前 以来 以外 期间
    时候 方面 有关 相关 进行 使得 作为 成为 分别 共同 不断 继续 进一步
    """.split()
)


@cache
def indicator_names() -> frozenset[str]:
    """Names and forms of the catalogue, as the texts write them, from `SHORTEST_NAME` to 16 characters."""
    names = set()
    for row in INDICATORS.values():
        names.add(row.name)
        for form in row.forms:
            names.update(expand_form(form.partition("@")[0]))
    return frozenset(name for name in names if len(name) >= SHORTEST_NAME and _NAME.fullmatch(name))


@cache
def _engine() -> rjieba.Jieba:
    """jieba with the catalogue's names, each as likely as it takes to stay whole."""
    engine = rjieba.Jieba()
    for word in sorted(indicator_names()):
        engine.add_word(word, engine.suggest_freq(word), None)
    return engine


def load_dictionaries() -> None:
    """Load now what is otherwise loaded at its first use, which takes a fifth of a second."""
    _engine()
    _plain()


def cut_words(text: str) -> list[str]:
    """The words and names of a text, in order and without gaps."""
    return list(_engine().cut(text, False))


def content_of(words: Iterable[str]) -> list[str]:
    """Those of some words that say what a text is about."""
    return [word for word in words if len(word) > 1 and _WORD.fullmatch(word) and word not in FUNCTION_WORDS]


@cache
def _plain() -> rjieba.Jieba:
    return rjieba.Jieba()


def is_common_word(phrase: str) -> bool:
    """Whether jieba's own dictionary has it: 人民 in quotation marks is still a word."""
    return bool(_plain().has_word(phrase))


def word_boundaries(text: str) -> frozenset[int]:
    """Where words of jieba's own dictionary begin and end in a text."""
    return frozenset(accumulate((len(word) for word in _plain().cut(text, False)), initial=0))
