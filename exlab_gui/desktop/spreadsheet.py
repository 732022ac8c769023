"""Writing a list to a file that spreadsheets open, and in which no cell does anything."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from typing import TYPE_CHECKING

from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.saved_file import put_in_place
from exlab_gui.ingest import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_FORMULA_STARTS = frozenset("=+-@\u2212")
_UNSEEN = "\u200c\u200d\ufe0e\ufe0f"
"""What :func:`visible` leaves in a text though it is not seen."""
_CELL_STARTS = re.compile(rf"(^|;)([\s{_UNSEEN}]*)(?=(\S))")
"""The first sign of a text, and of what follows a semicolon: in languages with a decimal comma, spreadsheets
part cells there, whatever the rest of the file looks like."""
_ROWS_BETWEEN_LOOKS = 500
_TABBED = (".tsv", ".txt")


def text_cell(text: str) -> str:
    """A text that a spreadsheet takes as text (OWASP, "CSV Injection").

    Control characters become the glyphs that the app shows for them. An apostrophe stands before what would
    begin a formula: ``=``, ``+``, ``-`` and ``@``, also in their wide, small and raised forms, of which some
    spreadsheets take the first for the plain ones, and also after blanks.
    """
    shown = visible(text)
    if shown[:1].isalnum() and ";" not in shown:
        return shown
    return _CELL_STARTS.sub(_quoted_start, shown)


def _quoted_start(match: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKC", match[3])
    return f"{match[1]}'{match[2]}" if plain[:1] in _FORMULA_STARTS else match[0]


def write_table(
    path: str,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    rows_done: Callable[[int], object] = lambda _number: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Write a list: CSV, or tab-separated where the name ends in ``.tsv`` or ``.txt``. Returns its rows.

    Blocks; thread-safe. UTF-8 with a byte order mark, without which spreadsheets take it for something else;
    lines end in CR LF (RFC 4180). Replaces the file whole or leaves it as it is.

    Args:
        path: the file; may exist.
        header: the first row.
        rows: the others; every cell goes through :func:`text_cell`.
        rows_done: called now and then with the number of rows so far.
        cancelled: asked as often.

    Raises:
        OSError: the file could not be written.
        Cancelled: it was not written.
    """
    delimiter = "\t" if path.casefold().endswith(_TABBED) else ","
    data = io.BytesIO()
    number = 0
    # Encoded bit by bit: a million rows in one go would take the memory twice, and hold up the GUI's thread.
    with io.TextIOWrapper(data, encoding="utf-8-sig", newline="") as text:
        writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(map(text_cell, header))
        for number, row in enumerate(rows, 1):
            writer.writerow(map(text_cell, row))
            if number % _ROWS_BETWEEN_LOOKS == 0:
                rows_done(number)
                if cancelled():
                    raise Cancelled
        if cancelled():
            raise Cancelled
        text.flush()
        put_in_place(path, data.getvalue())
    return number
