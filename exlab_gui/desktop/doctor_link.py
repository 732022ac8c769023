"""Between the window and *Check this run*, which is not loaded before somebody wants it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.doctor_control import DoctorController
    from exlab_gui.desktop.doctor_window import DoctorWindow
    from exlab_gui.desktop.workbench import Workbench
    from exlab_gui.ingest import IngestWriter


class DoctorLink(QObject):
    """Has the runs checked that the operator chose in the menu. GUI thread only.

    Args:
        bench: whose runs are checked.
        writer: the locked writer, for repairs.
        window: the parent of the windows.

    Signals:
        repaired: a run's folder and the :class:`FindingKind` that was put right in it.
    """

    repaired = Signal(str, object)

    def __init__(self, bench: Workbench, writer: IngestWriter, window: QWidget) -> None:
        super().__init__(bench)
        self._bench = bench
        self._writer = writer
        self._parent = window
        bench.menu.check_requested.connect(self.check_selected)
        bench.menu.check_all_requested.connect(self.check_all)

    @property
    def window(self) -> DoctorWindow | None:
        """What shows the findings; None while nothing does."""
        return self.controller.window if "controller" in self.__dict__ else None

    @cached_property
    def controller(self) -> DoctorController:
        """What checks and repairs."""
        from exlab_gui.desktop.doctor_control import DoctorController  # noqa: PLC0415  (seldom needed)

        bench = self._bench
        controller = DoctorController(bench.runner, bench.run_jobs, self._writer, bench.themes, self._parent)
        controller.said.connect(bench.say)
        controller.details_requested.connect(bench.show_details)
        controller.repaired.connect(self.repaired)
        return controller

    def check_selected(self) -> None:
        """Check the runs that are selected."""
        self.controller.check(self._bench.browser.table.selected_runs())

    def check_all(self) -> None:
        """Check every run of the staging folder, shown or not."""
        self.controller.check(list(self._bench.model.summaries()))
