"""What came out of a check, in a frame of fixed height whose words can be scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from exlab_gui.desktop.announcer import announce
from exlab_gui.desktop.help_desk import HelpButton, set_topic
from exlab_gui.desktop.translation import keep_said, translate
from exlab_gui.desktop.widgets import WrappedLabel, push_button, repolish

if TYPE_CHECKING:
    from exlab_gui.desktop.error_wording import Explanation


class Verdict(QFrame):
    """Like a :class:`Banner`, but as high as the room it is given.

    Signals:
        details_requested: *Show details* was pressed; the :class:`Explanation` that is shown.
    """

    details_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._explanation: Explanation | None = None
        self._words = WrappedLabel()
        self._words.setObjectName("verdict_text")
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Else it wants the height that it would have in a much narrower room.
        self._words.setMinimumSize(1, 1)
        page = QWidget()
        page.setObjectName("verdict_page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._words)
        self._area = QScrollArea()
        self._area.setObjectName("verdict_words")
        keep_said(self._area, lambda: self._area.setAccessibleName(translate("Message", "Result")))
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(page)
        self._details = push_button(
            lambda: translate("Message", "Show details"),
            "verdict_details",
            lambda: translate("Message", "Show the technical details, to copy them"),
        )
        self._details.setProperty("quiet", True)
        self._details.clicked.connect(self._request_details)
        self._help = HelpButton("verdict_help")
        self._help.setProperty("quiet", True)
        em = self.fontMetrics().height()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(round(em * 0.8), round(em * 0.4), round(em * 0.4), round(em * 0.4))
        layout.addWidget(self._area, 1)
        layout.addWidget(self._details, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._help, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def show_explanation(self, explanation: Explanation, *, alarming: bool) -> None:
        """Say it; ``alarming`` in the colours of a problem."""
        self._explanation = explanation
        first = " ".join(filter(None, (explanation.happened, explanation.untouched)))
        self._words.setText("\n".join(filter(None, (first, explanation.remedy))))
        self._area.setAccessibleDescription(self._words.text())
        self._area.verticalScrollBar().setValue(0)
        self._details.setVisible(bool(explanation.details))
        self._help.show_topic(explanation.topic)
        set_topic(self, explanation.topic)
        self.setProperty("alarming", alarming)
        repolish(self)
        announce(self, self._words.text(), alarming=alarming)

    def _request_details(self) -> None:
        self.details_requested.emit(self._explanation)
