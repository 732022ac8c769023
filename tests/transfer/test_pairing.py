from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.transfer.pairing import DifferenceKind, Pair, batches, merge, pairs
from exlab_gui.transfer.walk import FoundFile, FoundFolder, OddEntry, OddKind, key_of


def _file(path, size=1):
    return FoundFile(path, size, 0, 0, 0)


def _folder(path):
    return FoundFolder(path, 0, 0)


def _link(path):
    return OddEntry(path, OddKind.LINK)


def _differences(staged, copies):
    staged, copies = sorted(staged, key=key_of), sorted(copies, key=key_of)
    return [(pair.path, pair.kind) for pair in pairs(staged, copies) if pair.kind is not None]


def test_two_equal_sides_leave_the_content_to_tell():
    side = [_folder("raw"), _file("raw/a"), _file("z", 5)]
    assert list(pairs(side, side)) == [
        Pair("raw/", side[0], None),
        *(Pair(f.path, f, None) for f in side[1:]),
    ]
    assert [pair.to_hash for pair in pairs(side, side)] == [False, True, True]


def test_what_shows_at_first_sight():
    assert _differences(
        [_file("gone"), _file("longer", 2), _file("linked"), _link("link"), _file("turned"), _file("same")],
        [_file("new"), _file("longer", 3), _link("linked"), _file("link"), _folder("turned"), _file("same")],
    ) == [
        ("gone", DifferenceKind.MISSING),
        ("link", DifferenceKind.DIFFERENT),
        ("linked", DifferenceKind.DIFFERENT),
        ("longer", DifferenceKind.DIFFERENT),
        ("new", DifferenceKind.EXTRA),
        ("turned", DifferenceKind.MISSING),
    ]


def test_odd_things_are_never_the_same():
    assert _differences([_link("a")], [_link("a")]) == [("a", DifferenceKind.DIFFERENT)]
    assert _differences([], [_link("a")]) == [("a", DifferenceKind.EXTRA)]
    assert _differences([_link("a")], []) == [("a", DifferenceKind.DIFFERENT)]


def test_an_empty_folder_that_the_copy_lacks_is_missing_and_one_with_files_is_told_by_them():
    assert _differences(
        [
            _folder("a"),
            _folder("a/b"),
            _folder("a/c"),
            _file("a/c/x"),
            _folder("d"),
            _folder("e"),
            _folder("z"),
        ],
        [_folder("e"), _folder("new"), _file("new/y"), _file("a.x")],
    ) == [
        ("a.x", DifferenceKind.EXTRA),
        ("a/b/", DifferenceKind.MISSING),
        ("a/c/x", DifferenceKind.MISSING),
        ("d/", DifferenceKind.MISSING),
        ("new/y", DifferenceKind.EXTRA),
        ("z/", DifferenceKind.MISSING),
    ]


_KEYS = st.lists(st.binary(max_size=3), unique=True).map(sorted)


@given(_KEYS, _KEYS)
def test_merging_loses_nothing(left, right):
    merged = list(merge(left, right, bytes, bytes))
    assert [one for one, _ in merged if one is not None] == left
    assert [other for _, other in merged if other is not None] == right
    assert [one for one, other in merged if one is not None and other is not None] == sorted(
        {*left} & {*right}
    )
    keys = [other if one is None else one for one, other in merged]
    assert keys == sorted(keys)


def test_batches_hold_many_small_files_or_one_large_one():
    small = [Pair(f"{number:03}", _file(f"{number:03}", 10), None) for number in range(150)]
    assert [len(batch) for batch in batches(small)] == [64, 64, 22]
    large = [Pair(f"{number}", _file(f"{number}", 10**9), None) for number in range(3)]
    assert [len(batch) for batch in batches(large)] == [1, 1, 1]
    assert [pair for batch in batches(small + large) for pair in batch] == small + large
    assert list(batches([])) == []
