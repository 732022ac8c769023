"""The app's dialogs. Every one opens without blocking, so that tests and timers go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from exlab_gui import APP_NAME
from exlab_gui.desktop.control_tips import TipGiver
from exlab_gui.desktop.flow_layout import FlowLayout
from exlab_gui.desktop.help_desk import HelpButton, HelpKey, set_topic
from exlab_gui.desktop.plain_text import visible_lines
from exlab_gui.desktop.screen_room import screen_room
from exlab_gui.desktop.translation import keep_said, keep_translated, spoken, translate
from exlab_gui.desktop.widgets import WrappedLabel, push_button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from exlab_gui.desktop.error_wording import Explanation
    from exlab_gui.desktop.translation import Words


_SHARE_OF_SCREEN = 0.92
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class AppDialog(QDialog):
    """A quiet dialog: a heading, content, and buttons at the right; the window behind it stays alive."""

    def __init__(self, name: str, heading: Words, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(APP_NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        HelpKey(self)
        TipGiver(self)
        em = self.fontMetrics().height()
        self.setMinimumWidth(em * 36)
        self._heading = heading
        self.heading = QLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.heading.setProperty("heading", True)
        keep_translated(self._put_heading)
        self.content = QVBoxLayout()
        self.content.setSpacing(em // 2)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(round(em * 0.8))
        left = QWidget()
        self._left_buttons = FlowLayout(self._buttons.spacing(), left)
        left.setSizePolicy(self._left_buttons.policy)
        self._buttons.addWidget(left, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(round(em * 1.4), round(em * 1.2), round(em * 1.4), round(em * 1.2))
        layout.setSpacing(round(em * 0.8))
        layout.addWidget(self.heading)
        layout.addLayout(self.content, 1)
        layout.addLayout(self._buttons)

    def showEvent(self, event: QShowEvent) -> None:
        layout = self.layout()
        if layout is not None:
            # A least width of its own would let Qt cut the buttons where their words are long.
            self.setMinimumWidth(max(self.minimumWidth(), layout.minimumSize().width()))
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in _ENTER and isinstance(focused, QPushButton) and focused.hasFocus():
            # Not the default one, somewhere else, when the keyboard has been taken to this one.
            focused.click()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _put_heading(self) -> None:
        self.heading.setText(spoken(self._heading))
        self.setAccessibleName(spoken(self._heading))

    def add_text(self, text: Words, *, muted: bool = False) -> WrappedLabel:
        """Add a paragraph of plain text."""
        label = WrappedLabel()
        keep_said(label, lambda: label.setText(spoken(text)))
        label.setProperty("muted", muted)
        self.content.addWidget(label)
        return label

    def add_button(self, button: QPushButton, action: Callable[[], object], *, default: bool = False) -> None:
        """Add a button at the right; ``default`` is what Enter presses."""
        button.clicked.connect(action)
        button.setDefault(default)
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        if default:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit_to_words(self) -> None:
        """Be as high as the words need at the least width; left alone, Qt leaves room for narrower lines.

        To be called last, when everything is in.
        """
        for widget in self.findChildren(QWidget):
            widget.ensurePolished()
        for label in (self.heading, *self.findChildren(WrappedLabel)):
            label.setMinimumSize(1, 1)
        layout = self.layout()
        if layout is not None:
            width = max(self.minimumWidth(), layout.minimumSize().width())
            height = layout.totalHeightForWidth(width)
            self.setMinimumSize(width, height)
            self.resize(width, height)

    def resize_within_screen(self, width: int, height: int) -> None:
        """Be so large, but never larger than the screen."""
        room = screen_room(self).size() * _SHARE_OF_SCREEN
        self.resize(min(width, room.width()), min(height, room.height()))

    def add_left_button(self, button: QPushButton, action: Callable[[], object]) -> None:
        """Add a button at the left, after those that are there, apart from those that close the dialog."""
        button.clicked.connect(action)
        self._left_buttons.addWidget(button)


def close_button(*, primary: bool = False) -> QPushButton:
    """The button that closes a dialog, for :meth:`AppDialog.add_button`."""
    return push_button(lambda: translate("Message", "Close"), "close_button", primary=primary)


class DetailsDialog(AppDialog):
    """A message whole: what happened, what was not touched, what to do, and the details to copy."""

    def __init__(self, heading: str, explanation: Explanation, parent: QWidget | None) -> None:
        super().__init__("details_dialog", heading, parent)
        for part in (explanation.happened, explanation.untouched, explanation.remedy):
            if part and part != heading:
                self.add_text(part)
        self._details = QPlainTextEdit(visible_lines(explanation.details))
        self._details.setObjectName("details_text")
        self._details.setAccessibleName(translate("Message", "Technical details"))
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setMinimumHeight(self.fontMetrics().height() * 8)
        self.content.addWidget(self._details, 1)
        copy = push_button(
            lambda: translate("Message", "Copy details"),
            "copy_details_button",
            lambda: translate("Message", "Copy this message for your IT"),
        )
        self.add_left_button(copy, self._copy)
        self._help = HelpButton("details_help")
        self._left_buttons.addWidget(self._help)
        self._help.show_topic(explanation.topic)
        set_topic(self, explanation.topic)
        self.add_button(close_button(primary=True), self.accept, default=True)
        self._text = f"{heading}\n{explanation.text}\n\n{explanation.details}"

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)


def choose_folder(parent: QWidget, title: str, start: str, chosen: Callable[[str], object]) -> QFileDialog:
    """Let the operator pick a folder; ``chosen`` is called with its path unless it is cancelled."""
    dialog = _file_dialog(parent, title, start, chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    dialog.open()
    return dialog


def save_file(
    parent: QWidget, title: str, suggested: str, chosen: Callable[[str], object], *, suffix: str
) -> QFileDialog:
    """Let the operator say where to save; asks before an existing file is replaced.

    Args:
        parent: the window that it belongs to.
        title: of the dialog.
        suggested: a name for the file, with its suffix.
        chosen: called with the path unless it is cancelled.
        suffix: added to a name without any; no dot.
    """
    dialog = _file_dialog(parent, title, "", chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # Windows' own dialog takes it when it opens. Set later, Qt would add it after Windows has asked whether
    # the file may be replaced: about another name.
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(suggested)
    dialog.open()
    return dialog


def _file_dialog(parent: QWidget, title: str, start: str, chosen: Callable[[str], object]) -> QFileDialog:
    dialog = QFileDialog(parent, title, start)
    dialog.setObjectName("file_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    return dialog
