"""Words that look like places or stand for several: loaders of ``place_words.csv`` and ``joint_words.txt``.

``place_words.csv`` has one row per word: ``grouping`` (长三角), ``zone`` (雄安新区), ``name`` (a fixed name
with a place in it that is none: 北京时间) or ``common`` (a county's name that is also a word: 合作).
``joint_words.txt`` holds the words that meet inside what looks like a place (创新 and 乡村 in 创新乡村).
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Literal

WordKind = Literal["grouping", "zone", "name", "common"]


@cache
def place_words(kind: WordKind) -> frozenset[str]:
    text = files("transforms.catalogue").joinpath("place_words.csv").read_text(encoding="utf-8")
    return frozenset(row["word"] for row in csv.DictReader(text.splitlines()) if row["kind"] == kind)


@cache
def joint_words() -> frozenset[str]:
    text = files("transforms.catalogue").joinpath("joint_words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
