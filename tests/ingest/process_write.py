"""One write, to be watched or broken from outside: ``process_write.py append|create|repair RECORD``.

The names of the temporary, and of what a repair keeps, are made known, because strace filters by exact paths.
Says one JSON object ``{"error": class or null, "errno": number or null}``.
"""

import json
import secrets
import sys
from datetime import UTC, datetime

from exlab_gui.ingest import HistoryEntry, IngestRecord, IngestState, IngestWriter, record_repair
from exlab_gui.ingest.record import encode_record


class NewYear(datetime):
    """A clock that stands."""

    @classmethod
    def now(cls, tz=None):
        return datetime(2026, 1, 1, tzinfo=UTC)


record_repair.datetime = NewYear
secrets.token_hex = lambda count=16: "0" * 2 * count

action, path = sys.argv[1:]
outcome = {"error": None, "errno": None}
try:
    if action == "append":
        IngestWriter().append_state_transition(path, IngestState.COMPLETE, host="crasher")
    elif action == "repair":
        first = HistoryEntry(state=IngestState.STAGING, at="2026-04-17T14:35:00Z", host="crasher")
        good = encode_record(IngestRecord(project_name="Zwölf", history=(first,)))
        IngestWriter().replace_ingest(path, good, checked=record_repair.mark_of(path))
    else:
        first = HistoryEntry(state=IngestState.STAGING, at="2026-04-17T14:35:00Z", host="crasher")
        IngestWriter().write_ingest(path, IngestRecord(project_name="Zwölf", history=(first,)))
except OSError as error:
    outcome = {"error": type(error).__name__, "errno": error.errno}
sys.stdout.write(json.dumps(outcome) + "\n")
