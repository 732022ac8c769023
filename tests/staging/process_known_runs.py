"""Saves and reads one list again and again, in a process of its own: ``path root times``."""

from __future__ import annotations

import sys

from exlab_gui.ingest import IngestState
from exlab_gui.staging import RunKind, RunSummary
from exlab_gui.staging.known_runs import KnownRun, load_known_runs, save_known_runs


def main(path, root, times):
    for number in range(int(times)):
        runs = [make(root, index, number) for index in range(3000)]
        save_known_runs(path, root, runs)
        seen = [known for chunk in load_known_runs(path, root) for known in chunk]
        # Whose list it is does not matter, but it must be a whole one.
        assert len(seen) == 3000, len(seen)
        assert len({known.operator for known in seen}) == 1


def make(root, index, number):
    name = f"Run_{index}"
    summary = RunSummary(
        path=f"{root}/CONFOCAL_01/P/Runs/{name}",
        equipment="CONFOCAL_01",
        project="P",
        project_name="P",
        name=name,
        kind=RunKind.EXPERIMENTAL,
        state=IngestState.STAGING,
        last_activity=1.0,
        files=None,
        bytes=None,
        problem=None,
        revision=number,
    )
    return KnownRun(summary, f"Operator {number}")


if __name__ == "__main__":
    main(*sys.argv[1:])
