"""Checks and repairs one run, and stops at a point of it: ``RUN DESTINATION POINT``.

POINT is ``kept`` (the old record has its second name), ``written`` (the new one is beside it under another
name), ``replaced`` (it is in place), or ``never``. Says the point and waits there for the end of standard
input; at the end says "done", or the name of the error.
"""

import os
import sys

from exlab_gui.ingest import IngestError, IngestWriter, atomic_file, never, record_repair
from exlab_gui.transfer.doctor import check_run
from exlab_gui.transfer.doctor_repair import repair_run


def say(word):
    os.write(1, f"{word}\n".encode())


def stop_at(name):
    if name == point:
        say(name)
        sys.stdin.read()


def stand_in(holder, name, before, after):
    real = getattr(holder, name)

    def stopping(*arguments, **options):
        stop_at(before)
        result = real(*arguments, **options)
        stop_at(after)
        return result

    setattr(holder, name, stopping)


run_dir, destination, point = sys.argv[1:]
stand_in(record_repair, "replace_file", "kept", "replaced")
stand_in(atomic_file, "retry_while_busy", "written", "")
finding = next(
    each
    for each in check_run(run_dir, lambda _: None, never, destination=destination)
    if each.repairs and each.kind != "leftovers"
)
try:
    repair_run(finding, finding.repairs[0], IngestWriter(0.5), host="labpc-09", cancelled=never)
except IngestError as error:
    say(type(error).__name__)
else:
    say("done")
