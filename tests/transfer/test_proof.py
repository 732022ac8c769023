from __future__ import annotations

import hashlib
import os
import re
import tracemalloc
from pathlib import Path

import msgspec
import pytest

from exlab_gui.ingest import UnsafePathError
from exlab_gui.transfer import proof as proof_module
from exlab_gui.transfer.checksum_list import list_line, read_sorted
from exlab_gui.transfer.proof import (
    DamagedProofError,
    Proof,
    ProofKind,
    ProofWriter,
    ProvenFile,
    read_proof,
    read_proven_files,
)

NAS = "//nas01/lab/CONFOCAL_01/PROJ-0042/Runs/Run_1"
FILES = (
    ProvenFile("a.tif", hashlib.sha256(b"a").hexdigest(), 1, 1_700_000_000_123_456_789),
    ProvenFile("raw/b.tif", hashlib.sha256(b"b").hexdigest(), 20, -5),
)


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / "Run_1"
    (folder / ".exlab-wizard").mkdir(parents=True)
    return folder


def _write(run, files=FILES, kind=ProofKind.READ_BACK):
    with ProofWriter(str(run)) as writer:
        for file in files:
            writer.add(file)
        return writer.commit(kind, NAS, "labpc-04")


def _records(run):
    return {path.name: path.read_bytes() for path in (run / ".exlab-wizard").iterdir()}


def test_what_is_written_is_read_again(run):
    proof = _write(run)
    assert read_proof(str(run)) == proof
    assert (proof.kind, proof.nas_path, proof.host) == (ProofKind.READ_BACK, NAS, "labpc-04")
    assert (proof.files, proof.bytes) == (2, 21)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", proof.at)
    assert tuple(read_proven_files(str(run))) == FILES


def test_the_list_is_the_formats_and_the_checksums_are_those_of_the_files(run):
    proof = _write(run)
    records = _records(run)
    assert sorted(records) == ["checksums.sha256", "proof.files", "proof.json"]
    assert records["checksums.sha256"] == b"".join(list_line(file.digest, file.path) for file in FILES)
    assert proof.list_sha256 == hashlib.sha256(records["checksums.sha256"]).hexdigest()
    assert proof.facts_sha256 == hashlib.sha256(records["proof.files"]).hexdigest()


def test_odd_names_come_back(run, names):
    files = tuple(
        ProvenFile(name, FILES[0].digest, 3, 4)
        for name in sorted([*names, "%FF", "100%25", "%"], key=os.fsencode)
    )
    _write(run, files)
    assert tuple(read_proven_files(str(run))) == files
    listed = read_sorted(str(run / ".exlab-wizard" / "checksums.sha256"))
    assert [entry.path for entry in listed] == [file.path for file in files]


def test_a_run_without_files(run):
    assert _write(run, ()).files == 0
    assert tuple(read_proven_files(str(run))) == ()


def test_files_must_come_in_order_and_once(run):
    for name in ("a.tif", "Z", "a", "\udcff"):
        with ProofWriter(str(run)) as writer:
            writer.add(ProvenFile("\udcff" if name == "\udcff" else "a.tif", FILES[0].digest, 1, 1))
            with pytest.raises(ValueError, match="does not come after"):
                writer.add(ProvenFile(name, FILES[0].digest, 1, 1))
    assert _records(run) == {}


def test_without_a_commit_nothing_changes(run):
    _write(run)
    before = _records(run)
    with ProofWriter(str(run)) as writer:
        writer.add(FILES[0])

    def fail():
        with ProofWriter(str(run)) as writer:
            writer.add(FILES[0])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert _records(run) == before


def test_an_old_list_of_other_content_is_kept(run):
    old = run / ".exlab-wizard" / "checksums.sha256"
    old.write_bytes(b"by another program")
    _write(run)
    _write(run, FILES[:1])
    records = _records(run)
    kept = {name: records[name] for name in records if name.endswith(".old")}
    assert all(re.fullmatch(r"checksums\.sha256\.\d{8}T\d{6}Z(-2)?\.old", name) for name in kept)
    both = b"".join(list_line(file.digest, file.path) for file in FILES)
    assert sorted(kept.values()) == sorted([b"by another program", both])


