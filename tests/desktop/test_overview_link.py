from PySide6.QtCore import Qt

from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.ingest import IngestState


def open_overview(qtbot, window):
    item = window.sidebar.overview.topLevelItem(0)
    place = window.sidebar.overview.visualItemRect(item).center()
    qtbot.mouseClick(window.sidebar.overview.viewport(), Qt.MouseButton.LeftButton, pos=place)


class TestOverview:
    def test_it_takes_the_place_of_the_list_and_a_choice_brings_the_list_back(
        self, qtbot, window, open_folder, staging, make_run
    ):
        make_run(staging)
        open_folder(staging)
        assert window.bench.overview.page is None
        open_overview(qtbot, window)
        assert window.bench.overview.page.isVisible()
        assert not window.browser.isVisible()
        window.sidebar.status_chosen.emit(RunStatus.STAGING)
        assert window.browser.isVisible()
        assert not window.bench.overview.is_open

    def test_what_is_asked_for_in_it_is_shown_in_the_list(
        self, qtbot, window, open_folder, staging, make_run
    ):
        make_run(staging)
        complete = make_run(staging, state=IngestState.COMPLETE)
        open_folder(staging)
        open_overview(qtbot, window)
        window.bench.overview.page.filter_requested.emit(RunFilter(status=RunStatus.COMPLETE))
        assert window.browser.isVisible()
        assert [window.model.run_at(row).path for row in range(window.model.rowCount())] == [complete]

    def test_a_run_that_a_filter_hides_is_shown_when_it_is_asked_for(
        self, qtbot, window, open_folder, staging, make_run
    ):
        run = make_run(staging)
        make_run(staging, state=IngestState.COMPLETE)
        open_folder(staging)
        window.show_filter(RunFilter(status=RunStatus.COMPLETE))
        open_overview(qtbot, window)
        window.bench.overview.page.run_requested.emit(run)
        assert window.browser.isVisible()
        assert [each.path for each in window.browser.table.selected_runs()] == [run]

    def test_the_search_key_leads_back_to_the_list(self, qtbot, window, open_folder, staging, make_run):
        make_run(staging)
        open_folder(staging)
        open_overview(qtbot, window)
        window.menu.search_requested.emit()
        assert window.browser.search.isVisible()
        assert window.sidebar.statuses.currentItem().text(0) == "All runs"
