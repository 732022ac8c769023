"""One run as the list keeps it: small, for there are 100,000; its texts are made when they are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from exlab_gui.desktop import formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.run_groups import RunGroup, make_group, make_place
from exlab_gui.desktop.run_status import RunStatus, status_of
from exlab_gui.desktop.translation import per_language, translate
from exlab_gui.staging import RunKind, RunSummary

if TYPE_CHECKING:
    from datetime import datetime

    from exlab_gui.desktop.attention import Attention

__all__ = ["RunRow", "RunStatus", "kind_names", "make_row", "status_of"]


@per_language
def _kind_names() -> dict[RunKind | None, str]:
    """What a run was made for, as the list calls it."""
    return {
        RunKind.EXPERIMENTAL: translate("Run list", "Experimental", "kind of a run"),
        RunKind.TEST: translate("Run list", "Test", "kind of a run"),
        None: formats.NOTHING,
    }


def kind_names() -> list[str]:
    """Every text of :attr:`RunRow.kind_text`."""
    return list(_kind_names().values())


# Without the cyclic collector, like the summaries: 100,000 rows need not be walked.
class RunRow(msgspec.Struct, gc=False, eq=False):
    """One row of the run table, the same one as long as the run is listed; only the model changes it.

    Attributes:
        summary: the run.
        group: what it shares with others that stand alike.
        operator: who made it; empty where that is not known.
    """

    summary: RunSummary
    group: RunGroup
    operator: str = ""

    @property
    def path(self) -> str:
        """The run's folder, which is also its identity."""
        return self.summary.path

    @property
    def attention(self) -> Attention | None:
        """Why it needs attention though its record is in order, or None."""
        return self.group.attention

    @property
    def is_signalled(self) -> bool:
        """Whether it says itself that it is finished."""
        return self.group.is_signalled

    @property
    def status(self) -> RunStatus:
        """The one status that the run is listed under."""
        return self.group.status

    @property
    def recorded(self) -> RunStatus:
        """The status by its record alone, whatever else somebody should look at."""
        return self.group.recorded

    @property
    def is_ready(self) -> bool:
        """Whether it says itself that it is finished, and stands at staging."""
        return self.group.is_ready

    @property
    def is_stuck(self) -> bool:
        """Whether it stands in its state for too long."""
        return self.group.is_stuck

    @property
    def run_text(self) -> str:
        """Its name as people say it."""
        return formats.run_title(self.summary.name)

    @property
    def instrument_text(self) -> str:
        """The instrument's folder."""
        return self.group.place.instrument_text

    @property
    def project_text(self) -> str:
        """What the record calls the project."""
        return self.group.place.project_text

    @property
    def files_text(self) -> str:
        """The number of files; a dash where there is none."""
        return formats.count(self.summary.files)

    @property
    def size_text(self) -> str:
        """Their size; a dash where there is none."""
        return formats.size(self.summary.bytes)

    @property
    def activity(self) -> datetime | None:
        """When the last thing happened to it."""
        return formats.from_timestamp(self.summary.last_activity)

    @property
    def operator_text(self) -> str:
        """Who made it; a dash where that is not known."""
        return visible(self.operator) or formats.NOTHING

    @property
    def host_text(self) -> str:
        """The computers that recorded its steps; a dash where there is none."""
        return ", ".join(map(visible, filter(None, self.summary.hosts.split("\n")))) or formats.NOTHING

    @property
    def kind_text(self) -> str:
        """What it was made for."""
        return _kind_names()[self.summary.kind]


def make_row(
    summary: RunSummary,
    attention: Attention | None = None,
    *,
    is_signalled: bool = False,
    operator: str = "",
) -> RunRow:
    """A row that shares nothing with any other; for a list of many see :class:`RunGroups`."""
    place = make_place(summary.equipment, summary.project, summary.project_name)
    group = make_group(summary, place, attention, is_signalled=is_signalled)
    return RunRow(summary, group, operator)
