"""A result that never changes the room it takes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea

from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.verdict import Verdict

pytestmark = pytest.mark.usefixtures("themes")

SHORT = Explanation("It happened.", "Nothing was touched.", "Do this.", "the details")
LONG = Explanation("It happened.", "Nothing was touched.", "\n".join(["Do this and that, " * 12] * 6))


@pytest.fixture
def verdict(qtbot):
    widget = Verdict()
    qtbot.addWidget(widget)
    widget.setFixedSize(600, 100)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def scroll_range(verdict):
    return verdict.findChild(QScrollArea).verticalScrollBar().maximum()


def test_what_happened_comes_first_then_what_to_do(verdict):
    verdict.show_explanation(SHORT, alarming=False)
    assert verdict.text == "It happened. Nothing was touched.\nDo this."


def test_only_what_does_not_fit_can_be_scrolled(qtbot, verdict):
    verdict.show_explanation(SHORT, alarming=False)
    qtbot.waitUntil(lambda: scroll_range(verdict) == 0)
    verdict.show_explanation(LONG, alarming=True)
    qtbot.waitUntil(lambda: scroll_range(verdict) > 100)
    verdict.findChild(QScrollArea).verticalScrollBar().setValue(50)
    verdict.show_explanation(SHORT, alarming=False)
    assert verdict.findChild(QScrollArea).verticalScrollBar().value() == 0
    assert verdict.size().height() == 100


def test_details_are_asked_for(qtbot, verdict):
    verdict.show_explanation(SHORT, alarming=False)
    button = verdict.findChild(QPushButton, "verdict_details")
    with qtbot.waitSignal(verdict.details_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [SHORT]
    verdict.show_explanation(LONG, alarming=False)
    assert not button.isVisible()


def test_a_problem_looks_like_one_and_is_read_out(verdict):
    verdict.show_explanation(SHORT, alarming=False)
    quiet = verdict.grab().toImage()
    verdict.show_explanation(SHORT, alarming=True)
    assert verdict.grab().toImage() != quiet
    assert verdict.findChild(QScrollArea).accessibleDescription() == verdict.text
