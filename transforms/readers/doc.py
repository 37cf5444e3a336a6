"""Old Word files (.doc), by the program catdoc where it is installed.

catdoc is given the bytes on its standard input and no file name, so it opens nothing.
"""

from __future__ import annotations

import shutil
import subprocess

from transforms.readers.limits import check_size
from transforms.readers.model import RawText, ReadOptions
from transforms.readers.sniff import MEDIA_TYPES
from transforms.staging.decode import UnreadableDocument, require_chinese

_GET = "Reading old Word files needs the program catdoc: apt install catdoc, or save the file as .docx."


def read_doc(data: bytes, name: str, options: ReadOptions) -> RawText:
    """Text of an old Word file, a paragraph a line. Raises ``UnreadableDocument``."""
    check_size(len(data), options.limits.file_bytes)
    program = shutil.which("catdoc")
    if program is None:
        raise UnreadableDocument(_GET)
    try:
        done = subprocess.run(
            [program, "-w", "-d", "utf-8"],
            input=data,
            capture_output=True,
            timeout=options.limits.seconds,
            check=False,
            cwd="/",
            env={"LC_ALL": "C.UTF-8"},
        )
    except subprocess.TimeoutExpired:
        raise UnreadableDocument(
            f"The Word file was not read within {options.limits.seconds:.0f} seconds."
        ) from None
    text = done.stdout.decode("utf-8", errors="replace")
    lines = [line.rstrip() for line in text.replace("\r", "\n").replace("\x0c", "\n").split("\n")]
    text = "\n".join(lines).replace("\x07", "\n").strip("\n")
    if done.returncode != 0 or not text.strip():
        raise UnreadableDocument("The Word file is damaged, locked or empty: catdoc found no text in it.")
    require_chinese(text)
    return RawText(name, MEDIA_TYPES["doc"], text, notes=("Read by catdoc.",))
