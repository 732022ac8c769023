"""Work for jobs whose course a test decides, and somebody who hears what a job says."""

from __future__ import annotations

import errno
import os
import queue
import threading

from PySide6.QtCore import QThread

from exlab_gui.ingest import Cancelled

LIMIT = 20
"""Seconds after which a test is stuck; never reached otherwise."""

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
"""A failure that passes."""


class Witness:
    """Notes what a job says, and that it says it on the GUI thread."""

    def __init__(self, job):
        self.job = job
        self.heard = []
        job.progressed.connect(lambda value: self.note("progressed", value))
        job.succeeded.connect(lambda value: self.note("succeeded", value))
        job.failed.connect(lambda error: self.note("failed", error))
        job.cancelled.connect(lambda: self.note("cancelled"))
        job.ended.connect(lambda: self.note("ended"))

    def note(self, *what):
        assert QThread.currentThread().isMainThread()
        self.heard.append(what)


class Gate:
    """Work that says when it began and goes on when it is let go."""

    def __init__(self, name, order):
        self.name = name
        self.order = order
        self.began = threading.Event()
        self.opened = threading.Event()

    def __call__(self, _progress, _cancelled):
        self.order.append(f"{self.name} began")
        self.began.set()
        assert self.opened.wait(LIMIT)
        self.order.append(f"{self.name} ended")


class Stepper:
    """Work that asks and then takes a step, each time it is let."""

    def __init__(self):
        self.steps = 0
        self.asking = threading.Semaphore(0)
        self.told = threading.Event()
        self.allowed = threading.Semaphore(0)

    def __call__(self, progress, cancelled):
        while self.steps < 5:
            self.asking.release()
            if cancelled():
                raise Cancelled
            self.told.set()
            if not self.allowed.acquire(timeout=LIMIT):
                return "stuck"
            self.steps += 1
            progress(self.steps)
        return "done"

    def let(self, steps=1):
        for _ in range(steps):
            self.allowed.release()

    def wait_until_at_work(self):
        """It has asked, and was told to go on."""
        assert self.told.wait(LIMIT)
        assert self.asking.acquire(timeout=LIMIT)

    def wait_until_asking(self):
        """It asks once more."""
        assert self.asking.acquire(timeout=LIMIT)


class HandJob:
    """A job whose progress, failure and end a test decides; it stops when cancelled."""

    passing = FULL
    """What stalls it."""

    def __init__(self, qtbot, runner, title, subject, kind, keys):
        self._qtbot = qtbot
        self._orders = queue.SimpleQueue()
        self.job = runner.submit(
            self._work,
            title=title,
            subject=subject,
            kind=kind,
            keys=keys,
            resumable=lambda error: error is self.passing,
        )

    def _work(self, progress, cancelled):
        while not cancelled():
            try:
                order = self._orders.get(timeout=0.005)
            except queue.Empty:
                continue
            if isinstance(order, Exception):
                raise order
            if order is None:
                return "done"
            progress(order)
        raise Cancelled

    def report(self, progress):
        """Report, and wait until that has arrived."""
        self._orders.put(progress)
        self._qtbot.waitUntil(lambda: self.job.progress is progress)

    def fail(self, error=passing):
        """Fail, and wait until that has arrived."""
        state = self.job.state
        self._orders.put(error)
        self._qtbot.waitUntil(lambda: self.job.state is not state)

    def finish(self):
        """End well, and wait until that has arrived."""
        with self._qtbot.waitSignal(self.job.ended):
            self._orders.put(None)

    def cancel(self):
        """Cancel, and wait until that has arrived."""
        with self._qtbot.waitSignal(self.job.ended):
            self.job.cancel()


def quick(order, name):
    """Work that is done at once and says so in ``order``."""
    return lambda _progress, _cancelled: order.append(name)


def raising(error):
    """Work that fails of this."""

    def work(_progress, _cancelled):
        raise error

    return work


def stalling(times, order=None):
    """Work that fails so many times of what passes, then is done."""
    failures = [FULL] * times

    def work(progress, _cancelled):
        progress(len(failures))
        if failures:
            raise failures.pop()
        if order is not None:
            order.append("done")
        return "done"

    return work


def until_cancelled(_progress, cancelled):
    """Work that ends only when it is cancelled."""
    asked = threading.Event()
    while not cancelled():
        asked.wait(0.001)
    raise Cancelled


def raising_slot(_result):
    """Fail as a slot that a signal is connected to."""
    raise ValueError("in a slot")
