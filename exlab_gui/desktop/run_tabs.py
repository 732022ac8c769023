"""The tabs under a run's steps: History, Details, Log."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from exlab_gui.desktop import formats, transfer_wording, wording
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
        self.setAccessibleName("What to show of this run")
        self.tabBar().setAccessibleName("What to show of this run")
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.history = CopyTable(3, 2, "history_table", "History")
        self.details = CopyTable(2, 1, "details_table", "Details")
        self.log = CopyTable(4, 3, "log_table", "Log")
        self._states: list[IngestState] = []
        for table in (self.history, self.details, self.log):
            self.addTab(table, table.accessibleName())
        self._copy = push_button("Copy all", "copy_all_button", "Copy all lines of this tab")
        self._copy.setProperty("quiet", True)
        self._copy.clicked.connect(self._copy_all)
        self.setCornerWidget(self._copy)

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
            text = "Nothing is recorded yet."
        elif details.summary.tracked:
            text = "The record cannot be read, so its history cannot be shown."
        else:
            text = "This run is not tracked yet, so it has no history."
        self.history.set_empty_text(text)
        self.log.set_empty_text("No log line mentions this run, its project or its instrument yet.")

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
    rows = [("Folder", summary.path), ("Instrument", summary.equipment), ("Project", summary.project_name)]
    if summary.project != summary.project_name:
        rows.append(("Project folder", summary.project))
    if summary.kind is not None:
        rows.append(("Kind", wording.KINDS[summary.kind]))
    if record is not None:
        rows += _record_rows(record, location.run_path, now)
    if traces.proof is not None:
        rows.append(("Proof of the NAS copy", transfer_wording.proof_words(traces.proof, now)))
        rows.append(("Checksum of the checksum list", traces.proof.list_sha256))
    if summary.problem is not None:
        rows.append(("Problem", summary.problem.detail or summary.problem.kind.value))
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
        ("State", wording.STATE_NAMES[record.current_state]),
        ("Path in the staging folder", actual_path),
        ("Path in the record", record.run_path if record.run_path != actual_path else ""),
        ("Instrument in the record", record.equipment_id),
        ("Kind in the record", record.run_kind),
        ("Transport", record.transport),
        ("Format version", record.schema_version),
    ]
    for entry in record.history:
        name = wording.STATE_NAMES[entry.state]
        when = f"{formats.moment(entry.when, now)} ({formats.utc(entry.when)})" if entry.when else ""
        rows.append((name, ", ".join(part for part in (when, entry.host) if part)))
        if entry.files_received is not None:
            rows.append(("Files received", formats.count(entry.files_received)))
        if entry.bytes_received is not None:
            exact = formats.count(entry.bytes_received)
            rows.append(("Size received", f"{formats.size(entry.bytes_received)} ({exact} bytes)"))
        rows.append(("Folder on the NAS", entry.nas_path or ""))
        rows.append(("Checksum list", entry.checksum_file or ""))
    return rows


def _creation_rows(creation: Creation) -> list[tuple[str, str]]:
    rows = [
        ("Created by", creation.created_by or ""),
        ("Created at", _local(creation.created_at or "", datetime.now(UTC))),
        ("Project in the LIMS", creation.project_id or ""),
        ("Project name at creation", creation.project_name or ""),
        ("Template", creation.template_name or ""),
        ("Intended NAS folder", creation.nas_path or ""),
        ("Finished when there is", _finished_when(creation)),
        ("Problem in creation.json", creation.problem or ""),
    ]
    rows += [(name, value) for name, value in creation.variables.items()]
    return rows
