"""When something unexpected happens: it is logged, and one calm dialog says so, on the GUI thread."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from exlab_gui import __version__
from exlab_gui.desktop.crash import CrashHook
from exlab_gui.desktop.dialogs import DetailsDialog

pytestmark = pytest.mark.allow_errors


class Button(QObject):
    clicked = Signal()


@pytest.fixture
def hook(qapp, themes, monkeypatch):
    """An installed hook; the session's own hooks are put back at the end."""
    for place, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(place, name, getattr(place, name))
    crash_hook = CrashHook("/home/someone/exlab-gui.log")
    crash_hook.install()
    yield crash_hook
    crash_hook.uninstall()
    for dialog in dialogs(qapp):
        dialog.close()
    qapp.sendPostedEvents(None, 0)


@pytest.fixture
def dialog(qtbot, qapp, hook):
    """Waits for the dialog."""

    def wait():
        qtbot.waitUntil(lambda: len(dialogs(qapp)) == 1)
        return dialogs(qapp)[0]

    return wait


def dialogs(qapp):
    return [one for one in qapp.topLevelWidgets() if isinstance(one, DetailsDialog) and one.isVisible()]


def details(dialog):
    return dialog.findChild(QPlainTextEdit, "details_text").toPlainText()


def fail(words="the culprit"):
    raise ValueError(words)


def fail_in_thread(words="the culprit"):
    worker = threading.Thread(target=fail, args=(words,))
    worker.start()
    worker.join()


def test_in_a_slot(hook, dialog, caplog):
    button = Button()
    button.clicked.connect(fail)
    button.clicked.emit()
    assert "ValueError: the culprit" in details(dialog())
    assert caplog.messages == ["Unexpected error"]
    assert caplog.records[0].levelno == logging.CRITICAL
    assert caplog.records[0].exc_info[0] is ValueError


def test_in_a_timer(hook, dialog):
    QTimer.singleShot(0, fail)
    assert "ValueError: the culprit" in details(dialog())


def test_in_a_thread_no_dialog_is_opened_there(qapp, hook, dialog, caplog):
    fail_in_thread()
    assert caplog.records[0].threadName != threading.main_thread().name
    # It was logged on that thread, and only when the GUI thread has its turn the dialog comes.
    assert dialogs(qapp) == []
    box = dialog()
    assert "ValueError: the culprit" in details(box)
    assert box.thread() is qapp.thread()


def test_in_a_pool_thread(qapp, hook, dialog):
    pool = QThreadPool()
    pool.start(fail)
    pool.waitForDone()
    assert dialogs(qapp) == []
    assert "ValueError: the culprit" in details(dialog())


def test_where_python_can_raise_nothing(hook, dialog):
    class Careless:
        def __del__(self):
            fail("while being finalised")

    Careless()
    assert "ValueError: while being finalised" in details(dialog())


def test_a_second_one_is_only_logged_while_the_dialog_is_open(qtbot, qapp, hook, dialog, caplog):
    fail_in_thread("one")
    fail_in_thread("two")
    box = dialog()
    fail_in_thread("three")
    # Queued events come in order: once this one is here, the third has been dealt with.
    reached = threading.Event()
    QTimer.singleShot(0, reached.set)
    qtbot.waitUntil(reached.is_set)
    assert dialogs(qapp) == [box]
    assert "ValueError: one" in details(box)
    assert len(caplog.records) == 3
    qtbot.mouseClick(box.findChild(QPushButton, "close_button"), Qt.MouseButton.LeftButton)
    assert dialogs(qapp) == []
    fail_in_thread("four")
    assert "ValueError: four" in details(dialog())


def test_the_dialog_is_calm_and_names_what_it_needs(hook, dialog):
    fail_in_thread()
    box = dialog()
    assert box.heading.text() == "Something went wrong"
    assert not box.isModal() or box.parent() is None
    text = details(box)
    assert text.startswith(f"ExLab Runs {__version__}, Python ")
    assert "Log: /home/someone/exlab-gui.log" in text
    assert box.findChild(QPushButton, "close_button").isDefault()


def test_copy_details_puts_everything_on_the_clipboard(qtbot, hook, dialog):
    fail_in_thread()
    box = dialog()
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(box.findChild(QPushButton, "copy_details_button"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Something went wrong\nThe app met an error that it did not expect")
    assert details(box).strip() in copied
    assert box.isVisible()


def test_it_belongs_to_the_window(qtbot, hook, dialog):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    hook.set_window(window)
    fail_in_thread()
    box = dialog()
    assert box.parentWidget() is window
    box.close()


def test_hostile_words_are_shown_as_they_are(hook, dialog):
    fail_in_thread("<b>&\u202e\0")
    assert "ValueError: <b>&␦␀" in details(dialog())


def test_ctrl_c_ends_the_program_as_ever(qapp, hook, monkeypatch, caplog):
    seen = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *arguments: seen.append(arguments[0]))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qapp.processEvents()
    assert seen == [KeyboardInterrupt]
    assert caplog.records == []
    assert dialogs(qapp) == []


def test_a_start_that_fails_waits_for_the_operator(qapp, hook):
    seen = []

    def close():
        seen.extend(details(box) for box in dialogs(qapp))
        for box in dialogs(qapp):
            box.accept()

    QTimer.singleShot(0, lambda: QTimer.singleShot(0, close))
    hook.show_and_wait(OSError("no room"))
    assert len(seen) == 1
    assert "OSError: no room" in seen[0]


def test_afterwards_the_hooks_are_pythons_own(hook):
    hook.uninstall()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
    assert sys.unraisablehook is sys.__unraisablehook__


def test_that_a_support_bundle_is_offered_beside_a_window(qtbot, hook, dialog):
    window = QWidget()
    qtbot.addWidget(window)
    hook.set_window(window)
    QTimer.singleShot(0, fail)
    button = dialog().findChild(QPushButton, "crash_bundle_button")
    with qtbot.waitSignal(hook.bundle_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not any(one.isVisible() for one in window.findChildren(DetailsDialog))


def test_that_none_is_offered_without_a_window(hook, dialog):
    QTimer.singleShot(0, fail)
    assert dialog().findChild(QPushButton, "crash_bundle_button") is None
