r"""Which names the NAS keeps exactly; what it would rename or mix up must be known before the first byte.

Shares differ: one drops a trailing dot, one turns ``:`` into something else, one takes ``A`` and ``a`` for
the same name, one stores umlauts in another Unicode form. What counts is not which program serves the share
but what becomes of such a name, so it is tried out with empty files.
"""

from __future__ import annotations

import errno
import logging
import os
import re
import secrets
import stat
import sys
import unicodedata
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest.os_facts import NEW_FILE_FLAGS, is_link, native_path
from exlab_gui.transfer.compact import sort_compactly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

log = logging.getLogger(__name__)

PROBE_PREFIX = "probe-"
_PROBE_FOLDER = re.compile(PROBE_PREFIX + "[0-9a-f]{16}")

_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])[ ]*(?:\..*)?",
    re.IGNORECASE | re.DOTALL,
)
"""Naming Files, Paths, and Namespaces (Win32 docs); with any extension."""
_WINDOWS_FORBIDDEN = frozenset('<>:"|?*\\') | frozenset(map(chr, range(32)))
_CONTROL = re.compile("[\x01-\x1f]")
_UNDECODABLE = re.compile("[\udc80-\udcff]")
_COMPOSED, _DECOMPOSED = "\u00fc", "u\u0308"
_NAME_REFUSED = frozenset(
    {
        errno.EINVAL,
        errno.EILSEQ,
        errno.ENOENT,
        errno.EACCES,
        errno.EPERM,
        errno.EIO,
        errno.EEXIST,
        errno.EISDIR,
    }
    | {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENAMETOOLONG, errno.ENXIO, errno.EPROTO}
)
"""What servers answer to a name that they cannot take."""
_SHOWN = 20


class NameRules(msgspec.Struct, frozen=True):
    """What a NAS folder does to names. The defaults are those of a folder that keeps all of them.

    Attributes:
        trailing_dot: whether a name may end in a dot.
        trailing_space: whether it may end in a space.
        reserved: whether it may be one of Windows' device names, such as ``CON`` or ``aux.txt``.
        forbidden: characters that it may not hold.
        controls: whether it may hold control characters other than a line break.
        undecodable: whether it may hold bytes that are not UTF-8.
        cases: whether names that differ only in upper and lower case stay apart.
        forms: whether names that differ only in their Unicode normal form stay apart.
        form: the normal form (``NFC``, ``NFD``) into which names are changed; empty where none is.
        utf16_length: whether the length limit counts UTF-16 units and not bytes.
        name_length: the longest name.
        path_length: the longest absolute path, in the same unit.
    """

    trailing_dot: bool = True
    trailing_space: bool = True
    reserved: bool = True
    forbidden: frozenset[str] = frozenset()
    controls: bool = True
    undecodable: bool = True
    cases: bool = True
    forms: bool = True
    form: str = ""
    utf16_length: bool = False
    name_length: int = 255
    path_length: int = 4095

    def keeps(self, name: str) -> bool:
        """Whether a name would come back exactly, as far as it does not depend on its neighbours."""
        return (
            self.length(name) <= self.name_length
            and (self.trailing_dot or not name.endswith("."))
            and (self.trailing_space or not name.endswith(" "))
            and (self.reserved or _RESERVED.fullmatch(name) is None)
            and (not self.forbidden or self.forbidden.isdisjoint(name))
            and (self.controls or _CONTROL.search(name) is None)
            and (self.undecodable or _UNDECODABLE.search(name) is None)
            and (not self.form or unicodedata.is_normalized(self.form, name))  # type: ignore[arg-type]
        )

    def length(self, name: str) -> int:
        """The length of a name or path in the unit of the limits."""
        if self.utf16_length:
            return len(name.encode("utf-16-le", "surrogatepass")) // 2
        return len(os.fsencode(name))

    def folded(self, path: str) -> str:
        """Equal for paths that this folder takes for the same."""
        if not self.forms:
            path = unicodedata.normalize("NFC", path)
        return path.casefold() if not self.cases else path


class NameClashes(msgspec.Struct, frozen=True):
    """Names that would not come back from the NAS as they are here.

    Attributes:
        count: how many.
        names: the first of them, at most 20: POSIX paths relative to the run folder.
        too_long: whether all of them are only too long.
    """

    count: int
    names: tuple[str, ...]
    too_long: bool


def windows_rules() -> NameRules:
    """What every folder does that is reached through Windows (Naming Files, Paths, and Namespaces)."""
    return NameRules(
        trailing_dot=False,
        trailing_space=False,
        reserved=False,
        forbidden=_WINDOWS_FORBIDDEN,
        controls=False,
        undecodable=False,
        cases=False,
        utf16_length=True,
        path_length=32_767 - len("\\\\?\\UNC\\"),
    )


def probe_names(folder: str) -> NameRules:
    """Find out what a folder does to names, with some twenty empty files in a folder that goes again.

    Args:
        folder: an existing folder that may be written to: the run's ``.exlab-wizard`` on the NAS.

    Raises:
        OSError: the probing itself could not be done.
    """
    if sys.platform == "win32":
        return windows_rules()
    probe = os.path.join(folder, PROBE_PREFIX + secrets.token_hex(8))
    os.mkdir(probe)
    try:
        return _probe(probe)
    finally:
        _remove_probe(probe)


