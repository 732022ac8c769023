"""*Create support bundle*: gathers it, shows it, saves it where the operator says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from exlab_gui.desktop import help_topics
from exlab_gui.desktop.error_wording import Explanation, details_of
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.support_bundle_dialog import SupportBundleDialog
from exlab_gui.desktop.support_bundle_facts import BundleSources, gather
from exlab_gui.desktop.translation import translate
from exlab_gui.staging import ProblemKind
from exlab_gui.transfer.support_bundle import MOST_RECORDS, write_bundle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer.support_bundle import BundleItem

_WITH_RECORD = frozenset(ProblemKind) - {ProblemKind.FOLDER_UNREADABLE, ProblemKind.RECORD_IS_LINK}


def damaged_records(runs: Iterable[RunSummary]) -> tuple[str, ...]:
    """The folders of the runs whose records whoever helps may want to see."""
    return tuple(run.path for run in runs if run.problem is not None and run.problem.kind in _WITH_RECORD)


class SupportBundleController(QObject):
    """Makes support bundles. GUI thread only; all disk work is done in jobs.

    Signals:
        said: a line for the status bar.
        details_requested: an :class:`Explanation` to be shown whole.
    """

    said = Signal(str)
    details_requested = Signal(object)

    def __init__(self, runner: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._parent = window
        self._is_gathering = False
        self.dialog: SupportBundleDialog | None = None

    def create(self, sources: BundleSources) -> None:
        """Gather a bundle from these and show it; nothing happens while one is being gathered or shown."""
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        if self._is_gathering:
            return
        self._is_gathering = True
        job = self._runner.submit(
            partial(gather, sources),
            title=lambda: translate("Support bundle", "Gathering the support bundle"),
            kind=JobKind.READ,
        )
        job.succeeded.connect(partial(self._show, len(sources.records)))
        job.failed.connect(self._tell_failure)
        job.ended.connect(self._end_gathering)

    def _end_gathering(self) -> None:
        self._is_gathering = False

    def _show(self, records: int, items: list[BundleItem]) -> None:
        self.dialog = SupportBundleDialog(items, max(0, records - MOST_RECORDS), self._parent)
        self.dialog.save_requested.connect(self._save)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _save(self, path: str, items: list[BundleItem], hides_names: bool) -> None:  # noqa: FBT001  (a signal's)
        def work(_progress: object, _cancelled: object) -> int:
            return write_bundle(path, items, hides_names=hides_names)

        job = self._runner.submit(
            work, title=lambda: translate("Support bundle", "Saving the support bundle"), kind=JobKind.WRITE
        )
        job.succeeded.connect(partial(self._tell_saved, path))
        job.failed.connect(self._tell_failure)

    def _tell_saved(self, path: str, _size: int) -> None:
        self.said.emit(translate("Support bundle", "Support bundle saved as {path}").format(path=path))

    def _tell_failure(self, error: Exception) -> None:
        remedy = translate("Support bundle", "Save it in another folder, or free some space there.")
        if isinstance(error, PermissionError):
            remedy = translate(
                "Support bundle", "You may not write there. Save it in another folder, such as your own."
            )
        self.details_requested.emit(
            Explanation(
                translate("Support bundle", "The support bundle could not be made."),
                translate(
                    "Support bundle", "No run was touched, and a file that was there before is as it was."
                ),
                remedy,
                details_of(error),
                help_topics.BUNDLE,
            )
        )
