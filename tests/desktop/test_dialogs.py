"""The app's dialogs: their buttons; and what the system's own dialog for files is told before it opens."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from exlab_gui.desktop.dialogs import AppDialog, save_file
from exlab_gui.desktop.widgets import push_button


def test_that_the_suffix_is_known_before_the_system_asks_about_replacing(qtbot, monkeypatch):
    parent, known = QWidget(), []
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: known.append(dialog.defaultSuffix()))
    save_file(parent, "Save", "report.pdf", print, suffix="pdf")
    assert known == ["pdf"], "added later, it makes another name than the one that was asked about"


def test_that_a_narrow_dialog_cuts_no_button(qtbot):
    dialog = AppDialog("narrow", "Narrow", None)
    qtbot.addWidget(dialog)
    dialog.setMinimumWidth(100)
    for number in range(6):
        dialog.add_left_button(push_button(f"Number {number} of many", f"left_{number}"), dialog.update)
    dialog.add_button(push_button("Close", "close"), dialog.accept, default=True)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.resize(10, 600)
    qtbot.waitUntil(lambda: dialog.width() < 500)
    buttons = dialog.findChildren(QPushButton)
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    places = [QRect(button.mapTo(dialog, QPoint(0, 0)), button.size()) for button in buttons]
    assert all(map(dialog.rect().contains, places))
    assert len({place.top() for place in places}) > 1, "over several lines"


def test_that_the_keyboard_takes_the_buttons_as_they_stand(qtbot):
    dialog = AppDialog("order", "Order", None)
    qtbot.addWidget(dialog)
    for number in (1, 2, 3):
        dialog.add_left_button(push_button(f"{number}", f"left_{number}"), dialog.update)
    dialog.add_button(push_button("Close", "close"), dialog.accept)
    place, names = dialog.nextInFocusChain(), []
    while place is not dialog:
        names.append(place.objectName())
        place = place.nextInFocusChain()
    assert [name for name in names if name.startswith(("left", "close"))] == [
        "left_1",
        "left_2",
        "left_3",
        "close",
    ]
