"""What the tests of this room share: names that break careless programs, and runs made of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import unicodedata
from pathlib import Path
from types import SimpleNamespace

import pytest

import exlab_gui
from exlab_gui.ingest.os_delete import FolderReach
from exlab_gui.ingest.os_publish import rename_new
from exlab_gui.transfer.clear_plan import ConditionKind, ConditionReason
from transfer_runs import ComparedRun, QueuedRun, VerifiedRun

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


@pytest.fixture
def lab(tmp_path, make_run):
    """A :class:`ComparedRun` with a few files and an identical copy of them."""
    data = (("image_001.tif", b"II*\0" * 1000), ("raw/b.bin", b"\0" * 300_000), ("raw/empty", b""))
    run = Path(make_run(tmp_path / "staging", data=data))
    nas = tmp_path / "nas" / run.relative_to(tmp_path / "staging")
    shutil.copytree(run, nas)
    return ComparedRun(run, nas)


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
def refuse_look(monkeypatch):
    """Makes one function of ``os`` refuse to look at whatever is named ``locked``."""

    def install(function):
        real = getattr(os, function)

        def refuse(path):
            if os.path.basename(os.fspath(path)) == "locked":
                raise PermissionError(13, "refused by the test", path)
            return real(path)

        monkeypatch.setattr(os, function, refuse)

    return install


@pytest.fixture
def junction(monkeypatch):
    """Whatever is named ``junction`` is one, as Windows tells it."""
    real = os.lstat

    def windows(path):
        info = real(path)
        if os.path.basename(path) != "junction":
            return info
        return SimpleNamespace(st_mode=info.st_mode, st_file_attributes=0x410, st_reparse_tag=0xA0000003)

    monkeypatch.setattr(os, "lstat", windows)


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


@pytest.fixture
def stop_after(monkeypatch):
    """Makes a ``cancelled`` that is true once so many files have got their names on the NAS."""

    def prepare(files):
        stop, asked, named = threading.Event(), threading.Event(), []

        def name_and_wait(source, target):
            rename_new(source, target)
            named.append(target)
            if len(named) >= files:
                stop.set()
                asked.wait(0.2)  # until the copy has asked, which it does twenty times a second

        def cancelled():
            if stop.is_set():
                asked.set()
            return stop.is_set()

        monkeypatch.setattr("exlab_gui.transfer.copy_file.rename_new", name_and_wait)
        return cancelled

    return prepare
