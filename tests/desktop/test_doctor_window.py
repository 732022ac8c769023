"""The window of findings and the question before a repair, without a disk."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QPushButton, QRadioButton

from exlab_gui.desktop.doctor_list import FindingColumn, FindingModel
from exlab_gui.desktop.doctor_repair_dialog import RepairDialog
from exlab_gui.desktop.doctor_window import DoctorWindow
from exlab_gui.desktop.doctor_work import make_row
from exlab_gui.desktop.theme import Appearance
from exlab_gui.ingest import IngestState
from exlab_gui.ingest.record_repair import FileMark
from exlab_gui.transfer.doctor_findings import Finding, Leftover, Repair, RepairKind
from exlab_gui.transfer.doctor_findings import FindingKind as Kind
from exlab_gui.transfer.doctor_repair import RepairPreview
from pseudo_language import pseudo_language, without_translated
from texts_of import texts_of

MARK = FileMark(0o100000, 12, 34, 56, "f" * 64)
RESTORE = Repair(RepairKind.RESTORE, MARK, source="/nas/x/ingest.json", source_state=IngestState.COMPLETE)
AFRESH = Repair(RepairKind.START_AFRESH, MARK)
DAMAGED = Finding("/staging/Run_2026-04-17T14-32", Kind.RECORD_DAMAGED, repairs=(RESTORE, AFRESH))
LATE = Finding(
    "/staging/Run_2026-04-18T09-00",
    Kind.FILES_AFTER_COMPLETE,
    names=tuple(f"late {number}.tif" for number in range(20)),
    count=50,
)
NOTE = Finding("/staging/Run_2026-04-18T09-00", Kind.NAMES, names=("a?b",), count=1)


@pytest.fixture
def window(themes, show_dialog):
    window = show_dialog(
        DoctorWindow(themes, None),
        "repair_requested",
        "check_requested",
        "save_requested",
        "details_requested",
    )
    window.show_findings([make_row(each) for each in (DAMAGED, LATE, NOTE)], 27)
    return window


@pytest.fixture
def click(qtbot):
    def do(widget, name, kind=QPushButton):
        qtbot.mouseClick(widget.findChild(kind, name), Qt.MouseButton.LeftButton)

    return do


def text_of(window, name):
    return window.findChild(object, name).text()


def test_the_model_as_qt_wants_it(themes):
    model = FindingModel(themes)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_rows([make_row(each) for each in (DAMAGED, LATE, NOTE)])
    model.show_only(None, "late")
    model.replace_run(LATE.run_dir, [])
    themes.set_appearance(Appearance.DARK)
    assert tester.model() is model


def test_what_is_said_at_the_top(window):
    said = text_of(window, "doctor_summary")
    assert said.startswith("27 run")
    assert "1 problem" in said


def test_that_a_severity_is_told_by_a_sign_and_a_word(window):
    index = window.model.index(0, FindingColumn.SEVERITY)
    assert index.data() == "Problem"
    pictures = {
        window.model.index(row, 0).data(Qt.ItemDataRole.DecorationRole).pixmap(48).toImage().cacheKey()
        for row in range(3)
    }
    assert len(pictures) == 3


def test_that_the_first_finding_is_explained_at_once(window):
    assert text_of(window, "finding_what").startswith("Run 2026-04-17 14:32: The run's record")
    assert "old file is kept" in text_of(window, "finding_advice")
    assert window.repair.isEnabled()


def test_that_a_finding_without_a_repair_has_only_advice(window):
    window.table.selectRow(1)
    assert not window.repair.isEnabled()
    names = text_of(window, "finding_names").split("\n")
    assert names[0] == "late 0.tif"
    assert len(names) == 6
    assert "45" in names[-1]


def test_the_filter_and_the_search(window, click):
    click(window, "show_note_button")
    assert window.model.rowCount() == 1
    assert text_of(window, "finding_what").startswith("Run 2026-04-18 09:00")
    click(window, "show_all_button")
    window.search.setText("DAMAGED")
    assert window.model.rowCount() == 0
    assert not window.repair.isEnabled()
    window.search.setText("04-17")
    assert window.model.rowCount() == 1


def test_that_a_filter_with_nothing_left_shows_all(window, click):
    click(window, "show_problem_button")
    window.replace_run(DAMAGED.run_dir, [])
    assert window.model.rowCount() == 2
    assert not window.findChild(QPushButton, "show_problem_button").isEnabled()


def test_that_a_run_that_was_checked_again_keeps_its_place(window):
    window.table.selectRow(1)
    window.replace_run(DAMAGED.run_dir, [make_row(DAMAGED), make_row(DAMAGED)])
    assert [window.model.row(place).finding for place in range(4)] == [DAMAGED, DAMAGED, LATE, NOTE]


def test_that_nothing_wrong_is_said_so(window):
    window.show_findings([], 1)
    assert "nothing is wrong" in text_of(window, "doctor_summary")
    assert text_of(window, "finding_what") == "Nothing was found."
    assert not window.repair.isEnabled()


def test_the_buttons(window, click):
    click(window, "repair_button")
    click(window, "check_again_button")
    click(window, "finding_details_button")
    click(window, "copy_findings_button")
    assert [each[0] for each in window.said] == ["repair_requested", "check_requested", "details_requested"]
    assert window.said[0][1] == DAMAGED
    assert "finding: record_damaged" in window.said[2][1].details
    assert QGuiApplication.clipboard().text() == window.text()
    assert "late 19.tif" in window.text()


def test_that_all_is_saved_as_text(window, click, qtbot, tmp_path):
    click(window, "save_findings_button")
    dialog = window.findChild(QFileDialog, "file_dialog")
    dialog.fileSelected.emit(str(tmp_path / "check.txt"))
    assert window.said == [("save_requested", str(tmp_path / "check.txt"), window.text())]


def test_that_everything_has_a_name_and_a_tooltip(window):
    for button in window.findChildren(QPushButton):
        assert button.objectName()
        assert button.accessibleName()
        assert button.toolTip()


def test_that_ten_thousand_findings_stay_fluid(window):
    rows = [make_row(LATE) for _ in range(10_000)]
    began = time.perf_counter()
    window.show_findings(rows, 10_000)
    window.search.setText("late")
    window.table.scrollToBottom()
    window.grab()
    assert time.perf_counter() - began < 1.0


@pytest.fixture
def ask(show_dialog):
    def do(finding, *choices):
        return show_dialog(RepairDialog(finding, choices, None), "confirmed", "rejected")

    return do


def test_what_is_asked_before_a_repair(ask, click):
    dialog = ask(
        DAMAGED,
        (RESTORE, RepairPreview('{"half', '{"whole": 1}')),
        (AFRESH, RepairPreview('{"half', '{"new": 1}', is_cut=True)),
    )
    assert dialog.findChild(object, "before_text").toPlainText() == '{"half'
    assert dialog.findChild(object, "after_text").toPlainText() == '{"whole": 1}'
    assert "/nas/x/ingest.json" in text_of(dialog, "repair_explanation")
    assert "ingest.json.before-repair-20" in text_of(dialog, "repair_kept")
    dialog.findChild(QRadioButton, "repair_choice_1").click()
    assert dialog.findChild(object, "after_text").toPlainText() == '{"new": 1}'
    click(dialog, "confirm_repair_button")
    assert dialog.said == [("confirmed", AFRESH)]


def test_that_enter_repairs_nothing(ask, qtbot):
    dialog = ask(DAMAGED, (RESTORE, RepairPreview("a", "b")))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.said == [("rejected",)]


def test_that_leftovers_are_only_listed(ask):
    repair = Repair(RepairKind.REMOVE_LEFTOVERS, leftovers=(Leftover("a.tmp", MARK), Leftover("b.tmp", MARK)))
    finding = Finding("/staging/Run_1", Kind.LEFTOVERS, repairs=(repair,))
    dialog = ask(finding, (repair, RepairPreview("a.tmp\nb.tmp", "")))
    assert not dialog.findChild(object, "after_text").isVisible()
    assert text_of(dialog, "confirm_repair_button").startswith("Delete 2")
    assert "kept beside" not in text_of(dialog, "repair_kept")


def test_hostile_text_in_a_record(ask):
    dialog = ask(DAMAGED, (RESTORE, RepairPreview("<b>\u202e\0\x1b", "&")))
    assert dialog.findChild(object, "before_text").toPlainText() == "<b>\u2426\u2400\u241b"


SAYINGS = ("image", "late ", ".tif", "/staging/Run_2026-04-17T14-32", "/staging/Run_2026-04-18T09-00", "a?b")


def foreign(top):
    """What within a window is said in no language."""
    rests = ((who, without_translated(text)) for who, text in texts_of(top))
    return [
        (who, rest)
        for who, rest in rests
        if any(char.isalpha() for char in rest) and not any(known in rest for known in (*SAYINGS, "ExLab"))
    ]


def test_that_the_window_follows_the_language(window, qapp, languages):
    window.table.selectRow(1)
    with pseudo_language(qapp, languages):
        said = [rest for _, rest in foreign(window) if not rest.strip().startswith("Run ")]
        assert said == []
    assert text_of(window, "finding_what").startswith("Run 2026-04-18 09:00: Came or changed")


def test_that_the_question_follows_the_language(ask, qapp, languages):
    dialog = ask(DAMAGED, (RESTORE, RepairPreview("1", "2")), (AFRESH, RepairPreview("1", "2")))
    with pseudo_language(qapp, languages):
        assert foreign(dialog) == []
