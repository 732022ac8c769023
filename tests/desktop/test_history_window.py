"""The history on screen: searched, filtered, exported, and empty."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from exlab_gui.desktop.dialogs import DetailsDialog
from exlab_gui.desktop.history_model import HistoryModel, HistoryRow, Wordbook, matching
from exlab_gui.desktop.history_window import HistoryWindow
from exlab_gui.desktop.history_wording import HistoryColumn, Period, detail_words
from exlab_gui.desktop.settings import KEYS
from exlab_gui.ingest import format_time
from exlab_gui.transfer.activity import ActivityEntry, ActivityKind, ActivityResult, append_entry
from formula_starts import begins_like_a_formula

pytestmark = pytest.mark.usefixtures("english_in_berlin")


def entry(number=0, *, days=0, **fields):
    values = {
        "at": format_time(datetime.now(UTC) - timedelta(days=days, seconds=number)),
        "user": "anna",
        "host": "labpc-04",
        "what": "copy",
        "result": "done",
        "run": f"/staging/CONFOCAL_01/Zürich/Runs/Run_2026-04-17T14-{number:02}",
        "files": 142,
        "bytes": 48_293_847_234,
    }
    return ActivityEntry(**{**values, **fields})


@pytest.fixture
def folder(tmp_path):
    return str(tmp_path / "history")


@pytest.fixture
def shown(qtbot, runner, folder):
    """Shows the history of these entries."""
    windows = []

    def do(*entries):
        for each in entries:
            append_entry(folder, each)
        window = HistoryWindow(folder, runner, None)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: not runner.jobs())
        windows.append(window)
        return window

    return do


def column(window, which):
    model = window.model
    return [model.index(row, which).data() for row in range(model.rowCount())]


def pick(box, value):
    box.setCurrentIndex(box.findData(value))


class TestShown:
    def test_the_latest_comes_first_in_the_operators_words(self, shown):
        at = "2026-04-17T14:35:00Z"
        window = shown(
            entry(0, at=at, what="state_recorded", detail="sync_queued", files=None, bytes=None),
            entry(1, result="failed", detail="The disk is full."),
        )
        rows = [window.model.row_texts(row) for row in range(2)]
        assert rows[0][1:] == (
            "Copied to the NAS",
            "Failed",
            "Run 2026-04-17 14:01",
            "The disk is full.",
            "142 files, 48.3 GB",
            "anna, labpc-04",
        )
        assert rows[1][:5] == (
            "2026-04-17 16:35",
            "Step recorded",
            "Done",
            "Run 2026-04-17 14:00",
            "Sync queued",
        )
        assert rows[1][5] == ""

    def test_an_empty_history_teaches(self, shown):
        window = shown()
        assert window._pages.currentWidget() is window._empty
        assert window._empty.text().startswith("Nothing yet. Here stands what this app does for you")
        assert not window._export.isEnabled()

    def test_hostile_texts_are_shown_as_they_are(self, shown):
        hostile = "<b>x</b>\u202egnp\n\udce4"
        window = shown(entry(what=hostile, result=hostile, user=hostile, run=hostile, detail=hostile))
        for each in HistoryColumn:
            text = window.model.index(0, each).data()
            assert "\u202e" not in text
            assert "\n" not in text
        tip = window.model.index(0, HistoryColumn.MORE).data(Qt.ItemDataRole.ToolTipRole)
        assert "&lt;b&gt;" in tip

    def test_damaged_lines_are_told(self, shown, folder):
        append_entry(folder, entry())
        with open(f"{folder}/history-{datetime.now(UTC).year}.jsonl", "ab") as file:
            file.write(b"{\n")
        window = shown()
        assert window.count.text() == "1 action   \u00b7   1 damaged line passed over"

    def test_a_history_that_cannot_be_read_is_told(self, shown, folder, tmp_path):
        (tmp_path / "history").write_text("a file")
        window = shown()
        assert window._banner.text.startswith("The history could not be read.")

    def test_a_time_that_is_none_and_one_out_of_every_calendar(self, shown):
        window = shown(entry(at="9999-12-31T23:59:59Z"), entry(at="2026 or so"))
        assert column(window, HistoryColumn.WHEN)[1] == "2026 or so"

    def test_it_is_read_again_on_request(self, qtbot, shown, folder, runner):
        window = shown(entry(1))
        append_entry(folder, entry(2))
        qtbot.keyClick(window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: window.model.rowCount() == 2)

    def test_the_model_keeps_qts_rules(self, qtbot):
        model = HistoryModel()
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
        book = Wordbook()
        model.show_rows([HistoryRow(entry(number), book) for number in range(3)])
        model.show_rows([])
        assert tester.model() is model

    def test_selected_lines_are_copied(self, qtbot, shown):
        window = shown(entry(1), entry(2))
        window.table.selectAll()
        qtbot.keyClick(window.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = QGuiApplication.clipboard().text().split("\n")
        assert [line.split("\t")[3] for line in lines] == ["Run 2026-04-17 14:01", "Run 2026-04-17 14:02"]


class TestSearch:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("", 3),
            ("zurich", 3),
            ("ZÜRICH 14:01", 1),
            ("cleared", 1),
            ("anna labpc stopped", 1),
            ("nobody", 0),
        ],
    )
    def test_every_word_counts_accents_and_case_do_not(self, qtbot, shown, text, found):
        window = shown(entry(1), entry(2, what="clear"), entry(3, result="cancelled"))
        qtbot.keyClicks(window.search, text)
        qtbot.waitUntil(lambda: window.model.rowCount() == found)
        assert window._pages.currentWidget() is (window.table if found else window._empty)

    def test_by_what_result_and_time(self, shown):
        window = shown(
            entry(1, what="clear"),
            entry(2, result="failed"),
            entry(3, days=3),
            entry(4, days=20),
            entry(5, days=90),
        )
        for box, value, found in (
            (window.what, ActivityKind.CLEAR.value, 1),
            (window.what, "", 5),
            (window.ended_as, ActivityResult.FAILED.value, 1),
            (window.ended_as, "", 5),
            (window.period, int(Period.WEEK), 3),
            (window.period, int(Period.MONTH), 4),
            (window.period, int(Period.YEAR), 5),
        ):
            pick(box, value)
            assert window.model.rowCount() == found
        pick(window.period, int(Period.WEEK))
        pick(window.what, "clear")
        assert window.count.text() == "1 of 5 actions"

    def test_nothing_found_says_how_to_find_more(self, shown):
        window = shown(entry())
        pick(window.what, "repair")
        assert window._empty.text().startswith("No entry matches.")

    def test_a_hundred_thousand_entries_are_searched_in_a_moment(self):
        row = HistoryRow(entry(), Wordbook())
        began = datetime.now(UTC)
        found = matching([row] * 100_000, ("zurich", "copied", "anna"), "copy", "done", 0.0)
        assert len(found) == 100_000
        assert datetime.now(UTC) - began < timedelta(seconds=1)


class TestExport:
    def test_what_is_shown_is_written_and_read_back(self, qtbot, shown, runner, tmp_path):
        window = shown(
            entry(1, at="2026-04-17T14:35:00Z", run="=cmd|'/c calc'!A1", detail="+1", user="@anna"),
            entry(2, what="clear"),
        )
        pick(window.what, "copy")
        path = tmp_path / "history.csv"
        window.save(str(path))
        qtbot.waitUntil(lambda: not runner.jobs())
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert rows == [
            ["When", "What", "Result", "Run", "More", "Files", "Size (bytes)", "Account", "Computer"],
            [
                "2026-04-17T16:35:00+02:00",
                "Copied to the NAS",
                "Done",
                "'=cmd|'/c calc'!A1",
                "'+1",
                "142",
                "48293847234",
                "'@anna",
                "labpc-04",
            ],
        ]
        assert not any(begins_like_a_formula(cell) for row in rows for cell in row)
        assert window.count.text() == f"Exported 1 action to {path}"

    def test_what_went_wrong_is_told_in_words(self, qtbot, shown, runner, tmp_path):
        window = shown(entry())
        window.save(str(tmp_path / "none" / "history.csv"))
        qtbot.waitUntil(lambda: not runner.jobs())
        assert window._banner.text.startswith("The history could not be exported.")

    @pytest.mark.parametrize("place", ["history.csv", "none/history.csv"])
    def test_the_window_may_be_closed_before_it_is_over(self, qtbot, runner, folder, tmp_path, place):
        append_entry(folder, entry())
        main = QWidget()
        qtbot.addWidget(main)
        window = HistoryWindow(folder, runner, main)
        qtbot.waitUntil(lambda: not runner.jobs())
        with qtbot.waitSignal(window.destroyed):
            window.save(str(tmp_path / place))
            job = runner.jobs()[0]
            window.deleteLater()
        if job in runner.jobs():
            with qtbot.waitSignal(runner.ended):
                pass
        assert (tmp_path / place).exists() == (place == "history.csv")
        told = main.findChildren(DetailsDialog)
        assert len(told) == (place != "history.csv"), "a failure is told by whoever is left"


def test_the_menu_opens_one_window(window, operator, qtbot):
    window.menu.menu.actions()
    window.bench.records.show_history()
    first = operator.dialog("history_window")
    window.bench.records.show_history()
    assert operator.dialog("history_window") is first
    first.accept()
    operator.wait_for_jobs()


def test_settings_are_said_in_words():
    assert detail_words(ActivityKind.SETTINGS_CHANGED, "nas_folders, language") == "NAS folders, Language"
    assert detail_words(ActivityKind.SETTINGS_CHANGED, "of_a_newer_version") == "of_a_newer_version"
    assert detail_words(ActivityKind.REPAIR, "language") == "language"


def test_every_setting_has_words():
    assert [key for key in KEYS if detail_words(ActivityKind.SETTINGS_CHANGED, key) == key] == []
