"""Making a warehouse of another version anew: finding again the files that it was made from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from flows.errors import UsageError
from flows.inbox_folders import DONE, SET_ASIDE
from flows.manifest import Said
from flows.sources import Source, find_sources
from warehouse.upgrade import Upgrade


def old_sources(warehouse: Path, upgrade: Upgrade) -> tuple[list[Source], dict[Path, Said]]:
    """The sources of a warehouse that is made anew, and what its manifests said of them.

    Raises ``UsageError`` where files are gone: without them documents would be lost.
    """
    sources: dict[str, Source] = {}
    said: dict[Path, Said] = {}
    gone: list[str] = []
    for document in upgrade.documents:
        name = document.source_path.partition("!/")[0]
        file = _locate(Path(name))
        if file is None:
            gone.append(name)
            continue
        for source in find_sources([file]):
            # A file that was moved away from the inbox keeps the name it came with.
            renamed = replace(source, name=source.name.replace(file.as_posix(), name, 1))
            sources[renamed.name] = renamed
        if document.manifest:
            said[file.resolve()] = json.loads(document.manifest)
    if gone:
        raise UsageError(
            f"The warehouse {warehouse} was made by another version ({upgrade.reasons[0]}) and has to be made "
            f"anew, but {len(set(gone))} of its files are gone, the first is {min(gone)}: put them back, or "
            "move the warehouse away to begin without them."
        )
    return list(sources.values()), said


def merge_sources(given: list[Source], old: list[Source]) -> list[Source]:
    """The sources of a run with those that the warehouse had before, each once, in the order of their names."""
    merged = {source.name: source for source in (*old, *given)}
    return [merged[name] for name in sorted(merged)]


def _locate(file: Path) -> Path | None:
    return next((found for found in _places(file) if found.is_file()), None)


def _places(file: Path) -> Iterator[Path]:
    yield file
    for folder in file.parents:
        for place in (DONE, SET_ASIDE):
            moved: Iterable[Path] = (folder / place).glob("*")
            yield from sorted((run / file.relative_to(folder) for run in moved), reverse=True)
