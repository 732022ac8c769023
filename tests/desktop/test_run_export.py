"""The list as a file: what is on the screen, in its order, in numbers that a spreadsheet can add."""

from __future__ import annotations

import csv
import os
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QTableView, QWidget

from exlab_gui.desktop.attention import TOO_LONG
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.run_columns import Column
from exlab_gui.desktop.run_export import RunExporter, ShownList, shown_list, write_list
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_row import RunStatus, make_row
from exlab_gui.ingest import Cancelled, IngestState
from exlab_gui.staging import RunKind
from formula_starts import HOSTILE, begins_like_a_formula

SUMMER = datetime(2026, 4, 17, 12, 35, 7, tzinfo=UTC).timestamp()
WINTER = datetime(2026, 1, 2, 23, 30, tzinfo=UTC).timestamp()
MOST = (
    Column.STATE,
    Column.RUN,
    Column.INSTRUMENT,
    Column.PROJECT,
    Column.FILES,
    Column.SIZE,
    Column.ACTIVITY,
)

pytestmark = pytest.mark.usefixtures("english_in_berlin")


@pytest.fixture
def table(qtbot, themes, model):
    """A table of the model, with the columns that are shown at first."""
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.horizontalHeader().setSectionsMovable(True)
    for column in set(Column) - set(MOST):
        view.setColumnHidden(column, True)
    return view


@pytest.fixture
def exporter(qtbot, runner, model, table):
    page = QWidget()
    qtbot.addWidget(page)
    exports = RunExporter(runner, model, table.horizontalHeader(), page)
    exports.told = []
    exports.said.connect(exports.told.append)
    exports.failed.connect(exports.told.append)
    return exports


@pytest.fixture
def runs(model, make_summary):
    """Three runs, the newest first."""
    found = [
        make_summary(
            "Run_2026-04-17T14-32",
            state=IngestState.COMPLETE,
            last_activity=SUMMER,
            files=1_142,
            bytes=48_293_847_234,
        ),
        make_summary(
            "TestRun_2026-01-03T00-30",
            equipment="=cmd|'/c calc'!A1",
            project_name="+Yeast; =1",
            kind=RunKind.TEST,
            last_activity=WINTER,
            files=0,
            bytes=0,
        ),
        make_summary("odd\nname", project_name="", state=None, last_activity=None),
    ]
    model.add_runs(found)
    return found


