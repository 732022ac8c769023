"""The tabs under a run's steps: History, Details, Log."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from exlab_gui.desktop import formats, transfer_wording, wording
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import CopyTable, push_button
from exlab_gui.ingest import parse_time

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from exlab_gui.ingest import IngestRecord, IngestState
    from exlab_gui.staging import Creation, RunDetails
    from exlab_gui.transfer import RunTraces


class RunTabs(QTabWidget):
    """Shows what is known of one run."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("run_tabs")
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.history = CopyTable(3, 2, "history_table", lambda: translate("Run panel", "History"))
        self.details = CopyTable(2, 1, "details_table", lambda: translate("Run panel", "Details"))
        self.log = CopyTable(4, 3, "log_table", lambda: translate("Run panel", "Log"))
        self._states: list[IngestState] = []
        for table in (self.history, self.details, self.log):
            self.addTab(table, table.accessibleName())
        self._copy = push_button(
            lambda: translate("Run panel", "Copy all"),
            "copy_all_button",
            lambda: translate("Run panel", "Copy all lines of this tab"),
        )
        self._copy.setProperty("quiet", True)
        self._copy.clicked.connect(self._copy_all)
        self.setCornerWidget(self._copy)
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        self.setAccessibleName(translate("Run panel", "What to show of this run"))
        self.tabBar().setAccessibleName(self.accessibleName())
        for place, table in enumerate((self.history, self.details, self.log)):
            self.setTabText(place, table.accessibleName())

    def show_details(self, details: RunDetails, traces: RunTraces) -> None:
        """Show a run."""
        now = datetime.now(UTC)
        self._say_why_empty(details)
        self._states = [entry.state for entry in reversed(details.record.history)] if details.record else []
        self.history.show_rows(history_rows(details.record, now))
        self.details.show_rows(detail_rows(details, traces, now))
        log = log_rows(details)
        grew = len(log) != self.log.rowCount()
        self.log.show_rows(log)
        if grew:
            self.log.scrollToBottom()

    def _say_why_empty(self, details: RunDetails) -> None:
        if details.record is not None:
            text = translate("Run panel", "Nothing is recorded yet.")
        elif details.summary.tracked:
            text = translate("Run panel", "The record cannot be read, so its history cannot be shown.")
        else:
            text = translate("Run panel", "This run is not tracked yet, so it has no history.")
        self.history.set_empty_text(text)
        self.log.set_empty_text(
            translate("Run panel", "No log line mentions this run, its project or its instrument yet.")
        )

    def clear_run(self) -> None:
        """Show nothing, while a run is being read."""
        self._states = []
        self.history.set_empty_text("")
        self.log.set_empty_text("")
        for table in (self.history, self.details, self.log):
            table.show_rows([])

    def sizeHint(self) -> QSize:
        # It takes what is left.
        return self.minimumSizeHint()

    def show_step(self, state: IngestState) -> None:
        """Bring a step's line in the history forward."""
        if state in self._states:
            self.setCurrentIndex(0)
            self.history.selectRow(self._states.index(state))
            self.history.scrollTo(self.history.model().index(self._states.index(state), 0))

    def _copy_all(self) -> None:
        table = self.currentWidget()
        if isinstance(table, CopyTable):
            table.copy_all()


def history_rows(record: IngestRecord | None, now: datetime) -> list[tuple[str, str, str]]:
    """When, what and where of each step, the newest first."""
    if record is None:
        return []
    return [
        (formats.moment(entry.when, now), wording.history_line(entry), entry.host)
        for entry in reversed(record.history)
    ]