def remove_stale_probes(folder: str) -> None:
    """Remove the probe folders that a killed process left; what is not this program's in them stays.

    Raises:
        OSError: the folder cannot be listed, or the NAS failed.
    """
    with os.scandir(folder) as entries:
        stale = [
            entry.path
            for entry in entries
            if _PROBE_FOLDER.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False)
        ]
    for probe in stale:
        if not is_link(os.lstat(probe)):
            _remove_probe(probe)


def check_names(paths: Iterable[str], rules: NameRules, destination: str) -> NameClashes | None:
    """Find the names that a NAS folder would not keep; None where it keeps all of them. Memory stays flat.

    Args:
        paths: files and folders, POSIX paths relative to the run folder; a folder before what is in it.
        rules: what the NAS folder does to names.
        destination: the run's own folder there, for the length of the whole paths.
    """
    found = _Offenders(rules, rules.length(native_path(destination)) + 1)
    if rules.cases and rules.forms:
        for path in paths:
            found.look_at(path)
        return found.result()
    previous = b""
    before = ""
    for item in sort_compactly(_folded(paths, rules, found)):
        key, _, name = item.partition(b"\0")
        path = os.fsdecode(name)
        if key == previous:
            found.take(before)
            found.take(path)
        previous, before = key, path
    return found.result()


class _Offenders:
    def __init__(self, rules: NameRules, base_length: int) -> None:
        self._rules = rules
        self._base_length = base_length
        self._names: dict[str, None] = {}
        self._count = 0
        self._only_long = True
        self._last = ""

    def look_at(self, path: str) -> None:
        name = path.rpartition("/")[2]
        if not self._rules.keeps(name):
            too_long = self._rules.length(name) > self._rules.name_length
            self.take(path, too_long=too_long)
        elif self._base_length + self._rules.length(path) > self._rules.path_length:
            self.take(path, too_long=True)

    def take(self, path: str, *, too_long: bool = False) -> None:
        if path == self._last:
            return  # the middle one of three twins comes twice
        self._last = path
        self._only_long = self._only_long and too_long
        self._count += 1
        if len(self._names) < _SHOWN:
            self._names[path] = None

    def result(self) -> NameClashes | None:
        return NameClashes(self._count, tuple(self._names), self._only_long) if self._count else None


def _folded(paths: Iterable[str], rules: NameRules, found: _Offenders) -> Iterator[bytes]:
    for path in paths:
        found.look_at(path)
        yield os.fsencode(rules.folded(path)) + b"\0" + os.fsencode(path)


def _probe(folder: str) -> NameRules:
    tried = _try_names(folder)
    return NameRules(
        trailing_dot=tried["dot."],
        trailing_space=tried["space "],
        reserved=tried["nul"] and tried["aux.txt"],
        forbidden=frozenset(char for char in '<>:"|?*\\\n' if not tried[f"char{char}s"]),
        controls=tried["control\x01s"],
        undecodable=tried["byte\udcff"],
        cases=tried["CASE"],
        forms=tried[_DECOMPOSED],
        form=_form(folder),
        name_length=_limit(folder, "PC_NAME_MAX", 255),
        path_length=_limit(folder, "PC_PATH_MAX", 4096) - 1,
    )


def _try_names(folder: str) -> dict[str, bool]:
    """Which of the names come back exactly, each beside its twin."""
    chars = [f"char{char}s" for char in '<>:"|?*\\\n']
    names = ["dot.", "space ", "nul", "aux.txt", *chars, "control\x01s", "byte\udcff", "case", "CASE"]
    names += [_COMPOSED, _DECOMPOSED]
    made = {name: _make(os.path.join(folder, name)) for name in names}
    there = {os.fsdecode(name) for name in os.listdir(os.fsencode(folder))}
    return {name: made[name] and name in there for name in names}


def _form(folder: str) -> str:
    """The normal form into which the folder changes both kinds of names."""
    there = {os.fsdecode(name) for name in os.listdir(os.fsencode(folder))} & {_COMPOSED, _DECOMPOSED}
    if there == {_DECOMPOSED} and not _is_kept_alone(folder, "x" + _COMPOSED):
        return "NFD"
    if there == {_COMPOSED} and not _is_kept_alone(folder, "x" + _DECOMPOSED):
        return "NFC"
    return ""


def _is_kept_alone(folder: str, name: str) -> bool:
    return _make(os.path.join(folder, name)) and os.fsencode(name) in os.listdir(os.fsencode(folder))


def _make(path: str) -> bool:
    try:
        os.close(os.open(path, NEW_FILE_FLAGS, 0o666))
    except OSError as error:
        if error.errno not in _NAME_REFUSED:
            raise
        return False
    return True


def _limit(folder: str, name: str, usual: int) -> int:
    try:
        found = os.pathconf(folder, name)
    except (OSError, ValueError):
        return usual
    return found if found > 0 else usual


def _remove_probe(probe: str) -> None:
    # Empty files in a folder with a name that only this program gives: nothing else is ever removed here.
    for name in os.listdir(os.fsencode(probe)):
        path = os.path.join(os.fsencode(probe), name)
        info = os.lstat(path)
        if stat.S_ISREG(info.st_mode) and info.st_size == 0:
            os.unlink(path)
    try:
        os.rmdir(probe)
    except OSError as error:
        # Some servers put folders of their own everywhere.
        if error.errno not in {errno.ENOTEMPTY, errno.EEXIST}:
            raise
        log.info("%s stays: %s", probe, error)