def read_back(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def write(path, model, table):
    write_list(str(path), shown_list(model, table.horizontalHeader()), lambda _progress: None, lambda: False)
    return read_back(path)


class TestContent:
    def test_numbers_and_times_as_they_are_known_texts_as_they_are_shown(self, tmp_path, model, table, runs):
        assert write(tmp_path / "runs.csv", model, table) == [
            ["State", "Run", "Instrument", "Project", "Files", "Size (bytes)", "Last activity"],
            [
                "Complete",
                "Run 2026-04-17 14:32",
                "CONFOCAL_01",
                "Cortex Q3 Pilot",
                "1142",
                "48293847234",
                "2026-04-17T14:35:07+02:00",
            ],
            [
                "Staging",
                "Test 2026-01-03 00:30",
                "'=cmd|'/c calc'!A1",
                "'+Yeast;' =1",
                "0",
                "0",
                "2026-01-03T00:30:00+01:00",
            ],
            ["Not yet tracked", "odd␊name", "CONFOCAL_01", "", "", "", ""],
        ]

    def test_only_the_columns_that_are_shown_in_the_order_in_which_they_are(
        self, tmp_path, model, table, runs
    ):
        header = table.horizontalHeader()
        for column in (Column.STATE, Column.FILES, Column.ACTIVITY):
            table.setColumnHidden(column, True)
        table.setColumnHidden(Column.KIND, False)
        header.moveSection(header.visualIndex(Column.KIND), 0)
        header.moveSection(header.visualIndex(Column.SIZE), header.visualIndex(Column.RUN))
        assert write(tmp_path / "runs.csv", model, table)[:2] == [
            ["Kind", "Size (bytes)", "Run", "Instrument", "Project"],
            ["Experimental", "48293847234", "Run 2026-04-17 14:32", "CONFOCAL_01", "Cortex Q3 Pilot"],
        ]

    def test_every_column_can_be_written(self, tmp_path, model, table, runs):
        for column in Column:
            table.setColumnHidden(column, False)
        rows = write(tmp_path / "runs.csv", model, table)
        titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
        assert [title.removesuffix(" (bytes)") for title in rows[0]] == titles
        assert {len(row) for row in rows} == {len(Column)}

    def test_the_words_are_the_same_in_every_language(self, tmp_path, model, table, runs, speak_marked):
        for column in Column:
            table.setColumnHidden(column, False)
        before = write(tmp_path / "runs.csv", model, table)
        speak_marked()
        assert write(tmp_path / "runs.csv", model, table) == before

    def test_the_rows_are_filtered_and_sorted_like_the_list(self, tmp_path, model, table, runs):
        model.sort(Column.RUN, Qt.SortOrder.DescendingOrder)
        names = [row[1] for row in write(tmp_path / "runs.csv", model, table)[1:]]
        assert names == ["Test 2026-01-03 00:30", "Run 2026-04-17 14:32", "odd␊name"]
        assert names == [model.index(row, Column.RUN).data() for row in range(model.rowCount())]
        model.set_filter(RunFilter(status=RunStatus.STAGING))
        assert [row[1] for row in write(tmp_path / "runs.csv", model, table)[1:]] == ["Test 2026-01-03 00:30"]

    def test_a_run_that_needs_attention_is_listed_as_such(self, tmp_path, model, table, runs):
        model.set_attention({runs[0].path: TOO_LONG})
        assert write(tmp_path / "runs.csv", model, table)[1][0] == "Needs attention"

    def test_a_time_out_of_every_calendar_costs_nothing_else(self, tmp_path, model, table, make_summary):
        model.add_runs([make_summary(last_activity=seconds) for seconds in (253_402_300_799.0, 1e18)])
        rows = write(tmp_path / "runs.csv", model, table)[1:]
        assert sorted(row[6][:5] for row in rows) == ["", "9999-"]

    def test_what_changes_while_it_is_written_is_not_in_it(self, tmp_path, model, table, runs, make_summary):
        shown = shown_list(model, table.horizontalHeader())
        model.update_run(
            make_summary(
                runs[0].name, path=runs[0].path, state=IngestState.CLEARED, files=5, last_activity=SUMMER
            )
        )
        write_list(str(tmp_path / "runs.csv"), shown, lambda _progress: None, lambda: False)
        row = read_back(tmp_path / "runs.csv")[1]
        assert (row[0], row[4]) == ("Complete", "1142")

    @given(texts=st.lists(HOSTILE, min_size=5, max_size=5))
    def test_nothing_that_anybody_wrote_becomes_a_formula(self, tmp_path_factory, make_summary, texts):
        name, equipment, project, host, operator = texts
        row = make_row(
            make_summary(name, equipment=equipment, project_name=project, hosts=host, bytes=-5, files=-1),
            operator=operator,
        )
        shown = ShownList(tuple(Column), tuple(map(str, Column)), [row.summary], [row.group], [row.operator])
        path = str(tmp_path_factory.mktemp("list") / "runs.csv")
        write_list(path, shown, lambda _progress: None, lambda: False)
        _, cells = read_back(path)
        assert len(cells) == len(Column)
        assert not any(map(begins_like_a_formula, cells))


class TestSaving:
    def test_it_says_how_many_runs_went_where(self, qtbot, tmp_path, exporter, runs):
        path = str(tmp_path / "runs.csv")
        with qtbot.waitSignal(exporter.said):
            exporter.save(path)
        assert exporter.told == [f"Exported 3 runs to {path}"]
        assert len(read_back(path)) == 4

    def test_the_operator_chooses_the_file(self, qtbot, tmp_path, exporter, runs):
        exporter.ask()
        dialog = exporter.parent().findChild(QFileDialog, "file_dialog")
        assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        assert dialog.defaultSuffix() == "csv"
        with qtbot.waitSignal(exporter.said):
            dialog.fileSelected.emit(str(tmp_path / "mine.csv"))
        dialog.reject()
        assert os.listdir(tmp_path) == ["mine.csv"]

    def test_no_run_no_file(self, exporter, model):
        exporter.ask()
        assert exporter.told == ["No run is shown, so there is nothing to export"]
        assert exporter.parent().findChild(QFileDialog, "file_dialog") is None

    def test_what_went_wrong_is_told_in_words(self, qtbot, tmp_path, exporter, runs):
        with qtbot.waitSignal(exporter.failed):
            exporter.save(str(tmp_path / "none" / "runs.csv"))
        told = exporter.told[0]
        assert told.happened == "The list could not be exported."
        assert told.remedy.startswith("The folder is not there any more.")
        assert "FileNotFoundError" in told.details

    def test_a_folder_of_that_name_is_left_alone(self, qtbot, tmp_path, exporter, runs):
        folder = tmp_path / "runs.csv"
        folder.mkdir()
        with qtbot.waitSignal(exporter.failed):
            exporter.save(str(folder))
        assert os.listdir(tmp_path) == ["runs.csv"]
        assert os.listdir(folder) == []

    def test_the_writing_happens_elsewhere_and_can_be_stopped(self, qtbot, tmp_path, exporter, runner, runs):
        gate = threading.Event()
        runner.submit(lambda _progress, _cancelled: gate.wait(10), title="", kind=JobKind.WRITE)
        exporter.save(str(tmp_path / "runs.csv"))
        job = runner.jobs()[-1]
        assert (job.title, job.subject) == ("Exporting", "3 runs")
        with qtbot.waitSignal(exporter.said):
            job.cancel()
        gate.set()
        assert exporter.told == ["Export stopped; no file was written"]
        assert os.listdir(tmp_path) == []


def test_progress_and_cancelling(tmp_path, model, table, make_summary):
    model.add_runs([make_summary() for _ in range(2_000)])
    shown = shown_list(model, table.horizontalHeader())
    told = []
    with pytest.raises(Cancelled):
        write_list(str(tmp_path / "runs.csv"), shown, told.append, lambda: len(told) == 2)
    assert [progress.fraction for progress in told] == [0.25, 0.5]
    assert not Path(tmp_path, "runs.csv").exists()
