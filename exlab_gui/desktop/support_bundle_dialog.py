"""Shows a support bundle before it is written: everything that goes in, with its size and its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from exlab_gui.desktop import formats
from exlab_gui.desktop.dialogs import AppDialog, save_file
from exlab_gui.desktop.filter_parts import local_today
from exlab_gui.desktop.plain_text import tooltip, visible, visible_lines
from exlab_gui.desktop.sliced_work import SlicedWork
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import ElidedLabel, dress_table, push_button
from exlab_gui.transfer.support_bundle import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from exlab_gui.transfer.support_bundle import BundleItem

_SLICE = 32 * 1024
"""Bytes of a content that are put on screen in one go."""
_NAME, _SIZE = range(2)


class SupportBundleDialog(AppDialog):
    """Lets the operator see and choose what goes in. Nothing is sent anywhere, and nothing written before.

    Damaged records go in only where the operator ticks them: they are the lab's data.

    Signals:
        save_requested: a file, the chosen :class:`BundleItem`, and whether names are hidden.
    """

    save_requested = Signal(str, object, bool)

    def __init__(self, items: Sequence[BundleItem], records_left: int, parent: QWidget | None) -> None:
        super().__init__(
            "support_bundle_dialog", lambda: translate("Support bundle", "Create support bundle"), parent
        )
        em = self.fontMetrics().height()
        self._items = list(items)
        self.add_text(_introduction)
        self.hide_names = QCheckBox()
        self.table = QTableWidget(len(self._items), 2)
        self.content_view = QPlainTextEdit()
        self._shown = ElidedLabel()
        self._total = QLabel()
        self._loading = SlicedWork(self)
        self._set_up_box()
        self._set_up_view(em)
        self._fill_table()
        self._lay_out(em)
        if records_left:
            self.add_text(lambda: _left_words(records_left), muted=True)
        self.content.addWidget(self._total)
        self._add_all_buttons()
        self.table.currentCellChanged.connect(self._show_content)
        self.table.itemChanged.connect(self._tell_total)
        keep_translated(self._say)
        self.table.setCurrentCell(0, _NAME)
        self.resize_within_screen(em * 70, em * 42)

    def chosen(self) -> list[BundleItem]:
        """What goes in."""
        states = (self._name_item(row).checkState() for row in range(len(self._items)))
        checked = Qt.CheckState.Checked
        return [item for item, state in zip(self._items, states, strict=True) if state is checked]

    def _set_up_box(self) -> None:
        self.hide_names.setObjectName("hide_names_box")
        self.hide_names.setChecked(True)
        self.hide_names.toggled.connect(self._change_names)
        self.content.addWidget(self.hide_names)

    def _set_up_view(self, em: int) -> None:
        view = self.content_view
        view.setObjectName("bundle_content")
        view.setReadOnly(True)
        view.setTabChangesFocus(True)
        view.setUndoRedoEnabled(False)
        view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        view.setMinimumSize(em * 18, em * 10)
        self._shown.setObjectName("bundle_content_title")
        self._shown.setProperty("muted", True)

    def _fill_table(self) -> None:
        table = self.table
        table.setObjectName("bundle_table")
        dress_table(table)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_SIZE, QHeaderView.ResizeMode.ResizeToContents)
        for row, item in enumerate(self._items):
            name = QTableWidgetItem()
            is_in = item.kind is not ItemKind.RECORD
            name.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
            table.setItem(row, _NAME, name)
            table.setItem(row, _SIZE, QTableWidgetItem())

    def _lay_out(self, em: int) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(em * 0.3))
        column.addWidget(self._shown)
        column.addWidget(self.content_view, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(round(em * 0.8))
        splitter.addWidget(self.table)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([em * 31, em * 38])
        self.table.setMinimumWidth(em * 14)
        self.content.addWidget(splitter, 1)

    def _add_all_buttons(self) -> None:
        self._total.setObjectName("bundle_total")
        self.add_button(
            push_button(
                lambda: translate("Support bundle", "Cancel"),
                "cancel_bundle_button",
                lambda: translate("Support bundle", "Write nothing"),
            ),
            self.reject,
        )
        self._save = push_button(
            lambda: translate("Support bundle", "Save as\u2026"),
            "save_bundle_button",
            lambda: translate("Support bundle", "Choose where to save the file"),
            primary=True,
        )
        self.add_button(self._save, self._ask_where_to_save, default=True)

    def _say(self) -> None:
        text = translate("Support bundle", "Write ~ for my home folder, and hide account names in paths")
        self.hide_names.setText(text)
        self.hide_names.setAccessibleName(text)
        applies = translate("Support bundle", "Applies to everything that goes in, as shown below")
        self.hide_names.setToolTip(tooltip(applies))
        self.content_view.setAccessibleName(translate("Support bundle", "Content of what is selected"))
        title = translate("Support bundle", "What goes in")
        self.table.setAccessibleName(title)
        self.table.setHorizontalHeaderLabels([title, translate("Support bundle", "Size")])
        for row, item in enumerate(self._items):
            self._name_item(row).setText(visible(item_title(item)))
            self._name_item(row).setToolTip(tooltip(item_title(item), item.origin))
        self._change_names()

    def _name_item(self, row: int) -> QTableWidgetItem:
        item = self.table.item(row, _NAME)
        if item is None:
            raise IndexError(row)
        return item

    def _content(self, item: BundleItem) -> bytes:
        return item.content(hides_names=self.hide_names.isChecked())

    def _show_sizes(self) -> None:
        for row, item in enumerate(self._items):
            cell = self.table.item(row, _SIZE)
            if cell is not None:
                cell.setText(formats.size(len(self._content(item))))

    def _change_names(self) -> None:
        self.table.blockSignals(True)
        self._show_sizes()
        self.table.blockSignals(False)
        self._tell_total()
        self._show_content(self.table.currentRow())

    def _tell_total(self) -> None:
        chosen = self.chosen()
        size = formats.size(sum(len(self._content(item)) for item in chosen))
        said = translate("Support bundle", "%Ln file(s) with {size} before packing", "", len(chosen))
        self._total.setText(said.format(size=size))
        self._save.setEnabled(bool(chosen))

    def _show_content(self, row: int, *_cells: int) -> None:
        self._loading.stop()
        self.content_view.clear()
        if not 0 <= row < len(self._items):
            return
        item = self._items[row]
        self._shown.show_text(item_title(item), item.origin)
        self._loading.start(self._load(self._content(item)))

    def _load(self, data: bytes) -> Iterator[None]:
        """Put a content on screen bit by bit: all at once, five megabytes would hold up the window."""
        bar = self.content_view.verticalScrollBar()
        rest = ""
        for start in range(0, len(data), _SLICE):
            text = rest + data[start : start + _SLICE].decode("utf-8", errors="replace")
            lines, _, rest = text.rpartition("\n")
            if not lines:
                lines, rest = text, ""
            self.content_view.appendPlainText(visible_lines(lines))
            bar.setValue(0)
            yield
        if rest:
            self.content_view.appendPlainText(visible_lines(rest))
        bar.setValue(0)

    def _ask_where_to_save(self) -> None:
        name = translate("Support bundle", "ExLab support {day}.zip").format(day=local_today().isoformat())
        title = translate("Support bundle", "Save support bundle")
        save_file(self, title, name, self._request_save, suffix="zip")

    def _request_save(self, path: str) -> None:
        self.save_requested.emit(path, self.chosen(), self.hide_names.isChecked())
        self.accept()


def _introduction() -> str:
    return translate(
        "Support bundle",
        "A file for whoever helps you. It is only saved where you choose, and sent nowhere. Here is all that "
        "goes in; take out what should not.",
    )


def _left_words(records: int) -> str:
    return translate(
        "Support bundle",
        "Not offered here, because there are so many: %Ln further damaged record(s).",
        "",
        records,
    )


def item_title(item: BundleItem) -> str:
    """What a part of a bundle is, in the operator's words."""
    match item.kind:
        case ItemKind.FACTS:
            title = translate("Support bundle", "Versions and this computer")
        case ItemKind.SETTINGS:
            title = translate("Support bundle", "Settings and paths")
        case ItemKind.FINDINGS:
            title = translate("Support bundle", "What the check of runs found")
        case ItemKind.LOG:
            title = translate("Support bundle", "Log {name}").format(name=item.name.rpartition("/")[2])
        case _:
            name = item.name.rpartition("/")[2].removesuffix(".json")
            title = translate("Support bundle", "Damaged record {name}").format(name=name)
    if item.is_cut:
        part = translate("Support bundle", "{title} (only a part, it is very long)")
        return part.format(title=title)
    return title
