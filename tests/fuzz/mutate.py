"""Good files of every kind, and what chance makes of them. The same seed gives the same file."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.readers.render import as_csv, as_docx, as_html, as_jsonl, as_mht, as_pdf, as_zip

SAMPLES = sorted((Path(__file__).parents[2] / "flows" / "samples").glob("*.txt"))
WRITERS: dict[str, Callable[[str], bytes]] = {
    "a.txt": lambda text: text.encode(),
    "gbk.txt": lambda text: text.encode("gb18030"),
    "wide.txt": lambda text: text.encode("utf-16"),
    "a.html": as_html,
    "a.mht": as_mht,
    "a.docx": as_docx,
    "a.pdf": as_pdf,
    "a.zip": as_zip,
    "a.csv": as_csv,
    "a.jsonl": as_jsonl,
}
#: Characters that are rare in text and frequent in trouble.
_ODD = (
    "\u202e\u200b\ufeff\u0000\x1b\x85\u2028\ud7ff\uffff𠮷", "9" * 400, "(" * 60, "（" * 60, "一、" * 40, "1.\n2.\n3.\n",
    "%" * 50, "亿" * 50, "〇一二三四五六七八九十百千万亿" * 8, "——" * 40, "\t|" * 60, "《" * 30 + "》" * 29, "1-2-3-4.5.6,7,8" * 9,
    "牵头单位:" * 30, "同比增长" * 40, "分别增长1%、2%、3%" * 20, "\n" * 300, "附件:\n" * 30, "目录\n1.甲工作报告 1\n" * 9,
)  # fmt: skip


@cache
def originals() -> tuple[tuple[str, bytes], ...]:
    """The samples in every format: name and bytes."""
    texts = [path.read_text(encoding="utf-8") for path in SAMPLES]
    return tuple((name, write(text)) for name, write in WRITERS.items() for text in texts)


def mutant(seed: int) -> tuple[str, bytes]:
    """Name and bytes of the file of a seed."""
    dice = random.Random(seed)
    name, data = dice.choice(originals())
    for _ in range(dice.choice((1, 1, 1, 2, 3, 8))):
        data = dice.choice(_CHANGES)(data, dice)
    if dice.random() < 0.1:
        name = dice.choice(list(WRITERS))
    return name, data


def _place(data: bytes, dice: random.Random) -> int:
    return dice.randrange(len(data) + 1)


def _cut_off(data: bytes, dice: random.Random) -> bytes:
    return data[: _place(data, dice)]


def _behead(data: bytes, dice: random.Random) -> bytes:
    return data[dice.randrange(min(len(data), 64) + 1) :]


def _flip(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice((1, 3, 30)) if data else 0):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def _drop(data: bytes, dice: random.Random) -> bytes:
    start = _place(data, dice)
    return data[:start] + data[start + dice.choice((1, 2, 40, 4000)) :]


def _repeat(data: bytes, dice: random.Random) -> bytes:
    start, times = _place(data, dice), dice.choice((2, 5, 200))
    return data[:start] + data[start : start + dice.choice((1, 30, 300))] * times + data[start:]


def _insert_noise(data: bytes, dice: random.Random) -> bytes:
    start = _place(data, dice)
    return data[:start] + dice.randbytes(dice.choice((1, 16, 500))) + data[start:]


def _insert_odd_text(data: bytes, dice: random.Random) -> bytes:
    start = _place(data, dice)
    return data[:start] + dice.choice(_ODD).encode("utf-8", errors="replace") + data[start:]


def _mix(data: bytes, dice: random.Random) -> bytes:
    _, other = dice.choice(originals())
    return data[: _place(data, dice)] + other[_place(other, dice) :]


def _swap(data: bytes, dice: random.Random) -> bytes:
    a, b, c = sorted(_place(data, dice) for _ in range(3))
    return data[:a] + data[b:c] + data[a:b] + data[c:]


def _shout_number(data: bytes, dice: random.Random) -> bytes:
    """Sizes and offsets of binary formats set to their extremes."""
    start = _place(data, dice)
    return data[:start] + dice.choice((b"\xff" * 4, b"\x00" * 4, b"\x7f\xff\xff\xff")) + data[start + 4 :]


_CHANGES = (
    _cut_off, _behead, _flip, _flip, _drop, _repeat, _insert_noise, _insert_odd_text, _insert_odd_text, _mix, _swap,
    _shout_number,
)  # fmt: skip
