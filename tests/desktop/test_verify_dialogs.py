"""Asking where a copy is, and showing what does not match."""

from __future__ import annotations

import functools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QTableView

from exlab_gui.desktop.verify_dialogs import DifferencesDialog, VerifyDialog
from exlab_gui.ingest import IngestState
from exlab_gui.transfer import Difference, DifferenceKind, Verification

pytestmark = pytest.mark.usefixtures("themes")


@pytest.fixture
def show(show_dialog):
    return functools.partial(show_dialog, how=QDialog.open)


def button(dialog, name):
    return dialog.findChild(QPushButton, name)


def press(qtbot, dialog, name):
    assert button(dialog, name).isEnabled()
    qtbot.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)


def words(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


class TestVerify:
    @pytest.fixture
    def dialog(self, show, make_summary):
        return show(VerifyDialog([make_summary("Run_2026-04-17T14-32")], "//nas/lab/Run_1", None))

    def test_it_says_what_will_be_done(self, dialog):
        text = words(dialog)
        assert "Verify the NAS copy of Run 2026-04-17 14:32" in text
        assert "Every file on both sides is read and compared" in text
        assert "Nothing is changed on either side." in text
        assert "Only a full match is recorded" in text
        assert "Folder of the run on the NAS" in text

    def test_the_folder_is_prefilled_and_can_be_changed(self, qtbot, dialog):
        field = dialog.findChild(QLineEdit, "nas_folder_field")
        assert field.text() == "//nas/lab/Run_1"
        assert field.hasFocus()
        field.setText("  //nas/other  ")
        with qtbot.waitSignal(dialog.confirmed) as confirmed:
            qtbot.keyClick(field, Qt.Key.Key_Return)
        assert confirmed.args == ["//nas/other"]
        assert dialog.result() == QDialog.DialogCode.Accepted

    def test_without_a_folder_nothing_can_be_verified(self, dialog):
        dialog.findChild(QLineEdit, "nas_folder_field").setText("  ")
        assert not button(dialog, "confirm_verify_button").isEnabled()

    def test_cancel(self, qtbot, dialog):
        with qtbot.assertNotEmitted(dialog.confirmed):
            press(qtbot, dialog, "cancel_verify_button")
        assert not dialog.isVisible()

    def test_a_folder_can_be_chosen(self, qtbot, dialog, tmp_path):
        press(qtbot, dialog, "nas_folder_choose")
        chooser = dialog.findChild(QFileDialog)
        chooser.fileSelected.emit(str(tmp_path))
        chooser.reject()
        assert dialog.findChild(QLineEdit, "nas_folder_field").text() == str(tmp_path)

    def test_several_runs_have_one_folder_above_them(self, show, make_summary):
        dialog = show(VerifyDialog([make_summary(), make_summary()], "//nas/lab", None))
        assert "2 runs" in words(dialog)
        assert "NAS folder that holds the runs" in words(dialog)
        assert "Each run lies below it as in the staging folder." in words(dialog)

    def test_it_is_no_higher_than_its_words(self, dialog, make_summary, show):
        layout = dialog.layout()
        assert dialog.height() == layout.totalHeightForWidth(dialog.width())
        heading = dialog.findChildren(QLabel)[0]
        long = show(VerifyDialog([make_summary("Run_<b>" + "x" * 250)], "//nas", None))
        assert long.width() == dialog.width()
        assert heading.text() != ""


DIFFERENCES = (
    *(Difference(DifferenceKind.MISSING, f"raw/image_{number:03}.tif") for number in range(30)),
    Difference(DifferenceKind.DIFFERENT, "<b>notes</b>.txt"),
    Difference(DifferenceKind.EXTRA, "raw/Thumbs.db"),
)
COUNTS = {
    DifferenceKind.MISSING: 30,
    DifferenceKind.DIFFERENT: 1,
    DifferenceKind.EXTRA: 1,
    DifferenceKind.CHANGED: 0,
}
FOUND = Verification(counts=COUNTS, differences=DIFFERENCES, files=100, bytes=1000, proof=None)


class TestDifferences:
    @pytest.fixture
    def run(self, make_summary):
        return make_summary("Run_2026-04-17T14-32", state=IngestState.SYNC_QUEUED)

    @pytest.fixture
    def dialog(self, show, run):
        return show(DifferencesDialog(run, FOUND, None))

    def files(self, dialog):
        model = dialog.findChild(QTableView, "difference_table").model()
        return [model.index(row, 1).data() for row in range(model.rowCount())]

    def test_it_says_what_was_found_and_what_was_not_touched(self, dialog):
        text = words(dialog)
        assert "The NAS copy of Run 2026-04-17 14:32 does not match" in text
        assert "Nothing was recorded or changed on either side." in text
        assert "Keep the staging copy" in text
        assert [button(dialog, f"show_{kind}_button").text() for kind in ("all", *DifferenceKind)] == [
            "All  32",
            "Missing on the NAS  30",
            "Different  1",
            "Extra on the NAS  1",
            "Changed since  0",
        ]
        assert not button(dialog, "show_changed_button").isEnabled()
        remedies = dialog.findChild(QLabel, "what_next").text()
        assert [line.split(":")[0] for line in remedies.splitlines()] == ["Missing", "Different", "Extra"]
        assert len(self.files(dialog)) == 32

    def test_a_kind_and_a_search(self, qtbot, dialog):
        press(qtbot, dialog, "show_extra_button")
        assert self.files(dialog) == ["raw/Thumbs.db"]
        assert dialog.findChild(QLabel, "shown_differences").text() == "1 file shown"
        press(qtbot, dialog, "show_all_button")
        qtbot.keyClicks(dialog.search, "IMAGE_00")
        assert len(self.files(dialog)) == 10
        press(qtbot, dialog, "show_different_button")
        assert self.files(dialog) == []
        dialog.search.clear()
        assert self.files(dialog) == ["<b>notes</b>.txt"]

    def test_saving_asks_where(self, qtbot, dialog):
        press(qtbot, dialog, "save_list_button")
        chooser = dialog.findChild(QFileDialog)
        assert chooser.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        assert chooser.defaultSuffix() == "csv"
        with qtbot.waitSignal(dialog.export_requested) as asked:
            chooser.fileSelected.emit("/lists/mine.tsv")
        chooser.reject()
        assert asked.args == ["/lists/mine.tsv", FOUND]

    def test_it_tells_where_the_list_is_not_whole(self, show, run):
        counts = COUNTS | {DifferenceKind.MISSING: 12_000}
        dialog = show(
            DifferencesDialog(run, Verification(counts, DIFFERENCES, files=1, bytes=1, proof=None), None)
        )
        assert "The first 32 of 12,002 are listed." in words(dialog)

    def test_a_cleared_part_is_not_to_be_moved(self, show, make_summary):
        run = make_summary(state=IngestState.SYNC_VERIFIED)
        dialog = show(DifferencesDialog(run, FOUND, None))
        assert "leave them on the NAS" in dialog.findChild(QLabel, "what_next").text()

    def test_its_choices_are_never_cut(self, dialog, show, run):
        many = dict.fromkeys(DifferenceKind, 10_000_000)
        wide = show(DifferencesDialog(run, Verification(many, DIFFERENCES, 1, 1, None), None))
        for shown in (dialog, wide):
            for kind in ("all", *DifferenceKind):
                choice = button(shown, f"show_{kind}_button")
                assert choice.width() >= choice.sizeHint().width()

    def test_ten_thousand_are_filtered_while_typing(self, qtbot, show, run):
        differences = tuple(Difference(DifferenceKind.MISSING, f"raw/{n:05}.tif") for n in range(10_000))
        counts = COUNTS | {DifferenceKind.MISSING: 10_000}
        dialog = show(DifferencesDialog(run, Verification(counts, differences, 1, 1, None), None))
        qtbot.keyClicks(dialog.search, "0999")
        assert self.files(dialog) == ["raw/00999.tif", *(f"raw/0999{n}.tif" for n in range(10))]
