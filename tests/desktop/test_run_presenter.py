"""The panel stays true while others change the disk, and takes nothing away from whoever reads in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from exlab_gui.desktop import run_details_loader
from exlab_gui.ingest import IngestState, IngestWriter
from exlab_gui.staging import record_path


@pytest.fixture
def pass_over(qtbot, window):
    """The disk is looked at, as it is every few seconds."""

    def do():
        with qtbot.waitSignal(window.scanner.passed):
            qtbot.waitUntil(window.scanner.follow)
        loader = window.presenter._loader
        qtbot.waitUntil(lambda: not loader._settle.isActive() and loader._job is None)

    return do


@pytest.fixture
def runs(window, open_folder, operator, staging, make_run):
    """Two runs; the first one is in the panel."""
    made = [make_run(staging, state=IngestState.STAGING) for _ in range(2)]
    open_folder(staging)
    operator.select(made[0])
    return made


def notice(window):
    banner = window.browser.panel._one.notice
    return banner.text if banner.isVisible() else ""


def test_a_step_that_others_took_is_shown(window, pass_over, runs):
    IngestWriter().append_state_transition(
        record_path(runs[0]), IngestState.COMPLETE, host="elsewhere", files_received=1, bytes_received=1
    )
    pass_over()
    assert window.browser.panel.stepper.steps[1].accessibleName().startswith("Step 2 of 5, Complete, current")
    assert window.presenter.shown_path == runs[0]


def test_a_run_that_is_gone_stays_to_be_read(window, pass_over, runs):
    shutil.rmtree(runs[0])
    pass_over()
    assert window.model.run(runs[0]) is None
    assert window.presenter.shown_path == runs[0]
    assert notice(window).startswith("This run is not in the staging folder any more.")
    assert window.browser.panel.tabs.isVisible()


def test_one_that_comes_back_is_shown_as_it_is(window, pass_over, runs, tmp_path):
    away = tmp_path / "away"
    shutil.move(runs[0], away)
    pass_over()
    assert notice(window)
    shutil.move(away, runs[0])
    Path(record_path(runs[0])).write_bytes(b"damaged")
    pass_over()
    assert window.presenter.shown_path == runs[0]
    assert notice(window) == ""
    assert window.browser.panel._one.attention.isVisible()


def test_another_run_can_be_selected_then(window, pass_over, runs, operator):
    shutil.rmtree(runs[0])
    pass_over()
    operator.select(runs[1])
    assert window.presenter.shown_path == runs[1]
    assert notice(window) == ""


def test_a_dialog_stays_open(qtbot, window, pass_over, runs):
    dialog = QDialog(window)
    dialog.show()
    qtbot.waitExposed(dialog)
    shutil.rmtree(runs[0])
    pass_over()
    assert dialog.isVisible()


def test_a_read_that_hangs_does_not_hold_up_the_next(qtbot, window, runs, operator, monkeypatch):
    import threading  # noqa: PLC0415

    go_on, asked = threading.Event(), threading.Event()
    read = run_details_loader.read_run_details

    def hanging(path):
        if path == runs[1]:
            asked.set()
            go_on.wait(20)
        return read(path)

    monkeypatch.setattr(run_details_loader, "read_run_details", hanging)
    table = window.browser.table
    for _ in range(10):
        asked.clear()
        table.select_run(runs[1])
        qtbot.waitUntil(asked.is_set)
        with qtbot.waitSignal(window.presenter._loader.loaded):
            table.select_run(runs[0])
    go_on.set()
