"""Brings one run to the NAS as a job does, to be killed or watched: ``RUN DESTINATION [HOW]``.

Says on standard output which part of the work begins, and "done" at the end. HOW is ``pause``: wait in the
middle of the copy until standard input ends; or ``measure``: say how much memory the copy has used, and
whether its progress was honest.
"""

import os
import sys
from pathlib import Path

from exlab_gui.ingest import IngestState, IngestWriter, never
from exlab_gui.staging import read_run
from exlab_gui.transfer import copy, placement, proof, verified
from exlab_gui.transfer.progress import Pace


def announce(word):
    os.write(1, f"{word}\n".encode())


def announced(holder, name, word):
    real = getattr(holder, name)

    def stand_in(*arguments, **options):
        announce(word or str(arguments[1]))
        return real(*arguments, **options)

    setattr(holder, name, stand_in)


announced(copy, "prepare_destination", "preparing")
announced(copy, "check_destination", "checking")
announced(Pace, "begin", "")
announced(copy._Copy, "_flush_folders", "flushing")
announced(copy._Copy, "_look_again", "looking again")
announced(proof.ProofWriter, "commit", "proving")
announced(verified, "record_step", "recording")
announced(verified, "place_records", "placing")
announced(placement, "place_records", "placing")
announced(verified, "unmark_pending", "unmarking")


def peak():
    """The most memory that this process has ever used, in kilobytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.split("\n") if line.startswith("VmHWM")).split()[1])


class Reports:
    """Looks whether progress is honest, without keeping all of it."""

    def __init__(self):
        self.last = None
        self.is_honest = True

    def __call__(self, report):
        if self.last is not None and self.last.phase is report.phase:
            self.is_honest &= (
                self.last.files <= report.files <= report.files_total if report.files_total else True
            )
            self.is_honest &= self.last.bytes <= report.bytes
        if report.bytes_total is not None:
            self.is_honest &= report.bytes <= report.bytes_total
        self.last = report


def paused():
    announce("paused")
    sys.stdin.read()
    return False


run_dir, destination, *how = sys.argv[1:]
reports = Reports()
before = peak() if how == ["measure"] else 0
if how == ["measure"]:
    # What is measured is sparse, and needs no room; the check before the copy counts the size.
    copy.free_space = lambda _destination: None
announce("begun")
run = read_run(run_dir)
if run.state is IngestState.SYNC_QUEUED:
    cancelled = paused if how == ["pause"] else never
    copied = copy.copy_run(run_dir, destination, reports, cancelled)
    if how == ["measure"]:
        announce(f"measured {peak() - before} {reports.is_honest} {reports.last.bytes}")
    outcome = verified.record_verified(run, copied.proof, IngestWriter(), host="child", cancelled=never)
    assert outcome.place_error is None, outcome
else:
    placement.finish_placement(run_dir)
announce("done")
