"""Asking for files: what the system's own dialog is told before it opens."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

from exlab_gui.desktop.dialogs import save_file


def test_that_the_suffix_is_known_before_the_system_asks_about_replacing(qtbot, monkeypatch):
    parent, known = QWidget(), []
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: known.append(dialog.defaultSuffix()))
    save_file(parent, "Save", "report.pdf", print, suffix="pdf")
    assert known == ["pdf"], "added later, it makes another name than the one that was asked about"
