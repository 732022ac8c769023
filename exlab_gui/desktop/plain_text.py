"""Showing text that anybody may have written (architecture.md, "Text from outside")."""

from __future__ import annotations

import html
import re
import unicodedata

_KEPT_FORMAT_CHARACTERS = frozenset("\u200c\u200d\ufe0e\ufe0f")
"""Joiners and variation selectors: words of some scripts and many emoji are wrong without them."""

_LONGEST_SHOWN = 4096
_MARKUP = frozenset("<&")
_WORDS = re.compile(r"\s*\S+\s?|\s+")
_TIP_WIDTH = 90
"""Characters; Qt wraps only HTML by itself."""


def visible(text: str) -> str:
    """One line in which nothing hides: control characters, line breaks and direction marks become glyphs.

    What is longer than 4096 characters is cut; no name that a file system allows is.
    """
    if text.isascii() and text.isprintable():
        return text[:_LONGEST_SHOWN]
    return "".join(map(_visible_character, text[:_LONGEST_SHOWN]))


def visible_lines(text: str) -> str:
    """Like :func:`visible` for a text of several lines, whose line breaks are kept."""
    return "\n".join(visible(line) for line in text.split("\n"))


def tooltip(*lines: str) -> str:
    """A tooltip that shows the lines as they are; long ones are wrapped.

    It is plain, since a screen reader gets a tooltip as it stands; only one with a ``<`` or a ``&``, which Qt
    would take for HTML, is HTML of our own.
    """
    shown = [visible(line) for line in lines if line]
    if _MARKUP.isdisjoint("".join(shown)):
        return "\n".join(map(_wrapped, shown))
    rich = "<br>".join(map(html.escape, shown))
    return f"<p style='white-space: pre-wrap'>{rich}</p>"


def _wrapped(line: str) -> str:
    # Spaces are kept: they may be part of a name.
    rows = [""]
    for piece in _WORDS.findall(line):
        if rows[-1] and len(rows[-1]) + len(piece.rstrip()) > _TIP_WIDTH:
            rows.append("")
        rows[-1] += piece
    return "\n".join(rows)


def button_text(text: str) -> str:
    """Text for a button, tab or menu, where a single ``&`` would mark a shortcut."""
    return visible(text).replace("&", "&&")


def _visible_character(character: str) -> str:
    code = ord(character)
    if code < 0x20:  # noqa: PLR2004  (the C0 controls; their pictures follow U+2400)
        return chr(0x2400 + code)
    if code == 0x7F:  # noqa: PLR2004  (DEL)
        return "\u2421"
    category = unicodedata.category(character)
    if category == "Cs":  # a byte of a file name that is not valid text
        return "\ufffd"
    if category in {"Cc", "Cf", "Zl", "Zp", "Co", "Cn"} and character not in _KEPT_FORMAT_CHARACTERS:
        return "\u2426"
    return character
