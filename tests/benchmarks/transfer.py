"""How fast runs are verified and copied, against tools that do the same, and what memory a huge run takes.

Every time is the median of paired rounds: what is compared runs in turn, on the same files, within one round.
The temporary folder (``TMPDIR``) must lie on a disk with 7 GB free; nothing is left there.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from exlab_gui.ingest import never
from exlab_gui.transfer.copy import copy_run
from exlab_gui.transfer.hashing import hash_file
from exlab_gui.transfer.verify import verify_run
from exlab_gui.transfer.walk import FoundFile, walk
from tests.benchmarks import benchmark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

ROUNDS = 5
MANY = 1_000_000
"""Files of the run whose memory is measured."""
LINKS = 20_000
"""Names that one file there gets: file systems allow some ten thousand."""
HUGE = 8_000_000_000
"""Bytes of the sparse file whose memory is measured."""
MOST_MEMORY = 60_000_000
WIZARD = ".exlab-wizard"
RUN = "CONFOCAL_01/PROJ-0042/Runs/Run_2026-04-17T14-32"


class Lab(NamedTuple):
    """A run and where its copy lies or shall lie."""

    run: str
    nas: str

    @classmethod
    def at(cls, folder: str) -> Lab:
        """A lab in an empty folder, with neither run nor copy."""
        lab = cls(f"{folder}/staging/{RUN}", f"{folder}/nas/{RUN}")
        os.makedirs(lab.run)
        os.makedirs(f"{folder}/nas")
        return lab

    def make_files(self, count: int, size: int) -> None:
        """Fill the run with files, a thousand to a folder."""
        block = os.urandom(min(size, 1_000_000))
        for number in range(count):
            folder = Path(self.run, f"plate_{number // 1000:02}")
            folder.mkdir(exist_ok=True)
            with Path(folder, f"image_{number:06}.tif").open("wb") as file:
                file.write(b"%016d" % number)
                file.writelines(block[: size - start] for start in range(16, size, len(block)))

    def make_copy(self) -> None:
        """Make the copy by other means, and bring it to the disk."""
        shutil.rmtree(self.nas, ignore_errors=True)
        shutil.copytree(self.run, self.nas, ignore=shutil.ignore_patterns(WIZARD))
        os.sync()

    def remove_copy(self) -> None:
        """Remove the copy, and what the run remembers of it."""
        shutil.rmtree(self.nas, ignore_errors=True)
        shutil.rmtree(Path(self.run, WIZARD), ignore_errors=True)
        os.sync()

    def paths(self, side: str) -> list[str]:
        """The files of one side."""
        return [
            f"{side}/{found.path}" for found in walk(self.run, lambda: None) if isinstance(found, FoundFile)
        ]


def rounds_of(
    works: dict[str, Callable[[], object]], prepare: Callable[[], object] = dict
) -> dict[str, list[float]]:
    """Seconds of each piece of work in every round; they take turns, each time after ``prepare``."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            prepare()
            gc.collect()
            began = time.perf_counter()
            work()
            times[name].append(time.perf_counter() - began)
    return times


def ratio(title: str, ours: list[float], floor: list[float], target: float | None) -> str:
    """The line for a comparison: the median of the rounds' own ratios, and what it is made of."""
    ratios = [mine / theirs for mine, theirs in zip(ours, floor, strict=True)]
    found = statistics.median(ratios)
    verdict = "" if target is None else f" (target <= {target:g}: {'holds' if found <= target else 'MISSED'})"
    return (
        f"{title}: {found:.2f}x{verdict}; medians {statistics.median(ours):.2f} s and "
        f"{statistics.median(floor):.2f} s, ratios {min(ratios):.2f} to {max(ratios):.2f} of {ROUNDS} rounds"
    )


def ignore(_: object) -> None:
    """Nobody watches the progress."""


def run_tool(*command: str, folder: str = "/") -> None:
    """Run a command-line tool quietly; it must succeed."""
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def drop_from_cache(paths: list[str]) -> None:
    """Let the system forget what it holds of some files, as reading past the cache does."""
    if hasattr(os, "posix_fadvise"):
        for path in paths:
            descriptor = os.open(path, os.O_RDONLY)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(descriptor)


def hash_all(paths: list[str]) -> None:
    """Hash files by the engine of the app, one after the other, on one thread."""
    for path in paths:
        hash_file(path, ignore)


def verify(lab: Lab) -> None:
    """Verify a run that matches."""
    if not verify_run(lab.run, lab.nas, ignore, never).ok:
        raise AssertionError("the copy is not the same")


