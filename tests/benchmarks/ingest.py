"""How long eight processes need to settle who advances a record, against eight undisputed writes."""

from __future__ import annotations

import multiprocessing
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from exlab_gui.ingest import HistoryEntry, IllegalTransitionError, IngestRecord, IngestState, IngestWriter
from tests.benchmarks import benchmark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.synchronize import Barrier

CONTENDERS = 8
ROUNDS = 25
NEW = IngestRecord(
    history=(HistoryEntry(state=IngestState.STAGING, at="2026-04-17T14:35:00Z", host="bench"),)
)


def fresh_records(folder: Path, count: int) -> list[Path]:
    """Records in ``staging``, each in a run folder of its own."""
    paths = []
    for number in range(count):
        run = folder / f"Run_{number}"
        run.mkdir(parents=True)
        paths.append(run / ".exlab-wizard" / "ingest.json")
        IngestWriter().write_ingest(paths[-1], NEW)
    return paths


def contend(paths: list[Path], barrier: Barrier, results: Connection) -> None:
    """One contender: at every record, meet the others and ask; tells beginning, end, and whether it won."""
    writer = IngestWriter(lock_timeout=60.0)
    rounds = []
    for path in paths:
        barrier.wait()
        began = time.monotonic()
        try:
            writer.append_state_transition(path, IngestState.COMPLETE)
        except IllegalTransitionError:
            won = False
        else:
            won = True
        rounds.append((began, time.monotonic(), won))
    results.send(rounds)


def settle_times(paths: list[Path]) -> list[float]:
    """For each record the time from the first contender's start until the last one has its answer."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(CONTENDERS)
    pipes = [context.Pipe(duplex=False) for _ in range(CONTENDERS)]
    processes = [context.Process(target=contend, args=(paths, barrier, sending)) for _, sending in pipes]
    for process in processes:
        process.start()
    for _, sending in pipes:
        sending.close()  # so that a contender that dies is an end of file here, not a wait without end
    said = [receiving.recv() for receiving, _ in pipes]
    for process in processes:
        process.join()
    times = []
    for rounds in zip(*said, strict=True):
        if sum(won for _, _, won in rounds) != 1:
            raise AssertionError("not exactly one contender won")
        times.append(max(ended for _, ended, _ in rounds) - min(began for began, _, _ in rounds))
    return times


def undisputed_times(paths: list[Path]) -> list[float]:
    """For each group of eight records the time of eight writes one after the other."""
    writer = IngestWriter()
    times = []
    for start in range(0, len(paths), CONTENDERS):
        began = time.monotonic()
        for path in paths[start : start + CONTENDERS]:
            writer.append_state_transition(path, IngestState.COMPLETE)
        times.append(time.monotonic() - began)
    return times


@benchmark("ingest")
def ingest() -> Iterator[str]:
    """Settle time of eight contenders, the floor of the same run, and their ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settled = settle_times(fresh_records(folder / "disputed", ROUNDS))
        floor = undisputed_times(fresh_records(folder / "undisputed", CONTENDERS * ROUNDS))
    for title, times in (
        (f"{CONTENDERS} contenders for one transition", settled),
        (f"{CONTENDERS} undisputed transitions", floor),
    ):
        milliseconds = [1000 * one for one in times]
        yield (
            f"{title}: median {statistics.median(milliseconds):.1f} ms, "
            f"best {min(milliseconds):.1f} ms, worst {max(milliseconds):.1f} ms of {ROUNDS}"
        )
    yield f"ratio of the medians: {statistics.median(settled) / statistics.median(floor):.2f}"
