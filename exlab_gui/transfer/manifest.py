"""Reading a run's manifest piece by piece (format.md, "How a run says that it is finished").

A manifest may list a million files, and anybody may have written it: nothing of it is kept but the entry that
is looked at, and nothing larger than an entry can be is ever waited for.
"""

from __future__ import annotations

import codecs
import json
import os
import stat
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec

from exlab_gui.ingest import IngestError
from exlab_gui.ingest.os_facts import is_link, native_path, open_shared, retry_while_busy
from exlab_gui.staging.layout import is_safe_relative

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_MANIFEST_BYTES = 1024 * 1024 * 1024
"""Ten million entries; more is refused before it is read."""
MAX_VALUE_CHARACTERS = 1024 * 1024
"""The longest entry, or value of another key; a path has a few thousand characters at most."""

_BLOCK = 64 * 1024
_BUSY_SECONDS = 0.5
_SPACE = " \t\r\n"
_DECODE = json.JSONDecoder().raw_decode


class ManifestDamage(StrEnum):
    """Why a manifest is invalid."""

    IS_LINK = "is_link"
    NOT_A_FILE = "not_a_file"
    TOO_LARGE = "too_large"
    WRONG_CONTENT = "wrong_content"
    UNSAFE_PATH = "unsafe_path"


class InvalidManifestError(IngestError):
    """The manifest is there but cannot be trusted; nothing is proven by it.

    Attributes:
        damage: for choosing the operator's words.
        path: the refused path as it stands in the manifest, on ``UNSAFE_PATH``; else empty.
    """

    def __init__(self, damage: ManifestDamage, path: str = "") -> None:
        super().__init__(damage, path)
        self.damage = damage
        self.path = path

    def __str__(self) -> str:
        return f"{self.damage}: {self.path!r}" if self.path else str(self.damage)


class ListedSize(msgspec.Struct, frozen=True, gc=False):
    """One entry of a manifest.

    Attributes:
        path: POSIX, relative to the run folder; checked to stay inside it by its text alone.
        size: in bytes.
    """

    path: str
    size: int


def read_manifest(path: str, check: Callable[[], object]) -> Iterator[ListedSize]:
    """The entries of a manifest, in its order. Thread-safe; memory does not grow with the manifest.

    What comes later may still prove the whole to be invalid, so nothing is certain before the last entry.

    Args:
        path: the manifest file.
        check: called between small pieces of work; it may raise.

    Raises:
        InvalidManifestError: it is a link or no file, too large, not what format.md says, or names a path
            that is absolute or leaves the run folder.
        OSError: it cannot be read; ``FileNotFoundError`` if there is none.
    """
    descriptor = _open(path)
    try:
        info = os.fstat(descriptor)
        if not stat.S_ISREG(info.st_mode):
            raise InvalidManifestError(ManifestDamage.NOT_A_FILE)
        if info.st_size > MAX_MANIFEST_BYTES:
            raise InvalidManifestError(ManifestDamage.TOO_LARGE)
        for value in _Reader(descriptor, check).files():
            yield _entry(value)
    finally:
        os.close(descriptor)


def _open(path: str) -> int:
    native = native_path(path)
    info = os.lstat(native)
    if is_link(info):
        raise InvalidManifestError(ManifestDamage.IS_LINK)
    if not stat.S_ISREG(info.st_mode):
        raise InvalidManifestError(ManifestDamage.NOT_A_FILE)
    return retry_while_busy(lambda: open_shared(native), _BUSY_SECONDS)


def _entry(value: object) -> ListedSize:
    if not isinstance(value, dict):
        raise InvalidManifestError(ManifestDamage.WRONG_CONTENT)
    path, size = value.get("path"), value.get("size")
    # Not isinstance(): True is an int, too.
    if type(path) is not str or type(size) is not int or size < 0:
        raise InvalidManifestError(ManifestDamage.WRONG_CONTENT)
    if not is_safe_relative(path):
        raise InvalidManifestError(ManifestDamage.UNSAFE_PATH, path)
    return ListedSize(path, size)


class _Reader:
    """The outer two levels of the JSON text are walked here; what is inside is decoded entry by entry."""

    def __init__(self, descriptor: int, check: Callable[[], object]) -> None:
        self._descriptor = descriptor
        self._check = check
        self._decode = codecs.getincrementaldecoder("utf-8-sig")().decode
        self._text = ""
        self._place = 0
        self._read = 0
        self._at_end = False

    def files(self) -> Iterator[Any]:
        """The values of the list under ``files``; the rest is only looked at for being valid."""
        found = False
        self._take("{")
        more = not self._skip("}")
        while more:
            key = self._value()
            self._take(":")
            if not isinstance(key, str):
                raise InvalidManifestError(ManifestDamage.WRONG_CONTENT)
            if key != "files":
                self._value()
            elif found:
                raise InvalidManifestError(ManifestDamage.WRONG_CONTENT)  # which of the two would count?
            else:
                found = True
                yield from self._list()
            more = self._goes_on("}")
        if not found or self._next():
            raise InvalidManifestError(ManifestDamage.WRONG_CONTENT)

    def _list(self) -> Iterator[Any]:
        self._take("[")
        more = not self._skip("]")
        while more:
            self._check()
            yield self._value()
            more = self._goes_on("]")

    def _goes_on(self, end: str) -> bool:
        if self._skip(","):
            return True
        self._take(end)
        return False

    def _take(self, sign: str) -> None:
        if not self._skip(sign):
            raise InvalidManifestError(ManifestDamage.WRONG_CONTENT)

    def _skip(self, sign: str) -> bool:
        if self._next() != sign:
            return False
        self._place += 1
        return True

    def _next(self) -> str:
        """The next character that is not white space; empty at the end."""
        while True:
            while self._place < len(self._text):
                character = self._text[self._place]
                if character not in _SPACE:
                    return character
                self._place += 1
            if not self._read_more():
                return ""

    def _value(self) -> Any:  # noqa: ANN401  (whatever JSON can hold)
        self._next()
        while True:
            try:
                value, end = _DECODE(self._text, self._place)
            except (ValueError, RecursionError) as error:
                # Perhaps only cut off: what comes next decides.
                if len(self._text) - self._place > MAX_VALUE_CHARACTERS or not self._read_more():
                    raise InvalidManifestError(ManifestDamage.WRONG_CONTENT) from error
                continue
            # A number that ends with the block may go on in the next.
            if end < len(self._text) or not self._read_more():
                self._place = end
                return value

    def _read_more(self) -> bool:
        if self._at_end:
            return False
        self._check()
        # Twice as much each time, so that a long value is not decoded again for each block of it.
        data = os.read(self._descriptor, max(_BLOCK, len(self._text) - self._place))
        self._read += len(data)
        if self._read > MAX_MANIFEST_BYTES:
            raise InvalidManifestError(ManifestDamage.TOO_LARGE)
        self._at_end = not data
        try:
            more = self._decode(data, self._at_end)
        except UnicodeDecodeError as error:
            raise InvalidManifestError(ManifestDamage.WRONG_CONTENT) from error
        self._text = self._text[self._place :] + more
        self._place = 0
        return True
