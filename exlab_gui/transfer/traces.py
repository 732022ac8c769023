"""What earlier work has left in a run: a proof, an unfinished copy, records still to be placed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, TypeVar

import msgspec

from exlab_gui.transfer.journal import CopyTrace, read_copy_trace
from exlab_gui.transfer.placement import read_pending
from exlab_gui.transfer.proof import Proof, read_proof

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

_Found = TypeVar("_Found")


class RunTraces(msgspec.Struct, frozen=True):
    """What the panel of a run tells beside its record.

    Attributes:
        proof: how its NAS copy was proven, as it was written then; None without one.
        copying: how far a copy has come that was not finished and recorded; None without one.
        pending: the run's folder on the NAS whose records are out of date; None where they are not.
    """

    proof: Proof | None
    copying: CopyTrace | None
    pending: str | None


def read_traces(run_dir: str) -> RunTraces:
    """Read all of that; fast, lock-free, thread-safe. What cannot be read counts as not there.

    Args:
        run_dir: the run's folder.
    """
    return RunTraces(
        _read(read_proof, run_dir), _read(read_copy_trace, run_dir), _read(read_pending, run_dir)
    )


def _read(reader: Callable[[str], _Found | None], run_dir: str) -> _Found | None:
    try:
        return reader(run_dir)
    except OSError as error:
        log.info("%s: %s", run_dir, error)
        return None
