"""The checksum list that a clear rests on, and the facts that were noted when the NAS copy was verified."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest.os_facts import native_path
from exlab_gui.staging.layout import CHECKSUMS_NAME, WIZARD_DIR, checksums_path, is_safe_relative
from exlab_gui.transfer.checksum_list import DamagedChecksumListError, read_sorted
from exlab_gui.transfer.clear_plan import Condition, ConditionKind, ConditionReason
from exlab_gui.transfer.hashing import FileChangedError, hash_file
from exlab_gui.transfer.proof import DamagedProofError, Proof, read_proof, read_proven_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LIST = f"{WIZARD_DIR}/{CHECKSUMS_NAME}"
_OWN = WIZARD_DIR + "/"


class Expected(msgspec.Struct, frozen=True, gc=False):
    """A file of the checksum list.

    Attributes:
        path: POSIX path relative to the run folder.
        digest: SHA-256, 64 lower-case hex digits.
        size: that the staged file had when it was verified here; None where another program verified it.
        mtime_ns: the same, its last change.
    """

    path: str
    digest: str
    size: int | None = None
    mtime_ns: int | None = None


class TrustedList(msgspec.Struct, frozen=True):
    """A run's checksum list, if it can be trusted.

    Attributes:
        condition: whether it can.
        run_dir: the run.
        path: the list, absolute; empty without one.
        sha256: its own checksum; empty without one.
        proof: what this app knows of the NAS copy; None where another program verified it.
    """

    condition: Condition
    run_dir: str
    path: str = ""
    sha256: str = ""
    proof: Proof | None = None


def find_list(
    run_dir: str, destination: str, checksum_file: str | None, check: Callable[[], object]
) -> TrustedList:
    """Find and read a run's checksum list; does not raise for a list that is not good.

    With a proof it is the one that was written with it. Without one it is what the record says, looked for in
    the run's folder and then on the NAS.

    Args:
        run_dir: the run.
        destination: the run's folder on the NAS.
        checksum_file: as recorded on ``sync_verified``.
        check: called between lines; what it raises ends the reading.
    """
    name = checksum_file or _LIST
    try:
        proof = read_proof(run_dir)
        if proof is not None:
            name = _LIST
        path = checksums_path(run_dir) if proof else _recorded_list(run_dir, destination, name)
        sha256 = hash_file(path, lambda _size: check()).digest
        found = TrustedList(_holds(proof), run_dir, path, sha256, proof)
        if proof is not None and sha256 != proof.list_sha256:
            return msgspec.structs.replace(found, condition=_fails(ConditionReason.LIST_CHANGED, name))
        files = 0
        for _ in expected_files(found):
            check()
            files += 1
    except (DamagedProofError, DamagedChecksumListError, FileChangedError, OSError) as error:
        return TrustedList(_fails(_reason_of(error), name, str(error)), run_dir)
    enough = files > 0 or proof is not None
    condition = _holds(proof, files) if enough else _fails(ConditionReason.LIST_EMPTY, name)
    return msgspec.structs.replace(found, condition=condition)


def expected_files(found: TrustedList) -> Iterator[Expected]:
    """The files of a list, in the order of the walk; lazy, memory stays flat.

    What lies in the run's own ``.exlab-wizard`` is left out: it is not data, and it is not deleted.

    Raises:
        DamagedChecksumListError, DamagedProofError: it cannot be trusted (any more).
        OSError: it could not be read.
    """
    listed = read_sorted(found.path)
    if found.proof is None:
        for line in listed:
            if not line.path.startswith(_OWN):
                yield Expected(line.path, line.digest)
        return
    try:
        for line, proven in zip(listed, read_proven_files(found.run_dir), strict=True):
            if (line.path, line.digest) != (proven.path, proven.digest):
                raise DamagedProofError(found.path, f"the list and its facts disagree about {line.path!r}")
            yield Expected(line.path, line.digest, proven.size, proven.mtime_ns)
    except ValueError as error:
        raise DamagedProofError(found.path, str(error)) from error


def is_same_list(path: str, sha256: str, check: Callable[[], object]) -> bool:
    """Whether a list still is what was read before.

    Raises:
        OSError: it could not be read.
    """
    try:
        return hash_file(path, lambda _size: check()).digest == sha256
    except FileChangedError:
        return False


def _recorded_list(run_dir: str, destination: str, name: str) -> str:
    places = (os.path.join(base, *name.split("/")) for base in (run_dir, destination) if base)
    for path in places if is_safe_relative(name) else ():
        if os.path.isfile(native_path(path)):
            return path
    raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name)


def _reason_of(error: Exception) -> ConditionReason:
    match error:
        case DamagedProofError():
            return ConditionReason.PROOF_DAMAGED
        case DamagedChecksumListError():
            return ConditionReason.LIST_DAMAGED
        case FileNotFoundError():
            return ConditionReason.LIST_MISSING
        case _:
            return ConditionReason.LIST_UNREADABLE


def _fails(reason: ConditionReason, path: str, detail: str = "") -> Condition:
    return Condition(ConditionKind.LIST, holds=False, reason=reason, path=path, count=1, detail=detail)


def _holds(proof: Proof | None, files: int = 0) -> Condition:
    reason = ConditionReason.LIST_PROVEN if proof else ConditionReason.LIST_OF_OTHERS
    return Condition(ConditionKind.LIST, holds=True, reason=reason, count=files)
