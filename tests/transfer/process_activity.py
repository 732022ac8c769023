"""Adds entries to a history: ``process_activity.py FOLDER COUNT NAME``."""

import sys

from exlab_gui.transfer.activity import ActivityEntry, append_entry

folder, count, name = sys.argv[1:]
for number in range(int(count)):
    run = f"/{name}/{number}"
    append_entry(folder, ActivityEntry(at="2026-04-17T14:35:00Z", what="copy", result="done", run=run))
