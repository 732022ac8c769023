"""Which version this is, and whose work it is made of, each part with its licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit

from exlab_gui import APP_NAME, __version__
from exlab_gui.desktop.dialogs import AppDialog, close_button
from exlab_gui.desktop.jobs import JobKind
from exlab_gui.desktop.plain_text import tooltip, visible_lines
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import CopyTable, push_button
from exlab_gui.licences import Component, components

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.jobs import JobRunner

_TAB = 8


class AboutDialog(AppDialog):
    """The version, and a list of all parts with the licence of the selected one below it.

    Args:
        runner: reads the licences.
        parent: the window that the dialog belongs to.
    """

    def __init__(self, runner: JobRunner, parent: QWidget | None) -> None:
        super().__init__("about_dialog", f"{APP_NAME} {__version__}", parent)
        em = self.fontMetrics().height()
        self.setMinimumWidth(em * 44)
        self._components: Sequence[Component] = ()
        self.add_text(
            lambda: translate("About", "Brings every run safely from the staging folder to the NAS.")
        )
        self.add_text(_terms, muted=True)
        self.add_text(lambda: translate("About", "Licences of the parts"))
        self._table = CopyTable(3, 0, "parts_table", lambda: translate("About", "Parts of the program"))
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setMinimumHeight(em * 5)
        self._table.itemSelectionChanged.connect(self._show_licence)
        self.content.addWidget(self._table, 1)
        self._text = QPlainTextEdit()
        self._text.setObjectName("licence_text")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(em * 6)
        self.content.addWidget(self._text, 2)
        self._copy_button = push_button(
            lambda: translate("About", "Copy"),
            "copy_licence_button",
            lambda: translate("About", "Copy the licence of the selected part"),
        )
        self._copy_button.setEnabled(False)
        self.add_left_button(self._copy_button, self._copy)
        self.add_button(close_button(primary=True), self.accept, default=True)
        keep_translated(self._name_lists)
        self._table.set_empty_text(translate("About", "Reading the licences\u2026"))
        job = runner.submit(_read_components, title="", kind=JobKind.READ)
        job.succeeded.connect(self._show_components)
        job.failed.connect(self._show_failure)

    def _name_lists(self) -> None:
        self._table.setToolTip(
            tooltip(
                translate("About", "Name, version and licence of each part; select one to read its licence")
            )
        )
        self._text.setAccessibleName(translate("About", "Licence of the selected part"))
        self._text.setToolTip(tooltip(translate("About", "Licence of the selected part")))

    def _show_components(self, found: Sequence[Component]) -> None:
        self._components = found
        self._table.set_empty_text("")
        self._table.show_rows([(one.name, one.version, one.licence) for one in found])
        self._table.selectRow(0)

    def _show_failure(self, error: Exception) -> None:
        self._table.set_empty_text(
            translate("About", "The licences cannot be read. Install the program again to get them back.")
        )
        self._text.setPlainText(visible_lines(str(error)))

    def _show_licence(self) -> None:
        chosen = self._chosen()
        self._copy_button.setEnabled(chosen is not None)
        self._text.setPlainText(visible_lines(_words_of(chosen)) if chosen else "")

    def _chosen(self) -> Component | None:
        rows = {index.row() for index in self._table.selectedIndexes()}
        return self._components[min(rows)] if rows else None

    def _copy(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            QGuiApplication.clipboard().setText(_words_of(chosen))


def _terms() -> str:
    return translate(
        "About",
        "MIT licence. It uses Qt and Qt for Python under the LGPL version 3: their libraries are files of "
        "their own in the program's folder and may be replaced. Where their source code is offered stands "
        "in the licence of each.",
    )


def _words_of(component: Component) -> str:
    """A part with all that is to be said of it; the licence stays in the language that it was written in."""
    lines = [" ".join(filter(None, [component.name, component.version, f"({component.licence})"]))]
    lines += [component.homepage] if component.homepage else []
    if component.source:
        lines.append(translate("About", "Source code: {address}").format(address=component.source))
    if component.inside:
        lines.append(translate("About", "Built into {part}").format(part=component.inside))
    # Page breaks and tabs, which old licences have, would be shown as signs.
    text = component.text.replace("\f", "").expandtabs(_TAB)
    return "\n".join([*lines, "", text])


def _read_components(_progress: object, _cancelled: object) -> Sequence[Component]:
    return components()
