"""Where the parts of a chart lie: sums without any Qt."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NICE_STEPS = (1, 2, 2.5, 5, 10)
_LEAST_SPAN = 60.0
"""Below a minute the scale of times is not stretched any further."""

SPAN_TICKS = (60, 600, 3_600, 6 * 3_600, 86_400, 7 * 86_400, 30 * 86_400, 90 * 86_400, 365 * 86_400)


def shares(amounts: Sequence[float], room: float, least: float) -> list[float]:
    """How wide each amount is drawn, so that all fill the room and none that is not 0 is too small to see.

    Args:
        amounts: none is negative.
        room: for all together.
        least: for each that is not 0; less where there is no room for it.
    """
    total = sum(amounts)
    some = sum(amount > 0 for amount in amounts)
    if not some or room <= 0:
        return [0.0] * len(amounts)
    least = min(least, room / some)
    # What a small one gets beyond its share is taken from the others by what they have beyond the least.
    rest = room - some * least
    over = [max(0.0, room * amount / total - least) if amount > 0 else 0.0 for amount in amounts]
    scale = rest / sum(over) if sum(over) > 0 else 0.0
    return [least + extra * scale if amount > 0 else 0.0 for amount, extra in zip(amounts, over, strict=True)]


def nice_ceiling(largest: float) -> float:
    """The end of a scale: a round number that is not smaller."""
    if largest <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(largest))
    return next(step * power for step in _NICE_STEPS if step * power >= largest * (1 - 1e-9))


def span_place(seconds: float, end: float) -> float:
    """Where a time lies on a scale on which each tenfold is about as long as any other: 0 to 1.

    Args:
        seconds: the time.
        end: the time at the end of the scale; more than 0.
    """
    place = math.log1p(max(0.0, seconds) / _LEAST_SPAN) / math.log1p(end / _LEAST_SPAN)
    return min(max(place, 0.0), 1.0)


def span_end(longest: float) -> float:
    """The end of a scale of times: the first tick that is not shorter, or that time itself."""
    return float(next((tick for tick in SPAN_TICKS if tick >= longest), longest))
