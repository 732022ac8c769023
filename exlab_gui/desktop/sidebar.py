"""The left side of the window: what to look at, and how full the staging disk is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from exlab_gui.desktop import evidence_wording, formats, wording
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.run_filter import FilterCounts, Scope
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.widgets import FramelessDelegate

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME, _COUNT = 0, 1
_READY = "ready"
"""The choice that stands for runs of one status that are ready for the next."""


class DiskUsage(NamedTuple):
    """The disk that holds the staging folder, in bytes."""

    total: int
    free: int


class Sidebar(QFrame):
    """State filters and the tree of instruments and projects, each with its count.

    Signals:
        status_chosen: a :class:`RunStatus`, or None for all runs.
        ready_chosen: runs that are ready to complete.
        scope_chosen: a :class:`Scope`.
    """

    status_chosen = Signal(object)
    ready_chosen = Signal()
    scope_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.statuses = _ChoiceTree("status_filter", "Show", indented=False)
        self.scopes = _ChoiceTree("scope_filter", "Instruments and projects", indented=True)
        self._disk = DiskCard()
        self._scope = Scope()
        for status in (None, *RunStatus):
            name = "All runs" if status is None else wording.STATUS_NAMES[status]
            self.statuses.add_choice(None, name, status)
        self.statuses.add_choice(None, evidence_wording.READY, _READY)
        self.scopes.add_choice(None, "All instruments", Scope())
        self.statuses.fit_to_rows()
        em = self.fontMetrics().height()
        self.setFixedWidth(em * 15)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(round(em * 0.8), em, round(em * 0.7), em // 2)
        layout.setSpacing(em // 3)
        layout.addWidget(_caption("SHOW"))
        layout.addWidget(self.statuses)
        layout.addSpacing(em)
        layout.addWidget(_caption("INSTRUMENTS"))
        layout.addWidget(self.scopes, 1)
        layout.addSpacing(em // 2)
        layout.addWidget(self._disk)
        self.statuses.chosen.connect(self._report_status)
        self.scopes.chosen.connect(self._note_scope)
        self.choose(None, Scope())

    def choose(self, status: RunStatus | None, scope: Scope, *, only_ready: bool = False) -> None:
        """Mark what is shown, without any signal; a scope that is not listed (yet) is."""
        self._scope = scope
        self._list_scopes({scope} - {Scope()})
        self.statuses.choose(_READY if only_ready else status)
        self.scopes.choose(scope)

    def show_scopes(self, scopes: Iterable[Scope]) -> None:
        """List these instruments and projects; what was chosen and expanded stays so.

        What is chosen stays even where it has no run any more: the filter must not jump to a neighbour.
        """
        found = {scope for scope in {*scopes, self._scope} if scope.instrument}
        self.scopes.keep_only(self._list_scopes(found) | {Scope()})

    def _list_scopes(self, found: set[Scope]) -> set[Scope]:
        # An instrument that cannot be read has a row, but no project.
        wanted = {scope for scope in found if scope.project} | {Scope(scope.instrument) for scope in found}
        for scope in sorted(wanted, key=lambda each: (each.instrument or "", each.project or "")):
            if not self.scopes.has(scope):
                parent = Scope(scope.instrument) if scope.project else None
                self.scopes.add_choice(parent, scope.project or scope.instrument or "", scope)
        return wanted

    def _report_status(self, choice: object) -> None:
        if choice == _READY:
            self.ready_chosen.emit()
        else:
            self.status_chosen.emit(choice)

    def _note_scope(self, scope: Scope) -> None:
        self._scope = scope
        self.scope_chosen.emit(scope)

    def show_counts(self, counts: FilterCounts) -> None:
        """Write the counts beside the choices."""
        by_instrument = counts.by_instrument()
        for status in (None, *RunStatus):
            self.statuses.set_count(
                status, counts.all_statuses if status is None else counts.by_status[status]
            )
        self.statuses.set_count(_READY, counts.ready)
        for scope in self.scopes.choices():
            if scope.instrument is None:
                number = counts.all_scopes
            else:
                number = counts.by_project[scope] if scope.project else by_instrument[scope.instrument]
            self.scopes.set_count(scope, number)

    def show_disk(self, usage: DiskUsage | None, verified_bytes: int) -> None:
        """Show how full the staging disk is; None where it is not known."""
        self._disk.show_usage(usage, verified_bytes)


class _ChoiceTree(QTreeWidget):
    """A list or tree of choices, each with a count at the right; exactly one is chosen.

    Signals:
        chosen: the value of the choice that the operator made.
    """

    chosen = Signal(object)

    def __init__(self, name: str, title: str, *, indented: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("choices", True)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(indented)
        self.setIndentation(self.fontMetrics().height() if indented else 0)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(FramelessDelegate(self))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.ResizeToContents)
        self._items: dict[object, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(self._report)

    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        # One rounded bar over the whole row; a style sheet can only round each cell by itself.
        option: Any = QStyleOptionViewItem(options)  # the stubs know none of its fields
        if self.selectionModel().isSelected(index):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().highlight())
            radius = self.fontMetrics().height() * 0.3
            painter.drawRoundedRect(option.rect, radius, radius)
            painter.restore()
        super().drawRow(painter, option, index)

    def add_choice(self, parent: object, text: str, value: object) -> QTreeWidgetItem:
        item = QTreeWidgetItem([visible(text), ""])
        item.setToolTip(_NAME, tooltip(text))
        item.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._items[value] = item
        above = self._items.get(parent) if parent is not None else None
        if above is None:
            self.insertTopLevelItem(self._place_of(value), item)
        else:
            above.addChild(item)
            above.sortChildren(_NAME, Qt.SortOrder.AscendingOrder)
        return item

    def _place_of(self, value: object) -> int:
        """Instruments by name, after *All instruments*; statuses as they come."""
        if not isinstance(value, Scope):
            return self.topLevelItemCount()
        tops = [scope.instrument or "" for scope in self.choices() if scope.project is None]
        return sum(name < (value.instrument or "") for name in tops)

    def choices(self) -> list[Scope]:
        return [value for value in self._items if isinstance(value, Scope)]

    def has(self, value: object) -> bool:
        return value in self._items

    def keep_only(self, values: set[Scope]) -> None:
        gone = [value for value in self.choices() if value not in values]
        # Projects before their instruments: removing an instrument deletes its children's items too.
        for value in sorted(gone, key=lambda scope: scope.project is None):
            item = self._items.pop(value)
            above = item.parent()
            if above is not None:
                above.removeChild(item)
            else:
                self.takeTopLevelItem(self.indexOfTopLevelItem(item))

    def choose(self, value: object) -> None:
        item = self._items.get(value)
        if item is not None and item is not self.currentItem():
            self.blockSignals(True)
            self.setCurrentItem(item)
            self.blockSignals(False)

    def set_count(self, value: object, number: int) -> None:
        item = self._items.get(value)
        if item is None:
            return
        text = formats.count(number)
        if item.text(_COUNT) != text:
            item.setText(_COUNT, text)
            name = item.text(_NAME)
            item.setData(_NAME, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {formats.runs(number)}")

    def fit_to_rows(self) -> None:
        """Be as high as all rows, for a list that is always short."""
        self.ensurePolished()
        self.setFixedHeight(self.sizeHintForRow(0) * self.topLevelItemCount() + 2 * self.frameWidth() + 4)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _report(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            # Not from the item's data: there an enum would come back as the text that it is made of.
            self.chosen.emit(next(value for value, known in self._items.items() if known is item))


class DiskCard(QWidget):
    """How full the disk is: a bar, and the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("disk_card")
        self._bar = QProgressBar()
        self._bar.setObjectName("disk_bar")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName("Staging disk")
        self._free = QLabel()
        self._verified = QLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.fontMetrics().height() // 3)
        layout.addWidget(_caption("STAGING DISK"))
        layout.addWidget(self._bar)
        for label in (self._free, self._verified):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("muted", True)
            layout.addWidget(label)
        self.hide()

    def show_usage(self, usage: DiskUsage | None, verified_bytes: int) -> None:
        self.setVisible(usage is not None and usage.total > 0)
        if usage is None or usage.total <= 0:
            return
        self._bar.setValue(round(1000 * (usage.total - usage.free) / usage.total))
        self._free.setText(f"{formats.size(usage.free)} free of {formats.size(usage.total)}")
        self._bar.setAccessibleDescription(self._free.text())
        self._verified.setText(f"{formats.size(verified_bytes)} verified on the NAS")
        self._verified.setVisible(verified_bytes > 0)


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("caption", True)
    return label