def big_files() -> Iterator[str]:
    """Verifying 20 files of 100 MB, against openssl."""
    with tempfile.TemporaryDirectory() as folder:
        lab = Lab.at(folder)
        lab.make_files(20, 100_000_000)
        lab.make_copy()
        staged, copies = lab.paths(lab.run), lab.paths(lab.nas)

        def openssl_cold() -> None:
            drop_from_cache(copies)
            run_tool("openssl", "dgst", "-sha256", *staged, *copies)

        times = rounds_of(
            {
                "openssl": lambda: run_tool("openssl", "dgst", "-sha256", *staged),
                "engine": lambda: hash_all(staged),
                "openssl both": openssl_cold,
                "verify": lambda: verify(lab),
            }
        )
    yield ratio(
        "20 x 100 MB: the app's hashing of one side (cached, one thread) against openssl dgst -sha256 of it",
        times["engine"], times["openssl"], 1.1,
    )  # fmt: skip
    yield ratio(
        "20 x 100 MB: verify_run, both sides, NAS past the cache, against openssl of the staged side alone",
        times["verify"], times["openssl"], None,
    )  # fmt: skip
    yield ratio(
        "20 x 100 MB: the same against openssl of both sides, the NAS side dropped from the cache as well",
        times["verify"], times["openssl both"], 1.1,
    )  # fmt: skip


def small_files() -> Iterator[str]:
    """Verifying 20,000 files of 10 KiB, against ``sha256sum -c``."""
    with tempfile.TemporaryDirectory() as folder:
        lab = Lab.at(folder)
        lab.make_files(20_000, 10 * 1024)
        lab.make_copy()
        verify(lab)
        checksums = f"{lab.run}/{WIZARD}/checksums.sha256"
        staged, copies = lab.paths(lab.run), lab.paths(lab.nas)

        def sha256sum(*sides: str) -> None:
            for side in sides:
                run_tool("sha256sum", "-c", "--quiet", checksums, folder=side)

        def sha256sum_cold() -> None:
            drop_from_cache(copies)
            sha256sum(lab.run, lab.nas)

        times = rounds_of(
            {
                "sha256sum": lambda: sha256sum(lab.run),
                "engine": lambda: hash_all(staged),
                "sha256sum both": sha256sum_cold,
                "verify": lambda: verify(lab),
            }
        )
    yield ratio(
        "20,000 x 10 KiB: the app's hashing of one side (cached, one thread) against sha256sum -c of it",
        times["engine"], times["sha256sum"], 0.6,
    )  # fmt: skip
    yield ratio(
        "20,000 x 10 KiB: verify_run, both sides walked, compared, hashed and proven, NAS past the cache, "
        "against sha256sum -c of both sides, the NAS side dropped from the cache as well",
        times["verify"], times["sha256sum both"], None,
    )  # fmt: skip


def copy_flushed(lab: Lab) -> None:
    """The floor's first part: copy everything and bring every file to the disk."""
    for path in lab.paths(lab.run):
        target = lab.nas + path.removeprefix(lab.run)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(path, target)
        descriptor = os.open(target, os.O_RDWR)
        os.fsync(descriptor)
        os.close(descriptor)


def copy_floor(lab: Lab) -> None:
    """Copy and flush, hash the source once, read the destination from the disk and hash it."""
    copy_flushed(lab)
    hash_all(lab.paths(lab.run))
    copies = lab.paths(lab.nas)
    drop_from_cache(copies)
    hash_all(copies)


def rsync(lab: Lab) -> None:
    """Copy, then compare all contents; both from the cache, and nothing is brought to the disk."""
    os.makedirs(lab.nas)
    run_tool("rsync", "-a", f"--exclude=/{WIZARD}", f"{lab.run}/", f"{lab.nas}/")
    run_tool("rsync", "-a", "-c", "--dry-run", f"--exclude=/{WIZARD}", f"{lab.run}/", f"{lab.nas}/")


def rsync_flushed(lab: Lab) -> None:
    """The same with what the app promises: all on the disk, and compared with what is there."""
    os.makedirs(lab.nas)
    run_tool("rsync", "-a", "--fsync", f"--exclude=/{WIZARD}", f"{lab.run}/", f"{lab.nas}/")
    drop_from_cache(lab.paths(lab.nas))
    run_tool("rsync", "-a", "-c", "--dry-run", f"--exclude=/{WIZARD}", f"{lab.run}/", f"{lab.nas}/")


