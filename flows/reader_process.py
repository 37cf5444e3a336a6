"""Reading in a process of its own: a file that hangs, crashes or eats memory costs one sentence.

Plain text is read here; what libraries written in C take apart (PDF, Word, pages) goes to the child,
which is started once and again after a file that it did not survive.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import asdict
from datetime import date
from typing import Any

from transforms.readers import Part, RawText, ReadOptions, UnreadableDocument, read_part
from transforms.readers.sniff import sniff

#: Starting the process and loading a library take a part of the time for a file.
_START_SECONDS = 30.0


class ReaderProcess:
    """Reads documents one after the other, each within its time."""

    def __init__(self, options: ReadOptions) -> None:
        self._options = options
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def read(self, part: Part) -> RawText:
        """Text of one document. Raises ``UnreadableDocument`` with one sentence when there is none."""
        if part.problem or sniff(part.data, part.name) == "text":
            return read_part(part, self._options)
        with self._lock:
            answer = self._ask(part)
        if "problem" in answer:
            raise UnreadableDocument(answer["problem"])
        return _decode(answer["raw"])

    def close(self) -> None:
        """End the process; it is started again when it is needed."""
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None

    def _ask(self, part: Part) -> dict[str, Any]:
        limits = self._options.limits
        request = {"name": part.name, "size": len(part.data), "limits": asdict(limits)}
        seconds = limits.seconds
        if self._child is None:
            self._child = _start()
            seconds += _START_SECONDS
        child, late = self._child, threading.Event()

        def stop() -> None:
            late.set()
            child.kill()

        timer = threading.Timer(seconds, stop)
        timer.start()
        try:
            line = _exchange(child, json.dumps(request).encode() + b"\n", part.data)
        finally:
            timer.cancel()
        if line.endswith(b"\n"):
            answer: dict[str, Any] = json.loads(line)
            return answer
        self.close()
        if late.is_set():
            return {"problem": f"The file was not read within {limits.seconds:g} seconds."}
        return {"problem": "The file made its reader crash; it is damaged, or made to do so."}


def _start() -> subprocess.Popen[bytes]:
    # The child sees the modules that we see, however they were found.
    code = f"import sys; sys.path[:] = {sys.path!r}; from flows.reader_child import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={
            name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "SYSTEMROOT") if name in os.environ
        },
    )


def _exchange(child: subprocess.Popen[bytes], head: bytes, data: bytes) -> bytes:
    """The line that the child answers with; it lacks its end where the child died."""
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("the reading process was started without pipes")
    try:
        child.stdin.write(head)
        child.stdin.write(data)
        child.stdin.flush()
    except BrokenPipeError:
        return b""
    return child.stdout.readline()


def _decode(fields: dict[str, Any]) -> RawText:
    day = fields["published_on"]
    fields = fields | {
        "published_on": date.fromisoformat(day) if day else None,
        "notes": tuple(fields["notes"]),
    }
    return RawText(**fields)
