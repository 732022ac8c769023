"""Sidebar, search box, chips, menu and list show one and the same filter, wherever it was set."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from exlab_gui.desktop.browser import Browser
from exlab_gui.desktop.filter_bar import FilterBar
from exlab_gui.desktop.filter_link import FilterLink
from exlab_gui.desktop.filter_menu import FilterMenu
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.sidebar import Sidebar
from exlab_gui.ingest import IngestState
from exlab_gui.staging import RunKind

MOUSE = Scope("CONFOCAL_01", "MOUSE")


@pytest.fixture
def parts(qtbot, themes, runner, model, make_summary):
    """All that shows or sets the filter, in one window; ``shown`` is what the link told."""
    page = QWidget()
    qtbot.addWidget(page)
    found = SimpleNamespace(model=model, sidebar=Sidebar(), bar=FilterBar(), menu=FilterMenu(), shown=[])
    found.page = page
    found.browser = Browser(model, themes, runner)
    for widget in (found.sidebar, found.bar, found.menu, found.browser):
        widget.setParent(page)
    found.link = FilterLink(model, found.sidebar, found.browser)
    found.link.join(found.bar, found.menu)
    found.link.shown.connect(lambda *told: found.shown.append(told))
    model.add_runs(
        [
            make_summary(equipment=equipment, project=project, project_name=project, kind=kind, state=state)
            for equipment, project in (MOUSE, ("CONFOCAL_01", "YEAST"), ("SEQ_02", "MOUSE"))
            for kind in RunKind
            for state in (IngestState.STAGING, IngestState.COMPLETE)
        ]
    )
    found.sidebar.show_scopes(model.scopes())
    page.show()
    return found


def marks(parts):
    """What the sidebar marks, the search box says and the chips say."""
    views = (parts.sidebar.statuses, parts.sidebar.scopes)
    marked = [view.selectedItems()[0].text(0) for view in views]
    return [*marked, parts.browser.search.text(), *parts.bar.texts()]


def remove(qtbot, parts, part):
    button = parts.bar.findChild(QToolButton, f"remove_{part}_filter")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


class TestOneFilter:
    def test_the_sidebar_is_followed_by_chips_and_list(self, parts):
        parts.sidebar.status_chosen.emit(RunStatus.COMPLETE)
        parts.sidebar.scope_chosen.emit(MOUSE)
        assert marks(parts) == ["Complete", "MOUSE", "", "Complete", "CONFOCAL_01 / MOUSE"]
        assert parts.model.rowCount() == 2
        parts.sidebar.ready_chosen.emit()
        assert marks(parts)[3:] == ["Ready to complete", "CONFOCAL_01 / MOUSE"]
        assert parts.model.filter == RunFilter(scope=MOUSE, only_ready=True)

    def test_the_search_box_is_followed_by_its_chip(self, parts):
        parts.browser.set_search("Mo\u00dbse  SEQ")
        assert marks(parts)[2:] == ["Mo\u00dbse  SEQ", "\u201cMo\u00dbse SEQ\u201d"]
        assert parts.model.rowCount() == 4

    def test_the_menu_is_followed_by_sidebar_and_chips(self, qtbot, parts):
        for name in ("filter_state_complete", "filter_kind_test"):
            qtbot.mouseClick(parts.menu.popover.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
        assert marks(parts) == ["Complete", "All instruments", "", "Complete", "Test runs"]
        assert parts.model.rowCount() == 3

    def test_chips_are_followed_by_all_others(self, qtbot, parts):
        parts.link.show(RunFilter(RunStatus.COMPLETE, MOUSE, ("mouse",), kind=RunKind.TEST))
        assert marks(parts)[:3] == ["Complete", "MOUSE", "mouse"]
        remove(qtbot, parts, "status")
        assert marks(parts)[:2] == ["All runs", "MOUSE"]
        remove(qtbot, parts, "scope")
        assert marks(parts)[:2] == ["All runs", "All instruments"]
        remove(qtbot, parts, "search")
        assert marks(parts)[2:] == ["", "Test runs"]
        remove(qtbot, parts, "kind")
        assert parts.model.filter == RunFilter()
        assert not parts.bar.isVisible()

    def test_what_is_typed_and_not_yet_reported_is_not_lost_by_a_click_elsewhere(self, qtbot, parts):
        parts.browser.set_search("mouse")
        parts.browser.search.setText("mouse seq")
        parts.sidebar.status_chosen.emit(RunStatus.COMPLETE)
        assert parts.browser.search.text() == "mouse seq"
        assert parts.model.filter.words == ("mouse", "seq")
        parts.browser.search.setText("mouse seq x")
        parts.link.show(RunFilter(RunStatus.COMPLETE, words=("mouse", "seq", "x")))
        remove(qtbot, parts, "status")
        assert parts.browser.search.text() == "mouse seq x"

    def test_another_filter_as_a_whole_takes_the_search_box_along(self, parts):
        parts.browser.set_search("yeast")
        parts.link.show(RunFilter(scope=MOUSE))
        assert marks(parts) == ["All runs", "MOUSE", "", "CONFOCAL_01 / MOUSE"]
        parts.link.show(RunFilter(words=("yeast", "conf")))
        assert parts.browser.search.text() == "yeast conf"

    @pytest.mark.parametrize("words", [("Not Normalised",), ("",), ("x" * 900,)])
    def test_words_that_nobody_could_type_do_no_harm(self, parts, words):
        parts.link.show(RunFilter(words=words))
        typed = parts.browser.search.text()
        assert len(typed) <= 500
        assert parts.model.filter.words == tuple(typed.casefold().split())

    @pytest.mark.parametrize("way", ["page", "bar", "menu"])
    def test_show_all(self, qtbot, parts, way):
        parts.link.show(RunFilter(RunStatus.COMPLETE, MOUSE, ("x",), kind=RunKind.TEST, since="2026-01-01"))
        parts.browser.search.setText(" x ")
        if way == "page":
            parts.browser.no_match_page.reset_requested.emit()
        else:
            name = {"bar": "clear_filters_button", "menu": "clear_all_filters_button"}[way]
            inside = parts.bar if way == "bar" else parts.menu.popover
            qtbot.mouseClick(inside.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
        assert parts.model.filter == RunFilter()
        assert marks(parts) == ["All runs", "All instruments", ""]

    def test_blanks_are_cleared_too(self, parts):
        parts.browser.set_search("   ")
        assert not parts.bar.isVisible()
        parts.link.show_all()
        assert parts.browser.search.text() == ""


class TestCounts:
    def test_those_of_the_menu_agree_with_the_list(self, qtbot, parts):
        parts.menu.show_counts(parts.model.counts)
        parts.link.show(RunFilter(RunStatus.COMPLETE, MOUSE))
        parts.menu._refresh()
        for name in ("filter_kind_test", "filter_state_staging", "filter_state_all", "filter_kind_all"):
            button = parts.menu.popover.findChild(QPushButton, name)
            promised = int(button.text().split()[-1])
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            parts.menu._refresh()
            assert parts.model.rowCount() == promised


class TestTelling:
    def test_whoever_wants_to_see_runs_is_heard_of_even_if_they_are_the_same(self, parts):
        parts.sidebar.status_chosen.emit(None)
        assert parts.shown == [(RunFilter(), "")]

    def test_marking_the_overview_tells_nobody(self, parts):
        parts.sidebar.mark_overview()
        assert parts.shown == []
        parts.sidebar.scope_chosen.emit(MOUSE)
        assert parts.shown == [(RunFilter(scope=MOUSE), "")]
        assert parts.sidebar.overview.selectedItems() == []