def detail_rows(details: RunDetails, traces: RunTraces, now: datetime) -> list[tuple[str, str]]:
    """Every field of the record and the useful ones of ``creation.json``, by their plain names."""
    summary, location, record = details.summary, details.location, details.record
    rows = [
        (translate("Run details", "Folder"), summary.path),
        (translate("Run details", "Instrument"), summary.equipment),
        (translate("Run details", "Project"), summary.project_name),
    ]
    if summary.project != summary.project_name:
        rows.append((translate("Run details", "Project folder"), summary.project))
    if summary.kind is not None:
        rows.append((translate("Run details", "Kind"), wording.kind_name(summary.kind)))
    if record is not None:
        rows += _record_rows(record, location.run_path, now)
    if traces.proof is not None:
        rows.append(
            (
                translate("Run details", "Proof of the NAS copy"),
                transfer_wording.proof_words(traces.proof, now),
            )
        )
        rows.append((translate("Run details", "Checksum of the checksum list"), traces.proof.list_sha256))
    if summary.problem is not None:
        rows.append(
            (translate("Run details", "Problem"), summary.problem.detail or summary.problem.kind.value)
        )
    if details.creation is not None:
        rows += _creation_rows(details.creation)
    return [(name, value) for name, value in rows if value]


def log_rows(details: RunDetails) -> list[tuple[str, str, str, str]]:
    """Time, level, machine and text of each line, the oldest first."""
    now = datetime.now(UTC)
    return [(_local(line.time, now), line.level, line.host, line.message or line.raw) for line in details.log]


def _finished_when(creation: Creation) -> str:
    names = {"sentinel_file": creation.sentinel_filename, "manifest": creation.manifest_filename}
    return names.get(creation.completeness_signal or "") or ""


def _local(text: str, now: datetime) -> str:
    """A time from a file as the operator's clock says it; what is no time stays as it is."""
    try:
        return formats.moment(parse_time(text), now)
    except (ValueError, OverflowError):
        return text


def _record_rows(record: IngestRecord, actual_path: str, now: datetime) -> list[tuple[str, str]]:
    rows = [
        (translate("Run details", "State"), wording.state_name(record.current_state)),
        (translate("Run details", "Path in the staging folder"), actual_path),
        (
            translate("Run details", "Path in the record"),
            record.run_path if record.run_path != actual_path else "",
        ),
        (translate("Run details", "Instrument in the record"), record.equipment_id),
        (translate("Run details", "Kind in the record"), record.run_kind),
        (translate("Run details", "Transport"), record.transport),
        (translate("Run details", "Format version"), record.schema_version),
    ]
    for entry in record.history:
        name = wording.state_name(entry.state)
        when = f"{formats.moment(entry.when, now)} ({formats.utc(entry.when)})" if entry.when else ""
        rows.append((name, ", ".join(part for part in (when, entry.host) if part)))
        if entry.files_received is not None:
            rows.append((translate("Run details", "Files received"), formats.count(entry.files_received)))
        if entry.bytes_received is not None:
            exact = translate("Run details", "%Ln byte(s)", "", entry.bytes_received)
            rows.append(
                (translate("Run details", "Size received"), f"{formats.size(entry.bytes_received)} ({exact})")
            )
        rows.append((translate("Run details", "Folder on the NAS"), entry.nas_path or ""))
        rows.append((translate("Run details", "Checksum list"), entry.checksum_file or ""))
    return rows


def _creation_rows(creation: Creation) -> list[tuple[str, str]]:
    rows = [
        (translate("Run details", "Created by"), creation.created_by or ""),
        (translate("Run details", "Created at"), _local(creation.created_at or "", datetime.now(UTC))),
        (translate("Run details", "Project in the LIMS"), creation.project_id or ""),
        (translate("Run details", "Project name at creation"), creation.project_name or ""),
        (translate("Run details", "Template"), creation.template_name or ""),
        (translate("Run details", "Intended NAS folder"), creation.nas_path or ""),
        (translate("Run details", "Finished when there is"), _finished_when(creation)),
        (translate("Run details", "Problem in creation.json"), creation.problem or ""),
    ]
    rows += [(name, value) for name, value in creation.variables.items()]
    return rows
