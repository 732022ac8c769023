"""The first record of a run that has none ("Start tracking")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.ingest import HistoryEntry, IngestRecord, IngestState, format_time
from exlab_gui.staging.creation import read_creation
from exlab_gui.staging.layout import locate_run, safe_relative_path

if TYPE_CHECKING:
    from datetime import datetime


def new_record(run_dir: str, *, host: str, now: datetime) -> IngestRecord:
    """Make the record that ``IngestWriter.write_ingest`` shall create; writes nothing.

    Fields come from ``creation.json`` where it has them, else from the run's path (format.md, "ingest.json").

    Args:
        run_dir: the run's folder.
        host: the machine that says so.
        now: the time of the first history entry; must know its zone.

    Raises:
        UnsafeRelativePathError: a folder on the way to the run has a name that no record can carry (a control
            character, a backslash, bytes that are not UTF-8).
    """
    place = locate_run(run_dir)
    safe_relative_path(place.run_path)
    creation = read_creation(run_dir)
    kind = creation.run_kind if creation else None
    project_name = creation.project_name if creation else None
    return IngestRecord(
        project_name=project_name or place.project,
        equipment_id=place.equipment,
        run_kind=kind or place.kind,
        run_path=place.run_path,
        transport="smb_mount",
        current_state=IngestState.STAGING,
        history=(HistoryEntry(state=IngestState.STAGING, at=format_time(now), host=host),),
    )
