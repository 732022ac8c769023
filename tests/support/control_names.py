"""Finds the controls of a window that do not say what they are, or what they are for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTabBar,
    QWidget,
)

_CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)
"""Beside the titles of tables. The lines of lists and tables have tooltips of their own."""

_QT_OWN = (QAbstractSpinBox, QCalendarWidget, QComboBox, QLineEdit, QTabBar)
"""What Qt has put into these belongs to them."""


def nameless(window: QWidget) -> list[str]:
    """Every control that can be seen in a window and has no accessible name, or no tooltip."""
    controls = [widget for widget in window.findChildren(QWidget) if _is_control(widget, window)]
    return [f"{_path(widget)}: {fault}" for widget in controls for fault in _faults(widget)]


def _is_control(widget: QWidget, window: QWidget) -> bool:
    if not widget.isVisibleTo(window) or widget.window() is not window:
        return False
    if isinstance(widget, QHeaderView):
        return widget.orientation() is Qt.Orientation.Horizontal
    parents = iter(_parents(widget, window))
    is_ours = not any(isinstance(parent, _QT_OWN) for parent in parents)
    return is_ours and isinstance(widget, _CONTROLS) and type(widget).__name__ != "QTableCornerButton"


def _parents(widget: QWidget, window: QWidget) -> list[QWidget]:
    found = []
    place = widget.parentWidget()
    while place is not None and place is not window:
        found.append(place)
        place = place.parentWidget()
    return found


def _faults(widget: QWidget) -> list[str]:
    if isinstance(widget, QTabBar):
        places = range(widget.count())
        return [
            f"tab {widget.tabText(place)!r}: no tooltip" for place in places if not widget.tabToolTip(place)
        ]
    faults = []
    if not _name(widget):
        faults.append("no name")
    if not widget.toolTip():
        faults.append("no tooltip")
    return faults


def _name(widget: QWidget) -> str:
    # The table that it belongs to says what its titles are of.
    named = widget.parentWidget() if isinstance(widget, QHeaderView) else widget
    found = QAccessible.queryAccessibleInterface(named)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def _path(widget: QWidget) -> str:
    names = []
    place: QWidget | None = widget
    while place is not None and len(names) < 3:
        names.insert(0, place.objectName() or type(place).__name__)
        place = place.parentWidget()
    return "/".join(names)
