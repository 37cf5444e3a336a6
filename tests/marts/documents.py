"""Shared documents read to the frames of the parsed layer, without a warehouse."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.marts.notices import Frames
from transforms.catalogue.normalize import normalize_frame
from transforms.observations.read import read_passages
from transforms.staging.document import stage_document
from transforms.structure.parse import parse_structure
from warehouse.frames import frame_of
from warehouse.tables import table


def read_documents(shared: Path, *names: str) -> tuple[list[str], Frames]:
    """Texts and parsed frames of the seed documents whose names begin so."""
    texts: list[str] = []
    rows: dict[str, list[Any]] = {
        name: [] for name in ("reports", "tasks", "task_units", "task_progress", "observations")
    }
    for name in names:
        (path,) = (shared / "documents" / "seeds").glob(f"{name}_*.txt")
        staged = stage_document(str(path), path.read_bytes())
        structure = parse_structure(staged)
        texts.append(staged.row.text or "")
        rows["reports"] += structure.reports
        rows["tasks"] += structure.tasks
        rows["task_units"] += structure.task_units
        rows["task_progress"] += structure.task_progress
        rows["observations"] += [asdict(o) for o in read_passages(structure.passages).observations]
    frames = {name: frame_of(table(f"parsed.{name}"), found) for name, found in rows.items()}
    frames["observations"] = normalize_frame(frames["observations"])
    return texts, frames
