"""Plain text."""

from __future__ import annotations

from transforms.readers.limits import check_size
from transforms.readers.model import RawText, ReadOptions
from transforms.staging.decode import decode


def read_text(data: bytes, name: str, options: ReadOptions) -> RawText:
    """Text of a plain text file, nothing changed but the line ends."""
    check_size(len(data), options.limits.file_bytes)
    decoded = decode(data)
    return RawText(name, "text/plain", decoded.text, decoded.encoding, decoded.confidence)
