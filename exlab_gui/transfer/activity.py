"""What this app did on this workstation: who, when, what, with which run, and how it ended.

A text of JSON lines for each year (``history-2026.jsonl``) in the user's own data folder. Every entry is
added with one write, so that any number of windows and machines may do so at once (format.md, "wizard.log",
asks the same of logs). A line that is torn or damaged is passed over and counted; it never hides the others.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import queue
import re
import threading
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import Cancelled, default_host, format_time
from exlab_gui.ingest.os_facts import native_path
from exlab_gui.staging.append_file import append_once
from exlab_gui.transfer.plain_file import open_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

log = logging.getLogger(__name__)

MOST_READ = 500_000
"""So many entries are read at most, the latest ones: some decades of a busy workstation."""
LARGEST_FILE = 32 * 1024 * 1024
"""A year's file that has grown to so many bytes is followed by another (``history-2026-2.jsonl``)."""
MOST_FILES = 64
"""The oldest file goes when there are more."""

_NAME = re.compile(r"history-(\d{4})(?:-(\d{1,4}))?\.jsonl", re.ASCII)
_MAX_TEXT = 4096
_MAX_LINE = 256 * 1024
_LINES_BETWEEN_LOOKS = 500
_CLOSE_SECONDS = 5.0


class ActivityKind(StrEnum):
    """What was done."""

    TRACKING_STARTED = "tracking_started"
    STATE_RECORDED = "state_recorded"
    """The detail is the state's word of the format."""
    COPY = "copy"
    VERIFY = "verify"
    CLEAR = "clear"
    NAS_RECORD = "nas_record"
    """The record beside a copy on the NAS was brought up to date."""
    REPORT_SAVED = "report_saved"
    SETTINGS_CHANGED = "settings_changed"
    REPAIR = "repair"
    """Something about a run was put right."""


