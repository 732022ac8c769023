"""Shows one page of the help: pictures from the resources only, links that lead to other pages only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from exlab_gui.desktop.help_document import fill, find_all
from exlab_gui.desktop.help_pages import split_topic
from exlab_gui.desktop.help_pictures import STATE_PICTURE, framed_picture, picture_file, state_picture
from exlab_gui.desktop.run_status import RunStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from exlab_gui.desktop.help_pages import Page
    from exlab_gui.desktop.theme import ThemeManager
    from exlab_gui.desktop.translation import Language

_RESIZED_MS = 120
_WIDEST_EMS = 46


class HelpBrowser(QTextBrowser):
    """One page. GUI thread only.

    Signals:
        topic_requested: a link to another place in the help.
    """

    topic_requested = Signal(str)

    def __init__(self, themes: ThemeManager) -> None:
        super().__init__()
        self._themes = themes
        self._page: Page | None = None
        self._language: Language | None = None
        self._words: Sequence[str] = ()
        self._room = 0
        self.setObjectName("help_text")
        # Nothing is ever opened by Qt itself: neither a file, nor an address on the network.
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        # Pictures are as wide as the page, so its width must not depend on its length.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.anchorClicked.connect(self._follow)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_RESIZED_MS)
        self._resized.timeout.connect(self._fit)
        themes.changed.connect(self._draw_again)

    @property
    def page(self) -> Page | None:
        """What is shown."""
        return self._page

    def show_page(self, page: Page, language: Language, anchor: str = "", words: Sequence[str] = ()) -> None:
        """Show a page from a section on, with the places marked where words stand."""
        self._page, self._language, self._words = page, language, words
        self._draw()
        self.go_to(anchor)

    def go_to(self, anchor: str) -> None:
        """Bring a section of the page to the top."""
        if anchor:
            self.scrollToAnchor(anchor)
        else:
            self.verticalScrollBar().setValue(0)

    def mark(self, words: Sequence[str]) -> None:
        """Mark other words."""
        self._words = words
        look = QTextCharFormat()
        look.setBackground(QColor(self._themes.theme.warning))
        look.setForeground(QColor(self._themes.theme.surface))
        selections = []
        for cursor in find_all(self.document(), words):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = look
            selections.append(selection)
        self.setExtraSelections(selections)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        address = name.toString() if isinstance(name, QUrl) else name
        if kind != QTextDocument.ResourceType.ImageResource.value or self._language is None:
            return None
        theme, ratio = self._themes.theme, self.devicePixelRatioF()
        if address.startswith(STATE_PICTURE):
            status = RunStatus(address.removeprefix(STATE_PICTURE))
            return state_picture(status, self.fontMetrics(), ratio, theme)
        try:
            return framed_picture(picture_file(address, self._language), self._picture_room(), ratio, theme)
        except (FileNotFoundError, ValueError):
            return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized.start()

    def _picture_room(self) -> int:
        em = self.fontMetrics().height()
        return max(em * 10, min(em * _WIDEST_EMS, self.viewport().width() - round(em * 3.2)))

    def _draw(self) -> None:
        if self._page is None:
            return
        self._room = self._picture_room()
        self.document().clear()
        fill(self.document(), self._page, self.font(), self._themes.theme)
        # Else Qt keeps the end of the page in view, where it has written last.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.mark(self._words)

    def _draw_again(self) -> None:
        scrolled = self.verticalScrollBar().value()
        self._draw()
        self.verticalScrollBar().setValue(scrolled)

    def _fit(self) -> None:
        if self._room != self._picture_room():
            self._draw_again()

    def _follow(self, url: QUrl) -> None:
        if url.isRelative():
            page, anchor = split_topic(url.toString())
            here = self._page.name if self._page else ""
            self.topic_requested.emit("#".join(filter(None, (page or here, anchor))))
