"""What is no record although it lies in its place, and what would break a reader with little stack."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import threading

import pytest

from exlab_gui.ingest import (
    Damage,
    DamagedRecordError,
    HistoryEntry,
    IngestRecord,
    IngestState,
    UnsafePathError,
)

S = IngestState
DEEP = 10_000


def test_a_thread_with_a_small_stack_survives_deep_records(writer, record_path):
    # Threads of a pool have far less stack than the main thread, on macOS 512 KiB.
    found = []

    def read():
        for depth in (900, DEEP, 1_000_000):
            record_path.write_bytes(
                b'{"schema_version":"1.1","current_state":"staging","x":%s}' % (b"[" * depth + b"]" * depth)
            )
            try:
                found.append(writer.read_ingest(record_path).current_state)
            except DamagedRecordError as error:
                found.append(error.damage)

    before = threading.stack_size(512 * 1024)
    try:
        thread = threading.Thread(target=read)
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    assert found == [S.STAGING, Damage.TOO_DEEP, Damage.TOO_DEEP]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows would fill the disk")
def test_a_file_larger_than_the_memory_is_not_read(writer, record_path):
    with record_path.open("wb") as file:
        file.truncate(2**40)
    for attempt in (
        lambda: writer.read_ingest(record_path),
        lambda: writer.append_state_transition(record_path, S.COMPLETE),
    ):
        with pytest.raises(DamagedRecordError) as caught:
            attempt()
        assert caught.value.damage is Damage.TOO_LARGE


def make_folder(path):
    path.mkdir()


def make_pipe(path):
    os.mkfifo(path)


def make_socket(path):
    # A socket's path may only be short.
    with contextlib.chdir(path.parent), socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)


def make_link(path):
    path.with_name("target").write_bytes(b"precious")
    path.symlink_to("target")


def make_link_to_endless_zeros(path):
    path.symlink_to("/dev/zero")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize(
    ("make", "error"),
    [
        (make_folder, DamagedRecordError),
        (make_pipe, DamagedRecordError),
        (make_socket, OSError),
        (make_link, UnsafePathError),
        (make_link_to_endless_zeros, UnsafePathError),
    ],
)
def test_something_else_in_the_records_place(writer, record_path, footprint, make, error):
    make(record_path)
    before = footprint(record_path)
    for attempt in (
        lambda: writer.read_ingest(record_path),
        lambda: writer.append_state_transition(record_path, S.COMPLETE),
    ):
        with pytest.raises(error) as caught:
            attempt()
        if error is DamagedRecordError:
            assert caught.value.damage is Damage.NOT_A_FILE
    with pytest.raises((FileExistsError, UnsafePathError)):
        writer.write_ingest(record_path, IngestRecord(history=(HistoryEntry(state=S.STAGING),)))
    assert footprint(record_path) == before
