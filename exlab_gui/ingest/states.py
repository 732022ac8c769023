"""The five states of a run and the one way through them (format.md, "The five states")."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class IngestState(StrEnum):
    """Where a run stands; the values are the words on disk. A sixth must never be written."""

    STAGING = "staging"
    COMPLETE = "complete"
    SYNC_QUEUED = "sync_queued"
    SYNC_VERIFIED = "sync_verified"
    CLEARED = "cleared"

    @property
    def position(self) -> int:
        """Zero-based place in the lifecycle, 0 to 4."""
        return _POSITIONS[self]

    @property
    def successor(self) -> IngestState | None:
        """The only state that may follow, or None at the end."""
        return next(iter(FORWARD_TRANSITIONS[self]), None)


LIFECYCLE: tuple[IngestState, ...] = tuple(IngestState)

FORWARD_TRANSITIONS: Mapping[IngestState, tuple[IngestState, ...]] = MappingProxyType(
    {state: LIFECYCLE[index + 1 : index + 2] for index, state in enumerate(LIFECYCLE)}
)
"""Every state with the states it may go to: one step forward, nothing after ``cleared``."""

_POSITIONS = {state: index for index, state in enumerate(LIFECYCLE)}
