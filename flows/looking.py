"""What a run is given to read: its files, and what the manifest says of them.

The command line looks before it starts Prefect, to say at once what is wrong. The flow that it then runs in the
same process takes what was found a moment ago: among thousands of files a second look takes half a second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.manifest import Said, read_manifest
from flows.sources import Source, find_sources, sample_sources


@dataclass(frozen=True, slots=True)
class Given:
    """The files of a run, and what the manifest says by the resolved path of the file it speaks of."""

    sources: list[Source]
    said: dict[str, Said]


_Question = tuple[tuple[Path, ...], Path | None]
#: What was looked at ahead; each is taken once.
_ahead: dict[_Question, Given] = {}


def look_ahead(paths: Sequence[Path], manifest: Path | None) -> Given:
    """What `look` gives and raises; a `look` of the same process at the same then takes it."""
    given = _ahead[tuple(paths), manifest] = _look(paths, manifest)
    return given


def look(paths: Sequence[Path], manifest: Path | None) -> Given:
    """The files of these files and folders (of none: the bundled samples), with what the manifest says.

    Raises ``UsageError`` as `find_sources` and `read_manifest` do.
    """
    return _ahead.pop((tuple(paths), manifest), None) or _look(paths, manifest)


def _look(paths: Sequence[Path], manifest: Path | None) -> Given:
    sources = find_sources(paths) if paths else sample_sources()
    return Given(sources, read_manifest(manifest) if manifest else {})
