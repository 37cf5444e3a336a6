"""Old Word files (.doc), by the program antiword where it is installed.

antiword writes the file as DocBook, which keeps paragraphs and tables apart. (catdoc, the other program of
this kind, guesses anew every 256 characters whether they are Chinese, and loses some: 200 of 100,000 in a
compilation of reports.) The file is handed over in memory, so that nothing is written to the disk.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import Any

from transforms.readers.libraries import need
from transforms.readers.limits import check_size
from transforms.readers.model import RawText, ReadOptions
from transforms.readers.sniff import MEDIA_TYPES
from transforms.readers.tables import table_lines
from transforms.staging.decode import UnreadableDocument, require_chinese

PROGRAM = "antiword"
_GET = (
    f"Reading old Word files needs Linux and the program {PROGRAM}: apt install {PROGRAM}, "
    "or save the file as .docx."
)
_UNREAD = "The Word file is damaged, locked, nearly empty or of another version: save it as .docx."
_INLINE = frozenset(("emphasis", "superscript", "subscript", "ulink"))
_PARAGRAPHS = frozenset(("para", "title"))


def read_doc(data: bytes, name: str, options: ReadOptions) -> RawText:
    """Text of an old Word file; an empty paragraph is an empty line, a table as `table_lines` says.

    Raises ``UnreadableDocument``.
    """
    check_size(len(data), options.limits.file_bytes)
    if shutil.which(PROGRAM) is None or not hasattr(os, "memfd_create"):
        raise UnreadableDocument(_GET)
    need("docx", "office", "Word files")
    text = "\n".join(_blocks(_docbook(data, options.limits.seconds))).strip("\n")
    if not text.strip():
        raise UnreadableDocument(_UNREAD)
    require_chinese(text)
    return RawText(name, MEDIA_TYPES["doc"], text, notes=(f"Read by {PROGRAM}.",))


def _docbook(data: bytes, seconds: float) -> Any:
    """The chapter element of the file as DocBook."""
    from lxml import etree

    file = os.memfd_create("word")
    try:
        _fill(file, data)
        done = subprocess.run(
            [PROGRAM, "-x", "db", f"/proc/self/fd/{file}"],
            pass_fds=(file,),
            stdin=file,  # not read; the null device would be opened for writing
            capture_output=True,
            timeout=seconds,
            check=False,
            cwd="/",
            env={"LC_ALL": "C.UTF-8", "PATH": os.environ.get("PATH", "")},
        )
    except subprocess.TimeoutExpired:
        raise UnreadableDocument(f"The Word file was not read within {seconds:.0f} seconds.") from None
    finally:
        os.close(file)
    # The DocBook names a DTD on the network; nothing is fetched.
    parser = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False, recover=True)
    book = etree.fromstring(done.stdout, parser) if done.stdout.strip() else None
    chapter = book.find("chapter") if book is not None else None
    if done.returncode != 0 or chapter is None:
        raise UnreadableDocument(_UNREAD)
    return chapter


def _fill(file: int, data: bytes) -> None:
    """Write `data` to a file in memory, also where this process may write no files."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits[1], limits[1]))
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def _blocks(holder: Any) -> list[str]:
    """Lines of an element: paragraphs as they stand, tables cell after cell."""
    lines: list[str] = []
    text = holder.text or ""
    tables = False
    for child in holder:
        if child.tag in _INLINE:
            text += "".join(child.itertext())
        elif child.tag == "informaltable":
            tables = True
            rows = [[_blocks(cell) for cell in row.iter("entry")] for row in child.iter("row")]
            lines += [*([""] if lines and lines[-1] else []), *table_lines(rows), ""]
        else:
            lines += _blocks(child)
        text += child.tail or ""
    # antiword puts the text of an element on a line of its own and indents what closes it.
    text = text.rstrip(" ").strip("\n")
    if holder.tag == "entry":
        return [*lines, *text.split("\n")]
    if holder.tag in _PARAGRAPHS and (text.strip() or not tables):
        return [text, *lines]
    return lines
