"""Another language is chosen while the app runs: everything on screen is said in it."""

from __future__ import annotations

import errno
import re
import time
from functools import partial

import pytest
import shiboken6

from exlab_gui.desktop.bulk_clear_dialog import BulkClearDialog
from exlab_gui.desktop.clear_dialogs import ClearDialog, ClearQuestion
from exlab_gui.desktop.dialogs import DetailsDialog
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.job_line import JobLine
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.presets import Presets
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.settings import PartialSettings
from exlab_gui.desktop.settings_window import SettingsWindow
from exlab_gui.desktop.step_dialogs import CompleteDialog, EvidencedRun
from exlab_gui.desktop.summary_dialog import SummaryDialog
from exlab_gui.desktop.transfers import _copying
from exlab_gui.desktop.verify_dialogs import DifferencesDialog, VerifyDialog
from exlab_gui.desktop.widgets import Banner
from exlab_gui.ingest import IngestState
from exlab_gui.transfer import (
    Condition,
    ConditionKind,
    ConditionReason,
    Difference,
    DifferenceKind,
    Verification,
)
from exlab_gui.transfer.count import Counted
from exlab_gui.transfer.evidence import Evidence
from exlab_gui.transfer.signals import SignalCheck, SignalKind, SignalReason
from job_work import Gate
from pseudo_language import pseudo_language, without_translated
from settings_hands import FILE, LOCKED
from texts_of import texts_of

NOT_WORDS = re.compile(
    r"ExLab Runs|NAS|Ctrl\+\w|F\d+|English|Deutsch"
    r"|\b\d[\d.,]* ?(B|kB|MB|GB|TB)\b"  # an amount
    r"|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b"
    r"|\bUTC\b|\d{4}-\d\d-\d\dT[\d:]+Z?|\b[0-9a-f]{8,}\b"
)
"""What is the same in every language, or comes from Qt's locale."""
DATA = (
    "CONFOCAL_01", "PLATE_READER", "PROJ-0042", "Cortex Q3 Pilot", "labpc-04", "smb_mount", ".exlab-wizard",
    "checksums.sha256", "TestRuns", "TestRun", "Runs", "Run_", "Run", "experimental", "test",
)  # fmt: skip


def untranslated(top, *data):
    """Who says what is in no language; ``data`` are texts that are nobody's words."""
    found, translated = [], 0
    for who, text in texts_of(top):
        translated += "[" in text
        rest = without_translated(text)
        for known in data:
            rest = rest.replace(known, "")
        rest = NOT_WORDS.sub("", rest)
        for known in DATA:
            rest = rest.replace(known, "")
        if re.search(r"[^\W\d_]", rest):
            found.append(f"{who}: {text!r}")
    assert translated > 2, "nothing of it is in the language"
    return found


MISSING = Condition(
    ConditionKind.COPY, holds=False, reason=ConditionReason.COPY_MISSING, count=3, path="a.tif"
)
DIFFERENT = Verification(
    dict.fromkeys(DifferenceKind, 2),
    (Difference(DifferenceKind.MISSING, "a.tif"),),
    files=3,
    bytes=10**9,
    proof=None,
)


def evidence(run):
    signal = SignalCheck(SignalKind.SENTINEL, "run_complete", True, SignalReason.SATISFIED)
    return EvidencedRun(run, Evidence(Counted(142, 10**9, time.time(), "a.tif"), (signal,)))


@pytest.fixture
def lab(staging, make_run):
    """One run of every state, one that is not tracked, and one whose record is damaged."""
    runs = {state: make_run(staging, state=state) for state in IngestState}
    make_run(staging, state=None)
    make_run(staging, record=b"{", equipment="PLATE_READER")
    return runs


