"""What a run no longer needs goes back to the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

#: Frees forty megabytes that lie below a piece still in use, after glibc has learnt to keep such pieces.
_PROGRAM = """
import ctypes
from flows.memory import return_large_pieces
return_large_pieces()
def held():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("RssAnon")) // 1024
for _ in range(3):
    bytearray(30 << 20)
before = held()
pieces = [bytearray(b"x" * (2 << 20)) for _ in range(20)]
kept = bytearray(b"x" * 1000)
pieces.clear()
print(held() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads what the process holds from /proc")
def test_large_pieces_are_given_back():
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 10, "megabytes still held of forty"
