"""What the plain controls are for: the tooltips of those whose makers have nothing of their own to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTabWidget,
    QWidget,
)

from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.run_header import RunHeader
from exlab_gui.desktop.translation import keep_translated, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

_GIVEN = "given_tip"
_CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)


class TipGiver(QObject):
    """Gives the controls of a window their tooltips, when it is shown and when the language changes.

    A tooltip that a control has already is never replaced. GUI thread only; the window is its parent.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        # In another language the controls speak first, and perhaps say that they have none.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._give)
        window.installEventFilter(self)
        keep_translated(self._give_again)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show:
            self._give()
        return super().eventFilter(watched, event)

    def _give_again(self) -> None:
        self._give()
        self._later.start()

    def _give(self) -> None:
        tips = _tips()
        for widget in self._window.findChildren(QWidget):
            if isinstance(widget, QTabWidget):
                _give_tabs(widget)
            elif isinstance(widget, _CONTROLS):
                _give(widget, _tip_of(widget, tips))
            elif isinstance(widget, QHeaderView) and _is_seen(widget):
                _give(widget, translate("Tips", "Titles of the columns; drag an edge to make one wider"))


def _is_seen(header: QHeaderView) -> bool:
    return not header.isHidden() and not isinstance(header, RunHeader)


def _give(widget: QWidget, tip: str) -> None:
    if tip and (not widget.toolTip() or widget.property(_GIVEN)):
        widget.setProperty(_GIVEN, True)
        widget.setToolTip(tooltip(tip))


def _give_tabs(tabs: QTabWidget) -> None:
    if tabs.objectName() == "run_tabs":
        texts = (
            translate("Tips", "The steps of this run: when, what and where"),
            translate("Tips", "Everything that is known about this run, and the proof of its copy"),
            translate("Tips", "What was noted about this run, line by line"),
        )
        for place, text in enumerate(texts):
            tabs.setTabToolTip(place, tooltip(text))


def _tip_of(widget: QWidget, tips: Mapping[str, str]) -> str:
    name = widget.objectName()
    if name in tips:
        return tips[name]
    beginning = next((each for each in tips if each.endswith("*") and name.startswith(each[:-1])), "")
    # A field of the settings is described beside it, for those who see it and those who do not.
    return tips[beginning] if beginning else widget.accessibleDescription()


def _tips() -> Mapping[str, str]:
    """By object name; one that ends with ``*`` is for all names that begin so."""
    choice = translate("Tips", "Show only these runs; the number says how many they would be")
    day = translate("Tips", "Show only runs of which something happened since, or until, this day")
    nas = translate("Tips", "The whole path of a folder on the NAS")
    age = translate("Tips", "How long a run may stand there, in hours (h) or days; 0 for ever")
    leave = translate("Tips", "Close this; nothing is changed")
    return {
        # the window
        "search_field": translate("Tips", "Find runs by any part of run, project, instrument, operator"),
        "filter_state_*": choice,
        "filter_kind_*": choice,
        "filter_activity_*": choice,
        "filter_size_*": choice,
        "since_*": day,
        "until_*": day,
        "close_filters_button": translate("Tips", "Close the filters; what is chosen stays"),
        # dialogs
        "close_button": translate("Tips", "Close this window"),
        "not_yet_button": translate("Tips", "Leave the run as it is"),
        "confirm_complete_button": translate("Tips", "Record that the instrument has finished"),
        "cancel_verify_button": leave,
        "confirm_verify_button": translate("Tips", "Read every file on both sides and compare them"),
        "nas_folder_field": nas,
        "difference_search": translate("Tips", "Show only files with this in their path"),
        "confirm_clear_button": translate("Tips", "Delete these files from the staging folder now"),
        # the settings
        "cancel_settings_button": leave,
        "save_settings_button": translate("Tips", "Use these settings from now on"),
        "attention_factor_box": translate("Tips", "How many times the usual is too long; 0: does not count"),
        "attention_*": age,
        "copies_to_nas_*": translate("Tips", "Who copies a run once its sync is queued"),
        "language_*": translate("Tips", "Speak this language as soon as the settings are saved"),
        "recheck_*": translate("Tips", "How the NAS copy is looked at before a staging copy is deleted"),
    }
