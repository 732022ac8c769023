"""The ``wizard.<hostname>.log`` files of a run: reading them all, adding a line (format.md, last section)."""

from __future__ import annotations

import logging
import os
import re
import stat
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import default_host, format_time, parse_time
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.staging.append_file import append_once
from exlab_gui.staging.layout import LOG_PREFIX, LOG_SUFFIX, WIZARD_DIR, locate_run, wizard_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exlab_gui.staging.layout import RunLocation

log = logging.getLogger(__name__)

_READ_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # opening a named pipe would wait for its writer
)
_LINE = re.compile(r"(\S+) \[([A-Z]+) *\] (.*)", re.DOTALL)
_TAG = re.compile(r"\[(host|equip|proj|kind|run):")
_MAX_HOST = 64
_MAX_MESSAGE = 4000
_MOST_OF_AN_OWN_LOG = 8 * 1024 * 1024


class LogLine(msgspec.Struct, frozen=True):
    """One event.

    Attributes:
        time: as it stands in the file; empty if the line is not in the format.
        level: without its padding; empty if the line is not in the format.
        host: the machine that wrote it; empty if the line does not say.
        message: what it says, without the tags; the whole line if it is not in the format.
        source: the file, absolute.
        raw: the whole line.
    """

    time: str
    level: str
    host: str
    message: str
    source: str
    raw: str


def read_logs(
    run_dir: str, *, max_bytes_per_file: int = 262_144, max_lines: int = 2000
) -> tuple[LogLine, ...]:
    """Every line of every log of a run, its project and its instrument, oldest first; thread-safe.

    A line that is not in the format keeps its place behind the line before it. Files that cannot be read, and
    links, are left out.

    Args:
        run_dir: the run's folder.
        max_bytes_per_file: of a longer file only the end is read.
        max_lines: of more lines only the newest are returned.
    """
    lines = _read_sorted(_log_files(run_dir), max_bytes_per_file)
    return lines[-max_lines:] if max_lines > 0 else ()


def read_own_logs(run_dir: str) -> tuple[LogLine, ...]:
    """Every line of the logs that lie in the run itself, oldest first, as :func:`read_logs`; thread-safe.

    For finding out what has happened to the run: however much its project and its instrument log, none of its
    own lines is left out for theirs. Of a log of more than 8 MiB only the end is read.
    """
    return _read_sorted(_logs_in(wizard_dir(run_dir)), _MOST_OF_AN_OWN_LOG)


def _read_sorted(paths: Iterable[str], max_bytes_per_file: int) -> tuple[LogLine, ...]:
    found: list[tuple[float, int, LogLine]] = []
    for path in paths:
        data = _read_tail(path, max_bytes_per_file)
        moment = float("-inf")
        for text in data.decode("utf-8", errors="replace").split("\n"):
            raw = text.rstrip("\r")
            if raw:
                line, when = _parse(raw, path)
                moment = moment if when is None else when
                found.append((moment, len(found), line))
    found.sort(key=lambda item: item[:2])
    return tuple(line for _, _, line in found)


def append_log(run_dir: str, level: str, message: str, *, host: str | None = None) -> None:
    """Add one line to this machine's log of a run; any number of threads and processes may do so at once.

    Line breaks and other control characters in any of the parts are written as visible escapes.

    Args:
        run_dir: the run's folder; its ``.exlab-wizard`` is made if it is missing.
        level: ``INFO``, ``WARN``, ``ERROR`` ...
        message: one sentence.
        host: the machine's name; this one's by default.

    Raises:
        UnsafePathError: the folder or the file is a link.
        OSError: the line could not be written.
    """
    host = host or default_host()
    line = format_line(locate_run(run_dir), level, message, host=host, when=datetime.now(UTC))
    append_once(
        os.path.join(wizard_dir(run_dir), log_name(host)), line.encode("utf-8", errors="backslashreplace")
    )


def format_line(place: RunLocation, level: str, message: str, *, host: str, when: datetime) -> str:
    """One event as a line of the format, with its line break; one line, whatever the parts hold."""
    tags = {
        "host": host,
        "equip": place.equipment,
        "proj": place.project,
        "kind": place.kind.value,
        "run": place.name,
    }
    said = " ".join(f"[{name}:{_visible(value)}]" for name, value in tags.items())
    return f"{format_time(when)} [{_visible(level).upper():<5}] {said} {_visible(message[:_MAX_MESSAGE])}\n"


def log_name(host: str) -> str:
    """The name of a machine's log: a host name is given by whoever set the machine up, and stays one name."""
    safe = "".join(char if char.isalnum() or char in "-_." else "_" for char in host)
    return LOG_PREFIX + (safe[:_MAX_HOST] or "unknown") + LOG_SUFFIX


def _visible(text: str) -> str:
    return "".join(_escape(char) if _is_control(char) else char for char in text)


def _is_control(char: str) -> bool:
    return char < " " or "\x7f" <= char <= "\x9f" or char in "\u2028\u2029"


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def _log_files(run_dir: str) -> Iterator[str]:
    place = locate_run(run_dir)
    folders = [wizard_dir(run_dir)]
    for folder in (place.project_dir, place.equipment_dir):
        folders += [wizard_dir(folder), folder]
    for folder in dict.fromkeys(folders):
        yield from _logs_in(folder)


def _logs_in(folder: str) -> list[str]:
    try:
        if os.path.basename(folder) == WIZARD_DIR and is_link(os.lstat(native_path(folder))):
            return []
        names = os.listdir(native_path(folder))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        log.info("No logs can be read in %s: %s", folder, error)
        return []
    return [
        os.path.join(folder, n) for n in sorted(names) if n.startswith(LOG_PREFIX) and n.endswith(LOG_SUFFIX)
    ]


def _read_tail(path: str, limit: int) -> bytes:
    native = native_path(path)
    try:
        if is_link(os.lstat(native)):
            return b""
        descriptor = os.open(native, _READ_FLAGS)
        with os.fdopen(descriptor, "rb") as file:
            info = os.fstat(descriptor)
            if not stat.S_ISREG(info.st_mode):
                return b""
            if info.st_size <= limit:
                return file.read(limit)
            # One byte more tells whether the end begins with a whole line.
            file.seek(info.st_size - limit - 1)
            return file.read(limit + 1).partition(b"\n")[2]
    except OSError as error:
        log.info("The log %s cannot be read: %s", path, error)
        return b""


def _parse(raw: str, source: str) -> tuple[LogLine, float | None]:
    match = _LINE.fullmatch(raw)
    try:
        when = parse_time(match[1]).timestamp() if match else None
    except (ValueError, OverflowError):
        match = when = None
    if match is None:
        return LogLine("", "", "", raw, source, raw), None
    host, message = _split_tags(match[3])
    return LogLine(match[1], match[2], host, message, source, raw), when


def _split_tags(text: str) -> tuple[str, str]:
    """The host and what stands behind the tags; linear in the text, whatever somebody wrote there."""
    host = ""
    while (tag := _TAG.match(text)) is not None:
        value, closed, rest = text[tag.end() :].partition("] ")
        if not closed:
            break
        if tag[1] == "host":
            host = value
        text = rest
    return host, text
