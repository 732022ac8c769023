"""A survey whose course a test decides: it hangs, fails and finds what it is told."""

from __future__ import annotations

import queue
import threading
import time

from exlab_gui.ingest import Cancelled
from exlab_gui.staging.survey import Changes

LIMIT = 20
END = object()


class HandSurvey:
    """Stands in for :class:`Survey`."""

    def __init__(self, root, known, made):
        self.root = root
        self.known = tuple(known)
        self.last_sign = time.monotonic()
        self.passes = []
        self.looks = []
        self.orders = queue.SimpleQueue()
        self.look_orders = queue.SimpleQueue()
        self.began = threading.Semaphore(0)
        self.look_began = threading.Semaphore(0)
        made.append(self)

    def run(self, *, cancelled, thorough=False):
        self.passes.append(thorough)
        self.last_sign = time.monotonic()
        self.began.release()
        while (order := self._next(self.orders)) is not END:
            if cancelled():
                raise Cancelled
            yield order

    def look_at(self, paths, *, cancelled):
        self.looks.append(list(paths))
        self.look_began.release()
        order = self._next(self.look_orders)
        if cancelled():
            raise Cancelled
        return Changes() if order is END else order

    def _next(self, orders):
        # Hangs, whatever anybody wants, until it is told something.
        order = orders.get(timeout=LIMIT)
        self.last_sign = time.monotonic()
        if isinstance(order, Exception):
            raise order
        return order

    def tell(self, *orders):
        """The pass goes on with these."""
        for order in orders:
            self.orders.put(order)

    def end(self, *orders):
        """The pass ends after these."""
        self.tell(*orders, END)

    def tell_look(self, order=END):
        """The look ends so."""
        self.look_orders.put(order)

    def let_go(self):
        """Whatever hangs ends now."""
        for _ in range(20):
            self.orders.put(END)
            self.look_orders.put(END)


class HandSurveys:
    """Makes them; ``made`` are all, the newest last."""

    def __init__(self):
        self.made = []

    def __call__(self, root, known=()):
        return HandSurvey(root, known, self.made)

    @property
    def last(self):
        return self.made[-1]
