"""The process that reads files which might harm whoever reads them: it can do nothing else.

It takes a request (a line of JSON, then bytes) on its standard input and answers with a line of JSON.
It may not open a file for writing, a connection, or a program but antiword, and its memory is limited.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import PurePath
from typing import Any

from transforms.readers import Limits, Part, RawText, ReadOptions, UnreadableDocument, read_part

_FORBIDDEN = (
    "socket.",
    "shutil.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.spawn",
    "os.posix_spawn",
    "ftplib.",
)
_WRITES = (
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
)


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Audit hook: raise ``PermissionError`` for what a reader has no business to do."""
    if event == "open":
        path, mode, flags = (*arguments, None, None, None)[:3]
        if isinstance(path, int):  # a descriptor that is open already can do no more than it could
            return
        writes = isinstance(mode, str) and any(ch in mode for ch in "wax+")
        if writes or (isinstance(flags, int) and flags & 0b11):
            raise PermissionError(f"a reader may not write to {path!r}")
    elif event == "subprocess.Popen":
        if PurePath(str(arguments[0])).name != "antiword":
            raise PermissionError("a reader may start no program but antiword")
    elif event.startswith((*_FORBIDDEN, *_WRITES)):
        raise PermissionError(f"a reader may not use {event}")


def limit_process(memory_bytes: int) -> None:
    """Limit memory and files written of this process, where the system knows such limits."""
    try:
        import resource
    except ImportError:  # not on Windows
        return
    for kind, limit in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, most = resource.getrlimit(kind)
        if most == resource.RLIM_INFINITY or limit <= most:
            resource.setrlimit(kind, (limit, most))


def answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Read one document: its ``text`` with all else, or a ``problem`` in one sentence."""
    options = ReadOptions(limits=Limits(**request["limits"]))
    try:
        raw = read_part(Part(request["name"], data), options)
    except UnreadableDocument as error:
        return {"problem": str(error)}
    except MemoryError:
        return {"problem": "Reading the file needs more memory than is allowed."}
    except RecursionError:
        return {"problem": "The file is nested too deeply."}
    except Exception as error:
        # Whatever a library makes of a file that nobody has seen before, it is told and goes no further.
        return {"problem": f"The file could not be read: its reader failed with {type(error).__name__}."}
    return {"raw": encode(raw)}


def encode(raw: RawText) -> dict[str, Any]:
    """A text as JSON knows it."""
    fields = asdict(raw)
    fields["published_on"] = raw.published_on.isoformat() if raw.published_on else None
    return fields


def main() -> None:
    """Answer requests until the input ends."""
    sys.dont_write_bytecode = True
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not speak into the answers
    limited = False
    while line := source.readline():
        request = json.loads(line)
        data = source.read(request["size"])
        if not limited:
            limit_process(request["limits"]["memory_bytes"])
            sys.addaudithook(refuse)
            limited = True
        sink.write(json.dumps(answer(request, data)).encode("ascii") + b"\n")
        sink.flush()


if __name__ == "__main__":
    main()
