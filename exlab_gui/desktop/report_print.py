"""Asking for a printer. Only loaded by whoever prints: it brings a library of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget


def available_printers() -> list[str]:
    """The printers that are set up here; may wait for a print server, so never on the GUI thread."""
    return list(QPrinterInfo.availablePrinterNames())


def ask_printer(parent: QWidget, title: str, chosen: Callable[[QPagedPaintDevice], object]) -> None:
    """Let the operator choose a printer; ``chosen`` is called with it unless that is cancelled."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(chosen, printer))
    QDialog.open(dialog)  # QPrintDialog's own wants a slot by its name
