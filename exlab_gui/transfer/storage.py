"""Which of the two sides failed, and why: every ``OSError`` of the engine reaches its caller in this form."""

from __future__ import annotations

import errno
from enum import StrEnum
from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestError

if TYPE_CHECKING:
    from types import TracebackType


class Side(StrEnum):
    """Where a file lies."""

    STAGING = "staging"
    NAS = "nas"


class StorageReason(StrEnum):
    """Why a side refused, as far as it changes what an operator can do about it.

    ``FULL``: no space, or the quota is used up. ``GONE``: the share, disk or folder cannot be reached.
    ``DENIED``: this user may not. ``READ_ONLY``: nobody may write there. ``FAILED``: anything else, such as
    a read error of the disk.
    """

    FULL = "full"
    GONE = "gone"
    DENIED = "denied"
    READ_ONLY = "read_only"
    FAILED = "failed"


class StorageError(IngestError):
    """A disk or a share refused something; what was done before it stays done and is found again.

    Attributes:
        side: which of the two.
        reason: for choosing the operator's words.
        path: what was worked on, absolute.
        cause: the system's own error.
    """

    def __init__(self, side: Side, reason: StorageReason, path: str, cause: OSError) -> None:
        super().__init__(side, reason, path, cause)
        self.side = side
        self.reason = reason
        self.path = path
        self.cause = cause

    def __str__(self) -> str:
        return f"{self.side} {self.reason}: {self.path}: {self.cause}"


class on_side:  # noqa: N801  (read as a statement: ``with on_side(Side.NAS, path):``)
    """Turns every ``OSError`` of its block into a :class:`StorageError`; other errors pass.

    Something that is not found means that the side is gone: whoever can live without it must look himself.

    Args:
        side: the side that the block works on.
        path: what it works on; the error's own file name, where it has one, is more exact.
    """

    __slots__ = ("_path", "_side")

    def __init__(self, side: Side, path: str) -> None:
        self._side = side
        self._path = path

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, OSError):
            path = error.filename if isinstance(error.filename, str) and error.filename else self._path
            raise StorageError(self._side, reason_of(error), path, error) from error


def reason_of(error: OSError) -> StorageReason:
    """What the system's error number means for the operator; on Windows its own code says more."""
    code = getattr(error, "winerror", None)
    if code in _BY_WINDOWS_CODE:
        return _BY_WINDOWS_CODE[code]
    return _BY_ERRNO.get(error.errno or 0, StorageReason.FAILED)


def _numbers(*names: str) -> frozenset[int]:
    """The error numbers of these names, as far as this system knows them."""
    return frozenset(getattr(errno, name) for name in names if hasattr(errno, name))


_BY_ERRNO = (
    dict.fromkeys(_numbers("ENOSPC", "EDQUOT"), StorageReason.FULL)
    | dict.fromkeys(
        _numbers(
            "ENOENT", "ENOTDIR", "ESTALE", "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH",
            "ETIMEDOUT", "ENODEV", "ENXIO", "ECONNRESET", "ECONNABORTED", "ECONNREFUSED", "ENOLINK",
            "EREMOTEIO", "ESHUTDOWN", "ENOMEDIUM",
        ),
        StorageReason.GONE,
    )
    | dict.fromkeys(_numbers("EACCES", "EPERM"), StorageReason.DENIED)
    | dict.fromkeys(_numbers("EROFS"), StorageReason.READ_ONLY)
)  # fmt: skip

_WINDOWS_CODES: dict[StorageReason, tuple[int, ...]] = {
    # ERROR_HANDLE_DISK_FULL, DISK_FULL, DISK_QUOTA_EXCEEDED
    StorageReason.FULL: (39, 112, 1295),
    # FILE_NOT_FOUND, PATH_NOT_FOUND, INVALID_DRIVE, NOT_READY, REM_NOT_LIST, BAD_NETPATH, NETWORK_BUSY,
    # DEV_NOT_EXIST, UNEXP_NET_ERR, NETNAME_DELETED, BAD_NET_NAME, SEM_TIMEOUT, DEVICE_NOT_CONNECTED,
    # NETWORK_UNREACHABLE, HOST_UNREACHABLE, CONNECTION_ABORTED
    StorageReason.GONE: (2, 3, 15, 21, 51, 53, 54, 55, 59, 64, 67, 121, 1167, 1231, 1232, 1236),
    # ACCESS_DENIED, SHARING_VIOLATION, NETWORK_ACCESS_DENIED, LOGON_FAILURE
    StorageReason.DENIED: (5, 32, 65, 1326),
    # WRITE_PROTECT
    StorageReason.READ_ONLY: (19,),
}
"""System Error Codes (Win32 docs)."""

_BY_WINDOWS_CODE = {code: reason for reason, codes in _WINDOWS_CODES.items() for code in codes}
