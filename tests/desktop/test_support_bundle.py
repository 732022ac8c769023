"""*Create support bundle*: gathered, shown, chosen, saved; by the operator's hands."""

from __future__ import annotations

import errno
import sys
import threading
import time
import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QPushButton

from exlab_gui.app import App, AppPaths, Options
from exlab_gui.desktop import support_bundle_control, support_bundle_facts
from exlab_gui.desktop.presets import PresetProblem, PresetProblemKind, Presets
from exlab_gui.desktop.settings import PartialSettings, Settings
from exlab_gui.desktop.support_bundle_control import damaged_records
from exlab_gui.desktop.support_bundle_dialog import SupportBundleDialog, item_title
from exlab_gui.desktop.support_bundle_facts import BundleSources, gather, screen_facts
from exlab_gui.desktop.support_bundle_sources import sources_of, support_of
from exlab_gui.ingest import never
from exlab_gui.staging import Problem, ProblemKind
from exlab_gui.transfer.support_bundle import ItemKind, Veil, make_item
from pseudo_language import pseudo_language, without_translated
from texts_of import texts_of

VEIL = Veil(("/home/anna",), "anna")
ITEMS = [
    make_item(ItemKind.FACTS, "about.txt", b"home: /home/anna/x\n", VEIL),
    make_item(ItemKind.LOG, "logs/app.log", b"line\n" * 20_000, VEIL, origin="/log/app.log", is_cut=True),
    make_item(ItemKind.RECORD, "records/01-Run_1.json", b"\0\x1b<b>\xe2\x80\xae\xff", VEIL),
]


@pytest.fixture
def make_sources():
    def make(**fields):
        values = {
            "paths": {"preferences": "/p", "log": ""},
            "settings": Settings(),
            "own": PartialSettings(),
            "presets": Presets(),
            "folders": {},
            "records": (),
            "findings": "",
            "screen": (),
            "runs": 0,
        }
        return BundleSources(**{**values, **fields})

    return make


def texts(items):
    return {item.name: item.data.decode() for item in items}


def test_what_is_said_of_the_program_and_the_computer(qapp, make_sources, tmp_path):
    sources = make_sources(
        screen=screen_facts(),
        folders={"staging folder": str(tmp_path), "NAS folder": "", "gone": str(tmp_path / "gone")},
        runs=27,
    )
    about = texts(gather(sources, None, never))["about.txt"]
    for word in ("ExLab Runs ", "Python 3.", "Qt 6.", "PySide6 6.", "locale:", "platform: offscreen"):
        assert word in about
    assert "screen: " in about
    assert f"staging folder: {tmp_path}: " in about
    assert "bytes free" in about
    assert "NAS folder: not set" in about
    assert "gone: not there, or not reachable" in about
    assert "runs in the list: 27" in about


def test_that_a_share_that_hangs_is_told_of(make_sources, monkeypatch):
    go_on = threading.Event()
    monkeypatch.setattr(support_bundle_facts, "_storage", lambda _folder: go_on.wait(20))
    monkeypatch.setattr(support_bundle_facts, "_PATIENCE_SECONDS", 0.05)
    about = texts(gather(make_sources(folders={"NAS": "/nas"}), None, never))["about.txt"]
    assert "NAS: /nas: did not answer" in about
    go_on.set()


def test_what_is_said_of_the_settings(make_sources):
    presets = Presets(
        "/etc/exlab.toml",
        PartialSettings(quiet_minutes=7),
        frozenset({"quiet_minutes"}),
        (PresetProblem(PresetProblemKind.UNKNOWN_KEY, "colour"),),
    )
    own = PartialSettings(staging_folders=("/data/\udcff",))
    text = texts(gather(make_sources(presets=presets, own=own), None, never))["settings.txt"]
    assert text.startswith("PATHS\npreferences: /p\n")
    assert '"quiet_minutes": 7' in text
    assert "locked: quiet_minutes" in text
    assert "colour" in text
    assert "\\udcff" in text


