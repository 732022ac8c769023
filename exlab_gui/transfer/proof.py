"""What this app knows of a run's NAS copy because it looked itself: the checksums, and the facts beside them.

Three files in the run's ``.exlab-wizard``: ``checksums.sha256`` (format.md), ``proof.files`` with the size
and time that each staged file had when it was hashed, and ``proof.json``, which names how, when and by whom
the copy was proven, and holds the checksums of the other two. Whoever holds the run's lock may write them.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import stat
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Self

import msgspec

from exlab_gui.ingest import DamagedRecordError, IngestError, UnsafePathError, default_host, format_time
from exlab_gui.ingest.atomic_file import remove_stale_temporaries
from exlab_gui.ingest.os_facts import (
    flush_folder_to_disk,
    flush_to_disk,
    is_link,
    native_path,
    retry_while_busy,
    share_like,
)
from exlab_gui.ingest.record_file import read_bytes
from exlab_gui.staging.layout import CHECKSUMS_NAME, wizard_dir
from exlab_gui.transfer.checksum_list import list_line
from exlab_gui.transfer.plain_file import open_plain
from exlab_gui.transfer.run_lock import ensure_wizard_dir, user_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

PROOF_NAME = "proof.json"
PROOF_FILES_NAME = "proof.files"
VERSION = 1

_DIGEST = re.compile(r"[0-9a-f]{64}")
_BUSY_SECONDS = 3.0
_BUFFER_BYTES = 256 * 1024
_MAX_PROOF_BYTES = 256 * 1024
_MAX_LINE = 256 * 1024
_NOT_TEXT = re.compile("[%\udc80-\udcff]")
_QUOTED = re.compile(rb"%([0-9A-F]{2})")


class ProofKind(StrEnum):
    """How a NAS copy was proven to be identical."""

    READ_BACK = "read_back"
    """This app copied it, and read every file back from the NAS."""
    COMPARED = "compared"
    """Somebody else copied it; this app read and hashed both sides."""


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """That a run's NAS copy was identical to its staging copy.

    Attributes:
        version: of these files, 1.
        kind: how it was proven.
        nas_path: the run's own folder on the NAS.
        at: when, as in a history (``2026-04-17T14:35:00Z``).
        host: the machine that looked.
        user: the account there; may be empty.
        files: number of files.
        bytes: their size.
        list_sha256: checksum of ``checksums.sha256`` as it was written.
        facts_sha256: checksum of ``proof.files`` as it was written.
    """

    version: int = VERSION
    kind: ProofKind
    nas_path: str
    at: str
    host: str
    user: str
    files: int
    bytes: int
    list_sha256: str
    facts_sha256: str


class ProvenFile(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A staged file as it was when it was proven; of one that a clear has deleted, its NAS copy.

    Attributes:
        path: POSIX path relative to the run folder.
        digest: SHA-256, 64 lower-case hex digits.
        size: in bytes.
        mtime_ns: its last change, in nanoseconds since 1970.
    """

    path: str
    digest: str
    size: int
    mtime_ns: int


