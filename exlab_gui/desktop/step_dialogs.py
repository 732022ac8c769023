"""The question before a run is marked complete: why it seems finished, and whether it is."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from exlab_gui.desktop import evidence_wording, formats
from exlab_gui.desktop.dialogs import AppDialog
from exlab_gui.desktop.evidence_list import Caution, EvidenceList
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import CopyTable, WrappedLabel, push_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from exlab_gui.staging import RunSummary
    from exlab_gui.transfer import Evidence

_MOST_ROWS = 8


class EvidencedRun(NamedTuple):
    """A run and why it is believed to be finished."""

    run: RunSummary
    evidence: Evidence


class CompleteDialog(AppDialog):
    """Shows why runs seem finished, and asks whether they are complete. It warns, but never forbids.

    Args:
        seen: the runs that could be looked at; at least one.
        problems: how many could not.
        quiet_minutes: a run whose newest file is younger is warned about; 0 for never.
        parent: the window.

    Signals:
        confirmed: they are.
    """

    confirmed = Signal()

    def __init__(
        self, seen: Sequence[EvidencedRun], problems: int, quiet_minutes: int, parent: QWidget | None
    ) -> None:
        super().__init__("complete_dialog", partial(_heading, seen), parent)
        self._fits = False
        self._seen = seen
        self._problems = problems
        self._quiet_minutes = quiet_minutes
        keep_translated(self._fill)
        # It opens when the look is over, perhaps in the middle of typing: Enter and Space must not record.
        self.add_button(
            push_button(lambda: translate("Completing", "Not yet"), "not_yet_button"),
            self.reject,
            default=True,
        )
        confirm = push_button(
            lambda: translate("Completing", "Mark complete"), "confirm_complete_button", primary=True
        )
        self.add_button(confirm, self.accept)
        self.accepted.connect(self.confirmed)

    def _fill(self) -> None:
        """Say it; in another language once more, for all of it is made of data."""
        while (item := self.content.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        now = datetime.now(UTC)
        one = len(self._seen) == 1
        if one:
            self._add_evidence(self._seen[0].evidence, self._quiet_minutes, now)
        else:
            self._add_table(self._seen, self._quiet_minutes, now)
        if self._problems:
            self.add_text(_not_looked_at(self._problems))
        self.add_text(_meaning_of_one() if one else _meaning_of_many(), muted=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and not self._fits:
            self._fits = True
            # Else Qt gives wrapped texts the height that they would need if they were much narrower.
            for label in self.findChildren(WrappedLabel):
                policy = label.sizePolicy()
                policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
                label.setSizePolicy(policy)
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
            self.resize(self.width(), self.minimumHeight())

    def _add_evidence(self, evidence: Evidence, quiet_minutes: int, now: datetime) -> None:
        self.setMinimumWidth(self.fontMetrics().height() * 42)
        verdict = evidence_wording.verdict_words(evidence)
        quiet = evidence_wording.quiet_warning(evidence, quiet_minutes, now)
        if evidence.changed_between_looks:
            self._add_caution("growing_warning", verdict)
        else:
            self.add_text(verdict).setObjectName("evidence_verdict")
        self.content.addWidget(EvidenceList(evidence_wording.evidence_lines(evidence, quiet_minutes, now)))
        if quiet:
            self._add_caution("quiet_warning", quiet)

    def _add_table(self, seen: Sequence[EvidencedRun], quiet_minutes: int, now: datetime) -> None:
        em = self.fontMetrics().height()
        self.setMinimumWidth(em * 60)
        growing = sum(each.evidence.changed_between_looks for each in seen)
        noisy = sum(not each.evidence.is_quiet(60 * quiet_minutes, now.timestamp()) for each in seen)
        self.add_text(
            evidence_wording.many_verdict_words(sum(each.evidence.signalled for each in seen), len(seen))
        )
        table = CopyTable(
            5, 4, "counted_table", lambda: translate("Completing", "Why these runs seem finished")
        )
        table.show_rows([_row(each, quiet_minutes, now) for each in seen])
        height = table.verticalHeader().defaultSectionSize() * min(len(seen), _MOST_ROWS) + em // 2
        table.setMinimumHeight(height)
        if len(seen) <= _MOST_ROWS:
            table.setMaximumHeight(height)
        self.content.addWidget(table, 1)
        if growing:
            self._add_caution("growing_warning", evidence_wording.many_growing_warning(growing))
        if noisy:
            self._add_caution("quiet_warning", evidence_wording.many_quiet_warning(noisy, quiet_minutes))

    def _add_caution(self, name: str, text: str) -> None:
        self.content.addWidget(Caution(name, text))


def _heading(seen: Sequence[EvidencedRun]) -> str:
    if len(seen) == 1:
        words = translate("Completing", "Mark {run} complete?")
        return words.format(run=formats.short_title(seen[0].run.name))
    return translate("Completing", "Mark %Ln run(s) complete?", "", len(seen))


def _not_looked_at(number: int) -> str:
    return translate(
        "Completing",
        "%Ln run(s) could not be looked at and (is left as it was|are left as they were).",
        "",
        number,
    )


def _meaning_of_one() -> str:
    return translate(
        "Completing",
        "Mark it complete only when the instrument has finished: the number of files and bytes is recorded, "
        "and what arrives later would not belong to it. No file is changed.",
    )


def _meaning_of_many() -> str:
    return translate(
        "Completing",
        "Mark them complete only when the instrument has finished: the number of files and bytes is recorded,"
        " and what arrives later would not belong to it. No file is changed.",
    )


def _row(each: EvidencedRun, quiet_minutes: int, now: datetime) -> tuple[str, ...]:
    counted = each.evidence.counted
    newest = formats.from_timestamp(counted.newest)
    newest_words = translate("Completing", "newest {time}", "of a run's files: '3 min ago', 'Mon 11:02'")
    return (
        formats.run_title(each.run.name),
        formats.files(counted.files),
        formats.size(counted.bytes),
        newest_words.format(time=formats.ago(newest, now)) if newest else formats.NOTHING,
        evidence_wording.short_evidence(each.evidence, quiet_minutes, now),
    )
