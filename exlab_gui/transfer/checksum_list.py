"""A run's checksum list, as GNU ``sha256sum`` writes and checks it (format.md, "checksums.sha256")."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import IngestError
from exlab_gui.transfer.compact import sort_compactly
from exlab_gui.transfer.plain_file import open_plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

_LINE = re.compile(rb"(\\?)([0-9A-Fa-f]{64}) [ *](.+)", re.DOTALL)
_ESCAPE = re.compile(rb"[\\\n\r]")
_ESCAPES = {b"\\": rb"\\", b"\n": rb"\n", b"\r": rb"\r"}
_ESCAPED = re.compile(rb"\\(.?)", re.DOTALL)
_UNESCAPES = {b"\\": b"\\", b"n": b"\n", b"r": b"\r"}
_MAX_LINE = 256 * 1024
"""More than any system's longest path, all of it escaped; without a limit one line could fill memory."""


class ListDamage(StrEnum):
    """What is wrong with a line of a checksum list."""

    NOT_A_LINE = "not_a_line"
    UNSAFE_PATH = "unsafe_path"
    DUPLICATE = "duplicate"
    NOT_A_FILE = "not_a_file"


class DamagedChecksumListError(IngestError):
    """A checksum list cannot be trusted, because one of its lines cannot.

    Attributes:
        path: the list.
        line: the line's number, from 1; 0 where it is about the list as a whole.
        reason: what is wrong with it.
    """

    def __init__(self, path: str, line: int, reason: ListDamage) -> None:
        super().__init__(path, line, reason)
        self.path = path
        self.line = line
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}: {self.reason}"


class ListedFile(msgspec.Struct, frozen=True, gc=False):
    """One line of a checksum list.

    Attributes:
        path: POSIX path relative to the run folder.
        digest: SHA-256, 64 lower-case hex digits.
    """

    path: str
    digest: str


def list_line(digest: str, path: str) -> bytes:
    """The line for a file, with its line break.

    Args:
        digest: SHA-256, 64 lower-case hex digits.
        path: POSIX path relative to the run folder; may hold bytes that are not UTF-8.
    """
    name = os.fsencode(path)
    escaped = _ESCAPE.sub(lambda match: _ESCAPES[match[0]], name)
    return b"%b%b  %b\n" % (b"\\" if escaped != name else b"", digest.encode("ascii"), escaped)


def parse_line(line: bytes, platform: str = sys.platform) -> tuple[str, str]:
    """Read one line, with or without its line break; returns the digest in lower case and the path.

    Takes what other programs write, too: the mark of binary reading, the line breaks of Windows, and ``./``
    before the path.

    Raises:
        ValueError: it is no such line, or its path is not below the run folder; the message is a
            :class:`ListDamage`.
    """
    match = _LINE.fullmatch(line.removesuffix(b"\n").removesuffix(b"\r"))
    if match is None:
        raise ValueError(ListDamage.NOT_A_LINE)
    name = match[3]
    if match[1]:
        name = _ESCAPED.sub(_unescape, name)
    try:
        path = os.fsdecode(name).removeprefix("./")
    except UnicodeDecodeError:
        raise ValueError(ListDamage.UNSAFE_PATH) from None
    if not _stays_below(path, platform):
        raise ValueError(ListDamage.UNSAFE_PATH)
    return match[2].decode("ascii").lower(), path


def read_sorted(path: str) -> Iterator[ListedFile]:
    """Read a list in the order of :func:`~exlab_gui.transfer.walk.walk`, whatever its own order is.

    Nothing is yielded before the whole list was found to be good. Lazy: raises when the first entry is asked
    for. Comment lines (``#``) are passed over, as by ``sha256sum``.

    Raises:
        DamagedChecksumListError: a line is no line of such a list, names something outside the run folder, or
            a path that another line names, too.
        OSError: it could not be read.
    """
    with contextlib.closing(_open(path)) as file:
        if _is_sorted(_lines(file, path)):
            yield from (listed for _, listed in _lines(file, path))
        else:
            yield from _sorted(_lines(file, path), path)


def _unescape(match: re.Match[bytes]) -> bytes:
    try:
        return _UNESCAPES[match[1]]
    except KeyError:
        raise ValueError(ListDamage.NOT_A_LINE) from None


def _stays_below(path: str, platform: str) -> bool:
    if "\0" in path or (platform == "win32" and ("\\" in path or ":" in path)):
        return False
    return all(part not in {"", ".", ".."} for part in path.split("/"))


def _open(path: str) -> BufferedReader:
    file = open_plain(path)
    if file is None:
        raise DamagedChecksumListError(path, 0, ListDamage.NOT_A_FILE)
    return file


def _lines(file: BufferedReader, path: str) -> Iterator[tuple[int, ListedFile]]:
    """Every line with its number, from the beginning of the file."""
    file.seek(0)
    number = 0
    while line := file.readline(_MAX_LINE):
        number += 1
        if line.startswith(b"#"):
            continue
        try:
            digest, name = parse_line(line if len(line) < _MAX_LINE else b"")
        except ValueError as error:
            raise DamagedChecksumListError(path, number, ListDamage(str(error))) from None
        yield number, ListedFile(name, digest)


def _is_sorted(lines: Iterator[tuple[int, ListedFile]]) -> bool:
    last = b""
    rising = True
    # To the end in any case: the other lines have to be good, too.
    for _, listed in lines:
        key = os.fsencode(listed.path)
        rising = rising and key > last
        last = key
    return rising


def _sorted(lines: Iterator[tuple[int, ListedFile]], path: str) -> Iterator[ListedFile]:
    last = b""
    for item in sort_compactly(
        b"%b\0%012d\0%b" % (os.fsencode(listed.path), number, listed.digest.encode("ascii"))
        for number, listed in lines
    ):
        name, number, digest = item.split(b"\0")
        if name == last:
            raise DamagedChecksumListError(path, int(number), ListDamage.DUPLICATE)
        last = name
        yield ListedFile(os.fsdecode(name), digest.decode("ascii"))
