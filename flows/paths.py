"""Where files truly lie: paths without links, with one look at each folder."""

# Paths are strings here: making an object of each takes longer than to look for links.
# ruff: noqa: PTH110, PTH114, PTH118

from __future__ import annotations

import os


class Resolver:
    """Resolves many paths as ``os.path.realpath`` does, and each folder among them once.

    To be kept for one reading of a folder or list only: what it knows of a folder is not looked at again.
    """

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def __call__(self, path: str | os.PathLike[str]) -> str:
        folder, name = os.path.split(path)
        if name in ("", ".", "..") or os.path.islink(path):
            return os.path.realpath(path)
        resolved = self._folders.get(folder)
        if resolved is None:
            resolved = self._folders[folder] = os.path.realpath(folder)
        return os.path.join(resolved, name)

    def below(self, folder: str, path: str) -> str:
        """The same of a path that is there as it is written, or else lies below `folder`."""
        return self(path if os.path.exists(path) else os.path.join(folder, path))
