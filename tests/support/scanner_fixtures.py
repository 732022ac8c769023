"""A scanner on a model, with real surveys or with ones that are led by hand."""

from __future__ import annotations

import msgspec
import pytest
import shiboken6

from exlab_gui.desktop import garbage, survey_tasks
from exlab_gui.desktop.run_scanner import RunScanner
from exlab_gui.staging.survey import Changes
from hand_survey import HandSurveys


@pytest.fixture
def scanner(qtbot, runner, model):
    run_scanner = RunScanner(runner, model)
    run_scanner.heard = []
    for name in (
        "started",
        "first_rows",
        "finished",
        "passed",
        "failed",
        "stopped",
        "went_away",
        "came_back",
    ):
        getattr(run_scanner, name).connect(lambda *_, name=name: run_scanner.heard.append(name))
    yield run_scanner
    run_scanner.stop()
    shiboken6.delete(run_scanner)
    assert garbage._holds == []


@pytest.fixture
def scan(qtbot, scanner):
    """Scans and waits for the end."""

    def do(folder, **options):
        with qtbot.waitSignal(scanner.finished):
            scanner.scan(str(folder), **options)

    return do


@pytest.fixture
def surveys(monkeypatch):
    """Takes the place of the real surveys."""
    hand = HandSurveys()
    monkeypatch.setattr(survey_tasks, "Survey", hand)
    yield hand
    for survey in hand.made:
        survey.let_go()


@pytest.fixture
def open_by_hand(qtbot, scanner, surveys, make_summary):
    """Opens a folder in which these runs are found."""

    def do(*runs):
        with qtbot.waitSignal(scanner.finished):
            scanner.scan("/staging")
            qtbot.waitUntil(lambda: bool(surveys.made))
            surveys.last.end(Changes(found=runs))
        return surveys.last

    return do


def paths(model):
    return {run.path for run in model.summaries()}


def wait_until_hung(scanner):
    """Seconds pass."""
    for _ in range(7):
        scanner.presence.tick()
    assert scanner.presence.is_hung


def at(run, staging, name):
    """The run in a folder of this name."""
    return msgspec.structs.replace(run, name=name, path=str(staging / "C" / "P" / "Runs" / name))
