"""Twice the font and twice the words, with accents, and German: nothing that somebody has to read is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from cut_text import cut_texts
from every_dialog import EveryDialog
from exlab_gui.desktop.translation import Language
from pseudo_language import pseudo, pseudo_language
from window_pages import Pages

DIALOGS = EveryDialog.names()
PAGES = Pages.names()
ROOM = (1920, 1080)
"""Pixels of a usual screen, on which everything is twice as large at 200 %."""
MORE_ROOM = (2560, 1600)
"""For words that are also twice as long."""
SMALL_ROOM = (1280, 800)
"""Of an old screen, with letters of the usual size."""


@pytest.fixture(params=["English", "strange", "German"], autouse=True)
def room(qapp, languages, request):
    """The screen for such letters and words; before anything is made that measures or speaks."""
    _forget_windows()
    before = QFont(qapp.font())
    if request.param == "German":
        languages.choose(Language.GERMAN)
        yield SMALL_ROOM
        _forget_windows()
        languages.choose(Language.ENGLISH)
        return
    font = QFont(before)
    font.setPointSizeF(max(10.0, font.pointSizeF()) * 2)
    qapp.setFont(font)
    if request.param == "strange":
        with pseudo_language(qapp, languages):
            yield MORE_ROOM
            _forget_windows()
    else:
        yield ROOM
    qapp.setFont(before)


def _forget_windows():
    # Those of a test before must not say anything once more: what they work with is gone.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def show(qtbot, themes, make_summary, make_plan, runner, start_job, show_dialog, tmp_path):
    shown = []

    def do(name):
        jobs = [start_job().job] if name == "close" else []
        every = EveryDialog(make_summary, make_plan, runner, themes, str(tmp_path), jobs)
        shown.append(show_dialog(every.make(name)))
        qtbot.waitUntil(lambda: not [job for job in runner.jobs() if job not in jobs])
        return shown[-1]

    yield do
    shown.clear()


@pytest.fixture
def show_page(room, qtbot, window, open_folder, operator, staging, make_run, start_job):
    window.resize(*room)
    return Pages(qtbot, window, open_folder, operator, staging, make_run, start_job).show


class TestTheLanguage:
    def test_it_is_twice_as_long_and_keeps_what_is_filled_in(self):
        strange = pseudo("Copy {files} &to the NAS\n%Ln run(s)")
        assert strange.startswith("[")
        assert strange.endswith("]")
        assert len(strange) >= 1.8 * len("Copy {files} &to the NAS\n%Ln run(s)")
        for kept in ("{files}", "&", "\n", "%Ln"):
            assert kept in strange
        assert "Copy" not in strange

    @pytest.mark.parametrize("room", ["strange"], indirect=True)
    def test_it_is_spoken(self, room):
        said = QCoreApplication.translate("Anywhere", "%Ln run(s)", "", 3)
        assert "3" in said
        assert said.startswith("[")


class TestTheFinder:
    @pytest.mark.parametrize("kind", [QLabel, QPushButton])
    def test_what_has_no_room_is_found(self, qtbot, kind):
        window = QWidget()
        qtbot.addWidget(window)
        row = QHBoxLayout(window)
        widget = kind("Words that need their room")
        row.addWidget(widget)
        window.show()
        qtbot.waitExposed(window)
        assert cut_texts(window) == []
        widget.setFixedWidth(40)
        QApplication.processEvents()
        assert len(cut_texts(window)) == 1


class TestNothingIsCut:
    @pytest.mark.parametrize("name", DIALOGS)
    def test_in_a_dialog(self, room, show, name):
        dialog = show(name)
        # The offscreen screen is smaller than any real one, and some dialogs heed it.
        wanted = dialog.sizeHint().expandedTo(dialog.size())
        dialog.resize(wanted.boundedTo(QSize(*room)))
        QApplication.processEvents()
        assert cut_texts(dialog) == []
        assert dialog.width() <= room[0]
        assert dialog.height() <= room[1]

    @pytest.mark.parametrize("page", PAGES)
    def test_on_a_page(self, room, window, show_page, page):
        show_page(page)
        QApplication.processEvents()
        assert cut_texts(window) == []
        assert window.width() <= room[0]
        assert window.height() <= room[1]
