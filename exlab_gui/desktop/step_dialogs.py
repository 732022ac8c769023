"""The dialogs of the steps: what was counted, where the copy is, what was done in the end."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from exlab_gui.desktop import formats, wording
from exlab_gui.desktop.dialogs import AppDialog, choose_file, choose_folder
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.widgets import CopyTable, ElidedLabel, push_button
from exlab_gui.ingest import IngestState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import Counted


class CountedRun(NamedTuple):
    """A run and what was counted in it."""

    run: RunSummary
    counted: Counted


class CompleteDialog(AppDialog):
    """Shows what was counted and asks whether the runs are complete.

    Signals:
        confirmed: they are.
    """

    confirmed = Signal()

    def __init__(self, counted: Sequence[CountedRun], problems: int, parent: QWidget | None) -> None:
        one = len(counted) == 1
        name = formats.short_title(counted[0].run.name) if one else formats.runs(len(counted))
        super().__init__("complete_dialog", f"Mark {name} complete?", parent)
        now = datetime.now(UTC)
        if one:
            self._add_facts(counted[0].counted, now)
        else:
            self._add_table(counted, now)
        if problems:
            left = "is left as it was" if problems == 1 else "are left as they were"
            self.add_text(f"{formats.runs(problems)} could not be counted and {left}.")
        self.add_text(
            f"Mark {'it' if one else 'them'} complete only when the instrument has finished: the number of "
            "files and bytes is recorded, and what arrives later would not belong to it. No file is changed.",
            muted=True,
        )
        # It opens when the count is done, perhaps in the middle of typing: Enter and Space must not record.
        self.add_button(push_button("Not yet", "not_yet_button"), self.reject, default=True)
        self.add_button(push_button("Mark complete", "confirm_complete_button", primary=True), self.accept)
        self.accepted.connect(self.confirmed)

    def _add_table(self, counted: Sequence[CountedRun], now: datetime) -> None:
        table = CopyTable(4, 0, "counted_table", "What was counted")
        table.show_rows(
            [
                (
                    formats.run_title(each.run.name),
                    formats.files(each.counted.files),
                    formats.size(each.counted.bytes),
                    f"newest file {formats.ago(formats.from_timestamp(each.counted.newest), now)}",
                )
                for each in counted
            ]
        )
        self.content.addWidget(table, 1)

    def _add_facts(self, counted: Counted, now: datetime) -> None:
        newest = formats.from_timestamp(counted.newest)
        facts = [("Files", formats.count(counted.files)), ("Size", formats.size(counted.bytes))]
        if newest is not None:
            facts.append(("Newest file", f"{formats.ago(newest, now)} ({formats.moment(newest, now)})"))
            facts.append(("", counted.newest_name))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts):
            label = QLabel(name)
            label.setProperty("muted", True)
            text = ElidedLabel()
            text.show_text(value)
            text.setObjectName(f"counted_{name.lower().replace(' ', '_')}" if name else "counted_newest_name")
            grid.addWidget(label, row, 0)
            grid.addWidget(text, row, 1)
        self.content.addLayout(grid)


class VerifiedDialog(AppDialog):
    """Asks where the copy of a run, or of several, is on the NAS, and for the checksum list.

    Signals:
        confirmed: the folder (of the run, or of all where there are several) and the checksum list.
    """

    confirmed = Signal(str, str)

    def __init__(self, runs: Sequence[RunSummary], nas: str, checksums: str, parent: QWidget | None) -> None:
        one = len(runs) == 1
        name = formats.short_title(runs[0].name) if one else formats.runs(len(runs))
        super().__init__("verified_dialog", f"Record {name} as verified", parent)
        self._run_dir = runs[0].path
        self.setMinimumWidth(self.fontMetrics().height() * 44)
        self.add_text(
            "This is recorded on your word: the app checks that the folder and the list are there, but it "
            "does not compare the files. Record it only when the copy on the NAS was checked."
        )
        label = (
            "Folder of the run on the NAS"
            if one
            else "NAS folder (runs lie below it as in the staging folder)"
        )
        self.nas = self._add_field(label, "nas_folder_field", nas, self._choose_nas)
        label = "Checksum list" if one else "Checksum list (inside each run)"
        self.checksums = self._add_field(label, "checksums_field", checksums, self._choose_checksums)
        self.add_button(push_button("Cancel", "cancel_verified_button"), self.reject)
        self._record = push_button(
            wording.ACTIONS[IngestState.SYNC_VERIFIED],
            "confirm_verified_button",
            wording.ACTION_TIPS[IngestState.SYNC_VERIFIED],
            primary=True,
        )
        # No default: a second Enter must not record on the operator's word what nobody has read yet.
        self.add_button(self._record, self._confirm)
        self.nas.setFocus(Qt.FocusReason.OtherFocusReason)
        for field in (self.nas, self.checksums):
            field.textChanged.connect(self._allow)
        self._allow()

    def _add_field(self, label: str, name: str, text: str, choose: object) -> QLineEdit:
        caption = QLabel(label)
        field = QLineEdit(text)
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.setMaxLength(4096)
        caption.setBuddy(field)
        button = push_button("Choose\u2026", f"{name}_choose", f"Choose: {label}")
        button.clicked.connect(choose)
        grid = QGridLayout()
        grid.addWidget(caption, 0, 0, 1, 2)
        grid.addWidget(field, 1, 0)
        grid.addWidget(button, 1, 1)
        self.content.addLayout(grid)
        return field

    def _allow(self) -> None:
        self._record.setEnabled(bool(self.nas.text().strip() and self.checksums.text().strip()))

    def _choose_nas(self) -> None:
        choose_folder(self, "Folder on the NAS", self.nas.text(), self.nas.setText)

    def _choose_checksums(self) -> None:
        choose_file(self, "Checksum list", self._run_dir, self._take_checksums)

    def _take_checksums(self, path: str) -> None:
        # Not os.path.relpath: from one Windows drive to another there is no relative path.
        chosen, run_dir = PurePath(path), PurePath(self._run_dir)
        inside = chosen.is_relative_to(run_dir)
        self.checksums.setText(chosen.relative_to(run_dir).as_posix() if inside else path)

    def _confirm(self) -> None:
        self.confirmed.emit(self.nas.text().strip(), self.checksums.text().strip())
        self.accept()


class SummaryDialog(AppDialog):
    """What was done with several runs and what was not, and why."""

    def __init__(
        self,
        state: IngestState,
        done: Sequence[RunSummary],
        failed: Sequence[tuple[RunSummary, BaseException]],
        skipped: Sequence[RunSummary],
        parent: QWidget | None,
    ) -> None:
        heading = f"{formats.runs(len(done))} {wording.DONE[state]}"
        super().__init__("summary_dialog", heading, parent)
        self.setMinimumWidth(self.fontMetrics().height() * 44)
        not_done = len(failed) + len(skipped)
        if not_done:
            verb = "was" if not_done == 1 else "were"
            self.add_text(f"{formats.runs(not_done)} {verb} not changed:")
            rows = [(formats.run_title(run.name), explain(error).happened) for run, error in failed]
            rows += [
                (formats.run_title(run.name), "You stopped before it was this run's turn.") for run in skipped
            ]
            self._add_table(rows, "not_done_table", "Not changed")
        if done:
            self.add_text("Done:")
            rows = [(formats.run_title(run.name), wording.breadcrumb(run)) for run in done]
            self._add_table(rows, "done_table", "Done")
        self.add_left_button(push_button("Copy", "copy_summary_button", "Copy this list"), self._copy)
        self.add_button(push_button("Close", "close_button", primary=True), self.accept, default=True)

    def _add_table(self, rows: list[tuple[str, str]], name: str, title: str) -> None:
        table = CopyTable(2, 1, name, title)
        table.show_rows(rows)
        row_height = table.verticalHeader().defaultSectionSize()
        table.setMinimumHeight(row_height * min(len(rows), 6) + 4)
        self.content.addWidget(table, 1)

    def _copy(self) -> None:
        lines = [self.heading.text()]
        for table in self.findChildren(CopyTable):
            lines += [table.accessibleName() + ":"] + ["\t".join(row) for row in table.texts()]
        QGuiApplication.clipboard().setText("\n".join(lines))
