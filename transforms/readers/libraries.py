"""Libraries that only some users need: what to say where one is missing."""

from __future__ import annotations

from importlib.util import find_spec

from transforms.staging.decode import UnreadableDocument


def need(module: str, group: str, what: str) -> None:
    """Raise ``UnreadableDocument`` with the group to install when a module is not there."""
    if find_spec(module) is None:
        raise UnreadableDocument(f"Reading {what} needs the group {group}: pip install 'duizhang[{group}]'.")
