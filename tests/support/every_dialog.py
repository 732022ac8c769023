"""One of every dialog of the app, as an operator may meet it: for tests of what all have in common."""

from __future__ import annotations

import importlib
import pkgutil
import time
from datetime import UTC, datetime

import exlab_gui.desktop
from exlab_gui.desktop.about_dialog import AboutDialog
from exlab_gui.desktop.bulk_clear_dialog import BulkClearDialog
from exlab_gui.desktop.clear_dialogs import ClearDialog, ClearQuestion
from exlab_gui.desktop.closing import CloseDialog
from exlab_gui.desktop.dialogs import AppDialog, DetailsDialog
from exlab_gui.desktop.doctor_repair_dialog import RepairDialog
from exlab_gui.desktop.doctor_window import DoctorWindow
from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.first_steps import FirstStepsAssistant
from exlab_gui.desktop.history_window import HistoryWindow
from exlab_gui.desktop.presets import Presets
from exlab_gui.desktop.report_html import make_document
from exlab_gui.desktop.report_window import ReportWindow
from exlab_gui.desktop.report_work import MadeReport
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.settings import PartialSettings, Settings
from exlab_gui.desktop.settings_window import SettingsWindow
from exlab_gui.desktop.step_dialogs import CompleteDialog, EvidencedRun
from exlab_gui.desktop.summary_dialog import SummaryDialog
from exlab_gui.desktop.support_bundle_dialog import SupportBundleDialog
from exlab_gui.desktop.verify_dialogs import DifferencesDialog, VerifyDialog
from exlab_gui.ingest import IngestState
from exlab_gui.ingest.record_repair import FileMark
from exlab_gui.transfer import Difference, DifferenceKind, Verification
from exlab_gui.transfer.count import Counted
from exlab_gui.transfer.doctor_findings import Finding, FindingKind, Repair, RepairKind
from exlab_gui.transfer.doctor_repair import RepairPreview
from exlab_gui.transfer.evidence import Evidence
from exlab_gui.transfer.signals import SignalCheck, SignalKind, SignalReason
from report_runs import hostile_report

WORDS = Explanation(
    "The NAS is full.",
    "Nothing on the NAS was replaced.",
    "Ask your IT to make room, then press Try again.",
    "OSError: [Errno 28] No space left on device",
)


class EveryDialog:
    """Makes dialogs; each is shown by whoever asked for it, and belongs to that one.

    Args:
        make_summary: the fixture.
        make_plan: the fixture.
        runner: the fixture.
        themes: the fixture.
        folder: an empty one.
        jobs: some that are at work.
    """

    def __init__(self, make_summary, make_plan, runner, themes, folder, jobs):
        self._summary = make_summary
        self._plan = make_plan
        self._runner = runner
        self._themes = themes
        self._folder = folder
        self._jobs = jobs

    @classmethod
    def names(cls):
        return sorted(name.removeprefix("make_") for name in vars(cls) if name.startswith("make_"))

    def make(self, name, parent=None):
        return getattr(self, f"make_{name}")(parent)

    def make_about(self, parent):
        return AboutDialog(self._runner, parent)

    def make_doctor(self, parent):
        return DoctorWindow(self._themes, parent)

    def make_repair(self, parent):
        mark = FileMark(0o100000, 12, 34, 56, "f" * 64)
        repairs = (
            Repair(RepairKind.RESTORE, mark, source="/nas/ingest.json", source_state=IngestState.COMPLETE),
            Repair(RepairKind.START_AFRESH, mark),
        )
        finding = Finding("/staging/Run_2026-04-17T14-32", FindingKind.RECORD_DAMAGED, repairs=repairs)
        return RepairDialog(finding, [(each, RepairPreview("{", '{"a": 1}')) for each in repairs], parent)

    def make_history(self, parent):
        return HistoryWindow(self._folder, self._runner, parent)

    def make_report(self, parent):
        reports, now = [hostile_report("text")], datetime.now(UTC)
        return ReportWindow(MadeReport(reports, now, make_document(reports, now), []), parent)

    def make_support_bundle(self, parent):
        return SupportBundleDialog([], 0, parent)

    def make_details(self, parent):
        return DetailsDialog(WORDS.happened, WORDS, parent)

    def make_settings(self, parent):
        settings = PartialSettings(
            staging_folders=("/data/staging",), nas_folders={"/data/staging": "/nas/lab"}
        )
        return SettingsWindow(settings, Presets(), "/data/staging", self._runner, parent)

    def make_first_steps(self, parent):
        return FirstStepsAssistant(Settings(), Presets(), self._runner, parent)

    def make_complete(self, parent):
        seen = [EvidencedRun(self._summary(), self._evidence())]
        return CompleteDialog(seen, 0, 30, parent)

    def make_complete_many(self, parent):
        seen = [EvidencedRun(self._summary(), self._evidence()) for _ in range(3)]
        return CompleteDialog(seen, 1, 60, parent)

    def make_verify(self, parent):
        return VerifyDialog([self._verified()], "/nas/lab/Run_1", parent)

    def make_differences(self, parent):
        found = tuple(
            Difference(kind, f"raw/image_{number:03}.tif") for number, kind in enumerate(DifferenceKind)
        )
        counts = dict.fromkeys(DifferenceKind, 1)
        result = Verification(counts=counts, differences=found, files=142, bytes=1000, proof=None)
        return DifferencesDialog(self._verified(), result, parent)

    def make_clear(self, parent):
        dialog = ClearDialog(self._verified(), parent)
        dialog.show_plan(self._plan(self._verified()))
        return dialog

    def make_clear_while_checking(self, parent):
        return ClearDialog(self._verified(), parent)

    def make_clear_question(self, parent):
        return ClearQuestion("Run 2026-04-17 14:32", 142, 48_293_847_234, "/nas/lab/CONFOCAL_01/Run", parent)

    def make_clear_many(self, parent):
        runs = [self._verified() for _ in range(3)]
        dialog = BulkClearDialog(runs, parent)
        for run in runs[:2]:
            dialog.show_plan(run.path, self._plan(run))
        return dialog

    def make_summary_of_many(self, parent):
        done, failed = (
            [self._verified() for _ in range(2)],
            [(self._verified(), OSError(28, "No space left"))],
        )
        return SummaryDialog(RunAction.QUEUE_SYNC, done, failed, [self._verified()], parent)

    def make_close(self, parent):
        return CloseDialog(self._jobs, parent, can_hide=True)

    def _verified(self):
        return self._summary(state=IngestState.SYNC_VERIFIED, files=142, bytes=48_293_847_234)

    @staticmethod
    def _evidence():
        sign = SignalCheck(SignalKind.SENTINEL, "run_complete", True, SignalReason.SATISFIED)
        return Evidence(Counted(142, 1000, time.time() - 60, "raw/image_142.tif"), (sign,))


def classes_of_dialogs():
    """Every class of a dialog that the app has, by looking through all its modules."""
    for module in pkgutil.iter_modules(exlab_gui.desktop.__path__):
        importlib.import_module(f"exlab_gui.desktop.{module.name}")
    found = set()
    todo = [AppDialog]
    while todo:
        for each in todo.pop().__subclasses__():
            if each.__module__.startswith("exlab_gui."):
                found.add(each)
                todo.append(each)
    return found
