"""Runs on disk for the tests of the transfer room: one to copy, one to compare, one to clear."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from exlab_gui.ingest import IngestWriter, never, read_snapshot
from exlab_gui.staging.layout import CHECKSUMS_NAME, WIZARD_DIR
from exlab_gui.transfer.checksum_list import list_line
from exlab_gui.transfer.clear import clear_run
from exlab_gui.transfer.clear_check import check_clearable
from exlab_gui.transfer.copy import copy_run
from exlab_gui.transfer.hashing import hash_file
from exlab_gui.transfer.proof import ProofKind, ProofWriter, ProvenFile, read_proof
from exlab_gui.transfer.verify import verify_run
from exlab_gui.transfer.walk import FoundFile, FoundFolder, walk


def ignore(_told):
    """Take a report and say nothing."""


def nothing():
    """Do nothing between the entries of a walk."""


def files_of(top):
    """What a walk finds there, apart from folders."""
    return [each for each in walk(str(top), nothing) if isinstance(each, FoundFile)]


def contents(top):
    """Content by path."""
    return {each.path: Path(top, each.path).read_bytes() for each in files_of(top)}


class StagedRun:
    """A run in a staging folder, as ``run``: what it records, and what may happen to its files."""

    run: Path

    def wizard(self, name=""):
        return self.run / WIZARD_DIR / name

    def state(self):
        return read_snapshot(self.wizard("ingest.json")).record.current_state

    @staticmethod
    def tree(folder):
        """Everything in a folder but its own records, with what a deletion or a change would alter."""
        seen = {}
        for path in sorted(Path(folder).rglob("*")):
            if path.relative_to(folder).parts[0] != WIZARD_DIR:
                info = path.lstat()
                data = path.read_bytes() if path.is_file() and not path.is_symlink() else None
                facts = (info.st_mode, info.st_ino, info.st_mtime_ns, data)
                seen[path.relative_to(folder).as_posix()] = facts
        return seen

    @staticmethod
    def grow(path, data=b"more"):
        with open(path, "ab") as file:
            file.write(data)

    @staticmethod
    def touch(path, by=1000):
        info = os.stat(path)
        os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns + by))

    @staticmethod
    def remove(path):
        os.unlink(path)

    @staticmethod
    def flip_bit(path, at=0):
        """Change one bit, and nothing else about the file."""
        info = os.stat(path)
        with open(path, "r+b") as file:
            file.seek(at)
            byte = file.read(1)[0]
            file.seek(at)
            file.write(bytes([byte ^ 4]))
        os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))


class QueuedRun(StagedRun):
    """A run at ``sync_queued`` in a staging folder, and a NAS folder without it.

    Attributes:
        root: the staging folder.
        run: the run's folder.
        nas: the NAS folder.
        copy: the run's folder on the NAS; not there yet.
    """

    DATA = (
        ("image_001.tif", b"II*\0" * 50),
        ("raw/channel 0.bin", bytes(range(256)) * 2000),
        ("raw/deep/.hidden", b"hidden"),
        ("raw-2/empty.dat", b""),
        (".config", b"of the instrument"),
    )

    def __init__(self, folder, make_run, data=DATA, nas=None):
        self.root, self.nas = folder / "staging", nas or folder / "nas"
        name = "Run_2026-04-17T14-32"
        self.copy = self.nas / "CONFOCAL_01" / "PROJ-0042" / "Runs" / name
        self.run = Path(make_run(self.root, name=name, state="sync_queued", data=data))
        self.nas.mkdir(exist_ok=True)

    def send(self, progress=ignore, cancelled=never, destination=None):
        """Copies it."""
        return copy_run(str(self.run), str(destination or self.copy), progress, cancelled, host="labpc-04")

    def staged(self):
        """Content by path."""
        return contents(self.run)

    def copied(self):
        """What is on the NAS: content by path."""
        return contents(self.copy) if self.copy.exists() else {}

    def leftovers(self):
        """Temporaries of both sides, by name."""
        folders = (self.run / WIZARD_DIR, self.copy / WIZARD_DIR)
        names = [name for folder in folders if folder.exists() for name in os.listdir(folder)]
        return sorted(name for name in names if name.endswith(".tmp") or name.startswith("probe-"))

    def check_no_proof(self):
        """Asserts that nothing was proven, and that nothing half done is left."""
        assert read_proof(str(self.run)) is None
        assert not self.wizard("checksums.sha256").exists()
        assert self.leftovers() == []


class ComparedRun(StagedRun):
    """A run, its folder on the NAS, and the comparison of the two.

    Attributes:
        run: the run's folder.
        nas: its folder on the NAS.
        reports: what the comparison said of its progress.
    """

    def __init__(self, run, nas):
        self.run = run
        self.nas = nas
        self.reports = []

    def verify(self, progress=None, cancelled=never):
        take = progress or self.reports.append
        return verify_run(str(self.run), str(self.nas), take, cancelled, host="labpc-04")

    def differences(self, **how):
        return [(one.kind, one.path) for one in self.verify(**how).differences]

    def records(self):
        return {path.name for path in self.wizard().iterdir()} - {"transfer.lock"}


class VerifiedRun(StagedRun):
    """A run at ``sync_verified`` in a staging folder, and its copy on a NAS.

    Attributes:
        root: the staging folder.
        run: the run's folder.
        copy: its folder on the NAS.
    """

    DATA = (
        ("image_001.tif", b"II*\0" * 50),
        ("raw/channel 0.bin", b"\1" * 300_000),
        ("raw/deep/.hidden", b"hidden"),
        ("raw/deep/Ümläut\n.txt", b"odd name"),
        ("raw-2/empty.dat", b""),
        (".config", b"of the instrument"),
    )

    def __init__(self, folder, make_run, *, data=DATA, proven=True, rest=()):
        self.root, nas = folder / "staging", folder / "nas"
        name = "Run_2026-04-17T14-32"
        self.copy = nas / "CONFOCAL_01" / "PROJ-0042" / "Runs" / name
        self.run = Path(
            make_run(
                self.root,
                name=name,
                state="sync_verified",
                data=data,
                nas_path=str(self.copy),
            )
        )
        for empty in ("raw/empty folder", *rest):
            (self.run / empty).mkdir(parents=True)
        shutil.copytree(self.run, self.copy)
        shutil.rmtree(self.copy / WIZARD_DIR)
        (self.copy / WIZARD_DIR).mkdir()
        self.write_list()
        if proven:
            self.prove()

    def write_list(self):
        """The list as another program writes it, not in the order of the walk."""
        lines = [list_line(hash_file(str(self.run / path), ignore).digest, path) for path in self.staged()]
        (self.run / WIZARD_DIR / CHECKSUMS_NAME).write_bytes(b"".join(reversed(lines)))

    def prove(self, kind=ProofKind.READ_BACK, nas_path=""):
        with ProofWriter(str(self.run)) as writer:
            for found in files_of(self.run):
                digest = hash_file(str(self.run / found.path), ignore).digest
                writer.add(ProvenFile(found.path, digest, found.size, found.mtime_ns))
            writer.commit(kind, nas_path or str(self.copy), "labpc-04")

    def staged(self):
        return [found.path for found in files_of(self.run)]

    def folders(self):
        return [each.path for each in walk(str(self.run), nothing) if isinstance(each, FoundFolder)]

    def copied(self):
        """What is on the NAS: content by path."""
        return contents(self.copy)

    def check(self, **options):
        asked = {
            "root": str(self.root),
            "destination": str(self.copy),
            "progress": ignore,
            "cancelled": never,
        }
        return check_clearable(str(self.run), **{**asked, **options})

    def clear(self, plan, **options):
        asked = {"host": "labpc-04", "progress": ignore, "cancelled": never}
        return clear_run(plan, IngestWriter(), **{**asked, **options})
