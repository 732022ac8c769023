"""The table of figures: each with its floor, what was measured, and the target."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HEADS = ("figure", "floor", "measured", "ratio", "target", "")


class Line(NamedTuple):
    """One line of the table.

    Attributes:
        figure: what was measured.
        measured: with its unit.
        floor: the least that is possible, with its unit; empty where there is none.
        ratio: measured by floor, or None.
        target: the most that it may be, in words; empty where none is set.
        holds: whether it is; None where no target is set.
    """

    figure: str
    measured: str
    floor: str = ""
    ratio: float | None = None
    target: str = ""
    holds: bool | None = None


def against_floor(figure: str, seconds: float, floor: float, most: float, *, ratio: float = 0) -> Line:
    """A time against its floor; ``ratio`` where it is the median of paired rounds."""
    found = ratio or seconds / floor
    return Line(figure, time_text(seconds), time_text(floor), found, f"<= {most:g}x", found <= most)


def at_most(figure: str, found: float, most: float, unit: str, *, digits: int = 0) -> Line:
    """A figure that stands for itself."""
    return Line(figure, f"{found:.{digits}f} {unit}", target=f"<= {most:g} {unit}", holds=found <= most)


def time_text(seconds: float) -> str:
    """A time in the unit that suits it."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{1000 * seconds:.0f} ms"


def table_of(lines: Iterable[Line]) -> Iterator[str]:
    """The lines as text, in columns; a column in which nothing stands is left out."""
    cells = [_cells(line) for line in lines]
    used = [column for column in range(len(_HEADS)) if any(row[column] for row in cells)]
    rows = [[row[column] for column in used] for row in (_HEADS, *cells)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cells(line: Line) -> tuple[str, ...]:
    ratio = "" if line.ratio is None else f"{line.ratio:.2f}x"
    verdict = {None: "", True: "ok", False: "OVER"}[line.holds]
    return (line.figure, line.floor, line.measured, ratio, line.target, verdict)
