"""CSV that Excel opens rightly."""

from __future__ import annotations

import polars as pl

from transforms.exports.sheets import flatten


def to_csv(frame: pl.DataFrame) -> bytes:
    """UTF-8 with a byte order mark, by which Excel knows it; nested values are JSON, dates ISO."""
    return frame.pipe(flatten).write_csv(include_bom=True).encode()
