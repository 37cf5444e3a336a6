"""What readers take and hand on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from transforms.readers.limits import DEFAULT, Limits


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a person says about files: which columns of a table hold the documents, and the limits.

    Without ``text_column`` a table is read by the usual names (``full_text``, ``text``, ``正文`` …).
    """

    text_column: str | None = None
    id_column: str | None = None
    limits: Limits = DEFAULT


@dataclass(frozen=True, slots=True)
class Part:
    """One document inside a container: its name, its bytes, and what the container says of it.

    ``name`` is the path of the container, ``!/`` and the name inside (a path, or the id or number of
    a row). ``said`` has fields of the manifest (``title``, ``region``, ``report_year``, ``source_url``,
    ``published_on``). ``problem`` says in one sentence why it has no bytes.
    """

    name: str
    data: bytes
    said: Mapping[str, str] = field(default_factory=dict)
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class RawText:
    """The text of one document, as it came: line ends are ``\\n``, nothing is interpreted.

    ``confidence`` (0 to 1) says how sure the encoding is. ``title``, ``published_on``, ``source`` and
    ``source_url`` are what the file says beside its text (a page's head, properties of a Word file).
    ``notes`` say what the reader left out or guessed, one sentence each. ``problem`` says why a
    document inside a container could not be read; then ``text`` is ``None``.
    """

    name: str
    media_type: str
    text: str | None
    encoding: str | None = None
    confidence: float | None = None
    title: str | None = None
    published_on: date | None = None
    source: str | None = None
    source_url: str | None = None
    notes: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    problem: str | None = None
