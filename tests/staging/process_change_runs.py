"""Changes the runs of a tree in every way until its standard input is closed."""

from __future__ import annotations

import os
import random
import select
import shutil
import sys
from datetime import UTC, datetime

from exlab_gui.ingest import IngestState, IngestWriter
from exlab_gui.staging import new_record, record_path


def main(root):
    runs = os.path.join(root, "SEQ_02", "P", "Runs")
    writer = IngestWriter()
    chosen = random.Random(7)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while not select.select([sys.stdin], [], [], 0)[0]:
        path = os.path.join(runs, f"Run_{chosen.randrange(40)}")
        if not os.path.isdir(path):
            os.makedirs(os.path.join(path, ".exlab-wizard"))
            writer.write_ingest(record_path(path), new_record(path, host="h", now=datetime.now(UTC)))
            continue
        state = writer.read_ingest(record_path(path)).current_state
        if state is IngestState.CLEARED:
            shutil.rmtree(path)
        else:
            writer.append_state_transition(record_path(path), state.successor, host="h")


main(sys.argv[1])
