"""One write, to be watched or broken from outside: ``process_write.py append|create RECORD``.

The temporary's name is made known, because strace filters by exact paths. Says one JSON object
``{"error": class or null, "errno": number or null}``.
"""

import json
import secrets
import sys

from exlab_gui.ingest import HistoryEntry, IngestRecord, IngestState, IngestWriter

secrets.token_hex = lambda count=16: "0" * 2 * count

action, path = sys.argv[1:]
outcome = {"error": None, "errno": None}
try:
    if action == "append":
        IngestWriter().append_state_transition(path, IngestState.COMPLETE, host="crasher")
    else:
        first = HistoryEntry(state=IngestState.STAGING, at="2026-04-17T14:35:00Z", host="crasher")
        IngestWriter().write_ingest(path, IngestRecord(project_name="Zwölf", history=(first,)))
except OSError as error:
    outcome = {"error": type(error).__name__, "errno": error.errno}
sys.stdout.write(json.dumps(outcome) + "\n")
