"""What another version made: finding again the files of a warehouse, so that they are read as this one does.

Where its tables differ the warehouse is made anew, which needs all its files. Where they fit, and only the
rules that filled them may differ, documents whose files are gone stay as they were read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from flows.errors import UsageError
from flows.inbox_folders import DONE, SET_ASIDE
from flows.manifest import Said
from flows.progress import reporter
from flows.sources import Source, find_sources
from flows.version import version
from warehouse.store import Store
from warehouse.upgrade import OldDocument


@dataclass(slots=True)
class Work:
    """What a run reads and what its manifest says; ``again`` is whether known documents are read anew."""

    sources: list[Source]
    said: dict[str, Said]
    again: bool = False


@dataclass(slots=True)
class Found:
    """Sources of a warehouse by name, what its manifests said of them, and the names of files that are gone."""

    sources: dict[str, Source] = field(default_factory=dict)
    said: dict[str, Said] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)


def bring_up_to_date(store: Store, work: Work) -> Work:
    """Add to the work of a run what another version made of the warehouse; the same work where none did.

    Raises ``UsageError`` where the warehouse has to be made anew and files are gone: without them documents
    would be lost.
    """
    if store.upgrade is not None:
        documents, why = store.upgrade.documents, "; ".join(store.upgrade.reasons)
    elif (made_by := store.made_by()) not in (None, version()):
        documents, why = store.old_documents(), f"it was {made_by}, this is {version()}"
    else:
        return work
    found = find_files(documents, work.sources)
    if found.gone and store.upgrade is not None:
        raise UsageError(
            f"The warehouse {store.path} was made by another version ({store.upgrade.reasons[0]}) and "
            "has to be "
            f"made anew, but {len(found.gone)} of its files are gone, the first is {found.gone[0]}: put them "
            "back, or move the warehouse away to begin without them."
        )
    reporter().say(
        f"The warehouse {store.path} was made by another version ({why}): its {len(documents)} documents are "
        f"read again{_but(found.gone)}."
    )
    merged = found.sources | {source.name: source for source in work.sources}
    sources = [merged[name] for name in sorted(merged)]
    return Work(sources, found.said | work.said, again=True)


def find_files(documents: Iterable[OldDocument], given: Iterable[Source]) -> Found:
    """The files that documents were read from, where they lie or were moved to, but for the given ones."""
    named = {source.name: source.path for source in given}
    found = Found()
    gone: set[str] = set()
    for document in documents:
        name = document.source_path.partition("!/")[0]
        file = named.get(name) or _locate(Path(name))
        if file is None:
            gone.add(name)
            continue
        if name not in named:
            for source in find_sources([file]):
                # A file that was moved away from the inbox keeps the name it came with.
                renamed = replace(source, name=source.name.replace(file.as_posix(), name, 1))
                found.sources[renamed.name] = renamed
        if document.manifest:
            found.said[str(file.resolve())] = json.loads(document.manifest)
    found.gone = sorted(gone)
    return found


def _but(gone: list[str]) -> str:
    if not gone:
        return ""
    return (
        f", but for those of {len(gone)} files that are gone (the first is {gone[0]}), which stay as they are"
    )


def _locate(file: Path) -> Path | None:
    return next((found for found in _places(file) if found.is_file()), None)


def _places(file: Path) -> Iterator[Path]:
    yield file
    for folder in file.parents:
        for place in (DONE, SET_ASIDE):
            moved: Iterable[Path] = (folder / place).glob("*")
            yield from sorted((run / file.relative_to(folder) for run in moved), reverse=True)
