from __future__ import annotations

import errno
import os

import pytest

from exlab_gui.transfer.storage import Side, StorageError, StorageReason, on_side, reason_of

R = StorageReason


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, R.FULL),
        (getattr(errno, "EDQUOT", errno.ENOSPC), R.FULL),
        (errno.ENOENT, R.GONE),
        (errno.ENOTDIR, R.GONE),
        (getattr(errno, "ESTALE", errno.ENOENT), R.GONE),
        (getattr(errno, "EHOSTDOWN", errno.ENOENT), R.GONE),
        (errno.ETIMEDOUT, R.GONE),
        (errno.ENODEV, R.GONE),
        (errno.EACCES, R.DENIED),
        (errno.EPERM, R.DENIED),
        (errno.EROFS, R.READ_ONLY),
        (errno.EIO, R.FAILED),
        (errno.ENAMETOOLONG, R.FAILED),
    ],
)
def test_what_the_number_means(number, reason):
    assert reason_of(OSError(number, os.strerror(number))) is reason


@pytest.mark.parametrize(
    ("code", "reason"),
    [(112, R.FULL), (1295, R.FULL), (64, R.GONE), (1231, R.GONE), (5, R.DENIED), (19, R.READ_ONLY)],
)
def test_windows_own_code_says_more(code, reason):
    error = OSError(errno.EINVAL, "Invalid argument")
    error.winerror = code
    assert reason_of(error) is reason


def test_an_unknown_windows_code_leaves_the_number():
    error = OSError(errno.ENOSPC, "No space left on device")
    error.winerror = 99_999
    assert reason_of(error) is R.FULL


def test_an_error_without_a_number():
    assert reason_of(OSError("something")) is R.FAILED


def test_the_error_knows_its_side_its_file_and_its_cause(tmp_path):
    missing = tmp_path / "missing"
    with pytest.raises(StorageError) as caught, on_side(Side.NAS, str(tmp_path)):
        missing.stat()
    error = caught.value
    assert (error.side, error.reason, error.path) == (Side.NAS, R.GONE, str(missing))
    assert isinstance(error.cause, FileNotFoundError)
    assert error.__cause__ is error.cause
    assert str(missing) in str(error)


def test_without_a_file_name_the_path_of_the_block_counts():
    with pytest.raises(StorageError) as caught, on_side(Side.STAGING, "/staging/run"):
        raise OSError(errno.EIO, "Input/output error")
    assert caught.value.path == "/staging/run"


def test_other_errors_pass():
    with pytest.raises(ValueError, match="mine"), on_side(Side.NAS, "/nas"):
        raise ValueError("mine")


def test_the_inner_side_counts():
    with pytest.raises(StorageError) as caught, on_side(Side.STAGING, "/a"), on_side(Side.NAS, "/b"):
        raise OSError(errno.EIO, "Input/output error")
    assert (caught.value.side, caught.value.path) == (Side.NAS, "/b")