class ActivityResult(StrEnum):
    """How it ended."""

    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class ActivityEntry(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """One line. Texts may hold anything: another program may have written them.

    Attributes:
        at: when it was over, as :func:`exlab_gui.ingest.format_time` writes it.
        user: the account of the operating system; may be empty.
        host: this machine's name.
        what: an :class:`ActivityKind`, or a word of a newer version.
        result: an :class:`ActivityResult`, or a word of a newer version.
        run: the run's folder, absolute; empty where it is about none.
        detail: more about it: a state, a path, why it failed; may be empty.
        files: how many files; None where that is not known.
        bytes: their size; None where that is not known.
    """

    at: str
    user: str = ""
    host: str = ""
    what: str
    result: str
    run: str = ""
    detail: str = ""
    files: int | None = None
    bytes: int | None = None


class Activity(msgspec.Struct, frozen=True):
    """What was read.

    Attributes:
        entries: the latest first.
        damaged: how many lines could not be understood.
        left_out: whether there are more entries than :data:`MOST_READ`.
    """

    entries: list[ActivityEntry]
    damaged: int = 0
    left_out: bool = False


class ActivityLog:
    """Adds entries from a thread of its own, so that no work ever waits for it. Thread-safe.

    Args:
        folder: where the files lie; made when it is needed. Empty: nothing is written down.
        tell_failure: called in that thread when entries cannot be written, once until one can be again.
    """

    def __init__(self, folder: str, tell_failure: Callable[[Exception], object] | None = None) -> None:
        self.folder = folder
        self._tell_failure = tell_failure
        self._waiting: queue.SimpleQueue[ActivityEntry | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._is_failing = False

    def record(  # noqa: PLR0913  (each says one thing about what was done)
        self,
        what: ActivityKind,
        result: ActivityResult,
        run: str = "",
        detail: str = "",
        *,
        files: int | None = None,
        size: int | None = None,
    ) -> None:
        """Note what has happened, after it has. Returns at once; never raises for what the disk says.

        Args:
            what: what was done.
            result: how it ended.
            run: the run's folder; empty where it is about none.
            detail: more about it, in a few words.
            files: how many files it was about.
            size: how many bytes.
        """
        if not self.folder:
            return
        entry = ActivityEntry(
            at=format_time(datetime.now(UTC)),
            what=what.value,
            result=result.value,
            run=run[:_MAX_TEXT],
            detail=detail[:_MAX_TEXT],
            files=files,
            bytes=size,
        )
        with self._lock:
            self._waiting.put(entry)
            if self._thread is None:
                # A daemon: a disk that hangs must not keep the program from ending.
                self._thread = threading.Thread(target=self._work, name="activity", daemon=True)
                self._thread.start()

    def close(self, seconds: float = _CLOSE_SECONDS) -> bool:
        """Wait until everything is written down; False where the disk did not answer in time."""
        with self._lock:
            thread, self._thread = self._thread, None
            if thread is None:
                return True
            self._waiting.put(None)
        thread.join(seconds)
        return not thread.is_alive()

    def _work(self) -> None:
        while (entry := self._waiting.get()) is not None:
            try:
                # Only here: to ask for the account may take as long as a server does.
                append_entry(self.folder, msgspec.structs.replace(entry, user=_user(), host=default_host()))
            except Exception as error:  # noqa: BLE001  (whatever it is, the work that it tells of is done)
                self._report(error)
            else:
                self._is_failing = False

    def _report(self, error: Exception) -> None:
        if self._is_failing:
            return
        self._is_failing = True
        log.warning("The history in %s cannot be written: %s", self.folder, error)
        if self._tell_failure is not None:
            try:
                self._tell_failure(error)
            except RuntimeError:
                # Whoever listened is gone, as the app is being closed; what comes may still be written.
                log.info("Nobody is left to hear of it")


def append_entry(folder: str, entry: ActivityEntry) -> None:
    """Add an entry to the file of its year. Blocks; any number of threads and processes may do so at once.

    Raises:
        UnsafePathError: the folder or the file is a link.
        OSError: it could not be written.
    """
    os.makedirs(native_path(folder), exist_ok=True)
    path, is_new = _file_for(folder, entry.at[:4])
    data = _encode(entry)
    # What a program that was killed, or a power cut, has left of a line must not swallow this one.
    append_once(path, data if _ends_in_line_break(path) else b"\n" + data)
    if is_new:
        _remove_oldest(folder)


def read_activity(
    folder: str, cancelled: Callable[[], bool] = lambda: False, most: int = MOST_READ
) -> Activity:
    """Read what was done, the latest first. Blocks; thread-safe.

    Args:
        folder: where the files lie; need not be there.
        cancelled: asked every few hundred lines.
        most: how many entries at most.

    Raises:
        OSError: a file or the folder could not be read.
        Cancelled: ``cancelled()`` became true.
    """
    entries: list[ActivityEntry] = []
    damaged = 0
    names = _names(folder)
    while names and len(entries) < most:
        found: list[ActivityEntry] = []
        for entry in _entries(os.path.join(folder, names.pop()), cancelled):
            if entry is None:
                damaged += 1
            else:
                found.append(entry)
        found.reverse()
        entries += found
    # Two programs may have added theirs in another order than they were made; a clock may have been put back.
    entries.sort(key=lambda entry: entry.at, reverse=True)
    return Activity(entries[:most], damaged, bool(names) or len(entries) > most)


def _user() -> str:
    from exlab_gui.transfer.run_lock import user_name  # noqa: PLC0415  (loads the locks)

    return user_name()


def _names(folder: str) -> list[str]:
    """The files, oldest first."""
    try:
        found = os.listdir(native_path(folder))
    except FileNotFoundError:
        return []
    parts = {name: match for name in found if (match := _NAME.fullmatch(name))}
    return sorted(parts, key=lambda name: (int(parts[name][1]), int(parts[name][2] or 1)))


def _file_for(folder: str, year: str) -> tuple[str, bool]:
    """Where the next entry of a year goes, and whether that is a new file."""
    number = max(
        (
            int(match[2] or 1)
            for name in _names(folder)
            if (match := _NAME.fullmatch(name)) and match[1] == year
        ),
        default=1,
    )
    path = _path(folder, year, number)
    try:
        is_full = os.stat(native_path(path)).st_size >= LARGEST_FILE
    except FileNotFoundError:
        return path, True
    return (_path(folder, year, number + 1), True) if is_full else (path, False)


def _path(folder: str, year: str, number: int) -> str:
    return os.path.join(folder, f"history-{year}.jsonl" if number == 1 else f"history-{year}-{number}.jsonl")


def _remove_oldest(folder: str) -> None:
    for name in _names(folder)[:-MOST_FILES]:
        # Another window may have been quicker, and the entry is written in any case.
        with contextlib.suppress(OSError):
            os.unlink(native_path(os.path.join(folder, name)))


def _ends_in_line_break(path: str) -> bool:
    """Whether the next line can be added as it is; also where nothing is there."""
    try:
        opened = open_plain(path)
    except OSError:
        return True  # whoever adds the line will say why that cannot be done
    if opened is None:
        return True
    with opened as file:
        if file.seek(0, os.SEEK_END) == 0:
            return True
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def _encode(entry: ActivityEntry) -> bytes:
    # Not msgspec: it refuses the bytes of a name that are not UTF-8, which json keeps as escapes.
    values = {name: value for name, value in msgspec.structs.asdict(entry).items() if value not in {"", None}}
    return json.dumps(values, separators=(",", ":")).encode("ascii") + b"\n"


def _entries(path: str, cancelled: Callable[[], bool]) -> Iterator[ActivityEntry | None]:
    """What stands in a file, oldest first; None for each line that cannot be understood."""
    try:
        opened = open_plain(path)
    except FileNotFoundError:
        return
    if opened is None:
        return
    decode = msgspec.json.Decoder(ActivityEntry).decode
    with opened as file:
        number = 0
        while line := file.readline(_MAX_LINE):
            number += 1
            if number % _LINES_BETWEEN_LOOKS == 0 and cancelled():
                raise Cancelled
            if line.isspace():
                continue
            try:
                yield decode(line)
            except (msgspec.MsgspecError, UnicodeError, RecursionError):
                yield _decode_odd(line)


def _decode_odd(line: bytes) -> ActivityEntry | None:
    """An entry with a name of bytes that are not UTF-8; None for what is no entry."""
    try:
        return msgspec.convert(json.loads(line), ActivityEntry)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