def test_an_old_list_of_the_same_content_is_left_as_it_is(run):
    _write(run)
    inode = (run / ".exlab-wizard" / "checksums.sha256").stat().st_ino
    _write(run)
    assert (run / ".exlab-wizard" / "checksums.sha256").stat().st_ino == inode
    assert sorted(_records(run)) == ["checksums.sha256", "proof.files", "proof.json"]


def test_without_hard_links_an_old_list_is_kept_too(run, monkeypatch):
    def refusing(*_, **__):
        raise PermissionError(1, "refused by the test")

    monkeypatch.setattr(os, "link", refusing)
    (run / ".exlab-wizard" / "checksums.sha256").write_bytes(b"old")
    _write(run)
    assert [data for name, data in _records(run).items() if name.endswith(".old")] == [b"old"]
    assert tuple(read_proven_files(str(run))) == FILES


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_in_place_of_the_list_is_put_aside_and_not_followed(run, tmp_path):
    target = tmp_path / "precious"
    target.write_bytes(b"precious")
    place = run / ".exlab-wizard" / "checksums.sha256"
    place.symlink_to(target)
    _write(run)
    assert target.read_bytes() == b"precious"
    assert not place.is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_linked_records_folder_is_refused(run, tmp_path):
    (run / ".exlab-wizard").rmdir()
    (tmp_path / "elsewhere").mkdir()
    (run / ".exlab-wizard").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafePathError), ProofWriter(str(run)):
        pass
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_temporaries_of_a_killed_process_go(run):
    folder = run / ".exlab-wizard"
    for name in ("checksums.sha256", "proof.files", "proof.json"):
        (folder / f"{name}.0123456789abcdef.tmp").write_bytes(b"half")
    (folder / "mine.tmp").write_bytes(b"somebody else's")
    with ProofWriter(str(run)):
        pass
    assert list(_records(run)) == ["mine.tmp"]


@pytest.mark.parametrize("number", range(3))
def test_a_commit_that_dies_between_two_files_proves_nothing_wrong(run, monkeypatch, number):
    """Whichever file could not be put in place: what is trusted afterwards is a proof that fits its files."""
    first = _write(run)
    real, count = os.replace, [0]

    def dying(source, target):
        if count[0] == number:
            raise OSError(5, "died here", target)
        count[0] += 1
        real(source, target)

    other = (FILES[1],)
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", dying)
        with pytest.raises(OSError, match="died here"):
            _write(run, other)
    assert not [name for name in _records(run) if name.endswith(".tmp")]
    assert read_proof(str(run)) == first
    listed = hashlib.sha256((run / ".exlab-wizard" / "checksums.sha256").read_bytes()).hexdigest()
    if number == 0:
        assert listed == first.list_sha256
        assert tuple(read_proven_files(str(run))) == FILES
    else:
        with pytest.raises(DamagedProofError):
            next(read_proven_files(str(run)))
    second = _write(run, other)
    assert (read_proof(str(run)), tuple(read_proven_files(str(run)))) == (second, other)


def test_all_is_flushed_before_it_is_published(run, monkeypatch):
    done = []
    flush, folder, replace = proof_module.flush_to_disk, proof_module.flush_folder_to_disk, os.replace
    monkeypatch.setattr(proof_module, "flush_to_disk", lambda fd: (flush(fd), done.append("flush")))
    monkeypatch.setattr(
        proof_module, "flush_folder_to_disk", lambda path: (folder(path), done.append("folder"))
    )
    monkeypatch.setattr(os, "replace", lambda a, b: (replace(a, b), done.append(os.path.basename(b))))
    _write(run)
    assert done == [
        "flush", "flush", "flush", "proof.files", "checksums.sha256", "folder", "proof.json", "folder",
    ]  # fmt: skip


def test_no_proof(run):
    assert read_proof(str(run)) is None
    assert read_proof(str(run / "gone")) is None
    with pytest.raises(DamagedProofError):
        next(read_proven_files(str(run)))