def can_flush() -> bool:
    """Whether the rsync that is installed knows ``--fsync`` (3.2.4)."""
    helped = subprocess.run(["rsync", "--help"], capture_output=True, check=False)
    return b"--fsync" in helped.stdout


def copies() -> Iterator[str]:
    """Copying with read-back, against its floor and against rsync."""
    for title, count, size in (("20 x 100 MB", 20, 100_000_000), ("5,000 x 10 KiB", 5000, 10 * 1024)):
        with tempfile.TemporaryDirectory() as folder:
            lab = Lab.at(folder)
            lab.make_files(count, size)
            works: dict[str, Callable[[], object]] = {
                "copy": lambda lab=lab: copy_run(lab.run, lab.nas, ignore, never),
                "floor": lambda lab=lab: copy_floor(lab),
            }
            if shutil.which("rsync"):
                works["rsync"] = lambda lab=lab: rsync(lab)
                if can_flush():
                    works["rsync flushed"] = lambda lab=lab: rsync_flushed(lab)
            times = rounds_of(works, lab.remove_copy)
        yield ratio(
            f"{title}: copy_run against copy + fsync, hash of the source, read + hash of the destination",
            times["copy"], times["floor"], 1.25,
        )  # fmt: skip
        if "rsync" not in times:
            yield f"{title}: rsync is not installed, so not compared with it"
            continue
        yield ratio(
            f"{title}: copy_run against rsync -a, then rsync -a -c --dry-run (nothing flushed, all cached)",
            times["copy"], times["rsync"], 1.0 if size > 1_000_000 else None,
        )  # fmt: skip
        if "rsync flushed" in times:
            yield ratio(
                f"{title}: copy_run against rsync -a --fsync, then rsync -a -c --dry-run from the disk",
                times["copy"], times["rsync flushed"], 1.0 if size > 1_000_000 else None,
            )  # fmt: skip


def make_many(folder: str) -> None:
    """A folder of a million names: hard links to a few files, as a million files would fill the disk."""
    os.makedirs(folder)
    first = ""
    for number in range(MANY):
        path = f"{folder}/image_{number:07}.tif"
        if number % LINKS == 0:
            first = path
            Path(path).write_bytes(b"%d" % number)
        else:
            os.link(first, path)


def most_memory() -> int:
    """The most bytes of memory that this process has held so far."""
    with Path("/proc/self/status").open(encoding="ascii") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))


def work_alone(name: str, lab: Lab, answer: Connection) -> None:
    """In a process of its own: do the work and tell the memory before and at its most, and the seconds."""
    before = most_memory()
    began = time.perf_counter()
    if name == "verify_run":
        verify(lab)
    else:
        copy_run(lab.run, lab.nas, ignore, never)
    answer.send((before, most_memory(), time.perf_counter() - began))


def memory_of(name: str, lab: Lab) -> tuple[int, float]:
    """Bytes above the idle process, and seconds."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=work_alone, args=(name, lab, sending))
    process.start()
    sending.close()
    before, most, seconds = receiving.recv()
    process.join()
    return most - before, seconds


def memory() -> Iterator[str]:
    """What a run of a million files, and one with a huge file, take above an idle process (Linux only)."""
    if sys.platform != "linux":
        yield "memory is measured on Linux only"
        return
    with tempfile.TemporaryDirectory() as folder:
        lab = Lab.at(folder)
        make_many(f"{lab.run}/frames")
        make_many(f"{lab.nas}/frames")
        for name in ("verify_run", "copy_run"):
            extra = " (all there already, so compared)" if name == "copy_run" else ""
            yield memory_line(f"{name} of {MANY:,} files in one folder{extra}", *memory_of(name, lab))
    with tempfile.TemporaryDirectory() as folder:
        lab = Lab.at(folder)
        with Path(lab.run, "huge.bin").open("wb") as file:
            file.truncate(HUGE)
        for name in ("copy_run", "verify_run"):
            yield memory_line(f"{name} of a sparse file of {HUGE:,} bytes", *memory_of(name, lab))


def memory_line(title: str, held: int, seconds: float) -> str:
    """The line for a measurement of memory."""
    verdict = "holds" if held <= MOST_MEMORY else "MISSED"
    return f"{title}: {held / 1e6:.0f} MB above idle (target <= 60: {verdict}); {seconds:.0f} s"


@benchmark("transfer")
def transfer() -> Iterator[str]:
    """All of them, the quick ones first."""
    yield from big_files()
    yield from small_files()
    yield from copies()
    yield from memory()
