"""When something unexpected happens: it is logged, and one calm dialog says so, on the GUI thread."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication

from exlab_gui import __version__
from exlab_gui.desktop import help_topics
from exlab_gui.desktop.translation import translate

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.dialogs import DetailsDialog

log = logging.getLogger(__name__)


class CrashHook(QObject):
    """Takes the place of Python's own exception hooks.

    The hooks may run on any thread, so they only log and emit; the dialog is opened by the queued signal, on
    the GUI thread, where this object lives. While it is open further crashes are logged only.

    Signals:
        bundle_requested: the operator wants to make a support bundle.
    """

    bundle_requested = Signal()
    _happened = Signal(str)

    def __init__(self, log_file: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._window: QWidget | None = None
        self._dialog: DetailsDialog | None = None
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Start to catch what nobody else catches."""
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread
        sys.unraisablehook = self._catch_unraisable

    def uninstall(self) -> None:
        """Give the hooks back to Python."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def set_window(self, window: QWidget) -> None:
        """The window that the dialog belongs to."""
        self._window = window

    def show_and_wait(self, error: BaseException) -> None:
        """Say that the app could not even start; returns when the operator has closed the dialog."""
        self._catch(type(error), error, error.__traceback__)
        QApplication.exec()

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("Unexpected error", exc_info=(kind, error, trace))
        self._happened.emit("".join(traceback.format_exception(kind, error, trace)))

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._catch(args.exc_type, args.exc_value, args.exc_traceback)

    def _catch_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            self._catch(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, trace: str) -> None:
        if self._dialog is not None:
            return
        from exlab_gui.desktop.dialogs import DetailsDialog  # noqa: PLC0415  (most days nothing goes wrong)
        from exlab_gui.desktop.error_wording import Explanation  # noqa: PLC0415

        details = "\n".join(
            (
                f"ExLab Runs {__version__}, Python {platform.python_version()}, Qt {qVersion()}",
                f"{platform.platform()}",
                f"Log: {self._log_file}",
                "",
                trace,
            )
        )
        words = Explanation(
            translate("Crash", "The app met an error that it did not expect and stopped what it was doing."),
            translate("Crash", "Records are replaced whole or not at all, so none is half-written."),
            translate("Crash", "You can go on working. Please copy the details and send them to your IT."),
            details,
            help_topics.UNEXPECTED,
        )
        # Without a window as its parent nothing else keeps it.
        self._dialog = DetailsDialog(translate("Crash", "Something went wrong"), words, self._window)
        self._dialog.finished.connect(self._closed)
        if self._window is not None:
            self._offer_bundle(self._dialog)
        self._dialog.open()

    def _offer_bundle(self, dialog: DetailsDialog) -> None:
        from exlab_gui.desktop.translation import translate  # noqa: PLC0415
        from exlab_gui.desktop.widgets import push_button  # noqa: PLC0415

        text = translate("Support bundle", "Create support bundle\u2026")
        tip = translate(
            "Support bundle", "Gather the logs and settings for whoever helps; you see them first"
        )
        dialog.add_left_button(push_button(text, "crash_bundle_button", tip), self._request_bundle)

    def _request_bundle(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.bundle_requested.emit()

    def _closed(self) -> None:
        self._dialog = None
