"""A list or tree of choices with a count beside each; cheap to keep up to date, however many there are."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from exlab_gui.desktop import formats
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.search_text import normalised
from exlab_gui.desktop.translation import keep_translated, spoken
from exlab_gui.desktop.widgets import FramelessDelegate, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Mapping

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QLabel

    from exlab_gui.desktop.translation import Words

_NAME, _COUNT = 0, 1
_LEAST_ROWS = 3
_ACCEPT_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Choice(QTreeWidgetItem):
    """One choice. What the view asks for is made when it asks: it shows some dozen of thousands.

    Attributes:
        value: what it stands for.
        number: how many runs it would show; None where nothing is counted.
        key: its place among those beside it; those without a name to go by come first, as they came.
    """

    def __init__(self, text: Words, value: Hashable, key: tuple[str, str] = ("", "")) -> None:
        super().__init__()
        self.value = value
        self.number: int | None = None
        self.key = key
        self._text = text

    def data(self, column: int, role: int) -> Any:  # noqa: ANN401  (Qt's any)
        if role == Qt.ItemDataRole.DisplayRole:
            return visible(spoken(self._text)) if column == _NAME else self._count_text()
        if column == _COUNT:
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        elif role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(spoken(self._text))
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            name = visible(spoken(self._text))
            return name if self.number is None else f"{name}, {formats.runs(self.number)}"
        return super().data(column, role)

    def _count_text(self) -> str:
        return "" if self.number is None else formats.count(self.number)


class ChoiceTree(QTreeWidget):
    """Choices, each with a count at the right; one at most is chosen. GUI thread only.

    Moving onto a choice chooses it. Where none is chosen (:meth:`choose_nothing`), the keyboard can come and
    go without choosing; an arrow key, Space or Enter does.

    Signals:
        chosen: the value of the choice that the operator made.
    """

    chosen = Signal(object)

    def __init__(self, name: str, title: Words, *, indented: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = title
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
        self._choices: dict[Hashable, Choice] = {}
        self._chosen: Choice | None = None
        self._widest = ""
        self._all_rows = 0
        header = self.header()
        header.setMinimumSectionSize(0)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        # Not by contents: Qt would look at a thousand rows whenever one is new.
        header.setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(_COUNT, 0)
        self.itemSelectionChanged.connect(self._report)
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        self.setAccessibleName(spoken(self._title))
        self.viewport().update()

    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        # One rounded bar over the whole row; a style sheet can only round each cell by itself.
        option: Any = QStyleOptionViewItem(options)  # the stubs know none of its fields
        if self.selectionModel().isSelected(index):
            self._draw_bar(painter, option.rect, is_chosen=True)
        elif self.hasFocus() and index.sibling(index.row(), _NAME) == self._focused():
            self._draw_bar(painter, option.rect.adjusted(2, 2, -2, -2), is_chosen=False)
        super().drawRow(painter, option, index)
        if self.selectionModel().isSelected(index):
            # Not by its background alone, which is quiet; above what Qt draws left of a name.
            mark = QRect(option.rect)
            mark.setWidth(max(3, self.fontMetrics().height() // 5))
            painter.fillRect(mark, self.palette().accent())

    def _draw_bar(self, painter: QPainter, room: QRect, *, is_chosen: bool) -> None:
        highlight, accent = self.palette().highlight(), self.palette().accent()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen if is_chosen else QPen(accent, 2))
        painter.setBrush(highlight if is_chosen else Qt.BrushStyle.NoBrush)
        radius = self.fontMetrics().height() * 0.3
        painter.drawRoundedRect(room, radius, radius)
        painter.restore()

    def _focused(self) -> QModelIndex:
        return self.currentIndex().siblingAtColumn(_NAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentItem()
        if event.key() in _ACCEPT_KEYS and current is not None:
            current.setSelected(True)
            event.accept()
        else:
            super().keyPressEvent(event)

    # What it offers

    def add(self, text: Words, value: Hashable) -> None:
        """Add a choice that keeps its place before all that are sorted by name."""
        self._choices[value] = Choice(text, value)
        self.addTopLevelItem(self._choices[value])

    def add_sorted(self, above: Hashable | None, texts: Mapping[Any, str]) -> None:
        """Add choices below another one, in their places by name.

        Args:
            above: the value of a choice; None for the top level.
            texts: what each new value is called; anybody may have written it.
        """
        new = sorted((Choice(text, value, _key(text)) for value, text in texts.items()), key=_key_of)
        self._choices.update((choice.value, choice) for choice in new)
        parent = self.invisibleRootItem() if above is None else self._choices[above]
        keys = [_key_of(parent.child(row)) for row in range(parent.childCount())]
        if not keys or not new or keys[-1] <= new[0].key:
            parent.addChildren(new)
            return
        for choice in new:
            place = bisect_right(keys, choice.key)
            keys.insert(place, choice.key)
            parent.insertChild(place, choice)

    def remove(self, values: Collection[Hashable]) -> None:
        """Remove choices; what stands below one of them must be among them. What is chosen stays so."""
        gone = [self._choices.pop(value) for value in values]
        self.blockSignals(True)
        for choice in gone:
            above = choice.parent()
            # Below one that goes, it goes with it.
            if above is None:
                self.takeTopLevelItem(self.indexOfTopLevelItem(choice))
            elif isinstance(above, Choice) and above.value in self._choices:
                above.removeChild(choice)
        self.blockSignals(False)

    # What is chosen

    def choose(self, value: Hashable) -> None:
        """Mark a choice, without a signal; nothing happens where there is none of this value."""
        choice = self._choices.get(value)
        if choice is not None and choice is not self._chosen:
            self._mark(choice)

    def choose_nothing(self) -> None:
        """Mark none, without a signal; the keyboard goes on where it was."""
        self._mark(None)

    def _mark(self, choice: Choice | None) -> None:
        self._chosen = choice
        self.blockSignals(True)
        if choice is None:
            self.clearSelection()
        else:
            self.setCurrentItem(choice)
        self.blockSignals(False)

    def _report(self) -> None:
        marked = self.selectedItems()
        if not marked:
            # Ctrl takes the mark away; there is nothing that this could mean.
            self._mark(self._chosen)
        elif isinstance(marked[0], Choice) and marked[0] is not self._chosen:
            self._chosen = marked[0]
            self.chosen.emit(marked[0].value)

    # What stands beside each

    def show_counts(self, number_of: Callable[[Any], int]) -> None:
        """Write a number beside each choice, from its value."""
        changed = False
        most = 0
        for value, choice in self._choices.items():
            number = number_of(value)
            most = max(most, number)
            if number != choice.number:
                choice.number = number
                changed = True
        if changed:
            self._make_room(formats.count(most))
            self.viewport().update()

    def _make_room(self, widest: str) -> None:
        if len(widest) != len(self._widest):
            self._widest = widest
            metrics = self.fontMetrics()
            digits = "".join("8" if sign.isdigit() else sign for sign in widest)
            self.header().resizeSection(
                _COUNT, metrics.horizontalAdvance(digits) + round(metrics.height() * 1.5) + 2
            )

    def fit_to_rows(self) -> None:
        """Be as high as all rows, for a list that is always short; where there is no room, it scrolls."""
        self.ensurePolished()
        row = self.sizeHintForRow(0)
        self._all_rows = row * self.topLevelItemCount() + 2 * self.frameWidth()
        self.setMinimumHeight(min(self._all_rows, row * _LEAST_ROWS))
        self.setMaximumHeight(self._all_rows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self._all_rows) if self._all_rows else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._all_rows:
            policies = Qt.ScrollBarPolicy
            is_whole = self.height() >= self._all_rows
            policy = policies.ScrollBarAlwaysOff if is_whole else policies.ScrollBarAsNeeded
            self.setVerticalScrollBarPolicy(policy)


def caption(text: Words) -> QLabel:
    """The small heading over a list of choices, in capital letters."""
    label = plain_label(lambda: QLocale().toUpper(spoken(text)))
    label.setProperty("caption", True)
    return label


def _key(text: str) -> tuple[str, str]:
    # As the list sorts them.
    return normalised(text), text


def _key_of(item: QTreeWidgetItem | None) -> tuple[str, str]:
    return item.key if isinstance(item, Choice) else ("", "")
