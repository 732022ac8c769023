"""Changes runs at random, as fast as it can, until its input ends: ``ROOT SEED``. Says when it has begun."""

from __future__ import annotations

import random
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from disk_changes import CHANGES, change


def main(root, seed):
    chance = random.Random(int(seed))
    ended = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
    number = 0
    while not ended.is_set():
        change(root, chance.choice(list(CHANGES)), chance)
        number += 1
        if number == 1:
            sys.stdout.write("begun\n")
            sys.stdout.flush()
    sys.stdout.write(f"{number}\n")


main(*sys.argv[1:])
