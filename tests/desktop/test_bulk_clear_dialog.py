"""*Clear verified runs...*: what failed cannot be ticked, what was not checked is not cleared."""

from __future__ import annotations

import time

import pytest
import shiboken6
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from exlab_gui.desktop.bulk_clear_dialog import BulkClearDialog, common_place
from exlab_gui.desktop.bulk_clear_model import BulkColumn
from exlab_gui.desktop.clear_dialogs import ClearQuestion
from exlab_gui.desktop.dialogs import DetailsDialog
from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.job_progress import JobProgress
from exlab_gui.ingest import IngestState
from exlab_gui.transfer import Condition, ConditionKind, ConditionReason, Phase, Progress

pytestmark = pytest.mark.usefixtures("themes")

MISSING = Condition(
    ConditionKind.COPY, holds=False, reason=ConditionReason.COPY_MISSING, path="raw/<a>.tif", count=1
)
AWAY = Explanation("The NAS is away.", "No file was deleted.", "Connect it.", "StorageError: nas gone")


@pytest.fixture
def runs(make_summary):
    return [
        make_summary(
            f"Run_2026-04-17T14-3{number}",
            state=IngestState.SYNC_VERIFIED,
            equipment=equipment,
            bytes=size,
        )
        for number, (equipment, size) in enumerate(
            (("SEQ_02", 3000), ("CONFOCAL_01", 1000), ("SEQ_02", None))
        )
    ]


@pytest.fixture
def open_dialog(show_dialog):
    signals = ("check_wanted", "clear_requested", "stopped")
    return lambda runs: show_dialog(BulkClearDialog(runs, None), *signals)


@pytest.fixture
def dialog(open_dialog, runs):
    return open_dialog(runs)


def button(dialog, name):
    return dialog.findChild(QPushButton, name)


def press(qtbot, dialog, name):
    assert button(dialog, name).isEnabled()
    qtbot.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)


def cell(dialog, row, column):
    return dialog.model.index(row, column).data()


def results(dialog):
    return [cell(dialog, row, BulkColumn.RESULT) for row in range(dialog.model.rowCount())]


def ticks(dialog):
    return [
        dialog.model.index(row, BulkColumn.TICK).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        for row in range(dialog.model.rowCount())
    ]


