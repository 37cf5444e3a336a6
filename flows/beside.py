"""What stands beside a warehouse: corrections, its pages, its last evaluation, Great Expectations' own pages."""

from __future__ import annotations

from pathlib import Path


def pages_folder(warehouse: Path) -> Path:
    """Folder of the pages: ``duizhang-pages`` beside ``duizhang.duckdb``."""
    return warehouse.with_name(f"{warehouse.stem}-pages")


def quality_report(warehouse: Path) -> Path:
    """The quality report of the last run."""
    return pages_folder(warehouse) / "quality" / "index.html"


def hidden(folder: Path) -> Path:
    """Where a folder of pages is made before it takes its place."""
    return folder.with_name(f".{folder.name}.work")


def evaluation_file(warehouse: Path) -> Path:
    """What ``duizhang evaluate`` measured last, as JSON."""
    return warehouse.with_name(f"{warehouse.stem}-evaluation.json")


def data_docs(warehouse: Path) -> Path:
    """First page of Great Expectations' Data Docs."""
    return warehouse.with_name(f"{warehouse.stem}-data-docs") / "index.html"


def corrections_beside(warehouse: Path) -> Path | None:
    """The corrections file that stands beside the warehouse, if one does.

    A run that names no other takes it; without either, the corrections that the warehouse holds go on.
    """
    beside = warehouse.with_name("corrections.csv")
    return beside if beside.is_file() else None


def hashes_file(warehouse: Path) -> Path:
    """What the last run knew of the files that it was given: their hashes, and by what to tell whether they changed."""
    return warehouse.with_name(f".{warehouse.name}.hashes")