def test_that_findings_go_in_where_there_are_any(make_sources):
    assert "findings.txt" not in texts(gather(make_sources(), None, never))
    assert texts(gather(make_sources(findings="bad"), None, never))["findings.txt"] == "bad"


def test_which_records_are_offered(make_summary):
    runs = [make_summary(), *(make_summary(problem=Problem(kind, "")) for kind in ProblemKind)]
    offered = damaged_records(runs)
    kinds = {run.problem.kind for run in runs if run.path in offered}
    assert kinds == set(ProblemKind) - {ProblemKind.FOLDER_UNREADABLE, ProblemKind.RECORD_IS_LINK}


@pytest.fixture
def dialog(show_dialog):
    return show_dialog(SupportBundleDialog(ITEMS, 3, None), "save_requested")


def cell(dialog, row, column=0):
    return dialog.table.item(row, column)


def shown(dialog, qtbot):
    qtbot.waitUntil(lambda: not dialog._loading.is_running)
    return dialog.content_view.toPlainText()


def test_that_records_are_not_ticked(dialog):
    assert [item.kind for item in dialog.chosen()] == [ItemKind.FACTS, ItemKind.LOG]
    cell(dialog, 2).setCheckState(Qt.CheckState.Checked)
    cell(dialog, 1).setCheckState(Qt.CheckState.Unchecked)
    assert [item.kind for item in dialog.chosen()] == [ItemKind.FACTS, ItemKind.RECORD]
    assert dialog.findChild(object, "bundle_total").text().startswith("2 file")


def test_that_what_goes_in_is_shown(dialog, qtbot):
    assert shown(dialog, qtbot) == "home: ~/x"
    dialog.hide_names.setChecked(False)
    assert shown(dialog, qtbot) == "home: /home/anna/x"
    assert [cell(dialog, row, 1).text() for row in range(3)] == ["19 B", "100.0 kB", "9 B"]
    dialog.table.setCurrentCell(1, 0)
    assert shown(dialog, qtbot) == "\n".join(["line"] * 20_000)


def test_that_hostile_content_does_nothing(dialog, qtbot):
    dialog.table.setCurrentCell(2, 0)
    assert shown(dialog, qtbot) == "\u2400\u241b<b>\u2426\ufffd"


def test_that_a_part_is_said_to_be_one(dialog):
    assert "only a part" in item_title(ITEMS[1])
    assert "only a part" in cell(dialog, 1).text()


