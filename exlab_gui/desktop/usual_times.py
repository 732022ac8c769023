"""How long runs usually stand in each state, learned from the runs that have been through it. No Qt in here.

The median, not the mean: one run that was forgotten for a year must not make every other one look quick.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from exlab_gui.ingest import LIFECYCLE, Cancelled, IngestState, never
from exlab_gui.staging.summary import unpack_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from exlab_gui.staging.summary import RunSummary

ENOUGH = 8
"""So many finished stays make something usual."""

_RUNS_BETWEEN_QUESTIONS = 2_000
_SYNC_STATES = (IngestState.SYNC_QUEUED, IngestState.SYNC_VERIFIED)
"""How long these take depends on the NAS and on people more than on the instrument."""
_STATES = LIFECYCLE[:-1]
_EXACT = 100
_Stays = dict[tuple[str, IngestState], Counter[int]]


class Usual(msgspec.Struct, frozen=True, gc=False):
    """How long is usual.

    Attributes:
        seconds: the median of the stays, to two digits: what hardly changed is the same as before.
        stays: how many it was learned from.
        of_all: whether it was learned from all instruments together, for this one has too few.
    """

    seconds: int
    stays: int
    of_all: bool = False


def usual_times(
    runs: Iterable[RunSummary], cancelled: Callable[[], bool] = never
) -> dict[tuple[str, IngestState], Usual]:
    """What is usual for each instrument and state; what is not there is not known. Any thread.

    A stay counts when both its ends are recorded and the second is later than the first: clocks are set back,
    and what was recorded at one moment was not waited for. A run with a problem does not count.

    Args:
        runs: all that are known.
        cancelled: asked every 2,000 runs.

    Raises:
        Cancelled: it was asked to stop.
    """
    stays: _Stays = {}
    instruments: dict[str, None] = {}
    for number, run in enumerate(runs):
        if number % _RUNS_BETWEEN_QUESTIONS == 0 and cancelled():
            raise Cancelled
        instruments[run.equipment] = None
        if run.problem is None and run.times:
            _count(run, stays)
    found = {key: _median(lengths) for key, lengths in stays.items() if lengths.total() >= ENOUGH}
    for state in _SYNC_STATES:
        together = _together(stays, state)
        if together.total() >= ENOUGH:
            usual = msgspec.structs.replace(_median(together), of_all=True)
            found = {(instrument, state): usual for instrument in instruments} | found
    return found


def _count(run: RunSummary, stays: _Stays) -> None:
    times = unpack_times(run.times)
    for place, state in enumerate(_STATES):
        began, ended = times[place], times[place + 1]
        if not 0 < began < ended:
            continue
        key = (run.equipment, state)
        lengths = stays.get(key)
        if lengths is None:
            lengths = stays[key] = Counter()
        lengths[_rounded(ended - began)] += 1


def _rounded(seconds: int) -> int:
    if seconds < _EXACT:
        return seconds
    unit: int = 10 ** (len(str(seconds)) - 2)
    return (seconds + unit // 2) // unit * unit


def _together(stays: Mapping[tuple[str, IngestState], Counter[int]], wanted: IngestState) -> Counter[int]:
    together: Counter[int] = Counter()
    for (_, state), lengths in stays.items():
        if state is wanted:
            together.update(lengths)
    return together


def _median(lengths: Counter[int]) -> Usual:
    # Some hundred rounded lengths at most: sorting 100,000 exact ones would stop all other threads meanwhile.
    stays = lengths.total()
    passed = 0
    for seconds in sorted(lengths):
        passed += lengths[seconds]
        if 2 * passed >= stays:
            return Usual(seconds, stays)
    raise ValueError("no stays")
