"""A field for a staging folder that says at once what was found there, and which one was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from exlab_gui.desktop import first_steps_wording as words
from exlab_gui.desktop.dialogs import choose_folder
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.settings import folder_fault
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import ElidedLabel, WrappedLabel, push_button, repolish
from exlab_gui.staging.folder_preview import preview_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from exlab_gui.desktop.jobs import Job, JobRunner
    from exlab_gui.staging.folder_preview import FolderPreview

_LONGEST_PATH = 4096
_TYPING_MS = 350


class StagingFolderField(QWidget):
    """A path, *Choose*, and below it what is there. Never touches a disk itself; GUI thread only.

    Signals:
        changed: what is known of the folder is another now; see :attr:`preview`.
    """

    changed = Signal()

    def __init__(self, runner: JobRunner) -> None:
        super().__init__()
        self._runner = runner
        self._job: Job | None = None
        self.preview: FolderPreview | None = None
        """What was found in the folder; None while it is looked at, and where it cannot be."""
        self.field = QLineEdit()
        self.field.setObjectName("staging_folder_field")
        self.field.setMaxLength(_LONGEST_PATH)
        self.field.setToolTip(
            tooltip(translate("First steps", "The folder into which your instruments write"))
        )
        self.field.setPlaceholderText(translate("First steps", "No folder chosen yet"))
        self.label = QLabel(translate("First steps", "&Staging folder"))
        self.label.setBuddy(self.field)
        self.field.setAccessibleName(translate("First steps", "Staging folder"))
        tip = translate("First steps", "Choose the folder into which your instruments write")
        self.choose = push_button(translate("First steps", "Choose\u2026"), "choose_staging_button", tip)
        self.result = WrappedLabel()
        self.result.setObjectName("folder_preview")
        self.suggestion = _Suggestion()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._look)
        self.field.textEdited.connect(self._wait)
        self.choose.clicked.connect(self._choose)
        self.suggestion.taken.connect(self.show_folder)
        self._lay_out()

    @property
    def folder(self) -> str:
        """The folder that was looked at; empty while none was."""
        return self.preview.folder if self.preview is not None else ""

    def show_folder(self, folder: str) -> None:
        """Look at this folder."""
        self.field.setText(folder)
        self._look()

    def stop(self) -> None:
        """Look no further; nothing is said about it any more."""
        self._typing.stop()
        if self._job is not None:
            job, self._job = self._job, None
            for signal, slot in self._slots(job):
                signal.disconnect(slot)
            job.cancel()

    def _wait(self) -> None:
        self._forget()
        self._typing.start()

    def _choose(self) -> None:
        title = translate("First steps", "Choose the staging folder")
        choose_folder(self, title, self.field.text(), self.show_folder)

    def _forget(self) -> None:
        self.stop()
        self.preview = None
        self.suggestion.hide()
        self._say("")
        self.changed.emit()

    def _look(self) -> None:
        self._forget()
        folder = self.field.text().strip()
        if not folder:
            return
        if folder_fault(folder) is not None:
            self._say(words.not_whole_words(), problem=True)
            return
        self._say(translate("First steps", "Looking for runs\u2026"))
        self._job = self._runner.submit(previewing(folder), title="", kind=JobKind.READ)
        for signal, slot in self._slots(self._job):
            signal.connect(slot)

    def _slots(self, job: Job) -> list[tuple[SignalInstance, Callable[..., None]]]:
        return [
            (job.progressed, self._say_so_far),
            (job.succeeded, self._show),
            (job.failed, self._show_error),
            (job.cancelled, self._give_up),
        ]

    def _give_up(self) -> None:
        self._job = None

    def _say_so_far(self, preview: FolderPreview) -> None:
        self._say(words.preview_words(preview))

    def _show(self, preview: FolderPreview) -> None:
        self._job = None
        self.preview = preview
        self._say(words.preview_words(preview))
        self.suggestion.show_preview(preview)
        self.changed.emit()

    def _show_error(self, error: Exception) -> None:
        self._job = None
        self._say(words.error_words(error), problem=True)
        self.changed.emit()

    def _say(self, text: str, *, problem: bool = False) -> None:
        self.result.setText(text)
        self.result.setProperty("problem", problem)
        repolish(self.result)
        self.field.setAccessibleDescription(text)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        # Room for what will be said: the page must not jump while one types.
        self.result.setMinimumHeight(round(em * 2.6))
        self.result.setAlignment(Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.label, 0, 0, 1, 2)
        grid.addWidget(self.field, 1, 0)
        grid.addWidget(self.choose, 1, 1)
        grid.addWidget(self.result, 2, 0, 1, 2)
        grid.addWidget(self.suggestion, 3, 0, 1, 2)


class _Suggestion(QWidget):
    """Another folder that was probably meant, and a button that takes it.

    Signals:
        taken: its path.
    """

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("folder_suggestion")
        self._folder = ""
        self._why = WrappedLabel()
        self._place = ElidedLabel()
        self._place.setObjectName("suggested_folder")
        tip = translate("First steps", "Look at the suggested folder instead")
        self.use = push_button(translate("First steps", "Use this folder"), "use_suggestion_button", tip)
        self.use.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        row.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._why)
        column.addLayout(row)
        self.hide()

    def show_preview(self, preview: FolderPreview) -> None:
        """Suggest what the preview does, if anything."""
        self._folder = preview.suggestion
        self._why.setText(words.suggestion_words(preview))
        self._place.show_text(preview.suggestion)
        self.use.setAccessibleDescription(preview.suggestion)
        self.setVisible(bool(preview.suggestion))

    def _take(self) -> None:
        self.taken.emit(self._folder)


def previewing(
    folder: str,
) -> Callable[[Callable[[FolderPreview], object], Callable[[], bool]], FolderPreview]:
    """The work of a job that looks what a folder is."""
    return lambda progress, cancelled: preview_folder(folder, progress, cancelled)
