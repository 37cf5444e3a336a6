"""Memory that a process no longer needs goes back to the system at once, and Python does not look for more."""

from __future__ import annotations

import ctypes
import gc
import sys

#: ``M_TRIM_THRESHOLD`` and ``M_MMAP_THRESHOLD`` of glibc's mallopt.
_TRIM, _MAP = -1, -3
_PIECE = 1 << 20


def return_large_pieces() -> None:
    """Let glibc take pieces of a megabyte and more from the system one by one, and give them back when freed.

    By itself it learns from the first large ones to keep such pieces: batches and parts come and go by tens of
    megabytes, and half a gigabyte stayed. Elsewhere than with glibc nothing happens.
    """
    set_option = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if set_option is not None:
        set_option(_MAP, _PIECE)
        set_option(_TRIM, _PIECE)


def look_for_cycles_rarely() -> None:
    """Let Python look for cycles among its objects after ten thousand new ones.

    Rows hold none, and a look at every seven hundred, as is usual, took a twelfth of the time of reading.
    """
    gc.set_threshold(10_000)
