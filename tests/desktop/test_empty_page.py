"""A folder without a run: what would be there, and which folder was probably meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from exlab_gui.desktop.empty_page import EmptyPage

pytestmark = pytest.mark.usefixtures("themes")


@pytest.fixture
def page(qtbot, runner):
    empty = EmptyPage(runner)
    qtbot.addWidget(empty)
    empty.resize(900, 600)
    yield empty
    empty.stop()


def show(qtbot, runner, page, folder):
    page.show_folder(str(folder))
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: not runner.jobs())


def test_it_teaches_how_a_run_gets_there(qtbot, runner, page, staging):
    show(qtbot, runner, page, staging)

    assert "by itself as soon as an instrument" in page.text.text()
    assert page.place.text() == str(staging)
    assert not page.findChild(QPushButton, "use_suggestion_button").isVisible()


def test_the_folder_that_was_meant_is_one_click_away(qtbot, runner, page, tmp_path, make_run):
    make_run(tmp_path / "disk" / "staging")
    show(qtbot, runner, page, tmp_path / "disk")

    assert page.findChild(QLabel, "suggested_folder").text() == str(tmp_path / "disk" / "staging")
    with qtbot.waitSignal(page.folder_chosen) as chosen:
        qtbot.mouseClick(page.findChild(QPushButton, "use_suggestion_button"), Qt.MouseButton.LeftButton)
    assert chosen.args == [str(tmp_path / "disk" / "staging")]


def test_another_folder_forgets_what_was_suggested(qtbot, runner, page, tmp_path, make_run):
    make_run(tmp_path / "disk" / "staging")
    show(qtbot, runner, page, tmp_path / "disk")
    (tmp_path / "lab").mkdir()

    page.show_folder(str(tmp_path / "lab"))

    assert not page.findChild(QPushButton, "use_suggestion_button").isVisible()


def test_a_folder_that_vanished_meanwhile_suggests_nothing(qtbot, runner, page, tmp_path):
    show(qtbot, runner, page, tmp_path / "gone")

    assert not page.findChild(QPushButton, "use_suggestion_button").isVisible()


def test_a_name_that_holds_marks_is_shown_as_it_is(qtbot, runner, page, tmp_path):
    folder = tmp_path / "<b>Größe\n"
    folder.mkdir()
    show(qtbot, runner, page, folder)

    assert page.place.text().endswith("<b>Größe␊")
    with qtbot.waitSignal(page.choose_requested):
        qtbot.mouseClick(page.findChild(QPushButton, "choose_instead_button"), Qt.MouseButton.LeftButton)
