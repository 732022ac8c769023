"""The question before a run is marked complete."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from exlab_gui.desktop.evidence_list import EvidenceRow, EvidenceSign
from exlab_gui.desktop.evidence_wording import Verdict
from exlab_gui.desktop.step_dialogs import CompleteDialog, EvidencedRun
from exlab_gui.desktop.theme import Appearance
from exlab_gui.desktop.widgets import CopyTable, WrappedLabel
from exlab_gui.transfer.count import Counted
from exlab_gui.transfer.evidence import Evidence
from exlab_gui.transfer.signals import SignalCheck, SignalKind, SignalReason

GOOD = SignalCheck(SignalKind.SENTINEL, "run_complete", True, SignalReason.SATISFIED)
UNSAFE = SignalCheck(SignalKind.MANIFEST, "manifest.json", False, SignalReason.UNSAFE_PATH, "../../<b>etc")


def evidence(*signals, minutes=42, **fields):
    return Evidence(Counted(142, 1000, time.time() - 60 * minutes, "raw/<i>&a.tif"), signals, **fields)


@pytest.fixture
def ask(show_dialog, themes, make_summary):
    """Opens the dialog for runs with this evidence."""

    def open_dialog(*found, problems=0, quiet=30):
        seen = [EvidencedRun(make_summary(), each) for each in found]
        return show_dialog(CompleteDialog(seen, problems, quiet, None))

    return open_dialog


def text(dialog, name):
    label = dialog.findChild(QLabel, name)
    return label.text() if label else None


def verdicts(dialog):
    return {row.objectName(): row.verdict for row in dialog.findChildren(EvidenceRow)}


class TestOneRun:
    def test_what_speaks_for_it(self, ask):
        dialog = ask(evidence(GOOD))
        assert (text(dialog, "counted_files"), text(dialog, "counted_size")) == ("142", "1.0 kB")
        assert text(dialog, "counted_newest_file").startswith("42 min ago (")
        assert text(dialog, "counted_newest_name") == "raw/<i>&a.tif"
        assert text(dialog, "evidence_verdict") == "The run itself says that it is finished."
        assert verdicts(dialog) == {
            "evidence_files": Verdict.FACT,
            "evidence_size": Verdict.FACT,
            "evidence_newest_file": Verdict.SPEAKS_FOR,
            "evidence_sentinel": Verdict.SPEAKS_FOR,
            "evidence_growing": Verdict.SPEAKS_FOR,
        }
        assert (
            dialog.findChild(object, "quiet_warning") is dialog.findChild(object, "growing_warning") is None
        )

    def test_an_unsafe_path_is_named_as_it_is(self, ask):
        dialog = ask(evidence(GOOD, UNSAFE))
        assert verdicts(dialog)["evidence_manifest"] is Verdict.SPEAKS_AGAINST
        assert text(dialog, "manifest_file") == "../../<b>etc"
        assert "does not hold" in text(dialog, "evidence_verdict")

    def test_one_that_is_not_quiet_is_warned_about_and_not_forbidden(self, qtbot, ask):
        dialog = ask(evidence(GOOD, minutes=3))
        assert "3 min ago" in text(dialog, "quiet_warning_text")
        assert verdicts(dialog)["evidence_newest_file"] is Verdict.WARNS
        with qtbot.waitSignal(dialog.confirmed, timeout=0):
            dialog.findChild(QPushButton, "confirm_complete_button").click()

    def test_without_a_quiet_time_nobody_is_warned(self, ask):
        dialog = ask(evidence(GOOD, minutes=0), quiet=0)
        assert text(dialog, "quiet_warning_text") is None

    def test_files_that_grow_are_named(self, ask):
        names = tuple(f"raw/{number}.tif" for number in range(5))
        dialog = ask(evidence(GOOD, growing=names, growing_count=5, changed_between_looks=True))
        assert "does not seem to be finished" in text(dialog, "growing_warning_text")
        row = dialog.findChild(EvidenceRow, "evidence_growing")
        shown = [label.text() for label in row.findChildren(QLabel, "growing_file")]
        assert shown == ["raw/0.tif", "raw/1.tif", "raw/2.tif", "and 2 more"]
        assert all(name in row.toolTip() for name in names)

    def test_a_screen_reader_gets_each_line_whole(self, ask):
        dialog = ask(evidence(GOOD, UNSAFE))
        spoken = {row.objectName(): row.accessibleName() for row in dialog.findChildren(EvidenceRow)}
        assert spoken["evidence_files"] == "Files: 142"
        assert spoken["evidence_sentinel"] == "Sentinel file: run_complete is there, Good"
        assert spoken["evidence_manifest"].endswith("../../<b>etc, Not good")

    def test_enter_and_space_do_not_record(self, qtbot, ask):
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
            dialog = ask(evidence(GOOD))
            with qtbot.assertNotEmitted(dialog.confirmed):
                qtbot.keyClick(dialog.focusWidget(), key)
            assert not dialog.isVisible()

    def test_the_keyboard_reaches_every_line_and_both_buttons(self, ask):
        dialog = ask(evidence(GOOD))
        chain, widget = [], dialog.nextInFocusChain()
        while widget is not dialog:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                chain.append(widget.objectName())
            widget = widget.nextInFocusChain()
        assert chain[:5] == list(verdicts(dialog))
        assert chain[-2:] == ["not_yet_button", "confirm_complete_button"]

    def test_every_text_is_in_view(self, ask):
        dialog = ask(evidence(GOOD, UNSAFE, minutes=1, changed_between_looks=True))
        labels = [label for label in dialog.findChildren(WrappedLabel) if label.isVisible()]
        assert len(labels) == 3
        for label in labels:
            assert label.height() >= label.heightForWidth(label.width())
            assert label.height() < 2 * label.heightForWidth(label.width()), "there is a hole in the dialog"


class TestSeveralRuns:
    def test_a_line_for_each(self, ask):
        dialog = ask(evidence(GOOD), evidence(UNSAFE, minutes=2, changed_between_looks=True), problems=2)
        rows = dialog.findChild(CopyTable, "counted_table").texts()
        assert [row[1:4] for row in rows] == [
            ["142 files", "1.0 kB", "newest 42 min ago"],
            ["142 files", "1.0 kB", "newest 2 min ago"],
        ]
        assert rows[0][4] == "finished, says run_complete"
        assert rows[1][4].startswith("still changing; not quiet yet; manifest.json is invalid")
        assert dialog.heading.text() == "Mark 2 runs complete?"
        assert text(dialog, "growing_warning_text").startswith("Files of 1 run changed")
        assert text(dialog, "quiet_warning_text").startswith("1 run changed within the last 30 min")
        assert any("2 runs could not" in label.text() for label in dialog.findChildren(WrappedLabel))

    def test_one_without_files(self, ask):
        empty = Evidence(Counted(0, 0, None, ""), ())
        dialog = ask(empty, evidence(GOOD))
        rows = dialog.findChild(CopyTable, "counted_table").texts()
        assert rows[0][3:] == ["—", "no file; does not say itself that it is finished"]

    def test_many_can_be_scrolled(self, ask):
        dialog = ask(*[evidence(GOOD)] * 200)
        assert dialog.height() < 800
        assert dialog.findChild(CopyTable, "counted_table").verticalScrollBar().maximum() > 0


def test_a_sign_is_never_told_by_colour_alone(qtbot, themes):
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.set_appearance(appearance)
        pictures = []
        for verdict in Verdict:
            sign = EvidenceSign(verdict)
            qtbot.addWidget(sign)
            sign.resize(40, 40)
            sign.show()
            QApplication.processEvents()
            pictures.append(sign.grab().toImage().convertToFormat(QImage.Format.Format_Mono))
        assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])
