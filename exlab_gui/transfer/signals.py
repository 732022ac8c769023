"""Whether a run says that it is finished (format.md, "How a run says that it is finished")."""

from __future__ import annotations

import os
import stat
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.staging import Creation, read_creation
from exlab_gui.staging.layout import DEFAULT_MANIFEST, DEFAULT_SENTINEL, is_safe_relative
from exlab_gui.transfer.manifest import InvalidManifestError, ManifestDamage, read_manifest
from exlab_gui.transfer.progress import Pace

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_FOLDERS = 1000
"""How many folders of a manifest are remembered as being no links."""


class Signals(msgspec.Struct, frozen=True):
    """The file names that count where a run's ``creation.json`` names none.

    Attributes:
        sentinel: of the sentinel, relative to the run folder; empty where none is looked for.
        manifest: of the manifest, likewise.
    """

    sentinel: str = DEFAULT_SENTINEL
    manifest: str = DEFAULT_MANIFEST


class SignalKind(StrEnum):
    """The two ways in which a run says that it is finished."""

    SENTINEL = "sentinel"
    MANIFEST = "manifest"


class SignalReason(StrEnum):
    """What was found."""

    SATISFIED = "satisfied"
    ABSENT = "absent"
    UNSAFE_NAME = "unsafe_name"
    """The name of the sentinel or manifest itself is absolute or leaves the run folder."""
    IS_LINK = "is_link"
    NOT_A_FILE = "not_a_file"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    WRONG_CONTENT = "wrong_content"
    UNSAFE_PATH = "unsafe_path"
    """The manifest lists a path that is absolute or leaves the run folder."""
    LISTS_NOTHING = "lists_nothing"
    FILE_MISSING = "file_missing"
    FILE_SIZE = "file_size"
    FILE_IS_LINK = "file_is_link"
    """A listed file is a link, or lies behind one."""
    FILE_IS_NONE = "file_is_none"
    """A listed file is a folder, a pipe or the like."""
    FILE_UNREADABLE = "file_unreadable"


_KIND_OF_SIGNAL = {"sentinel_file": SignalKind.SENTINEL, "manifest": SignalKind.MANIFEST}
"""What ``orchestrator.completeness_signal`` may say (format.md, "creation.json")."""
_OWN_FAULT = {
    SignalReason.SATISFIED: SignalReason.SATISFIED,
    SignalReason.FILE_MISSING: SignalReason.ABSENT,
    SignalReason.FILE_IS_LINK: SignalReason.IS_LINK,
    SignalReason.FILE_IS_NONE: SignalReason.NOT_A_FILE,
    SignalReason.FILE_UNREADABLE: SignalReason.UNREADABLE,
}
"""What is wrong with a listed file, said of the sentinel or the manifest itself."""
_NO_FAULT_YET = frozenset({SignalReason.SATISFIED, SignalReason.LISTS_NOTHING})
_DAMAGE = {
    ManifestDamage.IS_LINK: SignalReason.IS_LINK,
    ManifestDamage.NOT_A_FILE: SignalReason.NOT_A_FILE,
    ManifestDamage.TOO_LARGE: SignalReason.TOO_LARGE,
    ManifestDamage.WRONG_CONTENT: SignalReason.WRONG_CONTENT,
    ManifestDamage.UNSAFE_PATH: SignalReason.UNSAFE_PATH,
}
# Programs of other kinds leave files called manifest.json, too; those say nothing about this run.
_SAYS_NOTHING = frozenset({SignalReason.ABSENT, SignalReason.WRONG_CONTENT, SignalReason.LISTS_NOTHING})


class SignalCheck(msgspec.Struct, frozen=True):
    """One of the two signals of a run, as it was a moment ago.

    Attributes:
        kind: which of the two.
        name: the file that was looked for, relative to the run folder, as creation.json or the settings say.
        satisfied: whether it says that the run is finished.
        reason: why, or why not.
        path: the path that the reason is about: as it stands in the manifest, or the unsafe name; else empty.
        decides: false where creation.json says that the other signal is this run's.
    """

    kind: SignalKind
    name: str
    satisfied: bool
    reason: SignalReason
    path: str = ""
    decides: bool = True

    @property
    def contradicts(self) -> bool:
        """Whether it says that the run is not finished, or cannot be trusted, whatever the other one says."""
        return self.decides and not self.satisfied and self.reason not in _SAYS_NOTHING


def is_signalled(signals: tuple[SignalCheck, ...]) -> bool:
    """Whether a run says that it is finished: one signal does and the other does not speak against it."""
    return any(each.decides and each.satisfied for each in signals) and not any(
        each.contradicts for each in signals
    )


