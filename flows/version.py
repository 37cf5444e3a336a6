"""The version of the program that is running."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version


@cache
def version() -> str:
    """Version of the installed distribution; ``0+source`` where the source runs without being installed."""
    try:
        return installed_version("duizhang")
    except PackageNotFoundError:
        return "0+source"
