"""Parquet with the meaning of its columns inside."""

from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.parquet as pq

from transforms.exports.sheets import Sheet


def to_parquet(sheet: Sheet) -> bytes:
    """All values as they are, nested ones too; each column carries label, unit and description as metadata."""
    arrow = sheet.frame.to_arrow()
    fields = [
        column.with_metadata(
            {"label": field.label, "unit": field.unit or "", "description": field.description}
        )
        for column, field in zip(arrow.schema, sheet.fields, strict=True)
    ]
    about = {"table": sheet.name, "label": sheet.label, "grain": sheet.grain}
    buffer = io.BytesIO()
    pq.write_table(arrow.cast(pa.schema(fields, metadata=about)), buffer, compression="zstd")
    return buffer.getvalue()