@pytest.mark.parametrize(
    "change",
    [
        lambda _: b"",
        lambda _: b"{}",
        lambda _: b"\xff\xfe",
        lambda _: b"[" * 100_000,
        lambda _: b" " * 300_000,
        lambda data: data[:-1],
        lambda data: data.replace(b'"version":1', b'"version":2'),
        lambda data: data.replace(b"read_back", b"believed"),
        lambda data: data.replace(b'"files":2', b'"files":-2'),
        lambda data: data.replace(b'"files":2', b'"files":"2"'),
        lambda data: re.sub(rb'"list_sha256":"[0-9a-f]', b'"list_sha256":"X', data),
        lambda data: re.sub(rb'"facts_sha256":"[0-9a-f]', b'"facts_sha256":"', data),
    ],
)
def test_a_damaged_or_unknown_proof_is_none(run, change):
    _write(run)
    path = run / ".exlab-wizard" / "proof.json"
    path.write_bytes(change(path.read_bytes()))
    assert read_proof(str(run)) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_something_else_in_its_place_is_no_proof(run, tmp_path):
    _write(run)
    path = run / ".exlab-wizard" / "proof.json"
    path.rename(tmp_path / "proof.json")
    path.symlink_to(tmp_path / "proof.json")
    assert read_proof(str(run)) is None
    path.unlink()
    os.mkfifo(path)
    assert read_proof(str(run)) is None
    path.unlink()
    path.mkdir()
    assert read_proof(str(run)) is None


def test_facts_that_are_not_those_of_the_proof_are_refused_whole(run):
    _write(run)
    path = run / ".exlab-wizard" / "proof.files"
    whole = path.read_bytes()
    for damaged in (b"", whole[:-1], whole.replace(b",20,", b",21,"), whole + b"\n"):
        path.write_bytes(damaged)
        with pytest.raises(DamagedProofError):
            next(read_proven_files(str(run)))
    path.unlink()
    with pytest.raises(DamagedProofError):
        next(read_proven_files(str(run)))
    path.mkdir()
    with pytest.raises(DamagedProofError):
        next(read_proven_files(str(run)))


def test_facts_that_fit_a_forged_proof_but_make_no_sense_are_refused(run):
    proof = _write(run)
    facts = b'["a.tif",5]\n'
    (run / ".exlab-wizard" / "proof.files").write_bytes(facts)
    forged = msgspec.structs.replace(proof, facts_sha256=hashlib.sha256(facts).hexdigest())
    (run / ".exlab-wizard" / "proof.json").write_bytes(msgspec.json.encode(forged))
    with pytest.raises(DamagedProofError):
        next(read_proven_files(str(run)))


def test_a_proof_with_keys_of_tomorrow_is_read(run):
    proof = _write(run)
    path = run / ".exlab-wizard" / "proof.json"
    path.write_bytes(path.read_bytes()[:-1] + b',"new":[1]}')
    assert read_proof(str(run)) == proof
    assert isinstance(proof, Proof)


def test_a_write_that_comes_up_short_is_gone_on_with(run, monkeypatch):
    """A disk may take less than it was given."""

    class Slow:
        def __init__(self, file):
            self._file = file

        def write(self, data):
            return self._file.write(data[:7])

        def __getattr__(self, name):
            return getattr(self._file, name)

    def slow_open(*how, **more):
        return Slow(open(*how, **more))

    monkeypatch.setattr(proof_module, "open", slow_open, raising=False)
    _write(run)
    monkeypatch.undo()
    assert tuple(read_proven_files(str(run))) == FILES


def test_the_folder_is_made_where_it_is_missing(run):
    (run / ".exlab-wizard").rmdir()
    _write(run)
    assert tuple(read_proven_files(str(run))) == FILES
    with pytest.raises(FileNotFoundError), ProofWriter(str(run.parent / "gone")):
        pass


@pytest.mark.skipif(os.name == "nt", reason="of modes")
def test_everybody_who_may_use_the_folder_may_use_the_files(run):
    (run / ".exlab-wizard").chmod(0o2775)
    _write(run)
    assert {path.stat().st_mode & 0o777 for path in (run / ".exlab-wizard").iterdir()} == {0o664}


def test_memory_does_not_grow_with_the_number_of_files(run):
    count = 50_000
    tracemalloc.start()
    try:
        with ProofWriter(str(run)) as writer:
            for number in range(count):
                writer.add(ProvenFile(f"raw/image_{number:08}.tif", FILES[0].digest, number, number))
            writer.commit(ProofKind.COMPARED, NAS)
        assert sum(1 for _ in read_proven_files(str(run))) == count
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 3_000_000
    assert Path(run, ".exlab-wizard", "proof.files").stat().st_size > 3_000_000
