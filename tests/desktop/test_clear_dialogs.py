"""*Safe to clear?*: nothing can be cleared before everything holds, and never by a stray key."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton

from exlab_gui.desktop.clear_dialogs import ClearDialog, ClearQuestion
from exlab_gui.desktop.dialogs import DetailsDialog
from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.desktop.transfer_wording import CheckStatus
from exlab_gui.ingest import IngestState
from exlab_gui.transfer import Condition, ConditionKind, ConditionReason, Phase, Progress

pytestmark = pytest.mark.usefixtures("themes")

MISSING = Condition(
    ConditionKind.COPY, holds=False, reason=ConditionReason.COPY_MISSING, path="raw/a.tif", count=1
)
HOSTILE = "Run_<b>x</b>\n" + "y" * 200
AWAY = Explanation("The NAS is away.", "No file was deleted.", "Connect it.", "StorageError: nas gone")


@pytest.fixture
def run(make_summary):
    return make_summary("Run_2026-04-17T14-32", state=IngestState.SYNC_VERIFIED)


@pytest.fixture
def open_dialog(show_dialog):
    """Opens a dialog; its signals are collected in ``said``."""
    signals = ("check_requested", "clear_requested", "stopped")
    return lambda run: show_dialog(ClearDialog(run, None), *signals, how=QDialog.open)


@pytest.fixture
def dialog(open_dialog, run):
    return open_dialog(run)


def button(dialog, name):
    return dialog.findChild(QPushButton, name)


def text(dialog, name):
    return dialog.findChild(QLabel, name).text()


def press(qtbot, dialog, name):
    assert button(dialog, name).isEnabled()
    qtbot.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)


def question(dialog):
    return dialog.findChild(ClearQuestion)


def statuses(dialog):
    return {row.status for row in dialog.conditions.rows.values()}


def progress(files, size, phase=Phase.COMPARING):
    return JobProgress(amount=Progress(files, size, "raw/a.tif", 142, 48_293_847_234, phase))


class TestWhileItIsChecked:
    def test_it_waits_for_its_turn_and_nothing_can_be_cleared(self, dialog):
        assert statuses(dialog) == {CheckStatus.CHECKING}
        assert text(dialog, "check_progress_words") == "Waiting for its turn…"
        assert not button(dialog, "clear_button").isEnabled()
        assert not button(dialog, "check_again_button").isEnabled()
        assert button(dialog, "close_button").isDefault()
        assert dialog.said == []

    def test_progress_in_words_and_as_a_bar_that_never_goes_back(self, dialog):
        bar = dialog.findChild(QProgressBar, "check_bar")
        assert bar.maximum() == 0
        dialog.show_progress(progress(71, 24_146_923_617))
        assert text(dialog, "check_progress_words") == "Comparing · 24.1 of 48.3 GB · 71 of 142 files"
        assert text(dialog, "check_progress_file") == "raw/a.tif"
        half = bar.value()
        assert half == pytest.approx(bar.maximum() / 2, abs=1)
        dialog.show_progress(progress(70, 20_000_000_000))
        assert bar.value() == half
        dialog.show_progress(progress(1, 1, Phase.COUNTING))
        assert bar.value() < half, "another phase begins from nothing"

    def test_without_an_end_the_bar_only_moves(self, dialog):
        dialog.show_progress(JobProgress(amount=Progress(3, 1000)))
        bar = dialog.findChild(QProgressBar, "check_bar")
        assert (bar.minimum(), bar.maximum()) == (0, 0)

    def test_stop(self, qtbot, dialog):
        press(qtbot, dialog, "stop_button")
        assert dialog.said == [("stopped",)]
        dialog.show_progress(progress(71, 24_146_923_617))
        assert text(dialog, "check_progress_words") == "Stopping…"
        dialog.show_stopped()
        assert statuses(dialog) == {CheckStatus.NOT_CHECKED}
        assert "No file was deleted." in dialog.verdict.text
        assert not button(dialog, "clear_button").isEnabled()
        dialog.reject()
        assert dialog.said == [("stopped",)], "there was nothing to stop any more"

    @pytest.mark.parametrize("close", ["reject", "close"])
    def test_closing_it_stops_the_check(self, dialog, close):
        getattr(dialog, close)()
        assert dialog.said == [("stopped",)]

    def test_escape_and_enter_close_it(self, qtbot, open_dialog, run):
        for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
            dialog = open_dialog(run)
            qtbot.keyClick(dialog, key)
            assert not dialog.isVisible()
            assert dialog.said == [("stopped",)]


class TestWhenItIsSafe:
    @pytest.fixture
    def plan(self, run, make_plan, dialog):
        plan = make_plan(run)
        dialog.show_plan(plan)
        return plan

    def test_it_says_so(self, dialog, plan):
        assert statuses(dialog) == {CheckStatus.HOLDS}
        assert dialog.verdict.text.startswith("Safe to clear: 142 files, 48.3 GB")
        assert text(dialog, "clear_destination") == plan.destination
        assert button(dialog, "clear_button").isEnabled()
        assert button(dialog, "clear_button").property("danger") is True
        assert button(dialog, "close_button").isDefault()

    def test_one_confirmation_with_count_bytes_and_place(self, qtbot, dialog, plan):
        press(qtbot, dialog, "clear_button")
        words = " ".join(label.text() for label in question(dialog).findChildren(QLabel))
        assert "142 files, 48.3 GB will be deleted from this staging folder." in words
        assert "The copy on the NAS stays and is then the only one." in words
        assert text(question(dialog), "remaining_copy") == plan.destination
        assert dialog.said == []
        press(qtbot, question(dialog), "confirm_clear_button")
        assert dialog.said == [("clear_requested", plan)]
        assert not dialog.isVisible()

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
    def test_a_stray_key_keeps_the_staging_copy(self, qtbot, dialog, plan, key):
        press(qtbot, dialog, "clear_button")
        asked = question(dialog)
        qtbot.waitExposed(asked)
        qtbot.keyClick(asked.focusWidget() or asked, key)
        assert not asked.isVisible()
        assert dialog.isVisible()
        dialog.reject()
        assert dialog.said == []

    def test_checking_again_takes_the_permission_back(self, qtbot, dialog, plan):
        press(qtbot, dialog, "check_again_button")
        assert dialog.said == [("check_requested",)]
        assert statuses(dialog) == {CheckStatus.CHECKING}
        assert not button(dialog, "clear_button").isEnabled()
        dialog.show_plan(plan)
        press(qtbot, dialog, "clear_button")
        dialog.show_checking()
        press(qtbot, question(dialog), "confirm_clear_button")
        assert [name for name, *_ in dialog.said] == ["check_requested"], "it was asked about something else"


class TestWhenItIsNotSafe:
    def test_it_names_what_fails_and_what_to_do(self, dialog, run, make_plan):
        dialog.show_plan(make_plan(run, MISSING))
        assert not button(dialog, "clear_button").isEnabled()
        assert dialog.verdict.text == (
            "Not safe to clear: keep the staging copy. No file was deleted.\n"
            "Have the file copied to the NAS, then verify the NAS copy again."
        )
        assert dialog.conditions.rows[ConditionKind.COPY].detail == "Not on the NAS: raw/a.tif"

    def test_a_plan_that_lacks_a_condition_is_not_safe(self, dialog, run, make_plan):
        plan = make_plan(run)
        dialog.show_plan(make_plan(run, conditions=plan.conditions[:-1]))
        assert not button(dialog, "clear_button").isEnabled()

    def test_details_can_be_copied_for_it(self, qtbot, dialog, run, make_plan):
        dialog.show_plan(make_plan(run, MISSING))
        press(qtbot, dialog, "verdict_details")
        details = dialog.findChild(DetailsDialog)
        press(qtbot, details, "copy_details_button")
        assert "Fails: The NAS copy is whole. Not on the NAS: raw/a.tif" in QGuiApplication.clipboard().text()

    def test_a_check_that_could_not_be_done(self, dialog):
        dialog.show_error(AWAY)
        assert statuses(dialog) == {CheckStatus.NOT_CHECKED}
        assert dialog.verdict.text == "The NAS is away. No file was deleted.\nConnect it."
        assert button(dialog, "check_again_button").isEnabled()


def test_nothing_jumps_whatever_comes_out(qtbot, dialog, run, make_plan):
    def sizes():
        widgets = (dialog, dialog.conditions, button(dialog, "clear_button"), button(dialog, "close_button"))
        return [(widget.pos(), widget.size()) for widget in widgets]

    before = sizes()
    for show in (
        lambda: dialog.show_progress(progress(71, 24_146_923_617)),
        lambda: dialog.show_plan(make_plan(run, MISSING, destination="//nas/" + "deep/" * 80)),
        lambda: dialog.show_error(AWAY),
        lambda: dialog.show_plan(make_plan(run)),
    ):
        show()
        dialog.layout().activate()
        assert sizes() == before


def test_hostile_names_stay_plain_and_short(open_dialog, make_summary, make_plan):
    run = make_summary(HOSTILE, project_name="<i>P</i>")
    dialog = open_dialog(run)
    width = dialog.minimumSizeHint().width()
    dialog.show_plan(make_plan(run, destination="//nas/<b>\n" + "z" * 250))
    assert text(dialog, "clear_run").startswith("Run_<b>x</b>␊yyy")
    assert text(dialog, "clear_destination").startswith("//nas/<b>␊zzz")
    assert dialog.minimumSizeHint().width() == width
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} <= {
        Qt.TextFormat.PlainText,
        Qt.TextFormat.AutoText,
    }
    auto = [
        label.text() for label in dialog.findChildren(QLabel) if label.textFormat() is Qt.TextFormat.AutoText
    ]
    assert not any("<" in words for words in auto)


def test_what_comes_after_it_was_closed_does_no_harm(qtbot, run, make_plan):
    dialog = ClearDialog(run, None)
    dialog.open()
    dialog.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    dialog.show_progress(progress(1, 1))
    dialog.show_plan(make_plan(run))
    dialog.show_error(AWAY)
    dialog.show_stopped()


def test_the_question_about_several_runs(qtbot):
    asked = ClearQuestion("7 runs", 994, 338_000_000_000, "//nas/lab", None, runs=7)
    qtbot.addWidget(asked)
    words = " ".join(label.text() for label in asked.findChildren(QLabel))
    assert "Clear the staging copies of 7 runs?" in words
    assert "994 files, 338.0 GB will be deleted" in words
    assert "The copies on the NAS stay and are then the only ones." in words
    assert button(asked, "keep_button").isDefault()
