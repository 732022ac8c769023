"""A bundle for support: what goes in, with names of people hidden, and the zip that it becomes."""

from __future__ import annotations

import getpass
import json
import os
import re
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import Cancelled
from exlab_gui.ingest.atomic_file import create_file, replace_file
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.staging.layout import record_path, wizard_dir
from exlab_gui.transfer.plain_file import open_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAX_LOG_BYTES = 5 * 1024 * 1024
"""Of a longer log only the end goes in."""
MAX_RECORD_BYTES = 1024 * 1024
"""Of a longer record only the beginning goes in; a real one has a few kilobytes."""
MOST_RECORDS = 50
MOST_LOGS = 20

_ODD = re.compile(r"[^A-Za-z0-9._-]+")
_MOST_OF_A_NAME = 60
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can say: the same things make the same file, whenever that is."""
_FILE_MODE = 0o100644
_UNIX = 3


class ItemKind(StrEnum):
    """What a part of a bundle is."""

    FACTS = "facts"
    SETTINGS = "settings"
    FINDINGS = "findings"
    LOG = "log"
    RECORD = "record"


class BundleItem(msgspec.Struct, frozen=True):
    """A file of a bundle.

    Attributes:
        kind: what it is.
        name: its name in the zip: a POSIX path of plain ASCII.
        data: its content.
        veiled: the same with home folders and accounts hidden.
        origin: where it comes from, absolute; empty where the app made it. Does not go in.
        is_cut: whether what it comes from is longer.
    """

    kind: ItemKind
    name: str
    data: bytes
    veiled: bytes
    origin: str = ""
    is_cut: bool = False

    def content(self, *, hides_names: bool) -> bytes:
        """What goes in."""
        return self.veiled if hides_names else self.data


class Veil:
    """Hides whose computer this is: the home folder becomes ``~``, accounts in other paths ``<user>``.

    Finds a path however it is written: with slashes or backslashes, doubled as in JSON or Python's own
    spelling, in any case, its letters beyond ASCII as UTF-8 or as JSON escapes. Immutable; any thread.

    Args:
        homes: the home folder, in as many spellings as are known (behind links, too).
        user: the account; empty for none.
    """

    def __init__(self, homes: Sequence[str], user: str) -> None:
        rules = [(_home_pattern(home), b"~") for home in homes if _parts(home)]
        # The homes of others, whoever they are.
        rules.append((_OTHER_HOME, rb"\g<1><user>"))
        if user:
            rules.append((_between_separators(user), b"<user>"))
        self._rules = rules

    @classmethod
    def of_this_user(cls) -> Veil:
        """For the account that this process runs under."""
        home = os.path.expanduser("~")
        try:
            user = getpass.getuser()
        except (OSError, KeyError, ImportError):
            user = ""
        return cls(tuple(dict.fromkeys((home, os.path.realpath(home)))), user)

    def __call__(self, data: bytes) -> bytes:
        """The same without these names."""
        for pattern, instead in self._rules:
            data = pattern.sub(instead, data)
        return data


def make_item(  # noqa: PLR0913  (plain data, by name)
    kind: ItemKind, name: str, data: bytes, veil: Veil, *, origin: str = "", is_cut: bool = False
) -> BundleItem:
    """A file of a bundle from its content."""
    return BundleItem(kind, name, data, veil(data), origin, is_cut)


def read_log_items(log_path: str, veil: Veil, cancelled: Callable[[], bool]) -> list[BundleItem]:
    """The app's log and what it was before: every regular file of its folder whose name begins like it.

    Blocks; thread-safe. What cannot be read is an item that says so.

    Raises:
        Cancelled: ``cancelled()`` became true.
    """
    folder, start = os.path.split(log_path)
    try:
        names = sorted(name for name in os.listdir(native_path(folder)) if name.startswith(start))
    except OSError:
        return []
    items: list[BundleItem] = []
    for name in names[:MOST_LOGS]:
        if cancelled():
            raise Cancelled
        path = os.path.join(folder, name)
        data, is_cut = _read(path, MAX_LOG_BYTES, from_end=True)
        plain = _plain(name)
        # Copies that somebody made ("exlab.log (1)") may differ only in what is left out.
        if any(item.name == f"logs/{plain}" for item in items):
            plain = f"{len(items) + 1:02}-{plain}"
        items.append(make_item(ItemKind.LOG, f"logs/{plain}", data, veil, origin=path, is_cut=is_cut))
    return items


def read_record_items(run_dirs: Sequence[str], veil: Veil, cancelled: Callable[[], bool]) -> list[BundleItem]:
    """The records of some runs as they are, at most :data:`MOST_RECORDS`. Blocks; thread-safe.

    Raises:
        Cancelled: ``cancelled()`` became true.
    """
    items = []
    for number, run_dir in enumerate(run_dirs[:MOST_RECORDS], 1):
        if cancelled():
            raise Cancelled
        path = record_path(run_dir)
        data, is_cut = _read_record(run_dir)
        name = f"records/{number:02}-{_plain(os.path.basename(run_dir))}.json"
        items.append(make_item(ItemKind.RECORD, name, data, veil, origin=path, is_cut=is_cut))
    return items


def pack(items: Sequence[BundleItem], *, hides_names: bool) -> bytes:
    """The zip of these items; the same items make the same bytes.

    Raises:
        ValueError: two items have one name.
    """
    import io  # noqa: PLC0415
    import zipfile  # noqa: PLC0415  (seldom needed)

    names = [item.name for item in items]
    if len(set(names)) != len(names):
        raise ValueError("two items have one name")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for item in sorted(items, key=lambda each: each.name):
            info = zipfile.ZipInfo(item.name, _FIRST_DAY)
            info.create_system = _UNIX
            info.external_attr = _FILE_MODE << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, item.content(hides_names=hides_names))
    return file.getvalue()


def write_bundle(path: str, items: Sequence[BundleItem], *, hides_names: bool) -> int:
    """Write a bundle whole; returns its size in bytes. Blocks; thread-safe.

    Raises:
        OSError: it could not be written; a file that was there is as it was.
    """
    data = pack(items, hides_names=hides_names)
    native = native_path(path)
    try:
        create_file(native, data)
    except FileExistsError:
        replace_file(native, data, os.stat(native))
    return len(data)


def _read_record(run_dir: str) -> tuple[bytes, bool]:
    try:
        if is_link(os.lstat(native_path(wizard_dir(run_dir)))):
            return b"(the folder of the records is a link)", False
    except OSError as error:
        return _unreadable(error), False
    return _read(record_path(run_dir), MAX_RECORD_BYTES, from_end=False)


def _read(path: str, limit: int, *, from_end: bool) -> tuple[bytes, bool]:
    try:
        file = open_plain(path)
        if file is None:
            return b"(not a regular file)", False
        with file:
            size = file.seek(0, os.SEEK_END)
            is_cut = size > limit
            file.seek(size - limit if is_cut and from_end else 0)
            return file.read(limit), is_cut
    except OSError as error:
        return _unreadable(error), False


def _unreadable(error: OSError) -> bytes:
    return f"(cannot be read: {error})".encode("utf-8", errors="backslashreplace")


def _plain(name: str) -> str:
    return _ODD.sub("_", name)[:_MOST_OF_A_NAME].strip(".") or "_"


_SEPARATOR = rb"(?:/|\\{1,4})"
_END = rb"(?=[/\\\"'\s:;,<>|)\]}]|\Z)"
_OTHER_HOME = re.compile(
    rb"((?<![A-Za-z0-9_.~-])(?:(?:/home|/Users)/|[A-Za-z]:" + _SEPARATOR + rb"Users" + _SEPARATOR + rb"))"
    rb"(?:[^/\\\"'\s<>|:]+(?: [^/\\\"'\s<>|:]+){0,3}(?=[/\\])|[^/\\\"'\s<>|:]+)",
    re.IGNORECASE,
)


def _parts(path: str) -> list[str]:
    return [part for part in re.split(r"[/\\]+", path) if part]


def _home_pattern(home: str) -> re.Pattern[bytes]:
    parts = _SEPARATOR.join(map(_spelled, _parts(home)))
    is_from_root = home[:1] in "/\\"
    start = rb"(?<![A-Za-z0-9_.~-])" + (_SEPARATOR if is_from_root else b"")
    return re.compile(start + parts + _END, re.IGNORECASE)


def _between_separators(user: str) -> re.Pattern[bytes]:
    return re.compile(rb"(?<=[/\\])" + _spelled(user) + _END, re.IGNORECASE)


def _spelled(part: str) -> bytes:
    plain = re.escape(os.fsencode(part))
    escaped = re.escape(json.dumps(part)[1:-1].encode("ascii"))
    return plain if plain == escaped else rb"(?:%b|%b)" % (plain, escaped)
