"""Every control says what it is, also to those who do not see it, and what it is for."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtWidgets import QPushButton, QWidget

from control_names import nameless
from exlab_gui.demo import build_demo_lab
from exlab_gui.desktop.about_dialog import AboutDialog
from exlab_gui.desktop.closing import CloseDialog
from exlab_gui.desktop.dialogs import DetailsDialog
from exlab_gui.desktop.doctor_window import DoctorWindow
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.first_steps import FirstStepsAssistant
from exlab_gui.desktop.history_window import HistoryWindow
from exlab_gui.desktop.presets import Presets
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.run_row import RunStatus, status_of
from exlab_gui.desktop.settings import Settings
from exlab_gui.desktop.summary_dialog import SummaryDialog
from exlab_gui.desktop.support_bundle_dialog import SupportBundleDialog
from exlab_gui.desktop.verify_dialogs import DifferencesDialog, VerifyDialog
from exlab_gui.ingest import IngestState
from exlab_gui.transfer import Difference, DifferenceKind, Verification


@pytest.fixture
def lab(tmp_path, open_folder):
    """The practice lab, open in the window."""
    made = build_demo_lab(str(tmp_path / "lab"))
    open_folder(made.staging, nas=made.nas, demo=True)
    return made


def select(operator, status):
    model = operator.window.model
    runs = (model.run_at(row) for row in range(model.rowCount()))
    operator.select(next(run.path for run in runs if status_of(run) is status))


def test_a_control_without_a_name_or_a_tooltip_is_found(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QPushButton(window).setObjectName("silent")

    assert nameless(window) == ["QWidget/silent: no name", "QWidget/silent: no tooltip"]


@pytest.mark.parametrize("status", list(RunStatus))
def test_the_window(lab, operator, status):
    select(operator, status)

    assert nameless(operator.window) == []


def test_the_overview(lab, operator, window):
    window.sidebar.overview_chosen.emit()
    operator.wait_for_jobs()

    assert nameless(window) == []


def test_a_selection_and_what_it_is_narrowed_by(lab, operator, window):
    window.browser.set_search("cortex")
    operator.select(window.model.run_at(0).path, window.model.run_at(1).path)
    window.browser.filter_menu.open_popover()
    popover = window.findChild(QWidget, "filter_popover")

    assert nameless(window) == []
    assert nameless(popover) == []


def test_a_job_at_work(lab, operator, window, start_job):
    start_job()

    assert nameless(window) == []


def test_the_questions_on_the_way_of_a_run(lab, operator, window, qtbot):
    select(operator, RunStatus.STAGING)
    operator.next_step()
    assert nameless(operator.dialog("complete_dialog")) == []
    operator.dialog("complete_dialog").reject()
    select(operator, RunStatus.SYNC_VERIFIED)
    operator.next_step()
    clear = operator.dialog("clear_dialog")
    assert nameless(clear) == []
    operator.click("clear_button", clear)
    question = operator.dialog("clear_question")
    assert nameless(question) == []
    question.reject()
    clear.reject()
    operator.click("clear_verified_button")
    operator.wait_for_jobs()
    many = operator.dialog("bulk_clear_dialog")
    assert nameless(many) == []
    many.reject()


def test_the_settings(opened):
    hands = opened(folder="/staging")

    assert nameless(hands.window) == []


def test_the_other_dialogs(make_summary, show_dialog, start_job, runner):
    run = make_summary(state=IngestState.SYNC_QUEUED)
    missing = Difference(DifferenceKind.MISSING, "a.tif")
    counts = dict.fromkeys(DifferenceKind, 0) | {DifferenceKind.MISSING: 1}
    found = Verification(counts, (missing,), files=1, bytes=1, proof=None)
    dialogs = [
        VerifyDialog([run], "/nas", None),
        DifferencesDialog(run, found, None),
        DetailsDialog("Wrong", explain(PermissionError()), None),
        AboutDialog(runner, None),
        SummaryDialog(RunAction.COPY, [run], [(run, PermissionError())], [], None),
        CloseDialog([start_job().job], None, can_hide=True),
    ]
    for dialog in dialogs:
        show_dialog(dialog)

    assert [line for dialog in dialogs for line in nameless(dialog)] == []


def test_the_first_steps(runner, show_dialog):
    assert nameless(show_dialog(FirstStepsAssistant(Settings(), Presets(), runner, None))) == []


def test_the_history_the_findings_and_the_support_bundle(tmp_path, runner, themes, show_dialog, finish):
    history = show_dialog(HistoryWindow(str(tmp_path), runner, None))
    finish()
    findings = show_dialog(DoctorWindow(themes, None))
    bundle = show_dialog(SupportBundleDialog([], 0, None))

    found = [*nameless(history), *nameless(findings), *nameless(bundle)]
    # It reads anew in another language, and must not do so after its runner is gone.
    shiboken6.delete(history)

    assert found == []


def test_the_help(window, qtbot):
    window.bench.help.open()

    assert nameless(window.bench.help.window) == []


def test_tooltips_follow_the_language(window, qtbot, speak_marked, languages):
    search = window.browser.search
    qtbot.waitUntil(lambda: search.toolTip() != "")
    english = search.toolTip()

    speak_marked()
    languages.changed.emit()

    assert search.toolTip() != english
    assert nameless(window) == []
