"""The two lists at the left of the help: its contents, and what a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyleOptionViewItem

from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import FramelessDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from exlab_gui.desktop.help_pages import Hit, Page

_TOPIC = Qt.ItemDataRole.UserRole
_HIT = Qt.ItemDataRole.UserRole + 1
_EXCERPT_LINES = 3


class HelpContents(QListWidget):
    """All pages, by groups.

    Signals:
        topic_chosen: the page that the operator picked.
    """

    topic_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help_contents")
        _dress(self)
        self._is_marking = False
        self.currentItemChanged.connect(self._report)

    def show_pages(self, groups: Sequence[tuple[str, Sequence[Page]]]) -> None:
        """List these pages."""
        name = translate("Help", "Contents of the help")
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))
        self._is_marking = True
        self.clear()
        for title, pages in groups:
            caption = QListWidgetItem(title.upper())
            caption.setFlags(Qt.ItemFlag.NoItemFlags)
            font = QFont(self.font())
            font.setBold(True)
            font.setPointSizeF(font.pointSizeF() * 0.8)
            caption.setFont(font)
            caption.setForeground(self.palette().placeholderText())
            self.addItem(caption)
            for page in pages:
                item = QListWidgetItem(page.title)
                item.setData(_TOPIC, page.name)
                item.setToolTip(tooltip(page.title))
                self.addItem(item)
        self._is_marking = False

    def mark(self, name: str) -> None:
        """Show which page is open, without any signal."""
        self._is_marking = True
        for row in range(self.count()):
            if self.item(row).data(_TOPIC) == name:
                self.setCurrentRow(row)
        self._is_marking = False

    def _report(self, item: QListWidgetItem | None) -> None:
        topic = item.data(_TOPIC) if item is not None else None
        if topic and not self._is_marking:
            self.topic_chosen.emit(topic)


class HelpResults(QListWidget):
    """The places in which all words were found, each with some of the words around them.

    Signals:
        topic_chosen: the place that the operator picked.
    """

    topic_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help_results")
        _dress(self)
        self.setItemDelegate(_HitDelegate(self))
        self._is_filling = False
        self.currentItemChanged.connect(self._report)
        self.itemClicked.connect(self._report)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """List these places."""
        self._is_filling = True
        self.clear()
        for hit in hits:
            place = hit.title if hit.title == hit.page_title else f"{hit.title} ({hit.page_title})"
            item = QListWidgetItem(f"{place}: {hit.excerpt}")
            item.setData(_TOPIC, hit.topic)
            item.setData(_HIT, hit)
            item.setToolTip(tooltip(place, hit.excerpt))
            self.addItem(item)
        if not hits:
            nothing = QListWidgetItem(translate("Help", "Nothing in the help has all these words."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(nothing)
        name = translate("Help", "%Ln place(s) found", "", len(hits))
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))
        self._is_filling = False

    def choose_first(self) -> None:
        """Open the first place."""
        if self.count():
            self.setCurrentRow(0)

    def _report(self, item: QListWidgetItem | None) -> None:
        topic = item.data(_TOPIC) if item is not None else None
        if topic and not self._is_filling:
            self.topic_chosen.emit(topic)


class _HitDelegate(FramelessDelegate):
    """The section, its page, and three lines of text."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit: Hit | None = index.data(_HIT)
        if hit is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        style: Any = option  # the stubs know none of its fields
        style.text = ""
        style.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, style.widget)
        painter.save()
        title, small = _fonts(style.font)
        pad = QFontMetrics(style.font).height() // 2
        room: QRect = style.rect.adjusted(pad, pad // 2, -pad, -pad // 2)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        for font, text, color in (
            (title, hit.title, style.palette.text().color()),
            (small, hit.page_title if hit.page_title != hit.title else "", style.palette.link().color()),
        ):
            if text:
                painter.setFont(font)
                painter.setPen(color)
                metrics = QFontMetrics(font)
                painter.drawText(
                    room, left, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
                )
                room.setTop(room.top() + metrics.height())
        painter.setFont(small)
        painter.setPen(style.palette.placeholderText().color())
        room.setHeight(_EXCERPT_LINES * QFontMetrics(small).lineSpacing())
        painter.setClipRect(room)
        painter.drawText(room, left | Qt.TextFlag.TextWordWrap, hit.excerpt)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hit: Hit | None = index.data(_HIT)
        if hit is None:
            return super().sizeHint(option, index)
        style: Any = option
        title, small = map(QFontMetrics, _fonts(style.font))
        lines = _EXCERPT_LINES + (hit.page_title != hit.title)
        return QSize(0, title.height() + lines * small.lineSpacing() + style.fontMetrics.height())


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    title, small = QFont(font), QFont(font)
    title.setBold(True)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return title, small


def _dress(view: QListWidget) -> None:
    view.setProperty("help", True)
    view.setWordWrap(True)
    view.setTextElideMode(Qt.TextElideMode.ElideNone)
    view.setResizeMode(QListWidget.ResizeMode.Adjust)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
