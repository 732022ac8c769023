"""What a job on screen reports, and how much of the whole that is."""

from __future__ import annotations

import msgspec

from exlab_gui.desktop import formats
from exlab_gui.desktop.translation import translate
from exlab_gui.transfer.progress import Progress

_FILE_COST = 250_000
"""Bytes that could be moved in the time that a file costs by itself, so that many tiny files count, too."""


class JobProgress(msgspec.Struct, frozen=True):
    """What a job on screen reports.

    Attributes:
        text: how far it is, in words; beside an amount, what the amount is of ("run 2 of 5"): another text
            begins another amount.
        fraction: how far the whole job is, 0 to 1; None where the end is not known, or the amount tells.
        amount: what was counted; its words, speed and time left are made from it.
    """

    text: str = ""
    fraction: float | None = None
    amount: Progress | None = None


def furthest(before: Progress | None, now: Progress) -> Progress:
    """``now``, but no less than ``before`` (of the same phase) and no more than there is to do."""
    done_files = max(now.files, before.files if before else 0)
    done_bytes = max(now.bytes, before.bytes if before else 0)
    return msgspec.structs.replace(
        now,
        files=done_files if now.files_total is None else min(done_files, now.files_total),
        bytes=done_bytes if now.bytes_total is None else min(done_bytes, now.bytes_total),
    )


def effort(amount: Progress) -> tuple[float, float | None]:
    """What was done and what there is to do, in one unit for files and bytes; None where it is not known."""
    if amount.bytes_total is None and amount.files_total is not None:
        return amount.files, amount.files_total
    if amount.bytes_total is None:
        return amount.bytes + amount.files * _FILE_COST, None
    if amount.files_total is None:
        return amount.bytes, amount.bytes_total
    done = amount.bytes + amount.files * _FILE_COST
    return done, amount.bytes_total + amount.files_total * _FILE_COST


def fraction_of(amount: Progress) -> float | None:
    """How much of the whole was done, 0 to 1; None where the whole is not known."""
    done, total = effort(amount)
    if total is None:
        return None
    return 1.0 if total == 0 else min(max(done / total, 0.0), 1.0)


def one_of_many(number: int, count: int, amount: Progress | None = None) -> JobProgress:
    """What a job reports that does ``count`` runs one after the other.

    Args:
        number: the run at work, from 0.
        count: how many there are.
        amount: how far that run is.
    """
    within = fraction_of(amount) if amount is not None else None
    words = translate("Jobs", "run {number} of {count}").format(
        number=formats.count(number + 1), count=formats.count(count)
    )
    text = words if count > 1 else ""
    return JobProgress(text, (number + (within or 0.0)) / count if count > 1 else within, amount)
