"""What stands in the window when there is no list to show: each says why, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from exlab_gui.desktop import help_topics
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.help_desk import HelpButton
from exlab_gui.desktop.motion import show_busy
from exlab_gui.desktop.translation import keep_said, keep_translated, spoken, translate
from exlab_gui.desktop.widgets import ElidedLabel, WrappedLabel, push_button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from exlab_gui.desktop.translation import Words


class MessagePage(QWidget):
    """A title, a sentence or two, and buttons, in the middle of the page."""

    def __init__(self, name: str, title: Words, text: Words, *buttons: QPushButton) -> None:
        super().__init__()
        self.setObjectName(name)
        em = self.fontMetrics().height()
        self._title = title
        self._words = text
        self.heading = QLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty("heading", True)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = WrappedLabel()
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.text.setProperty("muted", True)
        self.text.setFixedWidth(em * 36)
        self.place = ElidedLabel()
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.place.setFixedWidth(em * 36)
        self.place.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.column = QVBoxLayout()
        self.column.setSpacing(round(em * 0.6))
        self.column.addWidget(self.heading)
        self.column.addWidget(self.place, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self.text, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addSpacing(em // 2)
        self.column.addLayout(row)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(self.column)
        layout.addStretch(3)
        keep_translated(self._put_words)

    def say(self, text: Words, title: Words = "") -> None:
        """Show another text, and another title where one is given."""
        self._words = text
        self._title = title or self._title
        self._put_words()

    def _put_words(self) -> None:
        self.heading.setText(spoken(self._title))
        self.text.setText(spoken(self._words))
        self.fit_to_words()

    def fit_to_words(self) -> None:
        """Be as high as the words need."""
        # A layout gives a centred label the height of its hint, which knows nothing of the fixed width.
        self.text.setFixedHeight(max(0, self.text.heightForWidth(self.text.width())))


class ScanningPage(MessagePage):
    """The first scan of a folder, until its first runs are found."""

    def __init__(self) -> None:
        super().__init__("scanning_page", lambda: translate("Pages", "Looking for runs\u2026"), "")
        bar = QProgressBar()
        bar.setObjectName("scanning_bar")
        keep_said(bar, lambda: bar.setAccessibleName(translate("Pages", "Looking for runs")))
        show_busy(bar)
        bar.setTextVisible(False)
        bar.setFixedWidth(self.fontMetrics().height() * 16)
        self.column.insertWidget(2, bar, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_folder(self, folder: str) -> None:
        """Say where."""
        self.place.show_text(folder)
        self.place.show()


class UnreadablePage(MessagePage):
    """The staging folder is gone or cannot be read.

    Signals:
        retry_requested, choose_requested: the two ways to go on.
    """

    retry_requested = Signal()
    choose_requested = Signal()

    def __init__(self) -> None:
        retry = push_button(
            lambda: translate("Pages", "Try again"),
            "retry_button",
            lambda: translate("Pages", "Look for the folder once more"),
            primary=True,
        )
        choose = _choose_another("choose_other_button")
        explain_it = HelpButton("unreadable_help")
        super().__init__("unreadable_page", _cannot_be_read, "", retry, choose, explain_it)
        explain_it.show_topic(help_topics.WIDGETS["unreadable_page"])
        retry.clicked.connect(self.retry_requested)
        choose.clicked.connect(self.choose_requested)

    def show_error(self, folder: str, error: BaseException) -> None:
        """Say which folder, and why."""
        self.place.show_text(folder)
        self.place.show()
        self.say(lambda: _why(error)[1], lambda: _why(error)[0])


def _choose_another(name: str) -> QPushButton:
    return push_button(
        lambda: translate("Pages", "Choose another folder\u2026"),
        name,
        lambda: translate("Pages", "Pick another staging folder"),
    )


def _cannot_be_read() -> str:
    return translate("Pages", "The staging folder cannot be read")


def _why(error: BaseException) -> tuple[str, str]:
    """In a few words, and what to do."""
    if isinstance(error, FileNotFoundError):
        return translate("Pages", "The staging folder is not there"), translate(
            "Pages",
            "The folder was moved or removed, or its disk or share is not connected. Nothing was changed. "
            "Connect it and try again, or choose another folder.",
        )
    if isinstance(error, NotADirectoryError):
        return translate("Pages", "This is not a folder"), translate(
            "Pages", "Nothing was changed. Choose the folder into which your instruments write."
        )
    if isinstance(error, PermissionError):
        return translate("Pages", "You may not read the staging folder"), translate(
            "Pages", "Nothing was changed. Ask your IT for permission, or choose another folder."
        )
    explanation = explain(error)
    unchanged = translate("Pages", "Nothing was changed.")
    return _cannot_be_read(), f"{explanation.happened} {unchanged} {explanation.remedy}"


class StoppedPage(MessagePage):
    """The operator stopped the first scan before it found anything.

    Signals:
        retry_requested: *Look again*.
    """

    retry_requested = Signal()

    def __init__(self) -> None:
        retry = push_button(
            lambda: translate("Pages", "Look again"),
            "look_again_button",
            lambda: translate("Pages", "Look for runs once more"),
            primary=True,
        )
        super().__init__(
            "stopped_page",
            lambda: translate("Pages", "Stopped"),
            lambda: translate("Pages", "You stopped before a run was found. Nothing was changed."),
            retry,
        )
        retry.clicked.connect(self.retry_requested)


class NoMatchPage(MessagePage):
    """There are runs, but the filter hides them all.

    Signals:
        reset_requested: *Show all runs*.
    """

    reset_requested = Signal()

    def __init__(self) -> None:
        reset = push_button(
            lambda: translate("Pages", "Show all runs"),
            "show_all_button",
            lambda: translate("Pages", "Clear the search and every filter"),
        )
        super().__init__("no_match_page", lambda: translate("Pages", "No run matches"), "", reset)
        reset.clicked.connect(self.reset_requested)

    def show_hidden(self, number: int) -> None:
        """Say how many there are."""
        self.say(
            lambda: translate(
                "Pages", "%Ln run(s) (is|are) hidden by the search and the filters.", "", number
            )
        )
