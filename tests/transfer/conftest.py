"""What the tests of this room share: names that break careless programs, and runs made of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

import exlab_gui
from exlab_gui.ingest import IngestWriter, never, read_snapshot
from exlab_gui.ingest.os_delete import FolderReach
from exlab_gui.staging.layout import CHECKSUMS_NAME, WIZARD_DIR
from exlab_gui.transfer.checksum_list import list_line
from exlab_gui.transfer.clear import clear_run
from exlab_gui.transfer.clear_check import check_clearable
from exlab_gui.transfer.clear_plan import ConditionKind, ConditionReason
from exlab_gui.transfer.copy import copy_run
from exlab_gui.transfer.hashing import hash_file
from exlab_gui.transfer.proof import ProofKind, ProofWriter, ProvenFile, read_proof
from exlab_gui.transfer.walk import FoundFile, FoundFolder, walk

HERE = Path(__file__).parent

_TEXT = (
    "plain.bin",
    "Grün Öl.tif",
    "Übersicht µm.tif",
    "emoji 🧬🔬.dat",
    "日本語/データ.bin",
    "-rf",
    "--help",
    "two  spaces/inner file",
    "x" * 251 + ".bin",
    ".hidden/.deep",
    "#comment",
    "100%/%41.bin",
    "{brace} $HOME `id`",
    "quote'and\"quote",
    "a.b",
    "a/b",
    "a-b",
    "raw/.exlab-wizard/data",
)
_NOT_ON_WINDOWS = (
    "line\nbreak",
    "back\\slash",
    "carriage\rreturn",
    "ends in cr\r",
    "trailing space ",
    "trailing dot.",
    "tab\there",
    "con",
    "a:b",
    "*?<>|",
    "\\n",
    "folder\n\\/inner\r\n",
)
_NOT_UTF8 = (b"latin \xe4.tif", b"\xff\xfe/\x80%80", b"mixed \xc3\xa4 \xe4")


def odd_names() -> list[str]:
    """The odd names that this system can store."""
    names = [unicodedata.normalize("NFC", name) for name in _TEXT]
    if sys.platform != "win32":
        names += _NOT_ON_WINDOWS
    if sys.platform == "linux":
        names += [unicodedata.normalize("NFD", name) for name in _TEXT if not name.isascii()]
        names += [os.fsdecode(name) for name in _NOT_UTF8]
    return list(dict.fromkeys(names))


@pytest.fixture
def names():
    """The odd names that this system can store."""
    return odd_names()


@pytest.fixture
def put():
    """Writes a file below a folder: ``put(folder, name, content)``."""
    return _put


def _put(folder, name, content=b"data", mtime_ns=None):
    path = Path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    if mtime_ns is not None:
        os.utime(path, ns=(mtime_ns, mtime_ns))
    return path


@pytest.fixture
def odd_run(tmp_path, names):
    """A run folder with a file of every odd name, each with content of its own."""
    folder = tmp_path / "Run_odd"
    folder.mkdir()
    (folder / ".exlab-wizard").mkdir()
    for number, name in enumerate(names):
        _put(folder, name, b"content %d " % number * (number + 1))
    return folder


@pytest.fixture
def sha256sum():
    """Runs GNU ``sha256sum`` in a folder and returns what came of it; skips where there is none."""

    def run(folder, *arguments):
        try:
            return subprocess.run(["sha256sum", *arguments], cwd=folder, capture_output=True, check=False)
        except FileNotFoundError:
            pytest.skip("needs GNU sha256sum")

    return run


def _ignore(_told):
    pass


def _nothing():
    pass


class VerifiedRun:
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
        lines = [list_line(hash_file(str(self.run / path), _ignore).digest, path) for path in self.staged()]
        (self.run / WIZARD_DIR / CHECKSUMS_NAME).write_bytes(b"".join(reversed(lines)))

    def prove(self, kind=ProofKind.READ_BACK, nas_path=""):
        with ProofWriter(str(self.run)) as writer:
            for found in self._files(self.run):
                digest = hash_file(str(self.run / found.path), _ignore).digest
                writer.add(ProvenFile(found.path, digest, found.size, found.mtime_ns))
            writer.commit(kind, nas_path or str(self.copy), "labpc-04")

    def staged(self):
        return [found.path for found in self._files(self.run)]

    def folders(self):
        return [each.path for each in walk(str(self.run), _nothing) if isinstance(each, FoundFolder)]

    def copied(self):
        """What is on the NAS: content by path."""
        return {each.path: (self.copy / each.path).read_bytes() for each in self._files(self.copy)}

    def wizard(self, name):
        return self.run / WIZARD_DIR / name

    def check(self, **options):
        asked = {
            "root": str(self.root),
            "destination": str(self.copy),
            "progress": _ignore,
            "cancelled": never,
        }
        return check_clearable(str(self.run), **{**asked, **options})

    def clear(self, plan, **options):
        asked = {"host": "labpc-04", "progress": _ignore, "cancelled": never}
        return clear_run(plan, IngestWriter(), **{**asked, **options})

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

    @staticmethod
    def _files(top):
        return [each for each in walk(str(top), _nothing) if isinstance(each, FoundFile)]


@pytest.fixture
def verified(tmp_path, make_run):
    """A :class:`VerifiedRun` that this app has proven."""
    return VerifiedRun(tmp_path, make_run)


@pytest.fixture
def of_others(tmp_path, make_run):
    """A :class:`VerifiedRun` that another program has verified."""
    return VerifiedRun(tmp_path / "of others", make_run, proven=False)


@pytest.fixture
def make_verified(tmp_path, make_run):
    """Makes a :class:`VerifiedRun`."""
    return lambda name="", **options: VerifiedRun(tmp_path / name, make_run, **options)


class QueuedRun:
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

    def send(self, progress=lambda _report: None, cancelled=lambda: False, destination=None):
        """Copies it."""
        return copy_run(str(self.run), str(destination or self.copy), progress, cancelled, host="labpc-04")

    def staged(self):
        """Content by path."""
        return self._files(self.run)

    def copied(self):
        """What is on the NAS: content by path."""
        return self._files(self.copy) if self.copy.exists() else {}

    def wizard(self, name=""):
        return self.run / WIZARD_DIR / name

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

    def clear(self, plan, **options):
        asked = {"host": "labpc-04", "progress": _ignore, "cancelled": never}
        return clear_run(plan, IngestWriter(), **{**asked, **options})

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

    @staticmethod
    def _files(top):
        found = walk(str(top), lambda: None)
        return {each.path: Path(top, each.path).read_bytes() for each in found if isinstance(each, FoundFile)}


@pytest.fixture
def queued(tmp_path, make_run):
    """A :class:`QueuedRun` with a few files."""
    return QueuedRun(tmp_path, make_run)


@pytest.fixture
def make_queued(tmp_path, make_run):
    """Makes a :class:`QueuedRun`."""

    def make(data=QueuedRun.DATA, **options):
        return QueuedRun(options.pop("folder", tmp_path), make_run, data, **options)

    return make


@pytest.fixture(scope="session")
def script():
    """The command and the settings that run one of the ``process_*.py`` files beside the tests."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(exlab_gui.__file__).parent.parent),
        "PYTHONDONTWRITEBYTECODE": "1",
    }

    def command(name, *arguments):
        return [sys.executable, str(HERE / f"process_{name}.py"), *map(str, arguments)], environment

    return command


