"""From the menu to a report on screen, in files, on paper and beside the copies on the NAS."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QDialog, QFileDialog, QTextBrowser

from exlab_gui.desktop import report_print, report_window
from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.run_reports import ReportController, file_name, known_of
from exlab_gui.desktop.run_row import make_row
from exlab_gui.transfer.activity import ActivityLog, read_activity
from exlab_gui.transfer.run_report import Finding
from report_runs import check_html, words_of
from transfer_runs import VerifiedRun


@pytest.fixture
def verified(tmp_path, make_run):
    return VerifiedRun(tmp_path, make_run)


@pytest.fixture
def lab(window, open_folder, operator, verified, make_run, tmp_path):
    """A window on a staging folder with a verified run and one that is complete; its history is kept."""
    verified.other = make_run(verified.root, state="complete", name="Run_2026-04-18T09-00")
    window.bench.run_jobs.activity = ActivityLog(str(tmp_path / "history"))
    open_folder(verified.root, nas=str(tmp_path / "nas"))
    operator.window = window
    yield operator
    window.bench.run_jobs.activity.close()


def open_report(lab, *paths):
    lab.select(*map(str, paths))
    lab.window.menu.report_action.trigger()
    return lab.dialog("report_window")


def saved_to(report, lab, button, path):
    """Presses a button and saves what it offers under this name."""
    lab.click(button, report)
    dialog = report.findChild(QFileDialog, "file_dialog")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    lab.wait_for_jobs()


def history(lab):
    log = lab.window.bench.run_jobs.activity
    assert log.close()
    return [(each.what, each.result, each.detail) for each in read_activity(log.folder).entries]


class TestOnScreen:
    def test_the_selected_run_is_shown(self, lab, verified):
        report = open_report(lab, verified.run)
        view = report.findChild(QTextBrowser, "report_view")
        assert "This app copied every file, read it back from the NAS" in view.toPlainText()
        assert str(verified.run) in view.toPlainText().replace("\n", "")
        assert view.isReadOnly()

    def test_several_runs_are_one_report(self, lab, verified):
        report = open_report(lab, verified.run, verified.other)
        text = report.findChild(QTextBrowser, "report_view").toPlainText()
        assert text.startswith("Run report: 2 runs")
        assert "Run 2026-04-18 09:00" in text

    def test_of_very_many_only_the_first_are_laid_out(self, lab, verified, monkeypatch):
        monkeypatch.setattr(report_window, "MOST_SHOWN", 1)
        report = open_report(lab, verified.run, verified.other)
        assert len(report.made.document.runs) == 2
        note = report.findChild(object, "report_hidden_note")
        assert note.text() == "Only the first runs are shown here. The saved report also has the other 1 run."

    def test_without_a_selection_it_says_what_to_do(self, lab, qtbot):
        lab.window.browser.table.clearSelection()
        with qtbot.waitSignal(lab.window.bench.run_jobs.said) as said:
            lab.window.menu.report_action.trigger()
        assert said.args == ["Select one run or more, then make their report"]

    def test_a_run_that_is_gone_is_told(self, lab, verified):
        lab.select(verified.other)
        os.rename(verified.root, f"{verified.root}-away")
        lab.window.menu.report_action.trigger()
        dialog = lab.dialog("details_dialog")
        assert "The report could not be made" in dialog.heading.text()
        os.rename(f"{verified.root}-away", verified.root)
        dialog.accept()

    def test_what_the_list_knows_of_a_run_is_in_its_report(self, make_summary):
        summary = make_summary(path="/s/one")
        rows = [
            make_row(summary, attention=Attention(AttentionKind.COPY_DIFFERS, "2 missing on the NAS.")),
            make_row(make_summary(path="/s/two"), attention=Attention(AttentionKind.JOB_FAILED, "")),
            make_row(make_summary(path="/s/three")),
        ]
        known = known_of(rows)
        assert [found.what for found in known["/s/one"]] == [Finding.KNOWN_DIFFERS]
        assert [found.what for found in known["/s/two"]] == [Finding.KNOWN]
        assert "/s/three" not in known


class TestFiles:
    def test_html(self, lab, verified, tmp_path):
        report = open_report(lab, verified.run)
        path = tmp_path / "report.html"
        saved_to(report, lab, "save_html_button", path)
        page = words_of(check_html(path.read_text(encoding="utf-8")))
        assert "Proven." in page
        assert lab.text("report_said") == f"Saved {path}"
        assert history(lab) == [("report_saved", "done", str(path))]

    def test_pdf(self, lab, verified, tmp_path):
        report = open_report(lab, verified.run, verified.other)
        path = tmp_path / "report.pdf"
        saved_to(report, lab, "save_pdf_button", path)
        assert path.read_bytes().startswith(b"%PDF")

    def test_a_file_that_is_there_is_replaced_whole(self, lab, verified, tmp_path):
        path = tmp_path / "report.html"
        path.write_text("old")
        saved_to(open_report(lab, verified.run), lab, "save_html_button", path)
        assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")

    def test_what_cannot_be_saved_is_told_in_words(self, lab, verified, tmp_path):
        report = open_report(lab, verified.run)
        saved_to(report, lab, "save_html_button", tmp_path / "none" / "report.html")
        text = lab.text("report_banner_text")
        assert "The report could not be saved." in text
        assert "The folder is not there any more." in text
        assert history(lab) == []

    def test_a_report_that_was_closed_meanwhile_is_saved_all_the_same(self, lab, verified, tmp_path, runner):
        report = open_report(lab, verified.run)
        gate = threading.Event()
        runner.submit(lambda _report, _cancelled: gate.wait(10), title="", kind=JobKind.WRITE)
        path = tmp_path / "report.html"
        lab.click("save_html_button", report)
        dialog = report.findChild(QFileDialog, "file_dialog")
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        report.accept()
        lab.qtbot.waitUntil(lambda: not shiboken6.isValid(report))
        gate.set()
        lab.wait_for_jobs()
        assert path.exists()
        assert history(lab) == [("report_saved", "done", str(path))]

    def test_the_suggested_name_can_be_stored_everywhere(self, lab, verified):
        name = file_name(open_report(lab, verified.run).made)
        assert name.startswith("Run report Run 2026-04-17 1432")
        assert not set(name) & set('<>:"/\\|?*')


class TestPaper:
    def test_it_is_printed_where_the_operator_wants(self, lab, verified, tmp_path, monkeypatch):
        path = str(tmp_path / "printed.pdf")
        monkeypatch.setattr(report_print, "available_printers", lambda: ["Laser"])
        monkeypatch.setattr(
            report_print, "ask_printer", lambda _parent, _title, chosen: chosen(QPdfWriter(path))
        )
        lab.click("print_report_button", open_report(lab, verified.run))
        lab.qtbot.waitUntil(lambda: "printer" in lab.text("report_said"))
        assert Path(path).read_bytes().startswith(b"%PDF")

    def test_its_key_prints_the_report_that_is_open(self, lab, verified, monkeypatch):
        monkeypatch.setattr(report_print, "available_printers", list)
        report = open_report(lab, verified.run)
        report.activateWindow()
        lab.qtbot.waitActive(report)
        lab.qtbot.keyClick(report, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        lab.qtbot.waitUntil(lambda: lab.text("report_banner_text") != "")
        lab.wait_for_jobs()
        assert len(lab.window.findChildren(QDialog, "report_window")) == 1

    def test_without_a_printer_it_says_what_to_do(self, lab, verified, monkeypatch):
        monkeypatch.setattr(report_print, "available_printers", list)
        lab.click("print_report_button", open_report(lab, verified.run))
        lab.qtbot.waitUntil(lambda: lab.text("report_banner_text") != "")
        assert lab.text("report_banner_text").startswith("No printer is set up on this computer.")

    def test_the_system_is_asked_for_its_printers(self, qapp):
        assert all(isinstance(name, str) for name in report_print.available_printers())


class TestBesideTheCopy:
    def test_each_verified_run_gets_its_own(self, lab, verified):
        report = open_report(lab, verified.run, verified.other)
        lab.click("place_report_button", report)
        lab.wait_for_jobs()
        path = verified.copy / ".exlab-wizard" / "run-report.html"
        page = words_of(check_html(path.read_text(encoding="utf-8")))
        assert page.startswith("Run report Made on")
        assert "2026-04-18 09:00" not in page
        assert lab.text("report_said") == f"Saved {path}"
        assert history(lab) == [("report_saved", "done", str(path))]

    def test_without_a_verified_copy_there_is_nowhere_to_put_it(self, lab, verified):
        report = open_report(lab, verified.other)
        button = lab.button("place_report_button", report)
        assert not button.isEnabled()
        assert "no verified copy" in button.toolTip()

    def test_a_share_that_went_away_is_told(self, lab, verified):
        report = open_report(lab, verified.run)
        verified.copy.rename(f"{verified.copy}-away")
        lab.click("place_report_button", report)
        lab.wait_for_jobs()
        assert "could not be put beside" in lab.text("report_banner_text")
        assert history(lab) == []


def test_a_controller_is_only_made_when_it_is_wanted(window):
    assert "reports" not in window.bench.records.__dict__
    assert isinstance(window.bench.records.reports, ReportController)
