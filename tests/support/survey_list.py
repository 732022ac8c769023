"""A list of runs as a window would keep it, made of nothing but what a survey tells."""

from __future__ import annotations

import os
import time

import msgspec

from exlab_gui.staging.survey import Survey


def later():
    """A clock by which nothing has happened to any file for a while, so that its stamp counts."""
    return time.time() + 3600


def wait_for_the_next_tick(folder):
    """Waits until a change gives a file another time than a change just now: some milliseconds at most."""
    path = os.path.join(folder, ".tick")
    with open(path, "wb"):
        first = os.stat(path).st_ctime_ns
        while os.stat(path).st_ctime_ns == first:
            os.utime(path)
    os.unlink(path)


def unstamped(row):
    return msgspec.structs.replace(row, stamp=None)


class Listed:
    def __init__(self, root, known=(), clock=later):
        self.root = root
        self.rows = {row.path: unstamped(row) for row in known}
        self.same = set()
        self.survey = Survey(root, known, clock=clock)

    def update(self, **options):
        told = []
        for changes in self.survey.run(**options):
            self.apply(changes)
            told.append(changes)
        return told

    def look_at(self, paths):
        changes = self.survey.look_at(paths)
        self.apply(changes)
        return changes

    def apply(self, changes):
        self.rows |= {row.path: unstamped(row) for row in changes.found}
        self.same.update(changes.same)
        for path in changes.gone:
            self.rows.pop(path, None)
