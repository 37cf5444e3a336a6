"""From paths that a person gives to the files of a run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.errors import UsageError

#: What is taken from a folder. A file that is named itself is taken whatever it is called.
SUFFIXES = frozenset({".txt"})
SAMPLES = Path(__file__).parent / "samples"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read, and the name it goes by in the warehouse (its path as it was given)."""

    path: Path
    name: str


def find_sources(paths: Iterable[Path]) -> list[Source]:
    """Files of these files and folders, each once, in the order of their names.

    Folders are walked, without hidden files and without following links. Raises ``UsageError`` for
    a path that does not exist or cannot be read, and for a folder in which there is no document.
    """
    found: dict[Path, Source] = {}
    for path in paths:
        for source in _sources_below(path):
            found.setdefault(source.path.resolve(), source)
    return sorted(found.values(), key=lambda source: source.name)


def sample_sources() -> list[Source]:
    """The documents that come with the package; their names do not depend on where it is installed."""
    return [Source(path, f"samples/{path.name}") for path in sorted(SAMPLES.glob("*.txt"))]


def _sources_below(path: Path) -> list[Source]:
    if not path.exists():
        raise UsageError(f"The path {path} does not exist.")
    if not os.access(path, os.R_OK):
        raise UsageError(f"The path {path} cannot be read.")
    if path.is_dir():
        sources = [Source(file, file.as_posix()) for file in _walk(path)]
        if not sources:
            kinds = ", ".join(sorted(SUFFIXES))
            raise UsageError(f"The folder {path} holds no document ({kinds}).")
        return sources
    if not path.is_file():
        raise UsageError(f"The path {path} is neither a file nor a folder.")
    return [Source(path, path.as_posix())]


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            file = Path(parent, name)
            if file.suffix.lower() in SUFFIXES and not name.startswith(".") and _is_plain_file(file):
                yield file


def _is_plain_file(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()
