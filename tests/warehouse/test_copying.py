"""Copies have the bytes of the original, on file systems that know shared blocks, direct writing, or neither."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from warehouse import copying
from warehouse.copying import copy_file

BLOCK = 4096


@pytest.mark.parametrize("size", [0, BLOCK, BLOCK * 5000, BLOCK * 3 + 17], ids=str)
def test_a_copy_has_the_bytes(tmp_path: Path, size: int):
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(os.urandom(size))
    target.write_bytes(b"older and longer" * BLOCK)
    copy_file(source, target)
    assert target.read_bytes() == source.read_bytes()


def test_what_a_write_leaves_is_written_next(tmp_path, monkeypatch):
    write = os.pwrite
    monkeypatch.setattr(copying.os, "pwrite", lambda file, data, at: write(file, data[:BLOCK], at))
    (tmp_path / "source").write_bytes(os.urandom(BLOCK * 20))
    copy_file(tmp_path / "source", tmp_path / "target")
    assert (tmp_path / "target").read_bytes() == (tmp_path / "source").read_bytes()


def test_where_a_file_system_can_neither_it_is_copied_as_ever(tmp_path, monkeypatch):
    asked = []

    def refuse(source: Path, target: Path) -> bool:
        asked.append(source)
        target.write_bytes(b"half")
        raise OSError(errno.EINVAL, "not here")

    monkeypatch.setattr(copying, "_clone", refuse)
    monkeypatch.setattr(copying, "_copy_directly", refuse)
    (tmp_path / "source").write_bytes(b"whole")
    copy_file(tmp_path / "source", tmp_path / "target")
    assert (tmp_path / "target").read_bytes() == b"whole"
    assert len(asked) == 2


def test_a_full_disk_is_told(tmp_path, monkeypatch):
    def fill(source: Path, target: Path) -> bool:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(copying, "_clone", fill)
    (tmp_path / "source").write_bytes(b"whole")
    with pytest.raises(OSError, match="No space left"):
        copy_file(tmp_path / "source", tmp_path / "target")
