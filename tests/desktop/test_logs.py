"""The app's own log: Qt's messages, Python's warnings and all records, in one file, if there can be one."""

from __future__ import annotations

import logging
import threading
import warnings

import pytest
from PySide6.QtCore import QLoggingCategory, qCritical, qCWarning, qInfo, qInstallMessageHandler, qWarning

from exlab_gui.desktop.logs import AppLog

log = logging.getLogger("a.test")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "log" / "exlab-gui.log"


@pytest.fixture
def open_log(qapp):
    """Opens logs and gives everything back to the test session at the end."""
    level = logging.getLogger().level
    messages = qInstallMessageHandler(None)
    opened = []

    def make(path):
        opened.append(AppLog(str(path)))
        return opened[-1]

    with warnings.catch_warnings():
        warnings.simplefilter("always")
        yield make
        for app_log in opened:
            if app_log.warnings in logging.getLogger().handlers:
                app_log.close()
    qInstallMessageHandler(messages)
    logging.getLogger().setLevel(level)


def written(app_log, path):
    app_log.close()
    return path.read_text(encoding="utf-8")


def test_records_of_all_threads_stand_in_the_file(open_log, path):
    app_log = open_log(path)
    log.info("from the main thread: %s", "Größe")
    worker = threading.Thread(target=lambda: log.warning("from elsewhere"), name="worker-7")
    worker.start()
    worker.join()
    log.debug("not worth a line")
    lines = written(app_log, path).splitlines()
    assert len(lines) == 2
    assert lines[0].endswith("INFO     MainThread a.test: from the main thread: Größe")
    assert lines[1].endswith("WARNING  worker-7 a.test: from elsewhere")


def test_exceptions_stand_there_whatever_is_in_them(open_log, path, monkeypatch):
    root = logging.getLogger()
    before = list(root.handlers)
    app_log = open_log(path)
    with monkeypatch.context() as patch:
        # What no encoding can carry would break the test runner's own reports.
        patch.setattr(root, "handlers", [handler for handler in root.handlers if handler not in before])
        log.error("it failed", exc_info=ValueError("bad\udcff"))
    text = written(app_log, path)
    assert "ERROR" in text
    assert "ValueError: bad\\udcff" in text


@pytest.mark.allow_errors
def test_messages_of_qt_stand_there_with_their_level(open_log, path):
    app_log = open_log(path)
    qInfo("all is well")
    qWarning("QPainter::begin: something odd")
    qCritical("something bad")
    lines = written(app_log, path).splitlines()
    assert [line.split(" ", 2)[2].split(maxsplit=1)[0] for line in lines] == ["INFO", "WARNING", "ERROR"]
    assert "qt: QPainter::begin: something odd [default]" in lines[1]


def test_what_the_offscreen_platform_says_of_every_window_is_no_warning(open_log, path):
    app_log = open_log(path)
    qWarning("This plugin does not support propagateSizeHints()")
    qWarning("This plugin does not support raise()")
    assert app_log.warnings.texts == []
    assert written(app_log, path) == ""


def test_warnings_of_python_stand_there(open_log, path):
    app_log = open_log(path)
    warnings.warn("old function", DeprecationWarning, stacklevel=1)
    assert "py.warnings" in written(app_log, path)
    assert "DeprecationWarning: old function" in path.read_text(encoding="utf-8")


@pytest.mark.allow_errors
def test_warnings_and_errors_are_kept_for_the_smoke_test(open_log, path):
    app_log = open_log(path)
    log.info("nothing")
    log.warning("number %d", 7)
    log.error("worse")
    qWarning("odd")
    assert app_log.warnings.texts == [
        "WARNING a.test: number 7",
        "ERROR a.test: worse",
        "WARNING qt: odd [default]",
    ]


@pytest.mark.parametrize("in_the_way", ["of the folder", "of the file"])
def test_a_file_that_cannot_be_written_is_survived(open_log, path, in_the_way):
    if in_the_way == "of the folder":
        path.parent.parent.mkdir()
        path.parent.write_text("in the way", encoding="utf-8")
    else:
        path.mkdir(parents=True)
    app_log = open_log(path)
    log.warning("still noticed")
    qWarning("this, too")
    app_log.close()
    assert app_log.warnings.texts == ["WARNING a.test: still noticed", "WARNING qt: this, too [default]"]
    assert path.parent.is_file() or list(path.iterdir()) == []


def test_an_old_log_is_continued_until_it_is_too_long(open_log, path):
    written(open_log(path), path)
    path.write_text("from yesterday\n" + "x" * 999_900 + "\n", encoding="utf-8")
    app_log = open_log(path)
    log.info("fits")
    log.info("does not fit any more: %s", "y" * 100)
    text = written(app_log, path)
    assert "from yesterday" not in text
    assert "y" * 100 in text
    assert "fits" in path.with_name(path.name + ".1").read_text(encoding="utf-8")


def test_closing_lets_go_of_everything(open_log, path):
    handlers = list(logging.getLogger().handlers)
    app_log = open_log(path)
    app_log.close()
    assert logging.getLogger().handlers == handlers
    log.warning("after the end")
    assert "after the end" not in path.read_text(encoding="utf-8")
    assert app_log.warnings.texts == []
    ours = qInstallMessageHandler(None)
    assert ours is None


def test_categories_of_qt_are_named(open_log, path):
    app_log = open_log(path)
    category = QLoggingCategory("exlab.test")
    qCWarning(category, "odd")
    assert "qt: odd [exlab.test]" in written(app_log, path)
