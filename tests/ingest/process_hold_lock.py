"""Holds a record's lock as another program would: ``process_hold_lock.py LOCK filelock|unlink``.

``filelock`` is a plain FileLock; ``unlink`` is the habit of older releases, which remove the lock file while
they still hold it. Says "held", waits for the end of standard input, says "released".
"""

import os
import sys

from filelock import FileLock


def say(word):
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


path, habit = sys.argv[1:]
if habit == "filelock":
    with FileLock(path):
        say("held")
        sys.stdin.read()
else:
    import fcntl

    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o644)
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    say("held")
    sys.stdin.read()
    os.unlink(path)
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    os.close(descriptor)
say("released")
sys.stdin.close()
