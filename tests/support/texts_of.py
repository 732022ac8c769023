"""Every text that a widget and all within it say, to the eye and to a screen reader."""

from __future__ import annotations

import html
import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

_TAGS = re.compile(r"<[^<>]*>")
_MOST_ROWS = 30


def texts_of(top):
    """Pairs of who says it (for the message of a test) and what."""
    for widget in (top, *top.findChildren(QWidget)):
        if _is_qts_own(widget):
            continue
        name = f"{type(widget).__name__} {widget.objectName() or widget.parent().objectName()}"
        yield f"{name}: title", widget.windowTitle()
        yield f"{name}: tooltip", plain(widget.toolTip())
        yield f"{name}: name", widget.accessibleName()
        yield f"{name}: description", widget.accessibleDescription()
        yield from ((f"{name}: text", text) for text in _said_by(widget))
    for action in top.findChildren(QAction):
        if not (isinstance(action.parent(), QWidget) and _is_qts_own(action.parent())):
            yield f"QAction {action.objectName()}", action.text()


def plain(text):
    """A tooltip without its markup."""
    return html.unescape(_TAGS.sub(" ", text))


def _is_qts_own(widget):
    """Inside of a widget that Qt made, or made of data: calendars, clear buttons, rulers of a table."""
    parent = widget
    while parent is not None:
        if parent.objectName().startswith("qt_") or type(parent).__name__.startswith("QCalendar"):
            return True
        parent = parent.parent() if isinstance(parent.parent(), QWidget) else None
    return type(widget).__name__ in {"QLineEditIconButton", "QTableCornerButton"}


def _said_by(widget):
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QAbstractSpinBox):
        yield widget.text()
    elif isinstance(widget, (QMenu, QGroupBox)):
        yield widget.title()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QHeaderView) and widget.isVisible() and widget.model() is not None:
        model = widget.model()
        if widget.orientation() is Qt.Orientation.Horizontal:
            for section in range(widget.count()):
                yield str(model.headerData(section, Qt.Orientation.Horizontal) or "")
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells_of(widget.model())


def _cells_of(model):
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        for column in range(model.columnCount()):
            for role in roles:
                yield plain(str(model.index(row, column).data(role) or ""))
