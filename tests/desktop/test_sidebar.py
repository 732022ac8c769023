"""The left side of the window: choices with live counts, and the disk."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus, make_row
from exlab_gui.desktop.sidebar import DiskUsage, Sidebar
from exlab_gui.ingest import IngestState

SCOPES = {
    Scope("CONFOCAL_01", "P1"),
    Scope("CONFOCAL_01", "P2"),
    Scope("PLATE_READER_02", "P1"),
}
PLACES = [Scope(instrument, project) for instrument in "ABC" for project in ("", "P", "Q", "R")]


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


class TestOverview:
    @pytest.fixture
    def asked(self, sidebar, chosen):
        sidebar.overview_chosen.connect(lambda: chosen.append("overview"))
        return chosen

    def marked(self, sidebar):
        views = (sidebar.overview, sidebar.statuses, sidebar.scopes)
        return [chosen.text(0) for view in views for chosen in view.selectedItems()]

    def test_it_stands_above_all_and_is_not_chosen_first(self, sidebar):
        assert names(tree(sidebar.overview)) == [("Overview", [])]
        assert sidebar.overview.geometry().bottom() < sidebar.statuses.geometry().top()
        assert self.marked(sidebar) == ["All runs", "All instruments"]

    def test_a_click_chooses_it_and_no_part_of_the_list_is_marked(self, qtbot, sidebar, asked):
        click(qtbot, sidebar.overview, "Overview")
        assert asked == ["overview"]
        assert self.marked(sidebar) == ["Overview"]
        click(qtbot, sidebar.overview, "Overview")
        assert asked == ["overview"]

    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
    def test_the_keyboard_chooses_it_but_does_not_by_passing(self, qtbot, sidebar, asked, key):
        sidebar.overview.setFocus()
        assert asked == []
        qtbot.keyClick(sidebar.overview, key)
        assert asked == ["overview"]

    def test_what_was_chosen_before_can_be_chosen_again(self, qtbot, sidebar, asked):
        sidebar.choose(RunStatus.STAGING, Scope("CONFOCAL_01"))
        sidebar.mark_overview()
        assert asked == []
        click(qtbot, sidebar.statuses, "Staging")
        assert asked == [RunStatus.STAGING]
        assert self.marked(sidebar) == ["Staging", "CONFOCAL_01"]
        sidebar.mark_overview()
        click(qtbot, sidebar.scopes, "CONFOCAL_01")
        assert asked == [RunStatus.STAGING, Scope("CONFOCAL_01")]
        assert self.marked(sidebar) == ["Staging", "CONFOCAL_01"]

    def test_the_keyboard_goes_on_where_it_was(self, qtbot, sidebar, asked):
        sidebar.choose(RunStatus.STAGING, Scope())
        sidebar.mark_overview()
        sidebar.statuses.setFocus()
        assert asked == []
        qtbot.keyClick(sidebar.statuses, Qt.Key.Key_Down)
        assert asked == [RunStatus.COMPLETE]

    def test_showing_runs_leaves_it(self, sidebar, asked):
        sidebar.mark_overview()
        sidebar.choose(None, Scope())
        assert self.marked(sidebar) == ["All runs", "All instruments"]
        assert asked == []

    def test_runs_that_come_and_go_do_not_leave_it(self, sidebar, asked):
        sidebar.choose(None, Scope("CONFOCAL_01", "P1"))
        sidebar.mark_overview()
        sidebar.show_scopes(SCOPES | {Scope("NEW", "X")})
        sidebar.show_scopes(set())
        sidebar.show_counts(RunFilter().apply(())[1])
        assert self.marked(sidebar) == ["Overview"]
        assert asked == []


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

    def test_names_that_differ_by_case_stand_side_by_side(self, sidebar):
        sidebar.show_scopes({Scope("b", "x"), Scope("B", "x"), Scope("a", "Y"), Scope("a", "x")})
        assert names(tree(sidebar.scopes)) == [
            ("All instruments", []),
            ("a", [("x", []), ("Y", [])]),
            ("B", [("x", [])]),
            ("b", [("x", [])]),
        ]

    def test_one_that_was_only_listed_because_it_was_chosen_goes_with_the_choice(self, sidebar):
        sidebar.choose(None, Scope("SEQ_09", "P7"))
        sidebar.show_scopes(SCOPES)
        assert item(sidebar.scopes, "SEQ_09", "P7").text(0) == "P7"
        sidebar.choose(None, Scope())
        sidebar.show_scopes(SCOPES)
        assert "SEQ_09" not in [name for name, _ in names(tree(sidebar.scopes))]

    def test_the_same_ones_again_touch_nothing(self, sidebar, qtbot):
        with (
            qtbot.assertNotEmitted(sidebar.scopes.model().rowsInserted),
            qtbot.assertNotEmitted(sidebar.scopes.model().rowsRemoved),
        ):
            sidebar.show_scopes(set(SCOPES))

    def test_many_arrive_in_few_pieces(self, sidebar):
        pieces = []
        sidebar.scopes.model().rowsInserted.connect(lambda _parent, first, last: pieces.append((first, last)))
        sidebar.show_scopes({Scope(f"Z{number // 20:02}", f"P{number % 20:02}") for number in range(400)})
        assert len(pieces) == 21
        assert names(tree(sidebar.scopes))[-1] == ("Z19", [(f"P{number:02}", []) for number in range(20)])

    @given(steps=st.lists(st.frozensets(st.sampled_from(PLACES)), max_size=6))
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
    def test_whatever_comes_and_goes_the_tree_is_that_of_the_last(self, sidebar, steps):
        for found in steps:
            sidebar.show_scopes(found)
        last = steps[-1] if steps else SCOPES
        if not steps:
            sidebar.show_scopes(SCOPES)
        expected = [("All instruments", [])]
        for instrument in sorted({scope.instrument for scope in last}):
            below = sorted(
                scope.project for scope in last if scope.instrument == instrument and scope.project
            )
            expected.append((instrument, [(project, []) for project in below]))
        assert names(tree(sidebar.scopes)) == expected

    def test_ctrl_does_not_take_the_mark_away(self, qtbot, sidebar, chosen):
        target = item(sidebar.scopes, "All instruments")
        spot = sidebar.scopes.visualItemRect(target).center()
        control = Qt.KeyboardModifier.ControlModifier
        qtbot.mouseClick(sidebar.scopes.viewport(), Qt.MouseButton.LeftButton, control, spot)
        assert sidebar.scopes.selectedItems() == [target]
        assert chosen == []

    def test_names_are_shown_as_they_are(self, sidebar):
        sidebar.show_scopes({Scope("A<b>", "x\n\u202e")})
        line = item(sidebar.scopes, "A<b>", "x␊␦")
        assert "A&lt;b&gt;" in line.parent().toolTip(0)


class TestCounts:
    @pytest.fixture
    def counts(self, make_summary):
        rows = [
            make_row(make_summary(equipment=scope.instrument, project=scope.project, state=state))
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
        rows = [make_row(make_summary(), is_signalled=number < 2) for number in range(3)]
        sidebar.show_counts(RunFilter().apply(rows)[1])
        shown = {name: number for name, number, _ in tree(sidebar.statuses)}
        assert (shown["All runs"], shown["Staging"], shown["Ready to complete"]) == ("3", "3", "2")
        line = item(sidebar.statuses, "Ready to complete")
        assert line.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Ready to complete, 2 runs"

    def test_a_screen_reader_gets_them_with_the_name(self, sidebar, counts):
        sidebar.show_counts(counts)
        line = item(sidebar.scopes, "CONFOCAL_01")
        assert line.data(0, Qt.ItemDataRole.AccessibleTextRole) == "CONFOCAL_01, 4 runs"

    def test_there_is_room_for_large_numbers(self, sidebar):
        empty = RunFilter().apply(())[1]
        sidebar.show_counts(empty._replace(by_status=Counter({RunStatus.CLEARED: 1_234_567})))
        view = sidebar.statuses
        line = item(view, "Cleared")
        needed = view.fontMetrics().horizontalAdvance(line.text(1))
        assert line.text(1) == "1,234,567"
        assert view.columnWidth(1) > needed

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


def test_a_remembered_project_without_an_instrument_is_no_choice(sidebar):
    before = sidebar.scopes.topLevelItemCount()
    sidebar.choose(None, Scope(None, "P1"))
    assert sidebar.scopes.topLevelItemCount() == before


def test_names_are_sorted_as_in_the_list(sidebar):
    sidebar.show_scopes({Scope("A", name) for name in ("Zebra", "\u00c4rzte", "Beta")})
    item = sidebar.scopes.topLevelItem(1)
    assert [item.child(place).text(0) for place in range(3)] == ["\u00c4rzte", "Beta", "Zebra"]
