from __future__ import annotations

import os
import sys

import pytest

from exlab_gui.transfer.holes import Holes

BLOCK = 64 * 1024


@pytest.fixture
def opened(tmp_path):
    """Opens a file of these parts: bytes, or the length of a hole."""
    descriptors = []

    def make(*parts):
        path = tmp_path / "file"
        with path.open("wb") as file:
            for part in parts:
                if isinstance(part, bytes):
                    file.write(part)
                else:
                    file.seek(part, os.SEEK_CUR)
            file.truncate()
        descriptors.append(os.open(path, os.O_RDONLY))
        return descriptors[-1], os.fstat(descriptors[-1]), path.read_bytes()

    yield make
    for descriptor in descriptors:
        os.close(descriptor)


def read(descriptor, info):
    """The content, and how much of it came from holes."""
    holes = Holes(descriptor, info)
    found, skipped = b"", 0
    while True:
        hole = min(holes.at(len(found)), 1000)
        data = bytes(hole) if hole else os.read(descriptor, 1000)
        if not data:
            return found, skipped
        found += data
        skipped += hole


@pytest.mark.parametrize(
    "parts",
    [
        (b"x" * 5000,),
        (),
        (10 * BLOCK,),
        (b"x" * 5000, 10 * BLOCK),
        (10 * BLOCK, b"x" * 5000),
        (b"x", 5 * BLOCK, b"y" * (BLOCK + 7), 3 * BLOCK, b"z", 9 * BLOCK),
    ],
)
def test_the_content_is_what_a_plain_read_gives(opened, parts):
    descriptor, info, content = opened(*parts)
    assert read(descriptor, info)[0] == content


@pytest.mark.skipif(sys.platform != "linux", reason="the temporary folder of others may know no holes")
def test_holes_are_not_read(opened):
    descriptor, info, _ = opened(b"x", 50 * BLOCK, b"y", 50 * BLOCK)
    assert read(descriptor, info)[1] > 90 * BLOCK


def test_a_system_that_does_not_tell(opened, monkeypatch):
    descriptor, info, content = opened(b"x", 10 * BLOCK)
    real = os.lseek

    def refuse(descriptor, position, whence):
        if whence != os.SEEK_SET:
            raise OSError(22, "Invalid argument")
        return real(descriptor, position, whence)

    monkeypatch.setattr(os, "lseek", refuse)
    assert read(descriptor, info) == (content, 0)


def test_a_system_without_the_call(opened, monkeypatch):
    monkeypatch.delattr(os, "SEEK_DATA", raising=False)
    descriptor, info, content = opened(b"x", 10 * BLOCK)
    assert read(descriptor, info) == (content, 0)
