"""How much of anything is read. All limits stand here, with what a file meets that passes one.

They are far above any document of this kind (a whole report has 100 kB, a compilation of thirty
2 MB) and far below what would stop the machine. A file that passes one is quarantined with a
sentence that names the limit.
"""

from __future__ import annotations

from dataclasses import dataclass

from transforms.staging.decode import UnreadableDocument

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file and on what comes out of it."""

    #: Bytes of one file that is a document itself, on the disk or in an archive.
    file_bytes: int = 100 * _MB
    #: Bytes of one file that holds documents: an archive, a table or lines of records.
    container_bytes: int = 500 * _MB
    #: Bytes of an archive or Word file unpacked, all members together.
    unpacked_bytes: int = 1_000 * _MB
    #: Documents in an archive or a table, members of archives in it counted too.
    members: int = 100_000
    #: Archives inside archives.
    depth: int = 3
    #: Characters of the text of one document.
    text_chars: int = 20 * _MB
    #: Characters of one line: a whole report in one line has 50,000.
    line_chars: int = 500_000
    #: Pages of a PDF.
    pages: int = 20_000
    #: Elements of a page nested in one another.
    nesting: int = 5_000
    #: Seconds to read one document, and as many again to understand it.
    seconds: float = 120.0
    #: Memory of the process that reads.
    memory_bytes: int = 4_000 * _MB

    @property
    def largest_file_bytes(self) -> int:
        """Bytes of the largest file that is opened at all."""
        return max(self.file_bytes, self.container_bytes)


DEFAULT = Limits()


def check_size(size: int, limit: int, what: str = "The file") -> None:
    """Raise ``UnreadableDocument`` when ``size`` bytes are more than ``limit``."""
    if size > limit:
        raise UnreadableDocument(f"{what} has {say_bytes(size)}; the limit is {say_bytes(limit)}.")


def check_text(text: str, limits: Limits) -> None:
    """Raise ``UnreadableDocument`` when a text or one of its lines is longer than the limits allow."""
    if len(text) > limits.text_chars:
        raise UnreadableDocument(
            f"The text has {len(text):,} characters; the limit is {limits.text_chars:,}."
        )
    if len(text) > limits.line_chars and max(map(len, text.split("\n"))) > limits.line_chars:
        raise UnreadableDocument(f"The text has a line of more than {limits.line_chars:,} characters.")


def say_bytes(size: int) -> str:
    """A size in bytes for a person: ``200 MB``, ``12 kB``, ``7 bytes``."""
    if size >= _MB:
        return f"{size / _MB:,.0f} MB"
    return f"{size / 1000:,.0f} kB" if size >= 1000 else f"{size} bytes"
