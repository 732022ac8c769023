"""Manifests as anybody may have written them: read entry by entry, and never believed by halves."""

from __future__ import annotations

import json
import os
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.transfer import manifest
from exlab_gui.transfer.manifest import InvalidManifestError, ListedSize, ManifestDamage, read_manifest


@pytest.fixture
def put(tmp_path):
    """Writes a manifest and returns its path."""

    def write(content):
        path = tmp_path / "manifest.json"
        if isinstance(content, str):
            content = content.encode()
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return str(path)

    return write


def read(path, check=lambda: None):
    return [(entry.path, entry.size) for entry in read_manifest(path, check)]


def refusal(path):
    with pytest.raises(InvalidManifestError) as caught:
        read(path)
    return caught.value


ENTRIES = [{"path": "raw/a.tif", "size": 123}, {"path": "ü b.bin", "size": 0}]


@pytest.mark.parametrize(
    "content",
    [
        {"files": ENTRIES},
        {"version": 1, "made": {"by": ["x", {"files": [1]}]}, "files": ENTRIES, "n": 12},
        b"\xef\xbb\xbf" + json.dumps({"files": ENTRIES}, ensure_ascii=False, indent=2).encode() + b"\r\n\t ",
        {"files": [{"size": 123, "sha256": "00", "path": "raw/a.tif"}, {"path": "ü b.bin", "size": 0}]},
    ],
)
def test_what_is_listed_whatever_stands_beside_it(put, content):
    assert read(put(content)) == [("raw/a.tif", 123), ("ü b.bin", 0)]


def test_an_empty_list_lists_nothing(put):
    assert read(put({"files": []})) == []
    assert read(put('{ "files" : [ ] }')) == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        " ",
        "null",
        "[]",
        "{}",
        '"files"',
        '{"files": null}',
        '{"files": {}}',
        '{"files": "a"}',
        '{"files": [',
        '{"files": []',
        '{"files": []}}',
        '{"files": []} x',
        '{"files": [,]}',
        '{"files": [{"path": "a", "size": 1},]}',
        '{"files": [{"path": "a", "size": 1} {"path": "b", "size": 1}]}',
        '{"files": [], }',
        '{"files": [], "files": []}',
        '{1: 2, "files": []}',
        '{"files" []}',
        '{"other": []}',
        '{"files": ["a"]}',
        '{"files": [[]]}',
        '{"files": [null]}',
        '{"files": [{}]}',
        '{"files": [{"path": "a"}]}',
        '{"files": [{"size": 1}]}',
        '{"files": [{"path": "a", "size": "1"}]}',
        '{"files": [{"path": "a", "size": -1}]}',
        '{"files": [{"path": "a", "size": 1.0}]}',
        '{"files": [{"path": "a", "size": true}]}',
        '{"files": [{"path": "a", "size": null}]}',
        '{"files": [{"path": "a", "size": NaN}]}',
        '{"files": [{"path": ["a"], "size": 1}]}',
        '{"files": [{"path": null, "size": 1}]}',
        '{"files": [{"path": "a", "size": ' + "9" * 5000 + "}]}",
        '{"files": ' + "[" * 100_000,
        '{"x": ' + '{"x":' * 100_000,
        '{"files": [{"path": "' + "a" * 3_000_000 + '", "size": 1}]}',
        b'{"files": [{"path": "\xff", "size": 1}]}',
        b'{"files": [{"path": "a", "size": 1}]}\xc3',
        b"\0" * 100,
        b"{\xef\xbb\xbf}",
    ],
    ids=lambda content: repr(content[:40]),
)
def test_what_is_not_a_manifest_is_none(put, content):
    assert refusal(put(content)).damage is ManifestDamage.WRONG_CONTENT


@pytest.mark.parametrize(
    "path",
    ["/etc/passwd", "../x", "a/../../x", "..", ".", "", "C:/x", "c:x", "a\\..\\b", "//nas/x", "a/\0", "a\nb"],
)
def test_an_unsafe_path_is_refused_and_named(put, path):
    error = refusal(put({"files": [*ENTRIES, {"path": path, "size": 1}, *ENTRIES]}))
    assert (error.damage, error.path) == (ManifestDamage.UNSAFE_PATH, path)


