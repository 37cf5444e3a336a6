"""From paths that a person gives to the files of a run."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.errors import UsageError
from flows.paths import Resolver
from transforms.readers.names import printable, storable
from transforms.readers.sniff import SUFFIXES

SAMPLES = Path(__file__).parent / "samples"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read, and the name it goes by in the warehouse (its path as it was given).

    A document inside an archive or a table has the path of that file and its name as ``container``.
    ``problem`` says why the file is not to be opened.
    """

    path: Path
    name: str
    container: str | None = None
    problem: str | None = None


def find_sources(paths: Iterable[Path]) -> list[Source]:
    """Files of these files and folders, each once, in the order of their names.

    From folders the files with an ending in `SUFFIXES` are taken, without hidden ones; links and what
    is no plain file have a problem and are not opened. A file that is named itself is taken whatever
    it is called. Raises ``UsageError`` for a path that does not exist or cannot be read, and for a
    folder in which there is no document.
    """
    found: dict[str, Source] = {}
    resolve = Resolver()
    for path in paths:
        for source in _sources_below(path):
            key = str(source.path.absolute()) if source.problem else resolve(source.path)
            found.setdefault(key, source)
    return sorted(found.values(), key=lambda source: source.name)


def sample_sources() -> list[Source]:
    """The documents that come with the package; their names do not depend on where it is installed."""
    return [Source(path, f"samples/{path.name}") for path in sorted(SAMPLES.glob("*.txt"))]


def _sources_below(path: Path) -> list[Source]:
    shown = printable(str(path))
    if not path.exists():
        raise UsageError(f"The path {shown} does not exist.")
    if not os.access(path, os.R_OK):
        raise UsageError(f"The path {shown} cannot be read.")
    if path.is_dir():
        sources = list(_walk(path))
        if all(source.problem for source in sources):
            raise UsageError(
                f"The folder {shown} holds no document (.txt, .html, .pdf, .docx, .csv, .zip …)."
            )
        return sources
    if not path.is_file():
        raise UsageError(f"The path {shown} is neither a file nor a folder.")
    return [Source(path.resolve() if path.is_symlink() else path, storable(path.as_posix()))]


def _walk(folder: Path) -> Iterator[Source]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            file = Path(parent, name)
            if file.suffix.lower() in SUFFIXES and not name.startswith("."):
                yield Source(file, storable(file.as_posix()), problem=_problem(file))


def _problem(file: Path) -> str | None:
    mode = file.lstat().st_mode
    if stat.S_ISLNK(mode):
        return "The path is a symbolic link; links are not followed."
    return None if stat.S_ISREG(mode) else "The path is no plain file (a pipe or a device)."