class TestWindow:
    @pytest.fixture(autouse=True)
    def _opened(self, lab, staging, open_folder):
        open_folder(staging)

    @pytest.mark.parametrize("state", IngestState)
    def test_one_run(self, qapp, languages, window, operator, lab, staging, state):
        operator.select(lab[state])
        with pseudo_language(qapp, languages):
            assert untranslated(window, str(staging)) == []
        assert "[" not in window.browser.refresh.text()

    def test_several_runs(self, qapp, languages, window, operator, lab, staging):
        operator.select(*list(lab.values())[:3])
        with pseudo_language(qapp, languages):
            assert untranslated(window, str(staging)) == []

    def test_a_run_whose_job_failed(self, qapp, languages, window, operator, lab, staging, qtbot):
        run = window.model.run(lab[IngestState.SYNC_QUEUED])
        operator.select(run.path)
        window.run_jobs.report_failure(run, OSError(errno.ENOSPC, "full"))
        banner = window.browser.panel.findChild(Banner, "notice_banner")
        qtbot.waitUntil(banner.isVisible)
        before = banner.text
        with pseudo_language(qapp, languages):
            assert banner.text != before
            assert untranslated(window, str(staging), "full") == []
        assert banner.text == before

    def test_a_job_at_work(self, qapp, languages, window, lab, staging, qtbot):
        gate = Gate("copy", [])
        run = window.model.run(lab[IngestState.SYNC_QUEUED])
        window.run_jobs.submit([run], gate, title=partial(_copying, run), kind=JobKind.TRANSFER)
        line = window.browser.findChild(JobLine)
        qtbot.waitUntil(line.isVisible)
        with pseudo_language(qapp, languages):
            assert untranslated(window, str(staging)) == []
        gate.opened.set()

    def test_a_folder_that_is_away(self, qapp, languages, window, staging):
        window.scanner.went_away.emit(FileNotFoundError(2, "gone", str(staging)), time.time() - 60)
        with pseudo_language(qapp, languages):
            assert untranslated(window.browser.away_bar, str(staging), "gone") == []

    def test_the_overview(self, qapp, languages, window, staging, qtbot):
        window.bench.overview.open()
        qtbot.waitUntil(lambda: window.bench.overview.page.page.objectName() == "overview_body")
        with pseudo_language(qapp, languages):
            page = window.bench.overview.page
            qtbot.waitUntil(lambda: page.page.objectName() == "overview_body")
            assert untranslated(window, str(staging)) == []

    def test_the_filter(self, qapp, languages, window, staging):
        window.browser.filter_menu.open_popover()
        window.browser.filter_menu.popover.close()
        window.browser.set_search("confocal")
        with pseudo_language(qapp, languages):
            window.browser.filter_menu.open_popover()
            popover = window.browser.filter_menu.popover
            assert untranslated(popover) == []
            popover.close()
            assert untranslated(window, str(staging), "confocal") == []

    def test_a_list_that_matches_nothing(self, qapp, languages, window, staging):
        window.browser.set_search("no such run")
        with pseudo_language(qapp, languages):
            assert untranslated(window, str(staging), "no such run") == []


def test_the_welcome_page(qapp, languages, window):
    with pseudo_language(qapp, languages):
        assert untranslated(window) == []


class TestDialogs:
    """Those that stand beside the window are said anew; the others are made in the language."""

    @pytest.fixture
    def run(self, make_summary):
        return make_summary("Run_2026-04-17T14-32", state=IngestState.SYNC_VERIFIED, files=142, bytes=10**9)

    @pytest.fixture
    def make(self, themes, runner, run, make_plan):
        """Makes a dialog by its name."""

        def clear():
            dialog = ClearDialog(run, None)
            dialog.show_plan(make_plan(run, MISSING))
            return dialog

        def bulk():
            dialog = BulkClearDialog([run], None)
            dialog.show_checking(run.path)
            dialog.show_plan(run.path, make_plan(run, MISSING))
            return dialog

        makers = {
            "clear": clear,
            "bulk": bulk,
            "question": lambda: ClearQuestion("x", 3, 10**9, "/nas", None),
            "questions": lambda: ClearQuestion("3", 3, 10**9, "/nas", None, runs=3),
            "complete": lambda: CompleteDialog([evidence(run)], 2, 30, None),
            "complete_many": lambda: CompleteDialog([evidence(run)] * 3, 1, 30, None),
            "verify": lambda: VerifyDialog([run], "/nas", None),
            "verify_many": lambda: VerifyDialog([run, run], "/nas", None),
            "differences": lambda: DifferencesDialog(run, DIFFERENT, None),
            "summary": lambda: SummaryDialog(
                RunAction.MARK_COMPLETE, [run], [(run, PermissionError("x"))], [run], None
            ),
            "details": lambda: DetailsDialog(
                explain(PermissionError()).happened, explain(PermissionError()), None
            ),
            "settings": lambda: SettingsWindow(PartialSettings(), Presets(), "/staging", runner, None),
            "locked": lambda: SettingsWindow(PartialSettings(), LOCKED, "/staging", runner, None),
        }

        made = []

        def do(name):
            dialog = makers[name]()
            made.append(dialog)
            return dialog

        yield do
        for dialog in made:
            shiboken6.delete(dialog)

    DATA = (
        "//nas/lab",
        "/staging",
        "/nas",
        "a.tif",
        "/it",
        "CONFOCAL",
        "run_complete",
        "manifest.json",
        FILE,
    )

    @pytest.mark.parametrize(
        "name",
        ["clear", "bulk", "question", "questions", "complete", "complete_many", "verify", "verify_many",
         "differences", "summary", "details", "settings", "locked"],
    )  # fmt: skip
    def test_made_in_it(self, qapp, languages, make, run, name):
        with pseudo_language(qapp, languages):
            assert untranslated(make(name), run.path, run.name, *self.DATA) == []

    @pytest.mark.parametrize("name", ["clear", "bulk", "differences", "verify", "complete"])
    def test_changed_while_it_is_open(self, qapp, languages, make, run, name):
        dialog = make(name)
        with pseudo_language(qapp, languages):
            assert untranslated(dialog, run.path, run.name, *self.DATA) == []
