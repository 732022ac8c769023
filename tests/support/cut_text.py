"""Finds words on screen that are cut: what has no room for them, or lies outside of what it is in."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QTabBar,
    QWidget,
)

SLACK = 2
"""Pixels that rounding may cost."""


def cut_texts(window):
    """What is cut in a window, in words; empty where all can be read."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if isinstance(widget, QLabel):
            found += _label(widget)
        elif isinstance(widget, QAbstractButton):
            found += _button(widget)
        elif isinstance(widget, QTabBar):
            found += _tabs(widget)
        elif isinstance(widget, QHeaderView):
            found += _header(widget)
    return found


def _name(widget, text):
    return f"{type(widget).__name__} {widget.objectName()} {text[:60]!r}"


def _plain(text):
    if Qt.mightBeRichText(text):
        document = QTextDocument()
        document.setHtml(text)
        return document.toPlainText()
    return text


def _told_elsewhere(widget, text):
    """Whether the tooltip has the words whole; it may wrap them."""
    return "".join(text.split()) in "".join(_plain(widget.toolTip()).split())


def _label(label):
    if not label.text() or _told_elsewhere(label, label.text()):
        return []
    if label.wordWrap():
        fits = label.heightForWidth(label.width()) <= label.height() + SLACK
        words = label.text().replace("&" if label.buddy() else "", "").split()
        longest = max(words, key=label.fontMetrics().horizontalAdvance, default="")
        fits = fits and label.fontMetrics().horizontalAdvance(longest) <= label.width() + SLACK
    else:
        wanted = label.sizeHint()
        fits = wanted.width() <= label.width() + SLACK and wanted.height() <= label.height() + SLACK

    return [] if fits and _is_whole(label) else [_name(label, label.text())]


def _button(button):
    text = button.text().replace("&&", "&")
    if not text or _told_elsewhere(button, text):
        return []
    # A sign has a place of its own size.
    wanted = button.fontMetrics().boundingRect(text).size() if len(text) == 1 else button.sizeHint()
    fits = wanted.width() <= button.width() + SLACK and wanted.height() <= button.height() + SLACK
    return [] if fits and _is_whole(button) else [_name(button, text)]


def _tabs(bar):
    metrics = bar.fontMetrics()
    return [
        _name(bar, bar.tabText(place))
        for place in range(bar.count())
        if metrics.horizontalAdvance(bar.tabText(place).replace("&&", "&")) > bar.tabRect(place).width()
        and not bar.tabToolTip(place)
    ]


def _header(header):
    if header.orientation() is not Qt.Orientation.Horizontal:
        return []
    found = []
    for section in range(header.count()):
        text = str(header.model().headerData(section, header.orientation()) or "")
        whole = header.model().headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        room = header.sectionSize(section)
        if header.isSectionHidden(section) or header.fontMetrics().horizontalAdvance(text) <= room:
            continue
        if text not in _plain(str(whole or "")):
            found.append(_name(header, text))
    return found


def _is_whole(widget):
    """Whether all of it is inside of everything that it is in; what can be scrolled to counts as inside."""
    area = QRect(widget.rect())
    parent, child = widget.parentWidget(), widget
    while parent is not None:
        area.translate(child.pos())
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return True
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area):
            return False
        if child.isWindow() or parent.isWindow():
            return True
        parent, child = parent.parentWidget(), parent
    return True
