"""What machine the figures were measured on."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

import psutil

from flows.pool import default_workers

_LIBRARIES = ("prefect", "duckdb", "polars", "great-expectations")


def describe_machine() -> dict[str, object]:
    """Processor, memory, system and versions, as JSON has it; nothing that names the machine."""
    return {
        "processor": _processor(),
        "processors_in_use": default_workers(),
        "memory_gib": round(psutil.virtual_memory().total / 2**30, 1),
        "system": f"{platform.system()} {platform.release().split('-')[0]} {platform.machine()}",
        "python": platform.python_version(),
        **{name: version(name) for name in _LIBRARIES},
    }


def load() -> float:
    """Processes that wanted a processor during the last minute, ours among them."""
    return round(os.getloadavg()[0], 1)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown"
    )
