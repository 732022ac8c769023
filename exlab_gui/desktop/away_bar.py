"""The bar above the list that says that the staging folder is away, and since when."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QPushButton

from exlab_gui.desktop import formats, help_topics
from exlab_gui.desktop.answer_watch import NotAnsweringError
from exlab_gui.desktop.error_wording import Explanation, details_of, explain
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import Banner, push_button
from exlab_gui.staging.survey import RootReplacedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_REFRESH_MS = 20_000


def _reasons() -> tuple[tuple[type[Exception], str], ...]:
    return (
        (NotAnsweringError, translate("Away", "Its disk or share does not answer.")),
        (RootReplacedError, translate("Away", "It is empty now: its disk or share is not connected.")),
        (
            FileNotFoundError,
            translate("Away", "It was moved or removed, or its disk or share is not connected."),
        ),
        (NotADirectoryError, translate("Away", "Something else has taken its place.")),
        (PermissionError, translate("Away", "You may not read it at the moment.")),
    )


class AwayBar(Banner):
    """Says why the list is grey; hidden while all is well. GUI thread only.

    The buttons of the runs stay: whoever takes a step now is told why it cannot be done.

    Args:
        clock: POSIX seconds.

    Signals:
        retry_requested: *Try again*.
        details_requested: *Show details*; an :class:`Explanation`.
    """

    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, clock: Callable[[], float] = time.time) -> None:
        super().__init__("away_bar", closable=False, parent=parent)
        self._clock = clock
        self._away: tuple[str, Exception, float] | None = None
        self.retry = push_button(
            lambda: translate("Away", "Try again"),
            "away_retry_button",
            lambda: translate("Away", "Look now whether the folder is back"),
        )
        self.retry.setProperty("quiet", True)
        self.retry.clicked.connect(self.retry_requested)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.retry)
            layout.setAlignment(self.retry, Qt.AlignmentFlag.AlignTop)
        self._refresh = QTimer(self)
        self._refresh.setInterval(_REFRESH_MS)
        self._refresh.timeout.connect(self._write)
        keep_translated(self._write)

    def show_away(self, folder: str, error: Exception, since: float) -> None:
        """Say it, also to those who do not see it.

        Args:
            folder: the staging folder.
            error: why it cannot be looked at.
            since: POSIX seconds when it was seen last.
        """
        is_news = self._away is None
        self._away = folder, error, since
        self.setToolTip(tooltip(folder))
        self._write()
        self._refresh.start()
        if is_news:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def show_back(self) -> None:
        """The folder is there."""
        self._away = None
        self._refresh.stop()
        self.hide()

    def tab_chain(self) -> list[QWidget]:
        """What the tab key goes to, in this order."""
        return [*self.findChildren(QPushButton)]

    def _write(self) -> None:
        if self._away is None:
            return
        folder, error, since = self._away
        now, then = (formats.from_timestamp(seconds) for seconds in (self._clock(), since))
        if now is None or then is None:
            happened = translate("Away", "The staging folder is away.")
        else:
            happened = translate("Away", "The staging folder is away since {clock} ({ago}).")
            happened = happened.format(clock=formats.clock(then, now), ago=formats.ago(then, now))
        words = Explanation(
            f"{happened} {_reason(error)}",
            translate("Away", "The list shows what was known then; nothing was changed."),
            translate("Away", "It comes back by itself."),
            f"{visible(folder)}\n{details_of(error)}",
            help_topics.SHARE_AWAY,
        )
        self.show_explanation(words, alarming=False)


def _reason(error: Exception) -> str:
    for kind, words in _reasons():
        if isinstance(error, kind):
            return words
    return explain(error).happened
