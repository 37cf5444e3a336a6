"""A corpus of any size, made from a folder of real documents by varying their numbers and places.

Each made document keeps the headings, the layout and about the length of its source; most of its long
paragraphs come from other sources of the same folder, and its amounts and the places it names are its
own: so it is as hard to read as in life, and no near-copy of another. A manifest gives it a place (and the
year where the file is named after it), since thousands of reports of one place and year would make
marts that no real corpus has. The same folder, number and seed give the same bytes.
"""

from __future__ import annotations

import csv
import random
import re
from dataclasses import dataclass, replace
from pathlib import Path

from transforms.catalogue.regions import Level, load_regions

MANIFEST = "manifest.csv"
#: Amounts: digits with a unit behind them. Years, dates, numbers of paragraphs and of documents stay.
_AMOUNT = re.compile(r"(?<![\d.〔\[])\d[\d.]*\d(?=[%％万亿千百元家户人亩吨公里米件套台项次立平千座条所倍])")
#: Chinese numerals of three characters and more with a scale among them: 三亿五千万, 二千三百.
_SPELLED = re.compile(r"(?=[一二三四五六七八九十百千]{0,3}[百千万亿])[二三四五六七八九十百千万亿]{3,}")
#: A paragraph of running text on a line of its own, and the share of them that comes from elsewhere.
_LONG = re.compile(r"(?m)^(?!\s*(?:[一二三四五六七八九十]+、|[（(]|\d|第))[^\n]{90,}。\s*$")
_MIXED = 0.9
_YEAR_NAME = re.compile(r"(?:19|20)\d\d")
_LEVELS: tuple[Level, ...] = ("province", "prefecture", "county")


@dataclass(frozen=True, slots=True)
class _Original:
    stem: str
    text: str
    #: Official names of places in the text, by their level and length.
    places: dict[tuple[Level, int], tuple[str, ...]]
    folder: Path


def make_corpus(originals: Path, folder: Path, count: int, seed: int = 1) -> int:
    """Write `count` documents and ``manifest.csv`` into `folder`; gives the size of the documents in bytes.

    `originals` is a folder with ``.txt`` files in UTF-8, at any depth. Each is used equally often.
    """
    names = _names_by_kind()
    sources = [_read(path, names) for path in sorted(originals.rglob("*.txt"))]
    if not sources:
        raise ValueError(f"the folder {originals} holds no .txt document")
    pools = _pools(sources)
    folder.mkdir(parents=True, exist_ok=True)
    seats = [r.name for r in load_regions() if r.valid_to is None and r.level in ("prefecture", "county")]
    size = 0
    with (folder / MANIFEST).open("w", encoding="utf-8", newline="") as file:
        manifest = csv.writer(file)
        manifest.writerow(("path", "region", "report_year"))
        for k in range(count):
            source, chance = sources[k % len(sources)], random.Random(f"{seed}:{k}")
            mixed = replace(source, text=_mix(source.text, pools[source.folder], chance))
            data = _vary(mixed, names, chance).encode()
            path = folder / f"{k:05d}_{source.stem}.txt"
            path.write_bytes(data)
            size += len(data)
            year = source.stem if _YEAR_NAME.fullmatch(source.stem) else ""
            manifest.writerow((path.name, chance.choice(seats), year))
    return size


def _names_by_kind() -> dict[tuple[Level, int], list[str]]:
    names: dict[tuple[Level, int], set[str]] = {}
    for region in load_regions():
        if region.level in _LEVELS and region.valid_to is None and len(region.name) > 2:
            names.setdefault((region.level, len(region.name)), set()).add(region.name)
    return {kind: sorted(found) for kind, found in names.items()}


def _read(path: Path, names: dict[tuple[Level, int], list[str]]) -> _Original:
    text = path.read_text(encoding="utf-8-sig")
    places = {kind: tuple(name for name in known if name in text) for kind, known in names.items()}
    return _Original(path.stem, text, places, path.parent)


def _pools(sources: list[_Original]) -> dict[Path, list[str]]:
    """The long paragraphs of the sources of each folder."""
    pools: dict[Path, list[str]] = {}
    for source in sources:
        pools.setdefault(source.folder, []).extend(_LONG.findall(source.text))
    return pools


def _mix(text: str, pool: list[str], chance: random.Random) -> str:
    """Most long paragraphs in the place of others; headings, tasks and tables stay where they are."""
    return _LONG.sub(lambda own: chance.choice(pool) if chance.random() < _MIXED else own.group(), text)


def _vary(source: _Original, names: dict[tuple[Level, int], list[str]], chance: random.Random) -> str:
    text = _AMOUNT.sub(lambda found: _other_digits(found.group(), chance), source.text)
    text = _SPELLED.sub(lambda found: _other_numerals(found.group(), chance), text)
    for kind, written in source.places.items():
        for name in written:
            text = text.replace(name, chance.choice(names[kind]))
    return text


def _other_digits(amount: str, chance: random.Random) -> str:
    """An amount with as many digits, so that it stays about as large: 2291.5 may become 7304.8."""
    first, others = amount[0], amount[1:]
    return chance.choice("123456789" if first != "0" else "0") + "".join(
        chance.choice("0123456789") if digit != "." else digit for digit in others
    )


def _other_numerals(amount: str, chance: random.Random) -> str:
    return "".join(chance.choice("二三四五六七八九") if c in "二三四五六七八九" else c for c in amount)
