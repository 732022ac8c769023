"""The parts that take a run's steps. None of them is loaded before somebody wants a step."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from exlab_gui.desktop.run_actions import RunAction

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.clearing import ClearController
    from exlab_gui.desktop.run_jobs import RunJobs
    from exlab_gui.desktop.transfers import TransferController
    from exlab_gui.desktop.transitions import TransitionController
    from exlab_gui.ingest import IngestWriter
    from exlab_gui.staging import RunSummary

_RECORDINGS = frozenset({RunAction.START_TRACKING, RunAction.MARK_COMPLETE, RunAction.QUEUE_SYNC})


class StepControllers(QObject):
    """Gives each action to the controller that knows how. GUI thread only.

    The controllers bring along the whole room of transfers, which takes longer to load than the window.

    Signals:
        nas_chosen: a staging folder and its NAS folder, to be remembered.
    """

    nas_chosen = Signal(str, str)

    def __init__(self, run_jobs: RunJobs, writer: IngestWriter, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._run_jobs = run_jobs
        self._writer = writer

    @cached_property
    def transitions(self) -> TransitionController:
        """Steps that are only recorded."""
        from exlab_gui.desktop.transitions import TransitionController  # noqa: PLC0415  (see the class)

        controller = TransitionController(self._run_jobs, self._writer, self._window)
        controller.queued.connect(self._copy_queued)
        return controller

    @cached_property
    def transfers(self) -> TransferController:
        """Copying and comparing."""
        from exlab_gui.desktop.transfers import TransferController  # noqa: PLC0415  (see the class)

        controller = TransferController(self._run_jobs, self._writer, self._window)
        controller.nas_chosen.connect(self.nas_chosen)
        return controller

    @cached_property
    def clearing(self) -> ClearController:
        """Checking and clearing."""
        from exlab_gui.desktop.clearing import ClearController  # noqa: PLC0415  (see the class)

        return ClearController(self._run_jobs, self._writer, self._window)

    def request(self, action: RunAction, runs: list[RunSummary]) -> None:
        """Take a step with these runs; whatever has to be asked is asked first."""
        if action is RunAction.CLEAR:
            self.clearing.request(runs)
        elif action in _RECORDINGS:
            self.transitions.request(action, runs)
        else:
            self.transfers.request(action, runs)

    def finish_pending(self, run: RunSummary) -> None:
        """The record of a run on the NAS is not up to date: bring it there."""
        self.transfers.finish_pending(run)

    def try_pending_again(self) -> None:
        """Whatever could not be brought to the NAS before may go now."""
        if "transfers" in self.__dict__:
            self.transfers.try_pending_again()

    def close_dialogs(self) -> None:
        """Another folder is opened: what was asked about the last one has no meaning any more."""
        # In the order in which the questions lie above each other; what was never made has none.
        for name in ("clearing", "transfers"):
            if name in self.__dict__:
                getattr(self, name).close_dialogs()

    def _copy_queued(self, runs: list[RunSummary], nas: str) -> None:
        if nas:
            self.transfers.copy(runs, nas)
