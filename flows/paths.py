"""Where files truly lie: paths without links, with one look at each folder."""

from __future__ import annotations

from pathlib import Path


class Resolver:
    """Resolves many paths as ``Path.resolve`` does, and each folder among them once.

    To be kept for one reading of a folder or list only: what it knows of a folder is not looked at again.
    """

    def __init__(self) -> None:
        self._folders: dict[Path, Path] = {}

    def __call__(self, path: Path) -> Path:
        if not path.name or path.name == ".." or path.is_symlink():
            return path.resolve()
        folder = self._folders.get(path.parent)
        if folder is None:
            folder = self._folders[path.parent] = path.parent.resolve()
        return folder / path.name