def test_half_a_letter_is_refused(put):
    assert refusal(put(r'{"files": [{"path": "\ud800", "size": 1}]}')).damage is ManifestDamage.UNSAFE_PATH


def test_one_that_is_not_there(tmp_path):
    with pytest.raises(FileNotFoundError):
        read(str(tmp_path / "manifest.json"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and named pipes")
def test_a_link_and_a_pipe_are_not_opened(put, tmp_path):
    link, pipe = tmp_path / "link", tmp_path / "pipe"
    link.symlink_to(put({"files": ENTRIES}))
    os.mkfifo(pipe)
    assert refusal(str(link)).damage is ManifestDamage.IS_LINK
    assert refusal(str(pipe)).damage is ManifestDamage.NOT_A_FILE
    assert refusal(str(tmp_path)).damage is ManifestDamage.NOT_A_FILE


def test_one_that_is_larger_than_any_real_one(put, monkeypatch):
    monkeypatch.setattr(manifest, "MAX_MANIFEST_BYTES", 100)
    assert refusal(put({"files": ENTRIES * 10})).damage is ManifestDamage.TOO_LARGE


def test_one_that_grows_while_it_is_read(put, monkeypatch):
    """Its size was looked at before; a program that appends for ever must not keep the reader for ever."""
    path = put({"files": ENTRIES * 10_000})
    real = os.fstat
    monkeypatch.setattr(os, "fstat", lambda descriptor: os.stat_result((*real(descriptor)[:6], 1, 0, 0, 0)))
    monkeypatch.setattr(manifest, "MAX_MANIFEST_BYTES", 200_000)
    assert refusal(path).damage is ManifestDamage.TOO_LARGE


@pytest.mark.parametrize("block", [1, 2, 3, 7, 64])
def test_pieces_of_any_length_are_put_together(put, monkeypatch, block):
    path = put(
        '{"n": 1234567, "ü": "ö\\u00fc", "files": [' + json.dumps(ENTRIES[1]) + ' ,{"path":"b","size":1}]}'
    )
    monkeypatch.setattr(manifest, "_BLOCK", block)
    assert read(path) == [("ü b.bin", 0), ("b", 1)]


def test_the_caller_can_stop_it_anywhere(put):
    class StopError(Exception):
        pass

    asked = iter(range(30))

    def check():
        if next(asked) == 25:
            raise StopError

    with pytest.raises(StopError):
        read(put({"files": ENTRIES * 1000}), check)


def test_memory_stays_flat(put):
    path = put(
        {"files": [{"path": f"raw/image_{number:09}.tif", "size": number} for number in range(50_000)]}
    )
    assert os.path.getsize(path) > 2_000_000
    tracemalloc.start()
    try:
        assert sum(1 for _ in read_manifest(path, lambda: None)) == 50_000
        assert tracemalloc.get_traced_memory()[1] < 700_000
    finally:
        tracemalloc.stop()


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
_LISTED = st.lists(
    st.fixed_dictionaries({"path": st.sampled_from(["a", "b/c", "ü"]), "size": st.integers(0, 2**63)}),
    max_size=5,
)


@given(
    before=st.dictionaries(st.text("abc", max_size=3), _VALUES, max_size=3),
    listed=_LISTED,
    indent=st.sampled_from([None, 1]),
)
def test_any_manifest_is_read_as_json_reads_it(tmp_path_factory, before, listed, indent):
    path = tmp_path_factory.getbasetemp() / "manifest-property.json"
    path.write_text(json.dumps({**before, "files": listed, "z": 1}, indent=indent), encoding="utf-8")
    expected = [ListedSize(entry["path"], entry["size"]) for entry in listed]
    assert list(read_manifest(str(path), lambda: None)) == expected


@given(data=st.binary(max_size=60) | st.text('{}[]":, files012', max_size=40).map(str.encode))
def test_any_bytes_are_read_or_refused(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "manifest-bytes.json"
    path.write_bytes(data)
    try:
        listed = read(str(path))
    except InvalidManifestError:
        return
    assert json.loads(data)["files"] == [{"path": path, "size": size} for path, size in listed]