@pytest.fixture
def after_deletions(monkeypatch):
    """Does something when so many files are deleted, before the next one is looked at."""

    def install(count, action):
        real = FolderReach.delete_file
        deleted = []

        def delete(self, name):
            real(self, name)
            deleted.append(name)
            if len(deleted) == count:
                action()

        monkeypatch.setattr(FolderReach, "delete_file", delete)

    return install


@pytest.fixture
def refuse_open(monkeypatch):
    """Makes the system refuse to open a file: root may read whatever ``chmod`` forbids."""

    def install(refused):
        real = os.open

        def refuse(path, *arguments, **options):
            if os.fspath(path) == str(refused):
                raise PermissionError(13, "refused by the test", str(refused))
            return real(path, *arguments, **options)

        monkeypatch.setattr(os, "open", refuse)

    return install


@pytest.fixture
def reasons():
    """The reason of every condition of a plan; there are always all six, in order."""
    return _reasons


def _reasons(plan):
    assert tuple(condition.kind for condition in plan.conditions) == tuple(ConditionKind)
    assert plan.ok is not bool(plan.failed)
    return {condition.kind: condition.reason for condition in plan.conditions}


@pytest.fixture
def only_failure():
    """Asserts that one condition failed, for one reason, naming one file; what was not read says so."""

    def check(plan, kind, reason, path="", count=1):
        assert _reasons(plan)[kind] is reason
        failed = [each for each in plan.failed if each.reason is not ConditionReason.NOT_CHECKED]
        assert [(each.kind, each.path, each.count) for each in failed] == [(kind, path, count)]
        assert not plan.ok

    return check


@pytest.fixture
def every_report(monkeypatch):
    """Lets every step report and ask, however little time has passed."""
    monkeypatch.setattr("exlab_gui.transfer.progress.REPORT_SECONDS", 0.0)
    monkeypatch.setattr("exlab_gui.transfer.progress.QUESTION_SECONDS", 0.0)


@pytest.fixture
def bind_mount():
    """Mounts a folder or file over another, with the same device number; skips where that is not allowed."""
    mounted = []

    def mount(source, target):
        done = subprocess.run(["mount", "--bind", source, target], capture_output=True, check=False)
        if done.returncode != 0:
            pytest.skip("may not mount here")
        mounted.append(target)

    if sys.platform != "linux":
        pytest.skip("only Linux can mount a part of a file system elsewhere")
    yield mount
    for target in reversed(mounted):
        subprocess.run(["umount", target], check=True)
