"""Archives (.zip): the documents in them, read in memory; nothing is ever unpacked to the disk."""

from __future__ import annotations

import io
import re
import stat
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import PurePosixPath

from transforms.readers.limits import Limits, check_size, say_bytes
from transforms.readers.model import Part
from transforms.readers.sniff import BROKEN, SUFFIXES
from transforms.staging.decode import UnreadableDocument

_DRIVE = re.compile(r"[A-Za-z]:")
_LOCKED, _UTF8_NAME = 0x1, 0x800
#: Things that systems leave in archives.
_LITTER = ("__MACOSX/", ".DS_Store", "Thumbs.db")


def check_archive(archive: zipfile.ZipFile, limits: Limits) -> None:
    """Raise ``UnreadableDocument`` for an archive with too many members or too much in them.

    The sizes that an archive states can be trusted to be no less than what is read: `zipfile` stops
    at them.
    """
    members = archive.infolist()
    if len(members) > limits.members:
        raise UnreadableDocument(
            f"The archive has {len(members):,} members; the limit is {limits.members:,}."
        )
    total = sum(member.file_size for member in members)
    if total > limits.unpacked_bytes:
        raise UnreadableDocument(
            f"The archive unpacks to {say_bytes(total)}; the limit is {say_bytes(limits.unpacked_bytes)}."
        )


def open_zip(data: bytes, name: str, limits: Limits) -> Iterator[Part]:
    """Documents of an archive in the order of the archive; those that cannot be read have a problem.

    Folders, hidden files and files of other kinds are passed over. Raises ``UnreadableDocument``
    where the archive as a whole is damaged or beyond the limits.
    """
    check_size(len(data), limits.container_bytes, "The archive")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN:
        raise UnreadableDocument("The archive is damaged and cannot be opened.") from None
    with archive:
        check_archive(archive, limits)
        for member in archive.infolist():
            path = _path(member)
            if member.is_dir() or _is_passed_over(path):
                continue
            yield _open_member(archive, member, f"{name}!/{path}", limits)


def _open_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, limits: Limits) -> Part:
    path = PurePosixPath(name.rpartition("!/")[2])
    if path.is_absolute() or ".." in path.parts or _DRIVE.match(str(path)):
        return Part(name, b"", problem="The name of the member leads out of the archive; it was not taken.")
    if stat.S_ISLNK(member.external_attr >> 16):
        return Part(name, b"", problem="The member is a symbolic link; links are not followed.")
    if member.flag_bits & _LOCKED:
        return Part(name, b"", problem="The member is locked with a password.")
    limit = limits.container_bytes if path.suffix.lower() in (".zip", ".csv", ".jsonl") else limits.file_bytes
    try:
        check_size(member.file_size, limit, "The member")
        with archive.open(member) as file:
            return Part(name, file.read())
    except UnreadableDocument as error:
        return Part(name, b"", problem=str(error))
    except BROKEN:
        return Part(name, b"", problem="The member of the archive is damaged.")


def _path(member: zipfile.ZipInfo) -> str:
    """Path of a member; names from Chinese Windows are in GBK, and not marked so."""
    name = member.filename
    if not member.flag_bits & _UTF8_NAME:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("gb18030")
    return name.replace("\\", "/").encode("utf-8", errors="replace").decode()


def _is_passed_over(path: str) -> bool:
    last = PurePosixPath(path).name
    return (
        last.startswith(".")
        or any(litter in path for litter in _LITTER)
        or PurePosixPath(path).suffix.lower() not in SUFFIXES
    )
