"""How much of a screen there is for a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget


def screen_room(widget: QWidget) -> QRect:
    """The part of the widget's screen that windows may take, in the screen's own coordinates.

    Not by ``QWidget.screen()``: PySide ties the screen to the widget as if it were its child. Collecting a
    dialog that had asked so while it was shown has ended the program (PySide6 6.11).
    """
    parent = widget.parentWidget()
    # One that was never shown stands nowhere yet; it will stand with its parent.
    seen = widget if widget.isVisible() or parent is None else parent.window()
    screen = (
        QGuiApplication.screenAt(seen.mapToGlobal(seen.rect().center())) or QGuiApplication.primaryScreen()
    )
    return screen.availableGeometry()
