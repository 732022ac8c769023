"""How tests repair a run, and what they look at afterwards."""

from __future__ import annotations

import re

from exlab_gui.ingest import (
    IngestWriter,
    never,
)
from exlab_gui.transfer.doctor_repair import repair_run

KEPT = re.compile(r"ingest\.json\.before-repair-\d{8}T\d{6}Z(-\d+)?")


def do(run, kind, repair_kind, **options):
    finding = run.finding(kind)
    return repair(run, finding, repair_kind, **options)


def repair(run, finding, repair_kind, timeout=5.0):
    chosen = next(each for each in finding.repairs if each.kind is repair_kind)
    return repair_run(finding, chosen, IngestWriter(timeout), host="labpc-09", cancelled=never)


def kept_files(run):
    return [path for path in run.wizard().iterdir() if KEPT.fullmatch(path.name)]


def litter(run):
    return [path.name for path in run.wizard().iterdir() if path.name.endswith(".tmp")]
