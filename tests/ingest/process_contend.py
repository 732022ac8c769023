"""One of several that want the same record: ``process_contend.py RECORD STATE [STATE ...]``.

Says "ready", waits for the end of standard input, then asks for every state in turn and says what came of it:
one JSON object ``{"outcomes": [...], "ended": seconds}``.
"""

import json
import sys
import time

from exlab_gui.ingest import IllegalTransitionError, IngestState, IngestWriter

path, *states = sys.argv[1:]
writer = IngestWriter(lock_timeout=60.0)
sys.stdout.write("ready\n")
sys.stdout.flush()
sys.stdin.read()
outcomes = []
for state in states:
    try:
        writer.append_state_transition(path, IngestState(state), host="contender")
    except IllegalTransitionError as error:
        outcomes.append([type(error).__name__, error.current])
    else:
        outcomes.append(["won", state])
sys.stdout.write(json.dumps({"outcomes": outcomes, "ended": time.monotonic()}) + "\n")
