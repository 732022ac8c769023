"""The head of a run's panel: in a narrow window the title stays readable."""

from __future__ import annotations

import pytest

from exlab_gui.desktop.run_head import RunHead
from exlab_gui.desktop.widgets import push_button


@pytest.fixture
def head(qtbot):
    made = RunHead([push_button(text, text) for text in ("Open folder", "More", "Clear staging copy")])
    qtbot.addWidget(made)
    made.title.show_text("Run 2026-04-17 14:32")
    made.show()
    return made


def test_in_a_wide_window_the_buttons_stand_beside_the_title(qtbot, head):
    em = head.fontMetrics().height()
    head.resize(em * 70, em * 4)
    qtbot.waitUntil(lambda: head.title.geometry().right() < head._buttons.geometry().left())
    assert head._buttons.geometry().top() < head.place.geometry().top()


def test_in_a_narrow_one_the_title_has_a_line_of_its_own_and_back(qtbot, head):
    em = head.fontMetrics().height()
    head.resize(head._buttons.sizeHint().width() + em * 6, em * 5)
    qtbot.waitUntil(lambda: head.title.width() == head.width())
    assert head._buttons.geometry().top() > head.title.geometry().top()
    assert head.place.geometry().right() < head._buttons.geometry().left()
    head.resize(em * 70, em * 4)
    qtbot.waitUntil(lambda: head.title.geometry().right() < head._buttons.geometry().left())