class DamagedProofError(IngestError):
    """The facts beside a checksum list are missing, or not those that were written with the proof.

    Attributes:
        path: the file that cannot be trusted.
        reason: technical English for the details.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class ProofWriter:
    """Writes a run's proof while its files are being hashed; a context manager.

    Without :meth:`commit` nothing changes. Not thread-safe; the caller holds the run's lock.

    Args:
        run_dir: the run's folder.

    Raises:
        UnsafePathError: the run's ``.exlab-wizard`` is a link.
        OSError: nothing can be written there.
    """

    def __init__(self, run_dir: str) -> None:
        self._run_dir = run_dir
        self._folder = native_path(wizard_dir(run_dir))
        self._last = b""
        self._files = self._bytes = 0

    def __enter__(self) -> Self:
        ensure_wizard_dir(self._run_dir)
        for name in (CHECKSUMS_NAME, PROOF_FILES_NAME, PROOF_NAME):
            remove_stale_temporaries(os.path.join(self._folder, name))
        with contextlib.ExitStack() as stack:
            self._list = stack.enter_context(_HashedTemporary(self._folder, CHECKSUMS_NAME))
            self._facts = stack.enter_context(_HashedTemporary(self._folder, PROOF_FILES_NAME))
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def add(self, file: ProvenFile) -> None:
        """Take down a file.

        Args:
            file: one that comes after all others in the order of :func:`exlab_gui.transfer.walk.walk`.

        Raises:
            ValueError: it does not come after the last one.
            OSError: it could not be written.
        """
        key = os.fsencode(file.path)
        if key <= self._last:
            raise ValueError(f"{file.path!r} does not come after {os.fsdecode(self._last)!r}")
        self._last = key
        self._files += 1
        self._bytes += file.size
        self._list.write(list_line(file.digest, file.path))
        line = (_as_text(file.path), file.digest, file.size, file.mtime_ns)
        self._facts.write(msgspec.json.encode(line) + b"\n")

    def commit(self, kind: ProofKind, nas_path: str, host: str | None = None) -> Proof:
        """Publish the facts, the list, and last the proof itself, each whole and flushed to the disk.

        A list of other content that is there already is kept as ``checksums.sha256.<UTC time>.old``. If the
        program dies in between, an older proof fits its files no more, which proves nothing.

        Args:
            kind: how the copy was proven.
            nas_path: the run's own folder on the NAS.
            host: this machine's name.

        Raises:
            OSError: it could not be written; there is no new proof.
        """
        facts_sha256, list_sha256 = self._facts.finish(), self._list.finish()
        now = datetime.now(UTC)
        proof = Proof(
            kind=kind,
            nas_path=nas_path,
            at=format_time(now),
            host=host or default_host(),
            user=user_name(),
            files=self._files,
            bytes=self._bytes,
            list_sha256=list_sha256,
            facts_sha256=facts_sha256,
        )
        with _HashedTemporary(self._folder, PROOF_NAME) as temporary:
            temporary.write(msgspec.json.encode(proof))
            temporary.finish()
            self._facts.publish()
            if _sha256_of(self._list.target) != list_sha256:
                _keep_old(self._list.target, now)
                self._list.publish()
            flush_folder_to_disk(self._folder)
            temporary.publish()
        flush_folder_to_disk(self._folder)
        return proof


def read_proof(run_dir: str) -> Proof | None:
    """Read a run's proof as it was stored; None without one, and for a damaged or an unknown one.

    It says nothing about the files of today: compare ``list_sha256``, and see :func:`read_proven_files`.

    Raises:
        OSError: it is there but could not be read.
    """
    path = os.path.join(wizard_dir(run_dir), PROOF_NAME)
    try:
        info = os.lstat(native_path(path))
        if not stat.S_ISREG(info.st_mode) or info.st_size > _MAX_PROOF_BYTES:
            return None
        proof = msgspec.json.decode(read_bytes(path), type=Proof)
    except (FileNotFoundError, msgspec.MsgspecError, UnicodeError, DamagedRecordError, UnsafePathError):
        return None
    except RecursionError:
        return None
    known = proof.version == VERSION and min(proof.files, proof.bytes) >= 0
    digests = (proof.list_sha256, proof.facts_sha256)
    return proof if known and all(_DIGEST.fullmatch(digest) for digest in digests) else None


def read_proven_files(run_dir: str) -> Iterator[ProvenFile]:
    """The files of a run's proof, in the order of the walk; lazy, memory stays flat.

    The facts are hashed before the first one is yielded: all that comes is what was written with the proof.

    Raises:
        DamagedProofError: there is no proof, or its facts are not those that were written with it.
        OSError: they could not be read.
    """
    path = os.path.join(wizard_dir(run_dir), PROOF_FILES_NAME)
    proof = read_proof(run_dir)
    if proof is None:
        raise DamagedProofError(os.path.join(wizard_dir(run_dir), PROOF_NAME), "there is no readable proof")
    try:
        opened = open_plain(path)
    except FileNotFoundError as error:
        raise DamagedProofError(path, "it is missing") from error
    if opened is None:
        raise DamagedProofError(path, "it is not a file")
    with opened as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != proof.facts_sha256:
            raise DamagedProofError(path, "it is not what was written with the proof")
        file.seek(0)
        decoder = msgspec.json.Decoder(ProvenFile)
        while line := file.readline(_MAX_LINE):
            try:
                proven = decoder.decode(line)
            except (msgspec.MsgspecError, UnicodeError) as error:
                raise DamagedProofError(path, str(error)) from error
            if "%" in proven.path:
                proven = msgspec.structs.replace(proven, path=_as_path(proven.path))
            yield proven


class _HashedTemporary:
    """A new file beside its target, hashed while it is written, gone at the end unless it was published."""

    def __init__(self, folder: str, name: str) -> None:
        self.target = os.path.join(folder, name)
        self._path = f"{self.target}.{secrets.token_hex(8)}.tmp"
        self._digest = hashlib.sha256()
        self._pending: list[bytes] = []
        self._pending_bytes = 0

    def __enter__(self) -> Self:
        self._file = open(self._path, "xb", buffering=0)  # closed by __exit__
        try:
            share_like(os.path.dirname(self._path), self._path)
        except OSError:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()
        with contextlib.suppress(OSError):
            os.unlink(self._path)

    def write(self, data: bytes) -> None:
        self._pending.append(data)
        self._pending_bytes += len(data)
        if self._pending_bytes >= _BUFFER_BYTES:
            self._flush()

    def finish(self) -> str:
        """Flush to the disk and close; returns the checksum of all that was written."""
        self._flush()
        flush_to_disk(self._file.fileno())
        self._file.close()
        return self._digest.hexdigest()

    def publish(self) -> None:
        retry_while_busy(lambda: os.replace(self._path, self.target), _BUSY_SECONDS)

    def _flush(self) -> None:
        data = b"".join(self._pending)
        self._pending, self._pending_bytes = [], 0
        self._digest.update(data)
        view = memoryview(data)
        while view:
            view = view[self._file.write(view) :]


def _sha256_of(path: str) -> str | None:
    """The checksum of an existing list; None where there is none, or nothing that is a plain file."""
    if not os.path.lexists(path) or is_link(os.lstat(path)):
        return None
    opened = open_plain(path)
    if opened is None:
        return None
    with opened as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _keep_old(path: str, now: datetime) -> None:
    """Give what lies at ``path`` a second name, so that replacing it loses nothing."""
    if not os.path.lexists(path):
        return
    first = kept = f"{path}.{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    number = 1
    while os.path.lexists(f"{kept}.old"):
        number += 1
        kept = f"{first}-{number}"
    try:
        os.link(path, f"{kept}.old", follow_symlinks=False)
    except (OSError, NotImplementedError):
        # It has no name for a moment then; whoever asks finds no list, which proves nothing.
        os.rename(path, f"{kept}.old")


def _as_text(path: str) -> str:
    """A path as JSON can hold it: the bytes of a name that are not UTF-8, and ``%``, as in a web address."""
    text = os.fsencode(path).decode("utf-8", "surrogateescape")
    return _NOT_TEXT.sub(lambda match: f"%{ord(match[0]) & 0xFF:02X}", text)


def _as_path(text: str) -> str:
    return os.fsdecode(_QUOTED.sub(lambda match: bytes([int(match[1], 16)]), text.encode()))