def click_box(qtbot, dialog, row):
    index = dialog.model.index(row, BulkColumn.TICK)
    spot = dialog.table.visualRect(index)
    spot = spot.topLeft() + type(spot.center())(spot.height() // 2, spot.height() // 2)
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


class TestList:
    def test_all_are_ticked_and_none_can_be_cleared_yet(self, dialog):
        assert [cell(dialog, row, BulkColumn.INSTRUMENT) for row in range(3)] == [
            "SEQ_02",
            "CONFOCAL_01",
            "SEQ_02",
        ]
        assert [cell(dialog, row, BulkColumn.SIZE) for row in range(3)] == ["3.0 kB", "1.0 kB", "—"]
        assert ticks(dialog) == [True] * 3
        assert results(dialog) == ["Not checked yet"] * 3
        assert not button(dialog, "clear_runs_button").isEnabled()
        assert dialog.total.text() == "Nothing to clear yet"

    def test_a_check_from_its_turn_to_its_result(self, dialog, runs, make_plan):
        assert dialog.next_to_check() is runs[0]
        dialog.show_checking(runs[0].path)
        dialog.show_progress(JobProgress(amount=Progress(1, 500, "a", 2, 1000, Phase.COMPARING)))
        words = dialog.findChild(QLabel, "bulk_progress_words").text()
        assert "Checked 0 of 3 runs" in words
        assert "Run 2026-04-17 14:30" in words
        assert "1 of 2 files" in words
        assert results(dialog)[0] == "Checking…"
        assert dialog.next_to_check() is runs[1]
        dialog.show_plan(runs[0].path, make_plan(runs[0], bytes=4000))
        assert results(dialog)[0] == "Safe to clear"
        assert cell(dialog, 0, BulkColumn.SIZE) == "4.0 kB", "as checked, not as recorded"
        assert dialog.total.text() == "4.0 kB will be freed"
        assert button(dialog, "clear_runs_button").text() == "Clear 1 run (4.0 kB)…"
        assert dialog.findChild(QProgressBar).value() == 1

    def test_what_fails_is_unticked_with_the_reason_and_stays_so(self, qtbot, dialog, runs, make_plan):
        dialog.show_plan(runs[0].path, make_plan(runs[0], MISSING))
        dialog.show_error(runs[1].path, AWAY)
        assert results(dialog)[:2] == ["Not on the NAS: raw/<a>.tif", "The NAS is away."]
        assert ticks(dialog) == [False, False, True]
        click_box(qtbot, dialog, 0)
        dialog.table.selectAll()
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
        press(qtbot, dialog, "tick_all_button")
        assert ticks(dialog) == [False, False, True]
        tip = dialog.model.index(0, BulkColumn.RESULT).data(Qt.ItemDataRole.ToolTipRole)
        assert "raw/&lt;a&gt;.tif" in tip
        assert "Have the file copied to the NAS" in tip

    def test_an_untick_is_live_and_saves_the_check(self, qtbot, dialog, runs, make_plan):
        click_box(qtbot, dialog, 0)
        assert ticks(dialog) == [False, True, True]
        assert dialog.next_to_check() is runs[1]
        for run in runs[1:]:
            dialog.show_plan(run.path, make_plan(run, bytes=2000))
        assert dialog.total.text() == "4.0 kB will be freed"
        click_box(qtbot, dialog, 2)
        assert dialog.total.text() == "2.0 kB will be freed"
        assert dialog.next_to_check() is None
        dialog.said.clear()
        click_box(qtbot, dialog, 0)
        assert dialog.said == [("check_wanted",)]
        assert dialog.next_to_check() is runs[0]

    def test_ticks_by_keyboard(self, qtbot, dialog):
        dialog.table.setFocus()
        dialog.table.selectRow(1)
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
        assert ticks(dialog) == [True, False, True]
        dialog.table.selectAll()
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
        assert ticks(dialog) == [True] * 3
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
        assert ticks(dialog) == [False] * 3

    def test_all_and_none(self, qtbot, dialog):
        press(qtbot, dialog, "tick_none_button")
        assert ticks(dialog) == [False] * 3
        assert dialog.next_to_check() is None
        press(qtbot, dialog, "tick_all_button")
        assert ticks(dialog) == [True] * 3

    def test_a_check_that_was_stopped_can_be_asked_for_again(self, qtbot, dialog, runs):
        dialog.show_checking(runs[0].path)
        dialog.show_stopped(runs[0].path)
        assert not ticks(dialog)[0]
        assert "stopped" in results(dialog)[0]
        assert dialog.next_to_check() is runs[1]
        click_box(qtbot, dialog, 0)
        assert dialog.next_to_check() is runs[0]

    def test_a_run_that_is_not_in_the_list(self, dialog, make_summary, make_plan):
        other = make_summary()
        dialog.show_checking(other.path)
        dialog.show_plan(other.path, make_plan(other))
        dialog.show_error(other.path, AWAY)
        dialog.show_stopped(other.path)
        assert results(dialog) == ["Not checked yet"] * 3


class TestSorting:
    def test_by_size_and_back_with_everything_in_its_row(self, dialog, runs, make_plan):
        dialog.show_plan(runs[1].path, make_plan(runs[1], MISSING))
        dialog.table.selectRow(1)
        dialog.table.sortByColumn(BulkColumn.SIZE, Qt.SortOrder.AscendingOrder)
        assert [cell(dialog, row, BulkColumn.SIZE) for row in range(3)] == ["—", "1.0 kB", "3.0 kB"]
        dialog.table.sortByColumn(BulkColumn.SIZE, Qt.SortOrder.DescendingOrder)
        assert [cell(dialog, row, BulkColumn.SIZE) for row in range(3)] == ["3.0 kB", "1.0 kB", "—"]
        dialog.table.sortByColumn(BulkColumn.RESULT, Qt.SortOrder.AscendingOrder)
        assert results(dialog)[0] == "Not on the NAS: raw/<a>.tif"
        assert ticks(dialog) == [False, True, True]
        assert dialog.table.currentIndex().row() == 0, "the selection goes with its run"

    @pytest.mark.parametrize("column", BulkColumn)
    def test_every_column(self, dialog, runs, column):
        dialog.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        assert {row.run.path for row in dialog.model.rows} == {run.path for run in runs}


class TestDetails:
    def test_of_a_run_that_was_checked(self, qtbot, dialog, runs, make_plan):
        details = button(dialog, "bulk_details_button")
        dialog.table.selectRow(0)
        assert not details.isEnabled()
        dialog.show_plan(runs[0].path, make_plan(runs[0], MISSING))
        assert details.isEnabled()
        dialog.table.setFocus()
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
        shown = dialog.findChild(DetailsDialog)
        press(qtbot, shown, "copy_details_button")
        assert (
            "Fails: The NAS copy is whole. Not on the NAS: raw/<a>.tif" in QGuiApplication.clipboard().text()
        )
        assert dialog.isVisible(), "Enter in the table does not close it"


class TestClearing:
    def test_one_confirmation_with_count_bytes_and_place(self, qtbot, dialog, runs, make_plan):
        plans = [make_plan(run, destination=f"//nas/lab/{run.equipment}/{run.name}") for run in runs]
        for run, plan in zip(runs, plans, strict=True):
            dialog.show_plan(run.path, plan)
        press(qtbot, dialog, "clear_runs_button")
        asked = dialog.findChild(ClearQuestion)
        words = " ".join(label.text() for label in asked.findChildren(QLabel))
        assert "3 runs" in words
        assert "426 files, 144.9 GB will be deleted" in words
        assert asked.findChild(QLabel, "remaining_copy").text() == "//nas/lab"
        assert dialog.said == []
        press(qtbot, asked, "confirm_clear_button")
        assert dialog.said == [("clear_requested", plans)]
        assert not dialog.isVisible()

    def test_what_is_checked_after_the_question_is_not_cleared(self, qtbot, dialog, runs, make_plan):
        first = make_plan(runs[0])
        dialog.show_plan(runs[0].path, first)
        press(qtbot, dialog, "clear_runs_button")
        dialog.show_plan(runs[1].path, make_plan(runs[1]))
        press(qtbot, dialog.findChild(ClearQuestion), "confirm_clear_button")
        assert dialog.said == [("clear_requested", [first]), ("stopped",)]

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
    def test_a_stray_key_clears_nothing(self, qtbot, dialog, runs, make_plan, key):
        dialog.show_plan(runs[0].path, make_plan(runs[0]))
        press(qtbot, dialog, "clear_runs_button")
        asked = dialog.findChild(ClearQuestion)
        qtbot.keyClick(asked.focusWidget() or asked, key)
        assert not asked.isVisible()
        assert dialog.isVisible()
        assert dialog.said == []

    def test_only_what_is_ticked(self, qtbot, dialog, runs, make_plan):
        plans = [make_plan(run) for run in runs]
        for run, plan in zip(runs, plans, strict=True):
            dialog.show_plan(run.path, plan)
        click_box(qtbot, dialog, 1)
        press(qtbot, dialog, "clear_runs_button")
        press(qtbot, dialog.findChild(ClearQuestion), "confirm_clear_button")
        assert dialog.said == [("clear_requested", [plans[0], plans[2]])]


class TestClosing:
    def test_it_stops_what_is_left(self, dialog, runs, make_plan):
        dialog.show_plan(runs[0].path, make_plan(runs[0]))
        dialog.reject()
        assert dialog.said == [("stopped",)]

    def test_there_may_be_nothing_left_to_stop(self, dialog, runs, make_plan):
        for run in runs:
            dialog.show_plan(run.path, make_plan(run))
        dialog.reject()
        assert dialog.said == []

    def test_what_comes_after_it_does_no_harm(self, qtbot, runs, make_plan):
        dialog = BulkClearDialog(runs, None)
        dialog.show()
        dialog.reject()
        qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
        dialog.show_checking(runs[0].path)
        dialog.show_progress(JobProgress(amount=Progress(1, 1)))
        dialog.show_plan(runs[0].path, make_plan(runs[0]))
        dialog.show_error(runs[0].path, AWAY)
        dialog.show_stopped(runs[0].path)


def test_the_model_keeps_qts_rules(open_dialog, runs, make_plan, qtmodeltester):
    dialog = open_dialog(runs)
    qtmodeltester.check(dialog.model)
    dialog.show_plan(runs[0].path, make_plan(runs[0], MISSING))
    index = dialog.model.index(0, BulkColumn.TICK)
    assert not dialog.model.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert not dialog.model.setData(index, "x", Qt.ItemDataRole.EditRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Clear Run 2026-04-17 14:30"
    assert dialog.model.data(QModelIndex()) is None


def test_five_thousand_runs_stay_fluid(qtbot, open_dialog, make_summary, make_plan):
    runs = [make_summary(state=IngestState.SYNC_VERIFIED, bytes=number) for number in range(5000)]
    plan = make_plan(runs[0])
    begun = time.perf_counter()
    dialog = open_dialog(runs)
    opened = time.perf_counter()
    for run in runs[:200]:
        dialog.show_checking(run.path)
        dialog.show_plan(run.path, plan)
    checked = time.perf_counter()
    press(qtbot, dialog, "tick_none_button")
    dialog.table.sortByColumn(BulkColumn.SIZE, Qt.SortOrder.DescendingOrder)
    done = time.perf_counter()
    # Generous for a loaded machine; a widget for each run would take many times as long.
    assert opened - begun < 2
    assert (checked - opened) / 200 < 0.05
    assert done - checked < 1
    assert len(dialog.table.findChildren(QPushButton)) == 0


@pytest.mark.parametrize(
    ("folders", "place"),
    [
        (["//nas/lab/A/Runs/Run_1"], "//nas/lab/A/Runs/Run_1"),
        (["//nas/lab/A/Runs/Run_1"] * 2, "//nas/lab/A/Runs/Run_1"),
        (["//nas/lab/A/Runs/Run_1", "//nas/lab/A/Runs/Run_12"], "//nas/lab/A/Runs"),
        (["//nas/lab/B", "//nas/lab/A", "//nas/lab2/A"], "//nas"),
        ([r"\\nas\lab\A\Run_1", r"\\nas\lab\B\Run_1"], r"\\nas\lab"),
        ([r"D:\A", r"E:\A", r"F:\A"], r"D:\A and 2 more"),
        (["/mnt/a", "/nas/a"], "/mnt/a and 1 more"),
    ],
)
def test_where_the_remaining_copies_are(folders, place):
    assert common_place(folders) == place
