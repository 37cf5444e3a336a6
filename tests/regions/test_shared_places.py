"""On the shared documents: every place that gives a report is known, and reading is fast enough to note."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from transforms.folding import fold
from transforms.places import Place, find_places
from transforms.regions import NATION, resolve_region

pytestmark = pytest.mark.documents

_CONTENTS_ENTRY = re.compile(r"^\d+\.(20\d\d)年度?(\w+?)政府工作报告 *\d+$", re.MULTILINE)
_SENTENCE = re.compile("[^。；;\n]+[。；;]?")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


def _sentences(shared: Path) -> Iterator[tuple[str, str, int]]:
    """Folded sentences with the region and year of a report; where several are in one file, the nation."""
    for path in sorted((shared / "documents").rglob("*.txt")):
        region = resolve_region(path.stem)
        within = region.code if region else NATION
        year = int(path.stem) if path.stem.isdigit() else 2026
        for match in _SENTENCE.finditer(fold(_read(path))):
            yield match.group(), within, year


def test_announced_reports_are_of_known_places(shared: Path) -> None:
    entries = [
        found
        for path in sorted((shared / "documents/seeds").glob("*.txt"))
        for found in _CONTENTS_ENTRY.findall(_read(path))
    ]
    assert len(entries) == 23
    assert [name for year, name in entries if resolve_region(name, year=int(year)) is None] == []


def test_provinces_that_give_reports_are_known(shared: Path) -> None:
    names = [path.stem for path in (shared / "documents/provinces").glob("*.txt")]
    assert len(names) == 8
    levels = {name: region.level for name in names if (region := resolve_region(name))}
    assert levels == dict.fromkeys(names, "province")


def test_spans_reproduce_names_on_every_sentence(shared: Path) -> None:
    size, began, found = 0, time.perf_counter(), list[Place]()
    for sentence, within, year in _sentences(shared):
        size += len(sentence.encode())
        places = find_places(sentence, within, year)
        assert [sentence[p.start : p.end] for p in places] == [p.name_as_written for p in places]
        assert all(a.end <= b.start for a, b in pairwise(places))
        found += places
    seconds = time.perf_counter() - began
    print(f"\nfind_places: {size / 1e6 / seconds:.1f} MB/s, {len(found)} places in {size / 1e6:.1f} MB")
    assert len(found) > 5000


def test_names_that_need_the_city_of_the_report_stay_open(shared: Path) -> None:
    open_names = {
        p.name_as_written
        for sentence, within, year in _sentences(shared)
        for p in find_places(sentence, within, year)
        if p.kind == "region" and p.region is None
    }
    assert open_names == {"和平区", "市中区"}
