"""One of several that write to the same log: ``process_append_log.py RUN_DIR NUMBER LINES``.

Says "ready", waits for the end of standard input, then writes its lines.
"""

import sys

from exlab_gui.staging import append_log

run_dir, number, lines = sys.argv[1:]
sys.stdout.write("ready\n")
sys.stdout.flush()
sys.stdin.read()
for line in range(int(lines)):
    append_log(
        run_dir, "INFO", f"writer {number} line {line} " + number * (1 + line * 37 % 900), host="shared"
    )
