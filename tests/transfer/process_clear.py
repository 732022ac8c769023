"""One check and clear, to be killed: ``process_clear.py RUN ROOT NAS``.

Says ``ready``, waits for a line on standard input, and then says which part of the work begins: ``checking``,
``comparing``, ``looking``, ``clearing``, ``recording``, ``placing``, ``done``. A run that is cleared already
only gets its records placed, as the app does it at its next start.
"""

import os
import sys

from exlab_gui.ingest import IngestState, IngestWriter
from exlab_gui.staging import read_run
from exlab_gui.transfer import clear
from exlab_gui.transfer.clear_check import check_clearable
from exlab_gui.transfer.clear_hash import ContentCheck
from exlab_gui.transfer.placement import finish_placement


def say(word):
    os.write(1, f"{word}\n".encode())


def announce(owner, name, word):
    real = getattr(owner, name)

    def announced(*arguments, **options):
        say(word)
        return real(*arguments, **options)

    setattr(owner, name, announced)


def no_progress(_report):
    pass


def never():
    return False


announce(ContentCheck, "run", "comparing")
announce(clear, "look_again", "looking")
announce(clear.Deletion, "run", "clearing")
announce(clear, "mark_pending", "recording")
announce(clear, "place_records", "placing")

run, root, nas = sys.argv[1:]
say("ready")
sys.stdin.readline()
if read_run(run).state is IngestState.CLEARED:
    say("placing")
    finish_placement(run)
else:
    say("checking")
    plan = check_clearable(run, root=root, destination=nas, progress=no_progress, cancelled=never)
    if not plan.ok:
        sys.exit(f"not safe to clear: {plan.failed}")
    clear.clear_run(plan, IngestWriter(), host="labpc-04", progress=no_progress, cancelled=never)
say("done")
