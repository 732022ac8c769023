"""Whatever is wrong with the list of known runs: what came before it counts, and nothing else happens."""

from __future__ import annotations

import os
import random
import struct
import zlib

import msgspec
import pytest

from exlab_gui.staging import known_runs
from exlab_gui.staging.known_chunks import CHUNK_RUNS
from known_list import KnownList, frames, some


@pytest.fixture
def known(tmp_path):
    return KnownList(str(tmp_path / "cache"))


class TestDamage:
    @pytest.fixture
    def saved(self, known):
        """A list of several chunks, of which each whole one holds rows in order."""
        runs = some(2 * CHUNK_RUNS + 50)
        known.save(runs)
        return runs, known.data

    def test_one_flipped_byte_costs_at_most_what_comes_after_it(self, known, saved):
        runs, data = saved
        borders = frames(data)
        random_places = random.Random(11).sample(range(len(data)), 40)
        for place in [*range(60), *borders[:-1], *(b + 4 for b in borders[:-1]), *random_places]:
            damaged = bytearray(data)
            damaged[place] ^= 0x55
            known.data = damaged
            # Frame 0 is the header, each other one a chunk.
            whole = max(sum(border <= place for border in borders) - 2, 0)
            assert list(known.load().values()) == runs[: whole * CHUNK_RUNS], place

    def test_a_file_that_is_cut_short_gives_its_whole_chunks(self, known, saved):
        runs, data = saved
        borders = frames(data)
        for number, border in enumerate(borders):
            for length in {border - 1, border, min(border + 1, len(data)), min(border + 9, len(data))}:
                known.data = data[:length]
                whole = max(sum(border <= length for border in borders) - 2, 0)
                assert list(known.load().values()) == runs[: whole * CHUNK_RUNS], (number, length)

    def test_the_end_of_an_older_file_does_not_count(self, known, saved):
        runs, data = saved
        known.data = data + data[frames(data)[0] :]
        assert list(known.load().values()) == runs

    def test_chunks_that_changed_places(self, known, saved):
        _, data = saved
        borders = frames(data)
        first, second = data[borders[1] : borders[2]], data[borders[2] : borders[3]]
        known.data = data[: borders[1]] + second + first + data[borders[3] :]
        assert known.load() == {}

    def test_blocks_of_zeros_as_a_power_cut_leaves_them(self, known, saved):
        runs, data = saved
        for begin in range(4096, len(data), 4096):
            known.data = data[:begin] + bytes(len(data) - begin)
            loaded = list(known.load().values())
            assert loaded == runs[: len(loaded)]

    def test_it_is_no_error_in_the_log(self, known, saved, caplog):
        known.data = saved[1][:-3]
        known.load()
        assert not [record for record in caplog.records if record.levelname in {"WARNING", "ERROR"}]


class TestHostile:
    """Chunks with the right checksum that no version of this app has written."""

    @pytest.fixture
    def put(self, known):
        def do(payload):
            known.save(some(1))
            data = known.data
            head = data[: frames(data)[1]]
            frame = struct.pack("<II", len(payload), zlib.crc32(payload, 1)) + payload
            known.data = head + frame

        return do

    @staticmethod
    def chunk(place=("CONFOCAL_01/P/Runs", "CONFOCAL_01", "P", "P"), names=("Run_1",), **columns):
        place = (os.path.join(*place[0].split("/")) if place[0] else "", *place[1:])
        count = len(names)
        group = {
            "place": place,
            "names": names,
            "kinds": b"\1" * count,
            "states": b"\1" * count,
            "last_activities": [1.0] * count,
            "files": [1] * count,
            "sizes": [1] * count,
            "problems": {},
            "revisions": [1] * count,
            "hosts": [0] * count,
            "times": [b""] * count,
            "stamps": [1] * count,
            "operators": [0] * count,
        } | columns
        return msgspec.msgpack.encode([["labpc-04"], [list(group.values())]])

    def test_the_test_can_write_a_good_one(self, put, known):
        put(self.chunk())
        assert len(known.load()) == 1

    @pytest.mark.parametrize(
        "name", ["", ".", "..", "a" + os.sep + "b", os.sep + "etc", "Run_\0", ".." + os.sep + "Run_1"]
    )
    def test_no_name_leads_out_of_the_root(self, put, known, name):
        put(self.chunk(names=(name,)))
        assert known.load() == {}

    @pytest.mark.parametrize("folder", ["..", "a/../..", "./a", "a/\0", "a/.."])
    def test_no_folder_does(self, put, known, folder):
        put(self.chunk((folder, "A", "P", "P")))
        assert known.load() == {}

    @pytest.mark.parametrize(
        "columns",
        [
            {"kinds": b"\3"},
            {"states": b"\x06"},
            {"kinds": b""},
            {"files": [1, 2]},
            {"hosts": [1]},
            {"operators": ["x"]},
            {"times": [b"123"]},
            {"problems": {5: ["record_damaged", "x", None]}},
            {"problems": {0: ["no such problem", "x", None]}},
            {"stamps": [2.5]},
            {"names": "Run_1"},
        ],
        ids=str,
    )
    def test_columns_that_make_no_sense(self, put, known, columns):
        put(self.chunk(**columns))
        assert known.load() == {}

    @pytest.mark.parametrize(
        "payload",
        [
            b"\xc1",
            b"\x91" * 1_000_000,
            b"\x92\xdd\xff\xff\xff\xff",
            b"\x92\x90\xdd\xff\xff\xff\xff\x9d",
            b"\x92\xdb\xff\xff\xff\xffx",
            b"\x81" * 100_000,
        ],
        ids=lambda payload: repr(payload[:8]),
    )
    def test_bytes_that_ask_for_too_much(self, put, known, payload):
        put(payload)
        assert known.load() == {}

    def test_a_chunk_larger_than_any_that_is_written_is_not_read(self, known, monkeypatch):
        known.save(some(20))
        monkeypatch.setattr(known_runs, "MAX_FRAME_BYTES", 300)
        assert known.load() == {}

    def test_a_length_without_end_is_not_read(self, known):
        known.save(some(1))
        data = known.data
        known.data = data[: frames(data)[1]] + b"\xff" * 8
        assert known.load() == {}
