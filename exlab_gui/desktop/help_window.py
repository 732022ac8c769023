"""The help: a window of its own, with the contents at the left, a search above them, and one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from exlab_gui import APP_NAME
from exlab_gui.desktop.help_browser import HelpBrowser
from exlab_gui.desktop.help_lists import HelpContents, HelpResults
from exlab_gui.desktop.help_pages import HelpBook, split_topic
from exlab_gui.desktop.help_shortcuts import native, shortcuts_markdown
from exlab_gui.desktop.help_topics import KEYBOARD, STATES
from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.screen_room import screen_room
from exlab_gui.desktop.search_text import search_words
from exlab_gui.desktop.translation import Language, LanguageManager, keep_translated, translate
from exlab_gui.desktop.widgets import push_button

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from exlab_gui.desktop.theme import ThemeManager

_WIDTH_EMS, _HEIGHT_EMS, _LIST_EMS = 68, 46, 19
_LEAST_LIST_EMS = 13
_SHARE_OF_SCREEN = 0.92


class HelpWindow(QWidget):
    """Shows the pages of the help. GUI thread only; remembers nothing.

    It has no parent: else a dialog that must be answered first would keep it from being read. It never keeps
    the app alive.

    Args:
        main: the window whose actions the page *Keyboard shortcuts* lists.
        themes: the colours.
    """

    def __init__(self, main: QWidget, themes: ThemeManager) -> None:
        super().__init__()
        self._main = main
        self._book: HelpBook | None = None
        self._visited: list[str] = []
        self._place = -1
        self._is_over = False
        self.setObjectName("help_window")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.back = push_button("\u2190", "help_back_button")
        self.forward = push_button("\u2192", "help_forward_button")
        self.search = QLineEdit()
        self.search.setObjectName("help_search")
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(200)
        self.contents = HelpContents()
        self.results = HelpResults()
        self.browser = HelpBrowser(themes)
        self._lists = QStackedWidget()
        self._lay_out()
        self._connect()
        keep_translated(self._say)

    @property
    def topic(self) -> str:
        """What is shown."""
        return self._visited[self._place] if self._visited else ""

    def open(self, topic: str) -> None:
        """Show a topic, on top of all windows; one that does not exist shows the first page."""
        self.go(topic)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def go(self, topic: str) -> None:
        """Show a topic, and remember it for *Back*."""
        if topic != self.topic:
            self._visited[self._place + 1 :] = [topic]
            self._place += 1
        self._show()

    def go_back(self) -> None:
        """Show what was shown before."""
        self._step(-1)

    def go_forward(self) -> None:
        """Show what *Back* left."""
        self._step(1)

    def leave(self) -> None:
        """The main window goes, and this one with it."""
        self._is_over = True
        self.close()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.search.text():
            self.search.clear()
        else:
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and event.type() is QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]  # a QKeyEvent, which the stubs cannot know
            if key == Qt.Key.Key_Down:
                (self.results if self.search.text().strip() else self.contents).setFocus()
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.results.choose_first()
                return True
        return super().eventFilter(watched, event)

    def _step(self, distance: int) -> None:
        place = self._place + distance
        if 0 <= place < len(self._visited):
            self._place = place
            self._show()

    def _show(self) -> None:
        if self._is_over or self._book is None or not self._visited:
            return
        name, anchor = split_topic(self.topic)
        if name == KEYBOARD:
            # Actions may have come or changed their names since.
            self._book = self._read_book()
        try:
            page = self._book.page(name)
        except (FileNotFoundError, ValueError):
            page, anchor = self._book.page(STATES), ""
        words = search_words(self.search.text())
        self.browser.show_page(page, self._book.language, anchor, words)
        self.browser.setAccessibleName(page.title)
        self.contents.mark(page.name)
        self.back.setEnabled(self._place > 0)
        self.forward.setEnabled(self._place < len(self._visited) - 1)
        self.setWindowTitle(f"{page.title} \u2013 {translate('Help', 'Help')} \u2013 {APP_NAME}")

    def _search(self) -> None:
        words = search_words(self.search.text())
        self._lists.setCurrentWidget(self.results if words else self.contents)
        self.browser.mark(words)
        if words and self._book is not None:
            self.results.show_hits(self._book.search(words))

    def _read_book(self) -> HelpBook:
        return HelpBook(_spoken(), shortcuts_markdown(self._main))

    def _say(self) -> None:
        if self._is_over:
            return
        keys = QKeySequence.StandardKey
        self._book = self._read_book()
        for button, name, key in (
            (self.back, translate("Help", "Back"), keys.Back),
            (self.forward, translate("Help", "Forward"), keys.Forward),
        ):
            button.setAccessibleName(name)
            button.setToolTip(tooltip(_with_key(name, QKeySequence(key))))
        search = translate("Help", "Search the help")
        self.search.setAccessibleName(search)
        self.search.setPlaceholderText(search)
        self.search.setToolTip(tooltip(_with_key(search, QKeySequence(keys.Find))))
        self.contents.show_pages(self._book.groups())
        self._search()
        self._show()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        room = screen_room(self).size() * _SHARE_OF_SCREEN
        self.resize(min(em * _WIDTH_EMS, room.width()), min(em * _HEIGHT_EMS, room.height()))
        buttons = QHBoxLayout()
        buttons.setSpacing(em // 3)
        for button in (self.back, self.forward):
            button.setProperty("choice", True)
            buttons.addWidget(button)
        buttons.addWidget(self.search, 1)
        for each in (self.contents, self.results):
            self._lists.addWidget(each)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        left.setMinimumWidth(em * _LEAST_LIST_EMS)
        column.addLayout(buttons)
        column.addWidget(self._lists, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("help_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(round(em * 0.7))
        splitter.addWidget(left)
        splitter.addWidget(self.browser)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([em * _LIST_EMS, em * (_WIDTH_EMS - _LIST_EMS)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em, em, em, em)
        layout.addWidget(splitter)
        for before, after in (
            (self.search, self.contents),
            (self.contents, self.results),
            (self.results, self.browser),
            (self.browser, self.back),
            (self.back, self.forward),
        ):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        keys = QKeySequence.StandardKey
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.contents.topic_chosen.connect(self.go)
        self.results.topic_chosen.connect(self.go)
        self.browser.topic_requested.connect(self.go)
        for key, does in (
            (keys.Back, self.go_back),
            (keys.Forward, self.go_forward),
            (keys.Find, self._find),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(key)
            shortcut.activated.connect(does)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


def _spoken() -> Language:
    application = QCoreApplication.instance()
    manager = application.findChild(LanguageManager) if application is not None else None
    return manager.spoken if manager is not None else Language.ENGLISH


def _with_key(name: str, key: QKeySequence) -> str:
    return f"{name} ({native(key)})" if not key.isEmpty() else name
