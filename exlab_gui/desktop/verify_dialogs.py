"""Comparing with a copy that another program made: where it is, and what does not match."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from exlab_gui.desktop import formats, transfer_wording
from exlab_gui.desktop.dialogs import AppDialog, choose_folder, close_button, save_file
from exlab_gui.desktop.difference_list import DifferenceColumn, DifferenceModel
from exlab_gui.desktop.translation import keep_said, keep_translated, translate
from exlab_gui.desktop.widgets import ElidedLabel, dress_table, name_clear_button, plain_label, push_button
from exlab_gui.ingest import IngestState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QPushButton

    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import DifferenceKind, Verification


class VerifyDialog(AppDialog):
    """Asks where the copy of a run, or of several, is on the NAS, before both sides are compared.

    Signals:
        confirmed: the folder: the run's own, or the one that holds them all where there are several.
    """

    confirmed = Signal(str)

    def __init__(self, runs: Sequence[RunSummary], nas: str, parent: QWidget | None) -> None:
        one = len(runs) == 1
        super().__init__("verify_dialog", partial(_heading, runs), parent)
        self.setMinimumWidth(self.fontMetrics().height() * 40)
        self.add_text(
            lambda: translate(
                "Verifying",
                "Every file on both sides is read and compared, which takes about as long as copying. "
                "Nothing is changed on either side.",
            )
        )
        self._add_field(_label_of_one if one else _label_of_many, nas)
        self.add_text(_hint_of_one if one else _hint_of_many, muted=True)
        cancel = push_button(lambda: translate("Verifying", "Cancel"), "cancel_verify_button")
        self.add_button(cancel, self.reject)
        self._verify = push_button(
            lambda: translate("Verifying", "Verify NAS copy"), "confirm_verify_button", primary=True
        )
        self.add_button(self._verify, self._confirm)
        self._verify.setDefault(True)
        self.nas.textChanged.connect(self._allow)
        self.nas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._allow()
        self.fit_to_words()

    def _add_field(self, label: Callable[[], str], text: str) -> None:
        caption = plain_label(label)
        self.nas = QLineEdit(text)
        self.nas.setObjectName("nas_folder_field")
        keep_said(self.nas, lambda: self.nas.setAccessibleName(label()))
        self.nas.setMaxLength(4096)
        caption.setBuddy(self.nas)
        choose = push_button(
            lambda: translate("Verifying", "Choose\u2026"),
            "nas_folder_choose",
            lambda: translate("Verifying", "Choose: {what}").format(what=label()),
        )
        choose.clicked.connect(self._choose)
        grid = QGridLayout()
        grid.addWidget(caption, 0, 0, 1, 2)
        grid.addWidget(self.nas, 1, 0)
        grid.addWidget(choose, 1, 1)
        self.content.addLayout(grid)

    def _choose(self) -> None:
        title = translate("Verifying", "Folder on the NAS")
        choose_folder(self, title, self.nas.text(), self.nas.setText)

    def _allow(self) -> None:
        self._verify.setEnabled(bool(self.nas.text().strip()))

    def _confirm(self) -> None:
        self.confirmed.emit(self.nas.text().strip())
        self.accept()


def _heading(runs: Sequence[RunSummary]) -> str:
    if len(runs) == 1:
        words = translate("Verifying", "Verify the NAS copy of {run}")
        return words.format(run=formats.short_title(runs[0].name))
    return translate("Verifying", "Verify the NAS copy of %Ln run(s)", "", len(runs))


def _label_of_one() -> str:
    return translate("Verifying", "Folder of the run on the NAS")


def _label_of_many() -> str:
    return translate("Verifying", "NAS folder that holds the runs")


def _hint_of_one() -> str:
    return translate("Verifying", "Only a full match is recorded; what does not match is shown as a list.")


def _hint_of_many() -> str:
    return translate(
        "Verifying",
        "Each run lies below it as in the staging folder. Only a full match is recorded; what does not match "
        "is shown as a list.",
    )


class DifferencesDialog(AppDialog):
    """What does not match between a run and its NAS copy, by kind.

    Signals:
        export_requested: a file to save the list to, and the :class:`Verification`; see
            :func:`exlab_gui.desktop.difference_list.write_differences`.
    """

    export_requested = Signal(str, object)

    def __init__(self, run: RunSummary, verification: Verification, parent: QWidget | None) -> None:
        super().__init__("differences_dialog", partial(_does_not_match, run), parent)
        em = self.fontMetrics().height()
        self.setMinimumWidth(em * 44)
        self._run = run
        self._verification = verification
        self._model = DifferenceModel(verification.differences)
        self._kind: DifferenceKind | None = None
        self.add_text(
            lambda: translate(
                "Verifying",
                "Nothing was recorded or changed on either side. Keep the staging copy: it may be the only "
                "good one.",
            )
        )
        self._add_kinds()
        self._add_search()
        self._table = self._make_table()
        keep_translated(self._name_table)
        self.content.addWidget(self._table, 1)
        listed, total = len(verification.differences), sum(verification.counts.values())
        if listed < total:
            self.add_text(partial(_partly_listed, listed, total), muted=True)
        was_verified = run.state is IngestState.SYNC_VERIFIED
        found = [kind for kind, number in verification.counts.items() if number]
        remedies = partial(transfer_wording.difference_remedies, found, was_verified=was_verified)
        self.add_text(remedies).setObjectName("what_next")
        self.add_left_button(
            push_button(
                lambda: translate("Verifying", "Save list\u2026"),
                "save_list_button",
                lambda: translate("Verifying", "Save this list for a spreadsheet or your IT"),
            ),
            self._ask_where_to_save,
        )
        self.add_button(close_button(primary=True), self.accept, default=True)
        self.fit_to_words()
        self.resize_within_screen(max(em * 52, self.width()), max(em * 36, self.height()))

    def _add_kinds(self) -> None:
        counts = self._verification.counts
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.addWidget(self._kind_button("all", sum(counts.values()), None))
        for kind in transfer_wording.DIFFERENCE_KINDS:
            button = self._kind_button(kind.value, counts.get(kind, 0), kind)
            button.setEnabled(bool(counts.get(kind, 0)))
            row.addWidget(button)
        row.addStretch(1)
        self.content.addLayout(row)

    def _kind_button(self, object_name: str, number: int, kind: DifferenceKind | None) -> QPushButton:
        button = push_button(
            lambda: f"{_kind_name(kind)}  {formats.count(number)}",
            f"show_{object_name}_button",
            lambda: _kind_meaning(kind),
        )
        button.setProperty("choice", True)
        button.setCheckable(True)
        button.setChecked(kind is None)
        self._group.addButton(button)
        button.clicked.connect(lambda: self._show_kind(kind))
        return button

    def _add_search(self) -> None:
        row = QHBoxLayout()
        self.search = QLineEdit()
        self.search.setObjectName("difference_search")
        self.search.setClearButtonEnabled(True)
        name_clear_button(self.search)
        self.search.textChanged.connect(self._filter)
        self._shown = ElidedLabel()
        self._shown.setObjectName("shown_differences")
        self._shown.setProperty("muted", True)
        row.addWidget(self.search, 2)
        row.addWidget(self._shown, 1)
        self.content.addLayout(row)
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        self.search.setPlaceholderText(translate("Verifying", "Search files"))
        self.search.setAccessibleName(translate("Verifying", "Search files"))
        self._say_how_many()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("difference_table")
        table.setModel(self._model)
        dress_table(table)
        header = table.horizontalHeader()
        header.setSectionResizeMode(DifferenceColumn.FILE, QHeaderView.ResizeMode.Stretch)
        table.setMinimumHeight(table.fontMetrics().height() * 8)
        return table

    def _name_table(self) -> None:
        table, header = self._table, self._table.horizontalHeader()
        title = translate("Verifying", "What does not match")
        table.setAccessibleName(title)
        names = [*map(transfer_wording.difference_name, transfer_wording.DIFFERENCE_KINDS), title]
        widest = max(table.fontMetrics().horizontalAdvance(name) for name in names)
        header.resizeSection(DifferenceColumn.KIND, widest + table.fontMetrics().height() * 3)
        self._model.say_again()

    def _show_kind(self, kind: DifferenceKind | None) -> None:
        self._kind = kind
        self._filter()

    def _filter(self) -> None:
        self._model.show_only(self._kind, self.search.text())
        self._say_how_many()

    def _say_how_many(self) -> None:
        self._shown.show_text(translate("Verifying", "%Ln file(s) shown", "", self._model.rowCount()))

    def _ask_where_to_save(self) -> None:
        run = formats.short_title(self._run.name).replace(":", "-")
        name = translate("Verifying", "{run} differences.csv", "name of a file").format(run=run)
        save_file(self, translate("Verifying", "Save list"), name, self._save, suffix="csv")

    def _save(self, path: str) -> None:
        self.export_requested.emit(path, self._verification)


def _does_not_match(run: RunSummary) -> str:
    words = translate("Verifying", "The NAS copy of {run} does not match")
    return words.format(run=formats.short_title(run.name))


def _partly_listed(listed: int, total: int) -> str:
    words = translate("Verifying", "The first {number} of {total} are listed.")
    return words.format(number=formats.count(listed), total=formats.count(total))


def _kind_name(kind: DifferenceKind | None) -> str:
    return transfer_wording.difference_name(kind) if kind else translate("Verifying", "All")


def _kind_meaning(kind: DifferenceKind | None) -> str:
    if kind is None:
        return translate("Verifying", "Show all that does not match")
    return transfer_wording.difference_meaning(kind)