def check_signals(
    run_dir: str, signals: Signals, cancelled: Callable[[], bool] | None = None
) -> tuple[SignalCheck, ...]:
    """Look whether a run says that it is finished. Blocks; thread-safe; memory stays flat.

    The names come from the run's ``creation.json``, else from ``signals``; one that creation.json gives and
    that is unsafe is refused, not replaced. What cannot be read is a reason, never an error.

    Args:
        run_dir: the run's folder.
        signals: the names to look for where creation.json has none.
        cancelled: asked between the entries of a manifest.

    Returns:
        The sentinel, then the manifest; without one that nobody has named.

    Raises:
        Cancelled: ``cancelled()`` became true.
    """
    creation = read_creation(run_dir) or Creation()
    own = creation.completeness_signal
    found = []
    if name := creation.sentinel_filename or signals.sentinel:
        found.append(_check(SignalKind.SENTINEL, name, own, _sentinel(run_dir, name)))
    if name := creation.manifest_filename or signals.manifest:
        reason, path = _manifest(run_dir, name, _asking(cancelled))
        found.append(_check(SignalKind.MANIFEST, name, own, reason, path))
    return tuple(found)


def _check(
    kind: SignalKind, name: str, signal: str | None, reason: SignalReason, path: str = ""
) -> SignalCheck:
    own = _KIND_OF_SIGNAL.get(signal or "")
    return SignalCheck(
        kind=kind,
        name=name,
        satisfied=reason is SignalReason.SATISFIED,
        reason=reason,
        path=name if reason is SignalReason.UNSAFE_NAME else path,
        decides=own is None or own is kind,
    )


def _sentinel(run_dir: str, name: str) -> SignalReason:
    if not is_safe_relative(name):
        return SignalReason.UNSAFE_NAME
    return _OWN_FAULT[_Places(run_dir).look(name)[0]]


def _manifest(run_dir: str, name: str, check: Callable[[], object]) -> tuple[SignalReason, str]:
    if not is_safe_relative(name):
        return SignalReason.UNSAFE_NAME, ""
    places = _Places(run_dir)
    own = _OWN_FAULT[places.look(name)[0]]
    if own is not SignalReason.SATISFIED:
        return own, ""
    try:
        return _manifest_content(places, places.path_of(name), check)
    except InvalidManifestError as error:
        return _DAMAGE[error.damage], error.path
    except FileNotFoundError:
        return SignalReason.ABSENT, ""
    except OSError:
        return SignalReason.UNREADABLE, ""


def _manifest_content(
    places: _Places, manifest: str, check: Callable[[], object]
) -> tuple[SignalReason, str]:
    result = (SignalReason.LISTS_NOTHING, "")
    for entry in read_manifest(manifest, check):
        # After the first fault only the rest of the text is read: an unsafe path in it weighs more.
        if result[0] in _NO_FAULT_YET:
            fault, size = places.look(entry.path)
            if fault is SignalReason.SATISFIED and size != entry.size:
                fault = SignalReason.FILE_SIZE
            result = (fault, "" if fault is SignalReason.SATISFIED else entry.path)
    return result


class _Places:
    """Looks at files of one run, never through a link."""

    def __init__(self, run_dir: str) -> None:
        self._run_dir = run_dir
        self._folders: dict[str, SignalReason] = {}

    def path_of(self, name: str) -> str:
        return os.path.join(self._run_dir, *name.split("/"))

    def look(self, name: str) -> tuple[SignalReason, int]:
        """What is wrong with a file, and its size; ``SATISFIED`` and its size where nothing is."""
        fault = self._folder(name.rpartition("/")[0])
        if fault is not SignalReason.SATISFIED:
            return fault, 0
        info = self._lstat(name)
        if isinstance(info, SignalReason):
            return info, 0
        return (
            SignalReason.SATISFIED if stat.S_ISREG(info.st_mode) else SignalReason.FILE_IS_NONE
        ), info.st_size

    def _folder(self, name: str) -> SignalReason:
        fault, end = SignalReason.SATISFIED, 0
        # Not by recursion: a manifest may name a path of half a million levels.
        while fault is SignalReason.SATISFIED and end < len(name):
            following = name.find("/", end + 1)
            end = len(name) if following < 0 else following
            fault = self._one_folder(name[:end])
        return fault

    def _one_folder(self, name: str) -> SignalReason:
        fault = self._folders.get(name)
        if fault is None:
            info = self._lstat(name)
            fault = info if isinstance(info, SignalReason) else SignalReason.SATISFIED
            if isinstance(info, os.stat_result) and not stat.S_ISDIR(info.st_mode):
                fault = SignalReason.FILE_MISSING
            if len(self._folders) >= _MOST_FOLDERS:
                self._folders.clear()
            self._folders[name] = fault
        return fault

    def _lstat(self, name: str) -> os.stat_result | SignalReason:
        try:
            info = os.lstat(native_path(self.path_of(name)))
        except (FileNotFoundError, NotADirectoryError):
            return SignalReason.FILE_MISSING
        except (OSError, ValueError):
            return SignalReason.FILE_UNREADABLE
        return SignalReason.FILE_IS_LINK if is_link(info) else info


def _asking(cancelled: Callable[[], bool] | None) -> Callable[[], object]:
    if cancelled is None:
        return _nothing
    pace = Pace(_nothing, cancelled)
    return lambda: pace.step(0, 0)


def _nothing(_progress: object = None) -> None:
    """Nobody watches, or asks to stop."""
