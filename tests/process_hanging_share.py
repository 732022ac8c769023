"""The real app on a share that stops to answer: ``FOLDER first|later``. Prints what could still be done.

Everything that asks the folder for something waits for ever, on whichever thread it does so: at once, or as
soon as the first scan is over. Then somebody looks again, scrolls, searches, filters, and closes the window.
"""

from __future__ import annotations

import builtins
import json
import os
import sys
import threading

FOLDER, WHEN = sys.argv[1:]
hangs = threading.Event()
somebody_waits = threading.Event()


def hanging(call):
    def answer(path, *arguments, **options):
        if hangs.is_set() and (options.get("dir_fd") is not None or str(path).startswith(FOLDER)):
            somebody_waits.set()
            threading.Event().wait()
        return call(path, *arguments, **options)

    return answer


# Before the app is imported, which may take these functions with it.
for name in ("open", "stat", "lstat", "scandir", "listdir"):
    setattr(os, name, hanging(getattr(os, name)))
builtins.open = hanging(builtins.open)

from PySide6.QtCore import QObject, Qt, QTimer  # noqa: E402

from exlab_gui import app as app_module  # noqa: E402
from exlab_gui.__main__ import main  # noqa: E402
from exlab_gui.desktop.run_filter import RunFilter, Scope  # noqa: E402
from exlab_gui.desktop.run_table_model import Column  # noqa: E402


class Operator(QObject):
    """Uses the window while nothing answers, and closes it."""

    def __init__(self, app):
        super().__init__(app)
        self.window = app.window
        self.seen = {}
        self.patience = QTimer(self)
        self.patience.setInterval(20)
        self.patience.timeout.connect(self.use_if_it_hangs)
        if WHEN == "first":
            hangs.set()
            self.patience.start()
        else:
            self.window.scanner.finished.connect(self.look_again)

    def look_again(self):
        self.window.scanner.finished.disconnect(self.look_again)
        self.seen["runs"] = self.window.model.rowCount()
        hangs.set()
        self.window.refresh()
        self.patience.start()

    def use_if_it_hangs(self):
        if not somebody_waits.is_set():
            return
        self.patience.stop()
        if WHEN == "later":
            self.use()
        sys.stdout.write(json.dumps(self.seen) + "\n")
        sys.stdout.flush()
        self.window.close()

    def use(self):
        window, model = self.window, self.window.model
        bar = window.browser.table.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.seen["scrolled"] = bar.value() > 0
        window.browser.table.select_run(model.run_at(model.rowCount() - 1).path)
        model.sort(Column.RUN, Qt.SortOrder.AscendingOrder)
        window.browser.set_search("seq_03")
        self.seen["found"] = model.rowCount()
        window.browser.set_search("")
        window.show_filter(RunFilter(scope=Scope("CONFOCAL_01")))
        self.seen["of the other"] = model.rowCount()


begin = app_module.App.start


def start(app):
    app.operator = Operator(app)
    return begin(app)


app_module.App.start = start
sys.exit(main([FOLDER]))
