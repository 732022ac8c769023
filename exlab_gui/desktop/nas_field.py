"""Where one staging folder's copies go: the NAS folder, and a test of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from exlab_gui.desktop import help_topics, settings_wording
from exlab_gui.desktop.dialogs import choose_folder
from exlab_gui.desktop.help_desk import HelpButton
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.plain_text import tooltip
from exlab_gui.desktop.settings import nas_fault
from exlab_gui.desktop.settings_widgets import FaultLabel, buddy_label, lock, plain
from exlab_gui.desktop.settings_wording import (
    fault_words,
    nas_error_words,
    nas_progress_words,
    nas_test_words,
)
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import WrappedLabel, push_button, repolish
from exlab_gui.transfer.nas_test import NasTest, try_nas_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.desktop.jobs import Job, JobRunner
    from exlab_gui.desktop.presets import Presets
    from exlab_gui.transfer.progress import Progress

_LONGEST_PATH = 4096


class NasField(QWidget):
    """A field for the NAS folder of one staging folder, *Choose* and *Test*. Never touches a disk itself.

    Signals:
        edited: the text is another now.
    """

    edited = Signal(str)

    def __init__(self, presets: Presets, runner: JobRunner) -> None:
        super().__init__()
        self._runner = runner
        self._staging = ""
        self._job: Job | None = None
        self.field = QLineEdit()
        self.field.setObjectName("nas_folder_field")
        self.field.setMaxLength(_LONGEST_PATH)
        self.field.setPlaceholderText(settings_wording.no_nas_folder())
        self.field.textEdited.connect(self._edit)
        self.choose = push_button("", "choose_nas_button")
        self.choose.clicked.connect(self._choose)
        self.test = push_button("", "test_nas_button")
        self.test.clicked.connect(self._test_or_stop)
        self.fault = FaultLabel("nas_folder_fault")
        self.result = WrappedLabel()
        self.result.setObjectName("nas_test_result")
        self.result.hide()
        self.help = HelpButton("nas_test_help")
        self.help.setProperty("quiet", True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(buddy_label(settings_wording.nas_folder_label(), self.field), 0, 0, 1, 3)
        for column, widget in enumerate((self.field, self.choose, self.test)):
            grid.addWidget(widget, 1, column)
        grid.addWidget(self.fault, 2, 0, 1, 3)
        grid.addWidget(self.result, 3, 0, 1, 2)
        grid.addWidget(self.help, 3, 2, Qt.AlignmentFlag.AlignTop)
        self._is_locked = "nas_folders" in presets.locked
        if self._is_locked:
            grid.addWidget(lock(presets, self.field, self.choose), 4, 0, 1, 3)
        self._put_words()

    def _put_words(self) -> None:
        choose = translate("Settings", "C&hoose\u2026", "the NAS folder")
        self.choose.setText(choose)
        self.choose.setAccessibleName(plain(choose))
        if not self._is_locked:
            self.choose.setToolTip(tooltip(translate("Settings", "Choose the NAS folder")))
        self.test.setToolTip(tooltip(settings_wording.test_tip()))
        self._name_test()

    def _name_test(self) -> None:
        if self._job is None:
            text = translate("Settings", "&Test", "the NAS folder")
            self.test.setAccessibleName(plain(text))
        else:
            text = translate("Settings", "S&top", "the test of the NAS folder")
            self.test.setAccessibleName(translate("Settings", "Stop the test"))
        self.test.setText(text)

    def show_folder(self, staging: str, nas: str) -> None:
        """Show the NAS folder of another staging folder; an empty ``staging`` for none."""
        self.stop()
        self._say("")
        self._staging = staging
        self.field.setText(nas)
        for widget in (self.field, self.choose):
            widget.setEnabled(bool(staging) and not self._is_locked)
        self._check()

    def stop(self) -> None:
        """End a test that is on its way; nothing is said about it any more."""
        if self._job is not None:
            self._job.succeeded.disconnect(self._show_result)
            self._job.failed.disconnect(self._show_error)
            self._job.progressed.disconnect(self._show_progress)
            self._job.cancel()
            self._end()

    def _edit(self, text: str) -> None:
        self.stop()
        self._say("")
        self._check()
        self.edited.emit(text.strip())

    def _check(self) -> None:
        nas = self.field.text().strip()
        fault = nas_fault(nas, self._staging)
        if not self._is_locked:
            self.fault.show_fault(fault_words(fault), self.field)
        self.test.setEnabled(bool(nas) and fault is None)

    def _choose(self) -> None:
        choose_folder(self, translate("Settings", "Choose the NAS folder"), self.field.text(), self._take)

    def _take(self, folder: str) -> None:
        self.field.setText(folder)
        self._edit(folder)

    def _test_or_stop(self) -> None:
        if self._job is not None:
            self.stop()
            self._say(translate("Settings", "Stopped; the small file is removed."))
            return
        self._say(nas_progress_words(0))
        work = _trying(self.field.text().strip(), self._staging)
        self._job = self._runner.submit(work, title="", kind=JobKind.READ)
        self._name_test()
        self._job.progressed.connect(self._show_progress)
        self._job.succeeded.connect(self._show_result)
        self._job.failed.connect(self._show_error)

    def _show_progress(self, progress: Progress) -> None:
        self._say(nas_progress_words(progress.bytes))

    def _show_result(self, test: NasTest) -> None:
        self._end()
        words, is_good = nas_test_words(test)
        self._say(words, problem=not is_good)

    def _show_error(self, error: Exception) -> None:
        self._end()
        self._say(nas_error_words(error), problem=True)
        self.help.show_topic(help_topics.topic_of_error(error))

    def _end(self) -> None:
        self._job = None
        self._name_test()

    def _say(self, text: str, *, problem: bool = False) -> None:
        self.result.setText(text)
        self.help.show_topic("")
        self.result.setVisible(bool(text))
        self.result.setProperty("problem", problem)
        repolish(self.result)
        self.test.setAccessibleDescription(text)


def _trying(nas: str, staging: str) -> Callable[[Callable[[Progress], object], Callable[[], bool]], NasTest]:
    return lambda progress, cancelled: try_nas_folder(nas, staging, progress, cancelled)
