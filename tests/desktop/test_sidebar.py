"""The left side of the window: choices with live counts, and the disk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunRow, RunStatus
from exlab_gui.desktop.sidebar import DiskUsage, Sidebar
from exlab_gui.ingest import IngestState

SCOPES = {
    Scope("CONFOCAL_01", "P1"),
    Scope("CONFOCAL_01", "P2"),
    Scope("PLATE_READER_02", "P1"),
}


@pytest.fixture
def sidebar(qtbot, themes):
    widget = Sidebar()
    qtbot.addWidget(widget)
    widget.resize(widget.width(), 800)
    widget.show()
    qtbot.waitExposed(widget)
    widget.show_scopes(SCOPES)
    return widget


@pytest.fixture
def chosen(sidebar):
    choices = []
    sidebar.status_chosen.connect(choices.append)
    sidebar.scope_chosen.connect(choices.append)
    return choices


def tree(view, parent=None):
    """What a list shows: name, count and what is below, line by line."""
    parent = parent or view.invisibleRootItem()
    children = [parent.child(place) for place in range(parent.childCount())]
    return [(child.text(0), child.text(1), tree(view, child)) for child in children]


def names(lines):
    return [(name, names(below)) for name, _, below in lines]


def item(view, *path):
    found = view.invisibleRootItem()
    for name in path:
        found = next(
            found.child(place) for place in range(found.childCount()) if found.child(place).text(0) == name
        )
    return found


def click(qtbot, view, *path):
    target = item(view, *path)
    view.scrollToItem(target)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualItemRect(target).center())


class TestChoices:
    def test_all_statuses_are_there_and_all_runs_are_chosen(self, sidebar):
        assert [name for name, _, _ in tree(sidebar.statuses)] == [
            "All runs",
            "Needs attention",
            "Not yet tracked",
            "Staging",
            "Complete",
            "Sync queued",
            "Sync verified",
            "Cleared",
            "Ready to complete",
        ]
        assert sidebar.statuses.currentItem().text(0) == "All runs"
        assert sidebar.scopes.currentItem().text(0) == "All instruments"

    def test_every_status_is_in_view(self, sidebar):
        view = sidebar.statuses
        last = view.topLevelItem(view.topLevelItemCount() - 1)
        assert view.viewport().rect().contains(view.visualItemRect(last))

    def test_projects_stand_below_their_instruments(self, sidebar):
        assert names(tree(sidebar.scopes)) == [
            ("All instruments", []),
            ("CONFOCAL_01", [("P1", []), ("P2", [])]),
            ("PLATE_READER_02", [("P1", [])]),
        ]

    @pytest.mark.parametrize(
        ("name", "status"), [("Needs attention", RunStatus.NEEDS_ATTENTION), ("Cleared", RunStatus.CLEARED)]
    )
    def test_a_click_chooses_a_status(self, qtbot, sidebar, chosen, name, status):
        click(qtbot, sidebar.statuses, name)
        click(qtbot, sidebar.statuses, "All runs")
        assert chosen == [status, None]
        assert type(chosen[0]) is RunStatus

    def test_a_click_chooses_an_instrument_or_a_project(self, qtbot, sidebar, chosen):
        click(qtbot, sidebar.scopes, "CONFOCAL_01")
        sidebar.scopes.expandAll()
        click(qtbot, sidebar.scopes, "CONFOCAL_01", "P2")
        click(qtbot, sidebar.scopes, "All instruments")
        assert chosen == [Scope("CONFOCAL_01"), Scope("CONFOCAL_01", "P2"), Scope()]

    def test_a_click_chooses_the_runs_that_are_ready(self, qtbot, sidebar, chosen):
        asked = []
        sidebar.ready_chosen.connect(lambda: asked.append("ready"))
        click(qtbot, sidebar.statuses, "Ready to complete")
        assert (asked, chosen) == (["ready"], [])
        click(qtbot, sidebar.statuses, "Staging")
        assert (asked, chosen) == (["ready"], [RunStatus.STAGING])

    def test_the_arrow_keys_do_the_same(self, qtbot, sidebar, chosen):
        sidebar.statuses.setFocus()
        qtbot.keyClick(sidebar.statuses, Qt.Key.Key_Down)
        qtbot.keyClick(sidebar.scopes, Qt.Key.Key_Down)
        qtbot.keyClick(sidebar.scopes, Qt.Key.Key_Right)
        qtbot.keyClick(sidebar.scopes, Qt.Key.Key_Down)
        assert chosen == [RunStatus.NEEDS_ATTENTION, Scope("CONFOCAL_01"), Scope("CONFOCAL_01", "P1")]

    def test_marking_a_choice_tells_nobody(self, sidebar, chosen):
        sidebar.choose(RunStatus.COMPLETE, Scope("CONFOCAL_01", "P1"))
        assert sidebar.statuses.currentItem().text(0) == "Complete"
        assert sidebar.scopes.currentItem() is item(sidebar.scopes, "CONFOCAL_01", "P1")
        sidebar.choose(RunStatus.COMPLETE, Scope("NOT_THERE"))
        assert chosen == []
        sidebar.ready_chosen.connect(lambda: chosen.append("ready"))
        sidebar.choose(None, Scope(), only_ready=True)
        assert sidebar.statuses.currentItem().text(0) == "Ready to complete"
        sidebar.choose(None, Scope())
        assert sidebar.statuses.currentItem().text(0) == "All runs"
        assert chosen == []


class TestScopes:
    def test_a_new_one_stands_in_its_place(self, sidebar):
        sidebar.show_scopes(SCOPES | {Scope("CONFOCAL_01", "P0"), Scope("DRONE", "X")})
        assert names(tree(sidebar.scopes)) == [
            ("All instruments", []),
            ("CONFOCAL_01", [("P0", []), ("P1", []), ("P2", [])]),
            ("DRONE", [("X", [])]),
            ("PLATE_READER_02", [("P1", [])]),
        ]

    def test_one_that_is_gone_goes_and_nothing_else(self, sidebar, chosen):
        sidebar.scopes.expandAll()
        sidebar.choose(None, Scope("PLATE_READER_02", "P1"))
        sidebar.show_scopes({Scope("CONFOCAL_01", "P2"), Scope("PLATE_READER_02", "P1")})
        assert names(tree(sidebar.scopes)) == [
            ("All instruments", []),
            ("CONFOCAL_01", [("P2", [])]),
            ("PLATE_READER_02", [("P1", [])]),
        ]
        assert item(sidebar.scopes, "CONFOCAL_01").isExpanded()
        assert sidebar.scopes.currentItem() is item(sidebar.scopes, "PLATE_READER_02", "P1")
        sidebar.choose(None, Scope())
        sidebar.show_scopes(set())
        assert names(tree(sidebar.scopes)) == [("All instruments", [])]

    def test_the_chosen_one_stays_where_it_has_no_run_any_more(self, sidebar, chosen):
        sidebar.choose(None, Scope("PLATE_READER_02", "P1"))
        sidebar.show_scopes({Scope("CONFOCAL_01", "P1")})
        assert chosen == []
        assert sidebar.scopes.currentItem() is item(sidebar.scopes, "PLATE_READER_02", "P1")

    def test_one_that_is_chosen_before_it_is_found_is_marked(self, sidebar, chosen):
        sidebar.choose(None, Scope("SEQ_09", "P7"))
        assert chosen == []
        assert sidebar.scopes.currentItem() is item(sidebar.scopes, "SEQ_09", "P7")

    def test_an_instrument_that_cannot_be_read_has_no_project(self, sidebar):
        sidebar.show_scopes({Scope("LOCKED", "")})
        assert names(tree(sidebar.scopes)) == [("All instruments", []), ("LOCKED", [])]
        sidebar.show_scopes({Scope("LOCKED", ""), Scope("LOCKED", "P1")})
        assert names(tree(sidebar.scopes)) == [("All instruments", []), ("LOCKED", [("P1", [])])]

    def test_names_are_shown_as_they_are(self, sidebar):
        sidebar.show_scopes({Scope("A<b>", "x\n\u202e")})
        line = item(sidebar.scopes, "A<b>", "x␊␦")
        assert "A&lt;b&gt;" in line.parent().toolTip(0)


class TestCounts:
    @pytest.fixture
    def counts(self, make_summary):
        rows = [
            RunRow(make_summary(equipment=scope.instrument, project=scope.project, state=state))
            for scope in SCOPES
            for state in (None, IngestState.STAGING)
        ]
        return RunFilter().apply(rows)[1]

    def test_they_stand_beside_each_choice(self, sidebar, counts):
        sidebar.show_counts(counts)
        assert [(name, number) for name, number, _ in tree(sidebar.statuses)][:5] == [
            ("All runs", "6"),
            ("Needs attention", "0"),
            ("Not yet tracked", "3"),
            ("Staging", "3"),
            ("Complete", "0"),
        ]
        assert tree(sidebar.scopes) == [
            ("All instruments", "6", []),
            ("CONFOCAL_01", "4", [("P1", "2", []), ("P2", "2", [])]),
            ("PLATE_READER_02", "2", [("P1", "2", [])]),
        ]

    def test_those_that_are_ready_are_counted_beside_their_status(self, sidebar, make_summary):
        rows = [RunRow(make_summary(), is_signalled=number < 2) for number in range(3)]
        sidebar.show_counts(RunFilter().apply(rows)[1])
        shown = {name: number for name, number, _ in tree(sidebar.statuses)}
        assert (shown["All runs"], shown["Staging"], shown["Ready to complete"]) == ("3", "3", "2")
        line = item(sidebar.statuses, "Ready to complete")
        assert line.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Ready to complete, 2 runs"

    def test_a_screen_reader_gets_them_with_the_name(self, sidebar, counts):
        sidebar.show_counts(counts)
        line = item(sidebar.scopes, "CONFOCAL_01")
        assert line.data(0, Qt.ItemDataRole.AccessibleTextRole) == "CONFOCAL_01, 4 runs"

    def test_new_counts_choose_nothing(self, sidebar, counts, chosen):
        sidebar.show_counts(counts)
        sidebar.show_counts(RunFilter().apply(())[1])
        assert item(sidebar.statuses, "All runs").text(1) == "0"
        assert chosen == []


@pytest.mark.usefixtures("english_in_berlin")
class TestDisk:
    def test_how_full_it_is(self, sidebar):
        card = sidebar.findChild(QWidget, "disk_card")
        assert not card.isVisible()
        sidebar.show_disk(DiskUsage(total=2_000_000_000_000, free=500_000_000_000), 1_300_000_000)
        assert card.isVisible()
        bar = sidebar.findChild(QProgressBar, "disk_bar")
        assert bar.value() == 750
        assert bar.accessibleDescription() == "500.0 GB free of 2.0 TB"
        shown = [label.text() for label in card.findChildren(QWidget) if hasattr(label, "text")]
        assert "500.0 GB free of 2.0 TB" in shown
        assert "1.3 GB verified on the NAS" in shown

    @pytest.mark.parametrize("usage", [None, DiskUsage(0, 0)])
    def test_what_is_not_known_is_not_shown(self, sidebar, usage):
        sidebar.show_disk(DiskUsage(10, 5), 0)
        sidebar.show_disk(usage, 0)
        assert not sidebar.findChild(QWidget, "disk_card").isVisible()
