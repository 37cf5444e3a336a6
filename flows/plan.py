"""What a run has to do: which files are new, which are known, which are copies, what they replace.

A document is a path with its bytes. The same bytes at the same path are known and left alone; other
bytes at a known path supersede what stood there; the same bytes at a second path are a copy. Where
the manifest now says something else of a known document, it is read again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from flows.sources import Source
from transforms.corrections import Correction


@dataclass(frozen=True, slots=True)
class HashedSource:
    """A file with the SHA-256 of its bytes in hex; ``unreadable`` says why it has none of its own."""

    source: Source
    sha256: str
    byte_count: int
    #: What the manifest says of it, as JSON; ``None`` where it says nothing.
    manifest: str | None = None
    unreadable: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A document of the warehouse that is not superseded."""

    document_id: str
    source_path: str
    sha256: str
    duplicate_of: str | None = None
    manifest: str | None = None
    status: str = "accepted"


@dataclass(frozen=True, slots=True)
class Copy:
    """A file with the bytes of a document that is already there under another path."""

    file: HashedSource
    document_id: str
    duplicate_of: str


@dataclass(frozen=True, slots=True)
class Promotion:
    """The bytes of ``superseded`` are gone from its path but still stand at that of ``copy``."""

    superseded: Known
    copy: Known


@dataclass(frozen=True, slots=True)
class RunStamp:
    """What a run adds to the documents that it takes in; ``ingested_at`` is UTC without a zone."""

    run_id: str
    ingested_at: datetime

    @classmethod
    def now(cls) -> RunStamp:
        """The stamp of a run that begins now."""
        now = datetime.now(UTC).replace(tzinfo=None)
        return cls(f"{now:%Y%m%dT%H%M%S}-{uuid4().hex[:8]}", now)


@dataclass(slots=True)
class Plan:
    """What a run has to do. ``superseded`` are documents to be retired, without those of ``promoted``;
    ``restated`` are read again as ``new``, since the manifest says something else of them. ``gone`` are
    documents whose file is no longer there; only where ``prune`` says so are they retired."""

    new: list[HashedSource] = field(default_factory=list)
    copies: list[Copy] = field(default_factory=list)
    unchanged: list[HashedSource] = field(default_factory=list)
    superseded: list[Known] = field(default_factory=list)
    restated: list[Known] = field(default_factory=list)
    promoted: list[Promotion] = field(default_factory=list)
    gone: list[Known] = field(default_factory=list)
    prune: bool = False
    #: What people say over the rules, for all documents; and the documents that are read again since
    #: that is not what it was.
    corrections: list[Correction] = field(default_factory=list)
    corrections_changed: bool = False
    corrected: list[str] = field(default_factory=list)

    @property
    def changes_nothing(self) -> bool:
        changes = (self.new, self.copies, self.superseded, self.promoted, self.corrections_changed)
        return not any(changes)


def document_id(sha256: str) -> str:
    """Id of a document that is no copy: the first 16 hex digits of the SHA-256 of its bytes."""
    return sha256[:16]


def copy_id(sha256: str, source_path: str) -> str:
    """Id of a byte-equal copy: made from its bytes and its path."""
    return hashlib.sha256(f"{sha256} {source_path}".encode()).hexdigest()[:16]


def make_plan(
    files: Iterable[HashedSource],
    known: Iterable[Known],
    retry: bool = False,
    gone: Iterable[Known] = (),
    prune: bool = False,
    again: bool = False,
) -> Plan:
    """Compare the files of a run, in their order, with the documents that the warehouse holds.

    With ``retry`` quarantined documents are read again, with ``again`` all but copies. A file that cannot
    be read now leaves what the warehouse holds of it. Documents that are ``gone`` (see `find_gone`) are
    retired with ``prune``.
    """
    by_path = {document.source_path: document for document in known}
    plan, changed = Plan(gone=list(gone), prune=prune), []
    gone = [by_path.pop(document.source_path) for document in plan.gone] if prune else []
    files = list(files)
    for file in files:
        there = by_path.get(file.source.name)
        if there is None:
            changed.append(file)
        elif file.unreadable is not None and there.status == "accepted":
            # A share that is away for a moment takes nothing from the warehouse.
            plan.unchanged.append(file)
        elif there.sha256 != file.sha256:
            changed.append(file)
            gone.append(by_path.pop(file.source.name))
        elif _is_settled(file, there, retry, again):
            plan.unchanged.append(file)
        else:
            plan.restated.append(there)
            plan.new.append(file)
    # An archive or table that is read by now was set aside as a whole before.
    opened = {file.source.container for file in files} - {file.source.name for file in files}
    gone += [by_path.pop(name) for name in sorted(filter(None, opened)) if name in by_path]
    _retire(gone, by_path, plan)
    originals = {d.sha256: d.document_id for d in by_path.values() if d.document_id == document_id(d.sha256)}
    for file in changed:
        original = originals.get(file.sha256)
        if original is None:
            originals[file.sha256] = document_id(file.sha256)
            plan.new.append(file)
        else:
            plan.copies.append(Copy(file, copy_id(file.sha256, file.source.name), original))
    return plan


def find_gone(
    files: Iterable[HashedSource],
    known: Iterable[Known],
    folders: Iterable[str],
    is_there: Callable[[str], bool] = lambda name: Path(name).exists(),
) -> list[Known]:
    """The documents below the folders of a run that are no longer among its files.

    A document of an archive or table is gone with its file, or when the file, which could be read, holds it
    no more. A file that is there and was passed over (by its ending) is not gone.
    """
    files = list(files)
    below = tuple(folder.rstrip("/") + "/" for folder in folders)
    seen = {file.source.name for file in files}
    read = {file.source.container for file in files}
    return [
        document
        for document in known
        if document.source_path.startswith(below)
        and document.source_path not in seen
        and (
            document.source_path.partition("!/")[0] in read
            or not is_there(document.source_path.partition("!/")[0])
        )
    ]


def _is_settled(file: HashedSource, there: Known, retry: bool, again: bool) -> bool:
    """Whether a file with known bytes is to be left alone."""
    if retry and there.status == "quarantined":
        return False
    is_copy = there.document_id != document_id(there.sha256)
    return is_copy or (file.manifest in (None, there.manifest) and not again)


def _retire(gone: list[Known], by_path: dict[str, Known], plan: Plan) -> None:
    """A document that has a copy lives on under the path of the copy; all others are superseded."""
    for document in gone:
        copies = [d for d in by_path.values() if d.duplicate_of and d.sha256 == document.sha256]
        if not copies:
            plan.superseded.append(document)
            continue
        copy = min(copies, key=lambda d: d.source_path)
        plan.promoted.append(Promotion(document, copy))
        by_path[copy.source_path] = Known(document.document_id, copy.source_path, document.sha256)
