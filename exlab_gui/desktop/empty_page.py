"""In place of a list without a run: what would be here, how it gets here, and which folder was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from exlab_gui.desktop.first_steps_wording import suggestion_words
from exlab_gui.desktop.folder_field import previewing
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.pages import MessagePage
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import ElidedLabel, WrappedLabel, push_button

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from exlab_gui.desktop.jobs import Job, JobRunner
    from exlab_gui.staging.folder_preview import FolderPreview


class EmptyPage(MessagePage):
    """A staging folder without a single run. When it is shown, a job looks for the one that was meant.

    Signals:
        choose_requested: *Choose another folder*.
        folder_chosen: the folder that was suggested.
    """

    choose_requested = Signal()
    folder_chosen = Signal(str)

    def __init__(self, runner: JobRunner) -> None:
        choose = push_button(
            lambda: translate("Empty folder", "Choose another folder\u2026"),
            "choose_instead_button",
            lambda: translate("Empty folder", "Pick another staging folder"),
        )
        self._use = push_button(
            lambda: translate("Empty folder", "Open this folder"),
            "use_suggestion_button",
            lambda: translate("Empty folder", "Open the suggested folder instead"),
            primary=True,
        )
        super().__init__(
            "empty_page",
            lambda: translate("Empty folder", "No runs in this folder yet"),
            lambda: translate(
                "Empty folder",
                "A run appears here by itself as soon as an instrument has made its folder:\n"
                "INSTRUMENT \u203a project \u203a Runs \u203a Run_2026-11-23T09-14\n"
                "The name of an instrument's folder has only the capital letters A to Z, digits and _.\n\n"
                "If you expected runs, the staging folder may be another one.",
                "'Runs' and 'Run_...' are names of folders",
            ),
            self._use,
            choose,
        )
        self._runner = runner
        self._folder = ""
        self._job: Job | None = None
        self._preview: FolderPreview | None = None
        em = self.fontMetrics().height()
        self._why = WrappedLabel()
        self._why.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._suggested = ElidedLabel()
        self._suggested.setObjectName("suggested_folder")
        self._suggested.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self._why, self._suggested):
            label.setFixedWidth(em * 36)
            self.column.insertWidget(self.column.count() - 2, label, 0, Qt.AlignmentFlag.AlignHCenter)
        choose.clicked.connect(self.choose_requested)
        self._use.clicked.connect(self._take)
        self._show_suggestion(None)
        keep_translated(self._put_why)

    def show_folder(self, folder: str) -> None:
        """Say where nothing was found."""
        self._folder = folder
        self.place.show_text(folder)
        self.place.show()
        self._forget()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._folder and self._job is None and self._preview is None:
            self._job = self._runner.submit(previewing(self._folder), title="", kind=JobKind.READ)
            self._job.succeeded.connect(self._show_suggestion)
            # One that cannot be looked at any more has no suggestion; the list says itself what is wrong.
            self._job.failed.connect(self._give_up)
            self._job.cancelled.connect(self._give_up)

    def stop(self) -> None:
        """The window closes, or shows another folder."""
        self._forget()

    def _forget(self) -> None:
        if self._job is not None:
            job, self._job = self._job, None
            for signal, slot in (
                (job.succeeded, self._show_suggestion),
                (job.failed, self._give_up),
                (job.cancelled, self._give_up),
            ):
                signal.disconnect(slot)
            job.cancel()
        self._show_suggestion(None)

    def _show_suggestion(self, preview: FolderPreview | None) -> None:
        self._job = None
        self._preview = preview
        suggestion = preview.suggestion if preview is not None else ""
        self._put_why()
        self._suggested.show_text(suggestion)
        self._use.setAccessibleDescription(suggestion)
        for widget in (self._why, self._suggested, self._use):
            widget.setVisible(bool(suggestion))

    def _give_up(self) -> None:
        self._job = None

    def _put_why(self) -> None:
        self._why.setText(suggestion_words(self._preview) if self._preview is not None else "")

    def _take(self) -> None:
        if self._preview is not None:
            self.folder_chosen.emit(self._preview.suggestion)
