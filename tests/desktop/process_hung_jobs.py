"""The end of a process in which a job hangs: ``WHAT FOLDER``. Says what became of the job; status 7."""

from __future__ import annotations

import logging
import os
import sys
import threading

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication

from exlab_gui.desktop.jobs import JobKind, JobRunner

WHAT, FOLDER = sys.argv[1:]
STATUS = 7
began = threading.Event()
heard = []
logging.disable()


def hang(_progress, _cancelled):
    began.set()
    threading.Event().wait()


def open_pipe(_progress, _cancelled):
    pipe = os.path.join(FOLDER, "pipe")
    os.mkfifo(pipe)
    began.set()
    # Nobody ever writes to it: the way in which a share hangs that does not answer.
    with open(pipe, "rb") as file:
        file.read()


def start(runner, work, kind, keys=()):
    job = runner.submit(work, title="A test", kind=kind, keys=keys)
    job.succeeded.connect(heard.append)
    job.failed.connect(lambda error: heard.append(f"failed of {type(error).__name__}"))
    job.cancelled.connect(lambda: heard.append("cancelled"))


app = QCoreApplication([])
runner = JobRunner(app)
if WHAT == "read":
    start(runner, hang, JobKind.READ)
elif WHAT == "pipe":
    start(runner, open_pipe, JobKind.READ)
elif WHAT == "transfer":
    start(runner, hang, JobKind.TRANSFER)
elif WHAT == "write":
    start(runner, hang, JobKind.WRITE)
    start(runner, lambda *_: "written beside it", JobKind.WRITE)
elif WHAT == "waiting":
    start(runner, hang, JobKind.WRITE, ["run"])
    start(runner, lambda *_: "written", JobKind.WRITE, ["run"])
if WHAT != "nothing":
    began.wait()
is_done = runner.shut_down(1_000)
sys.stdout.write(f"{', '.join(heard) or 'nothing'}: {is_done}\n")
sys.stdout.flush()
if not is_done:
    os._exit(STATUS)
del runner, app
sys.exit(STATUS)
