"""Trying a NAS folder from the settings window: what it says, and that it can be stopped."""

from __future__ import annotations

import os
import re
import threading

import pytest

from exlab_gui.desktop import nas_field
from exlab_gui.desktop.settings import PartialSettings
from exlab_gui.ingest import Cancelled
from exlab_gui.transfer.progress import Progress
from settings_hands import GOOD, LOCKED

pytestmark = pytest.mark.usefixtures("themes")


@pytest.fixture
def nas_answers(monkeypatch):
    """What a test of a NAS folder brings, instead of writing anything; the folders asked about."""
    asked = []

    def answer(with_what):
        def try_it(nas, staging, progress, cancelled):
            asked.append((nas, staging))
            if isinstance(with_what, Exception):
                raise with_what
            return with_what

        monkeypatch.setattr(nas_field, "try_nas_folder", try_it)
        return asked

    return answer


class TestTesting:
    def test_real_folders(self, opened, tmp_path):
        nas, staging = tmp_path / "nas", tmp_path / "staging"
        nas.mkdir()
        staging.mkdir()
        hands = opened(PartialSettings(nas_folders={str(staging): str(nas)}))
        said = hands.test_nas()
        assert re.search(r"Works: written at [\d.,]+ [kMG]?B/s and read back at [\d.,]+ [kMG]?B/s\.", said)
        assert "are free" in said
        assert "same disk" in said
        assert os.listdir(nas) == []
        assert hands.find("test_nas_button").accessibleDescription() == said

    def test_a_folder_that_is_not_there(self, opened, tmp_path):
        hands = opened(PartialSettings(nas_folders={"/a": str(tmp_path / "nas")}))
        assert "no such folder" in hands.test_nas()
        assert hands.find("nas_test_result").property("problem") is True
        assert os.listdir(tmp_path) == []

    def test_nothing_is_looked_at_before_it_is_asked_for(self, opened, monkeypatch):
        main = threading.main_thread()
        seen = []

        def watch(name):
            real = getattr(os, name)

            def watched(path, *arguments, **options):
                if threading.current_thread() is main and str(path).startswith("/nas"):
                    seen.append(name)
                return real(path, *arguments, **options)

            monkeypatch.setattr(os, name, watched)

        for name in ("stat", "lstat", "open", "listdir", "scandir"):
            watch(name)
        hands = opened(PartialSettings(nas_folders={"/a": "/nas/x"}), folder="/a")
        hands.type("nas_folder_field", "/nas/y")
        hands.test_nas()
        hands.save()
        assert seen == []

    def test_it_can_be_stopped(self, opened, qtbot, monkeypatch, runner):
        begun, ended = threading.Event(), threading.Event()

        def endless(nas, staging, progress, cancelled):
            progress(Progress(0, 5_000_000))
            begun.set()
            while not cancelled():
                ended.wait(0.01)
            ended.set()
            raise Cancelled

        monkeypatch.setattr(nas_field, "try_nas_folder", endless)
        hands = opened(PartialSettings(nas_folders={"/a": "/nas"}))
        hands.click("test_nas_button")
        assert begun.wait(5)
        qtbot.waitUntil(lambda: "5.0 MB" in hands.text("nas_test_result"))
        assert hands.find("test_nas_button").accessibleName() == "Stop the test"
        hands.click("test_nas_button")
        assert ended.wait(5)
        qtbot.waitUntil(lambda: not runner.jobs())
        assert "Stopped" in hands.text("nas_test_result")
        assert hands.find("test_nas_button").accessibleName() == "Test"

    @pytest.mark.parametrize("how", ["close", "select", "edit"])
    def test_an_answer_that_nobody_waits_for_any_more_is_not_shown(
        self, opened, qtbot, monkeypatch, runner, how
    ):
        begun, go_on = threading.Event(), threading.Event()

        def late(nas, staging, progress, cancelled):
            begun.set()
            go_on.wait(5)
            return GOOD

        monkeypatch.setattr(nas_field, "try_nas_folder", late)
        hands = opened(PartialSettings(nas_folders={"/a": "/nas", "/b": "/nas"}))
        hands.click("test_nas_button")
        assert begun.wait(5)
        [job] = runner.jobs()
        if how == "close":
            hands.window.reject()
        elif how == "select":
            hands.select(1)
        else:
            hands.type("nas_folder_field", "/other")
        assert job.is_cancel_requested
        go_on.set()
        qtbot.waitUntil(lambda: not runner.jobs())
        if how != "close":
            assert hands.text("nas_test_result") == ""
            assert hands.find("test_nas_button").accessibleName() == "Test"

    def test_a_locked_nas_folder_can_be_tested(self, opened, nas_answers):
        asked = nas_answers(GOOD)
        assert "Works" in opened(presets=LOCKED).test_nas()
        assert asked == [("/nas", "/it")]
