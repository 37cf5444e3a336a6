"""Read passages: the numbers of a text become observations, each with the rules that decided.

The order of work for one passage: fold, find quantities, set aside those that cannot be
observations, cut sentences into clauses, line up numbers and words, name, measure, date, place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from transforms.folding import fold
from transforms.observations.passage_reader import PassageReader
from transforms.observations.records import Reading
from transforms.observations.relative import find_relative_targets
from transforms.passages import Context, Passage

_HAS_NUMERAL = re.compile(r"[0-9０-９〇一二三四五六七八九十百千万亿两]")


def read_passages(passages: Iterable[Passage]) -> Reading:
    """Observations, numerals and relative targets of passages, in order."""
    reading = Reading()
    before: PassageReader | None = None
    for passage in passages:
        found, before = _read_after(passage, before)
        reading.extend(found)
    return reading


def read_passage(passage: Passage) -> Reading:
    """Everything that one passage states in numbers, and the targets that it sets without one."""
    return _read_after(passage, None)[0]


def _read_after(passage: Passage, before: PassageReader | None) -> tuple[Reading, PassageReader | None]:
    """Read a passage that follows another; of its section, a year that was spoken of goes on."""
    reader = before
    reading = Reading()
    folded = fold(passage.text)
    if _HAS_NUMERAL.search(passage.text):
        reader = PassageReader(passage, folded)
        if before is not None and _of_one_task(before.passage.context, passage.context):
            reader.carried.counted = dict(before.carried.counted)
            reader.carried.measured = dict(before.carried.measured)
        if before is not None and before.passage.context.section_id == passage.context.section_id:
            reader.times.before = before.times.spoken or before.times.before
        reading = reader.read()
    reading.relative_targets = find_relative_targets(passage, folded)
    return reading, reader


def _of_one_task(before: Context, context: Context) -> bool:
    """Whether a passage goes on about the task that the one before it spoke of."""
    return context.task_id is not None and before.task_id == context.task_id
