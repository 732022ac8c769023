"""What a check before clearing and the clear itself leave behind: in the list, the panel and on screen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.clearing import attention_of
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.ingest import IngestState
from exlab_gui.staging import read_run
from exlab_gui.transfer import Condition, ConditionKind, ConditionReason


@pytest.fixture
def nas(tmp_path):
    folder = tmp_path / "nas"
    folder.mkdir()
    return folder


@pytest.fixture
def verified(window, open_folder, operator, staging, nas, make_run):
    """Two runs that this app has copied, the first of them selected."""
    runs = [make_run(staging, state=IngestState.SYNC_QUEUED, received=(2, 21)) for _ in range(2)]
    open_folder(staging, nas=str(nas))
    for run in reversed(runs):
        operator.select(run)
        operator.next_step()
    return runs


def copy_of(run, staging, nas):
    return nas / os.path.relpath(run, staging)


def spoil(path):
    facts = path.stat()
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def check(operator):
    operator.click("next_step_button")
    dialog = operator.dialog("clear_dialog")
    operator.wait_for_jobs()
    operator.click("close_button", dialog)


def banner(window, name="attention_banner"):
    found = window.browser.panel.findChild(object, name)
    return found.text if found.isVisible() else ""


def dialogs():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


class TestWhatACheckFinds:
    def test_a_copy_that_differs_needs_attention_until_it_is_whole_again(
        self, window, operator, verified, staging, nas
    ):
        spoilt = copy_of(verified[0], staging, nas) / "notes.txt"
        spoil(spoilt)
        check(operator)
        assert window.model.attention(verified[0]).kind is AttentionKind.COPY_DIFFERS
        assert window.model.counts.by_status[RunStatus.NEEDS_ATTENTION] == 1
        assert "notes.txt" in banner(window)
        spoil(spoilt)
        check(operator)
        assert window.model.attention(verified[0]) is None
        assert banner(window) == ""

    def test_a_late_file_needs_attention_also_when_the_list_of_runs_finds_it(
        self, window, operator, verified
    ):
        late = Path(verified[1], "late.tif")
        late.write_bytes(b"x")
        operator.click("clear_verified_button")
        dialog = operator.dialog("bulk_clear_dialog")
        operator.wait_for_jobs()
        operator.click("close_button", dialog)
        assert window.model.attention(verified[1]).kind is AttentionKind.FILES_ARRIVED
        assert window.model.attention(verified[0]) is None
        operator.select(verified[1])
        assert "late.tif" in banner(window)
        late.unlink()
        check(operator)
        assert window.model.attention(verified[1]) is None

    @pytest.mark.parametrize(
        ("kind", "reason", "needed"),
        [
            (ConditionKind.COPY, ConditionReason.COPY_MISSING, AttentionKind.COPY_DIFFERS),
            (ConditionKind.COPY, ConditionReason.COPY_DIFFERENT, AttentionKind.COPY_DIFFERS),
            (ConditionKind.FILES, ConditionReason.FILE_CHANGED, AttentionKind.FILES_ARRIVED),
            (ConditionKind.COPY, ConditionReason.COPY_FOLDER_MISSING, None),
            (ConditionKind.COPY, ConditionReason.COPY_UNREADABLE, None),
            (ConditionKind.COPY, ConditionReason.NOT_CHECKED, None),
        ],
    )
    def test_what_says_nothing_about_the_files_is_no_reason(
        self, make_summary, make_plan, kind, reason, needed
    ):
        failing = Condition(kind, holds=False, reason=reason, path="raw/a.tif", count=1)
        attention = attention_of(make_plan(make_summary(), failing))
        assert (attention.kind if attention else None) is needed

    def test_of_two_reasons_the_copy_comes_first(self, make_summary, make_plan):
        plan = make_plan(
            make_summary(),
            Condition(ConditionKind.FILES, holds=False, reason=ConditionReason.FILE_NOT_LISTED, path="a"),
            Condition(
                ConditionKind.COPY, holds=False, reason=ConditionReason.COPY_MISSING, path="b", count=2
            ),
        )
        attention = attention_of(plan)
        assert attention.kind is AttentionKind.COPY_DIFFERS
        assert attention.detail() == "Not on the NAS: b, and 1 more."


class TestAClearThatStops:
    @pytest.fixture
    def stopped(self, operator, verified, monkeypatch):
        operator.click("next_step_button")
        dialog = operator.dialog("clear_dialog")
        operator.wait_for_jobs()

        def refuse(*_args, **_options):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("exlab_gui.desktop.transfer_work.clear_run", refuse)
        operator.click("clear_button", dialog)
        operator.click("confirm_clear_button", operator.dialog("clear_question"))
        # Another run is looked at by the time that it fails.
        operator.select(verified[1])
        operator.wait_for_jobs()
        return verified

    def test_it_interrupts_nobody_and_waits_in_its_panel(self, window, operator, stopped):
        assert dialogs() == []
        assert window.model.attention(stopped[0]).kind is AttentionKind.JOB_FAILED
        operator.select(stopped[0])
        assert "not allowed" in banner(window, "notice_banner")
        assert banner(window) == "", "it is said once"

    def test_a_check_that_finds_all_in_order_ends_it(self, window, operator, stopped):
        operator.select(stopped[0])
        check(operator)
        assert window.model.attention(stopped[0]) is None
        assert banner(window, "notice_banner") == ""


def test_the_summary_of_a_clear_takes_no_keyboard_and_blocks_nothing(window, operator, verified):
    operator.click("clear_verified_button")
    dialog = operator.dialog("bulk_clear_dialog")
    operator.wait_for_jobs()
    operator.click("clear_runs_button", dialog)
    operator.click("confirm_clear_button", operator.dialog("clear_question"))
    operator.wait_for_jobs()
    summary = operator.dialog("summary_dialog")
    assert not summary.isModal()
    assert summary.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.model.counts.by_status[RunStatus.CLEARED] == len(verified)
    operator.click("close_button", summary)


def test_a_failure_that_a_step_elsewhere_has_overtaken_is_not_told_any_more(
    window, operator, verified, staging, nas
):
    run = read_run(verified[0])
    window.run_jobs.report_failure(run, PermissionError(13, "Permission denied"))
    operator.qtbot.waitUntil(lambda: banner(window, "notice_banner") != "")
    assert banner(window) == ""
    window.model.set_attention({run.path: None})
    operator.select(verified[1])
    operator.select(verified[0])
    assert banner(window, "notice_banner") == ""
    window.model.set_attention({run.path: Attention(AttentionKind.FILES_ARRIVED)})
    assert "arrived or changed" in banner(window)
