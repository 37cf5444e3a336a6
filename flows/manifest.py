"""What a person knows of a document that its text does not say, from a CSV file with one row a file."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from flows.errors import UsageError
from flows.paths import Resolver

COLUMNS = ("path", "region", "report_year", "title", "source_url")

#: What the manifest says of one file: columns without ``path`` and without empty cells.
Said = dict[str, str]


def read_manifest(file: Path) -> dict[str, Said]:
    """What the manifest says, by the resolved path of the file it speaks of.

    A relative path is looked for below the current folder and then beside the manifest. Raises
    ``UsageError`` where the manifest cannot be read, lacks the column ``path``, has a column that is
    none of `COLUMNS`, names a file twice, or gives a year that is none.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            _check_header(file, reader.fieldnames or ())
            rows = [(reader.line_num, row) for row in reader]
    except OSError as error:
        raise UsageError(f"The manifest {file} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, csv.Error):
        raise UsageError(f"The manifest {file} is no CSV file in UTF-8.") from None
    manifest: dict[str, Said] = {}
    resolve = Resolver()
    for line, row in rows:
        said = {name: (row[name] or "").strip() for name in COLUMNS if name in row}
        path = resolve.below(str(file.parent), said.pop("path"))
        if path in manifest:
            raise UsageError(f"The manifest {file} names {row['path']} a second time in line {line}.")
        manifest[path] = {name: text for name, text in said.items() if text}
        _check_year(manifest[path].get("report_year"), file, line)
    return manifest


def _check_header(file: Path, names: Sequence[str]) -> None:
    if "path" not in names:
        raise UsageError(f"The manifest {file} has no column path.")
    if unknown := [name for name in names if name not in COLUMNS]:
        raise UsageError(
            f"The manifest {file} has the column {unknown[0]}; its columns can be {', '.join(COLUMNS)}."
        )


def _check_year(text: str | None, file: Path, line: int) -> None:
    if text is not None and not (text.isascii() and text.isdigit() and len(text) == 4):
        raise UsageError(f"The manifest {file} gives {text} as a year in line {line}.")
