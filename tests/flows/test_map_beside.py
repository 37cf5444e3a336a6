"""Work in a thread beside: in order, with the next batch made meanwhile, and errors where the results are."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from flows.pool import map_beside


def test_results_come_in_the_order_of_the_batches() -> None:
    assert list(map_beside(abs, [-3, 1, -2])) == [3, 1, 2]
    assert list(map_beside(abs, [])) == []


def test_the_next_batch_is_made_while_one_is_at_work() -> None:
    made = Event()

    def batches() -> Iterator[int]:
        yield 1
        made.set()
        yield 2

    assert list(map_beside(lambda number: (number, made.wait(10)), batches())) == [(1, True), (2, True)]


def test_an_error_comes_instead_of_its_result() -> None:
    results = map_beside(lambda number: 1 / number, [1, 0, 2])
    assert next(results) == 1
    with pytest.raises(ZeroDivisionError):
        next(results)
