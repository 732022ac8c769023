"""The first-run assistant: three short pages from a fresh installation to the own runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from exlab_gui import APP_NAME
from exlab_gui.desktop import first_steps_wording as words
from exlab_gui.desktop.dialogs import AppDialog
from exlab_gui.desktop.folder_field import StagingFolderField
from exlab_gui.desktop.nas_field import NasField
from exlab_gui.desktop.settings import nas_fault
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import ElidedLabel, WrappedLabel, push_button

if TYPE_CHECKING:
    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.presets import Presets
    from exlab_gui.desktop.settings import Settings

_STAGING, _NAS, _DONE = range(3)


class FirstStepsAssistant(AppDialog):
    """Asks for the staging folder and the NAS folder. Changes nothing by itself, and can be left at any time.

    Args:
        settings: those that hold; a NAS folder that they know is shown.
        presets: what IT settled; a locked NAS folder can be looked at only.
        runner: looks at the folders.
        parent: the main window.

    Signals:
        chosen: at the end, the staging folder and its NAS folder, which may be an empty text.
        demo_requested: open the practice lab instead.
    """

    chosen = Signal(str, str)
    demo_requested = Signal()

    def __init__(
        self, settings: Settings, presets: Presets, runner: JobRunner, parent: QWidget | None
    ) -> None:
        super().__init__("first_steps_assistant", _titles()[_STAGING], parent)
        self.setWindowTitle(translate("First steps", "First steps \u2013 {app}").format(app=APP_NAME))
        self._settings = settings
        self._nas = ""
        self.staging = StagingFolderField(runner)
        self.nas = NasField(presets, runner)
        self._progress = QLabel()
        self._progress.setObjectName("assistant_progress")
        self._progress.setProperty("muted", True)
        self._place = ElidedLabel()
        self._summary = WrappedLabel()
        self._summary.setObjectName("assistant_summary")
        self._pages = QStackedWidget()
        for page in (self._make_staging_page(), self._make_nas_page(), self._make_done_page()):
            self._pages.addWidget(page)
        self.content.addWidget(self._progress)
        self.content.addSpacing(self.fontMetrics().height() // 2)
        self.content.addWidget(self._pages, 1)
        self._make_buttons()
        self.staging.changed.connect(self._offer)
        self.nas.edited.connect(self._take_nas)
        self.setMinimumSize(self.fontMetrics().height() * 42, self.fontMetrics().height() * 30)
        self._turn_to(_STAGING)

    def done(self, result: int) -> None:
        self.staging.stop()
        self.nas.stop()
        super().done(result)

    def _make_staging_page(self) -> QWidget:
        text = translate(
            "First steps",
            "Which folder do your instruments write into? It holds one folder for each instrument, and in it "
            "the projects with their runs. Nothing in it is changed.",
        )
        demo = push_button(
            translate("First steps", "Try the practice lab"),
            "assistant_demo_button",
            translate(
                "First steps", "Look around in a small lab with made-up data; your own data is not touched"
            ),
        )
        demo.setProperty("quiet", True)
        demo.clicked.connect(self._open_demo)
        hint = translate(
            "First steps", "Only looking around? The practice lab has made-up runs of every kind."
        )
        return _page(text, self.staging, _row(hint, demo))

    def _make_nas_page(self) -> QWidget:
        text = translate(
            "First steps",
            "Choose the folder on the NAS that mirrors the staging folder; every run gets the same place "
            "in it. Test writes a small file there, reads it back and removes it.",
        )
        later = WrappedLabel()
        later.setText(translate("First steps", "You may leave this empty, and set it later in the settings."))
        later.setProperty("muted", True)
        return _page(text, self._place, self.nas, later)

    def _make_done_page(self) -> QWidget:
        next_ = WrappedLabel()
        next_.setText(words.next_words())
        return _page("", self._summary, next_)

    def _make_buttons(self) -> None:
        skip = push_button(
            translate("First steps", "Skip"),
            "assistant_skip_button",
            translate("First steps", "Close this; it stays in the help menu"),
        )
        self.back = push_button(
            translate("First steps", "Back"),
            "assistant_back_button",
            translate("First steps", "To the page before"),
        )
        self.next = push_button(
            translate("First steps", "Next"),
            "assistant_next_button",
            translate("First steps", "To the next page"),
            primary=True,
        )
        self.add_left_button(skip, self.reject)
        self.skip = skip
        self.add_button(self.back, self._go_back)
        self.add_button(self.next, self._go_on)
        self.next.setDefault(True)

    def _turn_to(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        title = _titles()[page]
        self.heading.setText(title)
        self.setAccessibleName(title)
        total = self._pages.count()
        self._progress.setText(
            translate("First steps", "Page {number} of {total}").format(number=page + 1, total=total)
        )
        self.back.setEnabled(page != _STAGING)
        self.skip.setVisible(page != _DONE)
        text = translate("First steps", "Show my runs") if page == _DONE else translate("First steps", "Next")
        self.next.setText(text)
        self.next.setAccessibleName(text)
        self._offer()
        first = {_STAGING: self.staging.field, _NAS: self.nas.field, _DONE: self.next}[page]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> None:
        page = self._pages.currentIndex()
        is_possible = {
            _STAGING: bool(self.staging.folder),
            _NAS: nas_fault(self._nas, self.staging.folder) is None,
            _DONE: True,
        }
        self.next.setEnabled(is_possible[page])

    def _take_nas(self, nas: str) -> None:
        self._nas = nas
        self._offer()

    def _go_back(self) -> None:
        self._turn_to(self._pages.currentIndex() - 1)

    def _go_on(self) -> None:
        page = self._pages.currentIndex()
        if page == _STAGING:
            self._nas = self._settings.nas_folder_of(self.staging.folder) or self._nas
            place = translate("First steps", "Staging folder: {folder}")
            self._place.show_text(place.format(folder=self.staging.folder))
            self.nas.show_folder(self.staging.folder, self._nas)
        if page == _NAS:
            self.nas.stop()
            self._summary.setText(words.summary_words(self.staging.preview, self._nas))
        if page != _DONE:
            self._turn_to(page + 1)
            return
        self.chosen.emit(self.staging.folder, self._nas)
        self.accept()

    def _open_demo(self) -> None:
        self.demo_requested.emit()
        self.accept()


def _titles() -> tuple[str, str, str]:
    return (
        translate("First steps", "Where are your runs?"),
        translate("First steps", "Where do the copies go?"),
        translate("First steps", "Ready"),
    )


def _page(text: str, *widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(round(page.fontMetrics().height() * 0.9))
    if text:
        label = WrappedLabel()
        label.setText(text)
        column.addWidget(label)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return page


def _row(text: str, button: QWidget) -> QWidget:
    row = QWidget()
    label = WrappedLabel()
    label.setText(text)
    label.setProperty("muted", True)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(label, 1)
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return row
