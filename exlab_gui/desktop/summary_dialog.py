"""The dialog that says what was done with several runs, and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from exlab_gui.desktop import action_wording, formats, wording
from exlab_gui.desktop.dialogs import AppDialog, close_button
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import CopyTable, push_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.staging import RunSummary


class SummaryDialog(AppDialog):
    """What was done with several runs and what was not, and why."""

    def __init__(
        self,
        action: RunAction,
        done: Sequence[RunSummary],
        failed: Sequence[tuple[RunSummary, BaseException]],
        skipped: Sequence[RunSummary],
        parent: QWidget | None,
    ) -> None:
        heading = action_wording.done_with_many(action, len(done))
        super().__init__("summary_dialog", heading, parent)
        self.setMinimumWidth(self.fontMetrics().height() * 44)
        not_done = len(failed) + len(skipped)
        if not_done:
            # A clearing that stopped half-way has changed something.
            if action is RunAction.CLEAR:
                title = translate("Summary", "Not cleared")
                words = translate("Summary", "%Ln run(s) (was|were) not cleared:", "", not_done)
            else:
                title = translate("Summary", "Not changed")
                words = translate("Summary", "%Ln run(s) (was|were) not changed:", "", not_done)
            self.add_text(words)
            rows = [(formats.run_title(run.name), explain(error).happened) for run, error in failed]
            stopped = translate("Summary", "You stopped before this run was done.")
            rows += [(formats.run_title(run.name), stopped) for run in skipped]
            self._add_table(rows, "not_done_table", title)
        if done:
            self.add_text(translate("Summary", "Done:"))
            rows = [(formats.run_title(run.name), wording.breadcrumb(run)) for run in done]
            self._add_table(rows, "done_table", translate("Summary", "Done"))
        copy = push_button(
            lambda: translate("Summary", "Copy"),
            "copy_summary_button",
            lambda: translate("Summary", "Copy this list"),
        )
        self.add_left_button(copy, self._copy)
        self.add_button(close_button(primary=True), self.accept, default=True)

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
