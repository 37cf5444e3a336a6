"""Handing large things to Prefect's tasks."""

from __future__ import annotations

from typing import TypeVar, cast

from prefect.utilities.annotations import quote

T = TypeVar("T")


def as_it_is(value: T) -> T:
    """`value` for a call of a task, which gets it as it is.

    Prefect looks through all that a task is given, file by file, for what other tasks gave, twice for each
    task; with thousands of documents that took longer than the tasks did.
    """
    return cast(T, quote(value))
