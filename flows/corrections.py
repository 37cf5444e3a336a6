"""Corrections by a person: from their file, and as the warehouse holds them."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

from flows.errors import UsageError
from transforms.catalogue.indicator_rows import INDICATORS
from transforms.corrections import FIELDS, NUMBERS, Correction, Outcome
from warehouse.findings import findings_frame
from warehouse.frames import frame_of
from warehouse.store import Store
from warehouse.tables import table
from warehouse.tables.parsed.numerals import DISPOSITIONS
from warehouse.tables.parsed.observations import PERIOD_FORM

TABLE = "quality.corrections"
COLUMNS = ("document", "place", "field", "value", "reason")
UNMATCHED = "quality.corrections.unmatched"
_DOCUMENT_ID = re.compile(r"[0-9a-f]{16}")
_IN_WORDS = re.compile(r".+@[0-9a-f]{12}(#[1-9][0-9]*)?")
_PERIOD = re.compile(f"{PERIOD_FORM}(/{PERIOD_FORM})?")


def read_corrections(file: Path) -> list[Correction]:
    """The rows of a corrections file, sorted.

    Raises ``UsageError`` where the file cannot be read, has other columns than `COLUMNS`, corrects a
    field twice, or says what the field cannot hold.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            if sorted(reader.fieldnames or ()) != sorted(COLUMNS):
                raise UsageError(f"The corrections {file} need the columns {', '.join(COLUMNS)}.")
            rows = [(reader.line_num, row) for row in reader]
    except OSError as error:
        raise UsageError(f"The corrections {file} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, csv.Error):
        raise UsageError(f"The corrections {file} are no CSV file in UTF-8.") from None
    corrections: dict[tuple[str, str, str], Correction] = {}
    for line, row in rows:
        correction = Correction(**{name: (row[name] or "").strip() for name in COLUMNS})
        if wrong := _what_is_wrong(correction):
            raise UsageError(f"Line {line} of {file}: {wrong}.")
        key = correction.document, correction.place, correction.field
        if key in corrections:
            raise UsageError(f"Line {line} of {file} corrects {correction.field} a second time.")
        corrections[key] = correction
    return sorted(corrections.values())


def known_corrections(store: Store) -> list[Correction]:
    """The corrections that the warehouse holds, sorted."""
    rows = store.sql(f"SELECT DISTINCT {', '.join(COLUMNS)} FROM {TABLE}")
    return sorted(Correction(**row | {"value": row["value"] or ""}) for row in rows.iter_rows(named=True))


def documents_named(store: Store, corrections: Iterable[Correction]) -> list[str]:
    """Ids of the accepted documents that these corrections name."""
    corrections = list(corrections)
    rows = store.sql(
        "SELECT document_id, source_path FROM staging.documents WHERE status = 'accepted'"
    ).rows()
    return [row[0] for row in rows if any(correction.names(*row) for correction in corrections)]


def correction_rows(
    document_id: str | None, outcomes: Iterable[Outcome], run_id: str
) -> list[dict[str, Any]]:
    """Rows of `quality.corrections` for one document, or for corrections that found none."""
    return [
        {name: getattr(outcome.correction, name) for name in COLUMNS}
        | {
            "correction_id": _identify(outcome.correction, document_id),
            "value": outcome.correction.value or None,
            "status": outcome.status,
            "was": outcome.was,
            "document_id": document_id,
            "observation_id": outcome.observation_id,
            "run_id": run_id,
        }
        for outcome in outcomes
    ]


def settle_corrections(store: Store, corrections: Sequence[Correction]) -> None:
    """Record the corrections that name no document, and find those that match nothing in any."""
    store.execute(f"DELETE FROM {TABLE} WHERE document_id IS NULL")
    held = set(known_corrections(store))
    lost = [Outcome(correction, "no_document") for correction in corrections if correction not in held]
    store.write(TABLE, frame_of(table(TABLE), correction_rows(None, lost, store.run_id)))
    store.execute("DELETE FROM quality.findings WHERE rule = ?", [UNMATCHED])
    unmatched = store.sql(
        f"SELECT * FROM {TABLE} "
        f"QUALIFY bool_and(status IN ('no_document', 'no_match', 'ambiguous')) "
        "OVER (PARTITION BY document, place, field)"
    )
    findings = [
        {
            "rule": UNMATCHED,
            "severity": "finding",
            "message": f"The correction of {row['field']} at {row['place']} of {row['document']} "
            f"{_SAID[row['status']]} ({row['reason']})",
            "document_id": row["document_id"],
            "table_name": TABLE,
            "row_key": row["correction_id"],
        }
        for row in unmatched.sort("correction_id").iter_rows(named=True)
    ]
    store.write("quality.findings", findings_frame(store.run_id, findings))


_SAID = {
    "no_document": "names no document",
    "no_match": "matches nothing",
    "ambiguous": "matches more than one number",
}


def _identify(correction: Correction, document_id: str | None) -> str:
    said = "\n".join((*astuple(correction), document_id or ""))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _what_is_wrong(correction: Correction) -> str | None:
    """Why a correction cannot be used, in words; None where it can."""
    field, value = correction.field, correction.value
    if not (correction.document and correction.reason):
        return "a correction names its document and its reason"
    if field not in FIELDS:
        return f"{field} is no field that can be corrected ({', '.join(FIELDS)})"
    if correction.place.isdecimal():
        if not _DOCUMENT_ID.fullmatch(correction.document):
            return (
                "an offset holds for exact bytes only: name the document by its id, or the place by its words"
            )
    elif not _IN_WORDS.fullmatch(correction.place):
        return (
            f"{correction.place or 'nothing'} is no place: write an offset, or quantity@hash of the sentence"
        )
    return _what_the_field_cannot_hold(field, value)


def _what_the_field_cannot_hold(field: str, value: str) -> str | None:
    if field == "disposition":
        allowed = tuple(name for name in DISPOSITIONS if name != "observation")
        return None if value in allowed else f"{value} is none of {', '.join(allowed)}"
    column = table("parsed.observations").column(field)
    if not value:
        return f"{field} cannot be empty" if field == "value" or not column.nullable else None
    if field in NUMBERS and not re.fullmatch(r"-?\d+(\.\d+)?", value, re.ASCII):
        return f"{value} is no number"
    if column.values and value not in column.values:
        return f"{value} is none of {', '.join(column.values)}"
    if field == "period" and not _PERIOD.fullmatch(value):
        return f"{value} is no period"
    if field == "indicator_code" and value not in INDICATORS:
        return f"{value} is no code of the catalogue"
    return None
