"""A language in which every text is twice as long and full of accents, to see what becomes of the layouts."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_ACCENTS = str.maketrans(
    "aceilnorsuyzACEILNORSUYZ", "\u00e1\u00e7\u00e9\u00ef\u0142\u00f1\u00f6\u0159\u0161\u00fc\u00fd\u017e"
    "\u00c5\u00c7\u00c9\u00cf\u0141\u00d1\u00d6\u0158\u0160\u00dc\u00dd\u017d"
)  # fmt: skip
_KEPT = re.compile(r"(\{[^}]*\}|%L?n|%\d|&|\n)")
_FILLER = "\u0142\u00f6\u00f1g\u00e9\u0159 "


def pseudo(text: str) -> str:
    """A text as that language has it; what is filled in later, ``&`` and line breaks stay."""
    parts = [part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in _KEPT.split(text)]
    strange = "".join(parts)
    missing = max(0, len(text) - 3)
    padding = (_FILLER * (missing // len(_FILLER) + 1))[:missing].rstrip()
    return f"[{strange} {padding}]" if padding else f"[{strange}]"


class PseudoTranslator(QTranslator):
    """Speaks that language; install it in place of another translator."""

    def isEmpty(self) -> bool:  # noqa: N802  (Qt's name)
        return False

    def translate(self, _context, text, _note=None, _n=-1):
        return pseudo(text)
