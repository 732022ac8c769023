from __future__ import annotations

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.transfer import compact
from exlab_gui.transfer.compact import CompactList, sort_compactly

ITEMS = st.lists(st.binary(max_size=40).filter(lambda item: b"\0\0" not in item and not item.endswith(b"\0")))


@given(ITEMS)
def test_what_goes_in_comes_out_every_time(items):
    compacted = CompactList(items)
    assert list(compacted) == items
    assert list(compacted) == items
    assert len(compacted) == len(items)


def test_an_empty_list():
    assert list(CompactList()) == []
    assert len(CompactList()) == 0


def test_empty_items_and_items_around_the_end_of_a_chunk(monkeypatch):
    monkeypatch.setattr(compact, "_CHUNK_BYTES", 10)
    for items in (
        [b""],
        [b"", b""],
        [b"12345678", b"", b"x"],
        [b"a\0b", b"\0c", b""],
        [b"1234567", b"89"] * 30,
    ):
        assert list(CompactList(items)) == items


def test_more_can_be_added_after_reading(monkeypatch):
    monkeypatch.setattr(compact, "_CHUNK_BYTES", 10)
    compacted = CompactList([b"one", b"two"])
    assert list(compacted) == [b"one", b"two"]
    compacted.append(b"three")
    compacted.append(b"four")
    assert list(compacted) == [b"one", b"two", b"three", b"four"]


@given(ITEMS)
def test_sorting_is_that_of_python(items):
    assert list(sort_compactly(items)) == sorted(items)


def test_sorting_many_batches_is_that_of_python(monkeypatch):
    monkeypatch.setattr(compact, "_SORT_ITEMS", 7)
    monkeypatch.setattr(compact, "_CHUNK_BYTES", 30)
    items = [b"%d" % (number * 7919 % 1009) for number in range(1009)]
    for length in (0, 1, 6, 7, 8, 14, 1009):
        assert list(sort_compactly(items[:length])) == sorted(items[:length])


def test_two_hundred_thousand_names_take_little_memory():
    count = 200_000
    tracemalloc.start()
    try:
        kept = CompactList(
            b"raw/frames/plate_07/image_%08d.tif %d" % (n, 10_000 + n * 31 % 997) for n in range(count)
        )
        held = tracemalloc.get_traced_memory()[0]
        assert sum(1 for _ in sort_compactly(iter(kept))) == count
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert held < 20 * count
    assert most < 20_000_000