def test_that_nothing_chosen_cannot_be_saved(dialog):
    for row in range(3):
        cell(dialog, row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.findChild(QPushButton, "save_bundle_button").isEnabled()


def test_that_five_megabytes_do_not_hold_up_the_window(show_dialog, qtbot):
    item = make_item(ItemKind.LOG, "logs/app.log", b"a line of a log that says something\n" * 140_000, VEIL)
    dialog = show_dialog(SupportBundleDialog([item], 0, None))
    longest = 0.0
    while dialog._loading.is_running:
        began = time.perf_counter()
        dialog._loading._carry_on()
        longest = max(longest, time.perf_counter() - began)
    assert longest < 0.25
    assert dialog.content_view.document().blockCount() == 140_000


def test_that_it_follows_the_language(dialog, qapp, languages):
    with pseudo_language(qapp, languages):
        rests = (without_translated(text) for _, text in texts_of(dialog))
        left = {word for rest in rests for word in rest.split() if word.isalpha()}
        assert left <= {"B", "kB", "ExLab", "Runs"}
    assert cell(dialog, 0).text() == "Versions and this computer"


@pytest.fixture
def app(qtbot, qapp, tmp_path, make_run, themes):
    """The app with a lab in the home folder, one record of it damaged."""
    made = App(
        qapp,
        Options(),
        AppPaths(
            str(tmp_path / "config" / "preferences.json"),
            str(tmp_path / "log" / "exlab-gui.log"),
            str(tmp_path / "cache"),
        ),
    )
    yield made
    made.window.close()
    made.close()


@pytest.fixture
def open_lab(app, qtbot, home, make_run, tmp_path):
    log = tmp_path / "log" / "exlab-gui.log"
    log.parent.mkdir(exist_ok=True)
    log.write_text(f"Opened {home}/staging\n", encoding="utf-8")
    make_run(home / "staging")
    make_run(home / "staging", name="Run_<b>&\n", record=b'{"secret of the lab') if (
        sys.platform != "win32"
    ) else make_run(home / "staging", name="Run_b", record=b'{"secret of the lab')

    def do():
        app.window.show()
        with qtbot.waitSignal(app.window.scanner.finished):
            app.open_folder(str(home / "staging"))
        app.window.findChild(QAction, "support_bundle_action").trigger()
        qtbot.waitUntil(lambda: support_of(app.window).dialog is not None)
        return support_of(app.window).dialog

    return do


def save(qtbot, app, dialog, path):
    qtbot.mouseClick(dialog.findChild(QPushButton, "save_bundle_button"), Qt.MouseButton.LeftButton)
    dialog.findChild(QFileDialog, "file_dialog").fileSelected.emit(str(path))
    qtbot.waitUntil(lambda: not app._runner.jobs())


def content_of(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_whole_way(app, open_lab, qtbot, home, tmp_path):
    path = tmp_path / "bundle.zip"
    save(qtbot, app, open_lab(), path)
    content = content_of(path)
    assert list(content) == ["about.txt", "logs/exlab-gui.log", "settings.txt"]
    assert not any(str(home).encode() in data for data in content.values())
    assert not any(b"secret of the lab" in data for data in content.values())
    assert content["logs/exlab-gui.log"] == b"Opened ~/staging\n"
    assert support_of(app.window).dialog is None


def test_the_whole_way_with_a_record_and_names(app, open_lab, qtbot, home, tmp_path):
    path = tmp_path / "bundle.zip"
    dialog = open_lab()
    row = dialog.table.rowCount() - 1
    assert dialog.table.item(row, 0).text().startswith("Damaged record 01-Run_")
    dialog.table.item(row, 0).setCheckState(Qt.CheckState.Checked)
    dialog.hide_names.setChecked(False)
    save(qtbot, app, dialog, path)
    content = content_of(path)
    record = next(name for name in content if name.startswith("records/"))
    assert content[record] == b'{"secret of the lab'
    assert str(home).encode() in content["logs/exlab-gui.log"]


def test_a_full_disk(app, open_lab, qtbot, tmp_path, monkeypatch):
    def full(*_arguments, **_options):
        raise OSError(errno.ENOSPC, "No space left on device")

    told = []
    dialog = open_lab()
    monkeypatch.setattr(support_bundle_control, "write_bundle", full)
    support_of(app.window).details_requested.disconnect()
    support_of(app.window).details_requested.connect(told.append)
    save(qtbot, app, dialog, tmp_path / "bundle.zip")
    assert told[0].happened == "The support bundle could not be made."
    assert not (tmp_path / "bundle.zip").exists()


def test_that_a_second_wish_shows_the_same_bundle(app, open_lab, qtbot):
    dialog = open_lab()
    app.create_support_bundle()
    assert support_of(app.window).dialog is dialog
    assert not any("support" in job.title for job in app._runner.jobs())
    dialog.close()


def test_that_what_the_check_found_goes_in(app, open_lab, qtbot):
    open_lab().close()
    app.window.findChild(QAction, "check_all_action").trigger()
    qtbot.waitUntil(lambda: app.window.bench.doctor.window is not None)
    sources = sources_of(app.window, {}, Settings(), PartialSettings(), Presets())
    assert "Problem: " in sources.findings
    app.window.bench.doctor.controller.close_window()
