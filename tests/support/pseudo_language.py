"""A language that nobody speaks: each translated text in it is accented, twice as long, in brackets.

What is still English in it was never marked for translation; what is cut in it may be cut in another one.
"""

from __future__ import annotations

import re
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator

from exlab_gui.desktop.translation import forget_kept_words

_ACCENTED = str.maketrans(
    "aceginosuyzACEGINOSUYZ",
    "\u00e1\u010d\u00e9\u011d\u00ed\u00f1\u00f3\u0161\u00fa\u00fd\u017e"
    "\u00c1\u010c\u00c9\u011c\u00cd\u00d1\u00d3\u0160\u00da\u00dd\u017d",
)
_KEPT = re.compile(r"(\{[^{}]*\}|%Ln)")
_NO_WORDS = frozenset({"Dates"})
"""Contexts whose texts are patterns, not words."""


class PseudoTranslator(QTranslator):
    """Says an accented ``[Save noo]`` for ``Save``; ``{names}``, ``%Ln``, ``&`` and line breaks stay."""

    def translate(self, context, source, _note=None, _n=-1):
        # Qt's own texts are not the app's: among them are the names of keys, which it reads back.
        if context.startswith("Q") or context in _NO_WORDS:
            return ""
        return pseudo(source)


def pseudo(source):
    """A text in this language."""
    start = source[: len(source) - len(source.lstrip())]
    end = source[len(source.rstrip()) :]
    words = "".join(
        part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in _KEPT.split(source.strip())
    )
    longer = " \u00f1\u00f3\u00f3" * max(1, len(source.strip()) // 4)
    return f"{start}[{words}{longer}]{end}"


@contextmanager
def pseudo_language(application, languages):
    """Speaks it on the way on which every language is changed: whatever follows the language follows this.

    Args:
        application: the QApplication.
        languages: its LanguageManager.
    """
    translator = PseudoTranslator()
    application.installTranslator(translator)
    forget_kept_words()
    languages.changed.emit()
    # What was made anew takes the place of what is deleted later.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    try:
        yield
    finally:
        application.removeTranslator(translator)
        forget_kept_words()
        languages.changed.emit()


def without_translated(text):
    """What of a text is not in brackets."""
    kept, depth = [], 0
    for sign in text:
        depth += sign == "["
        if depth == 0:
            kept.append(sign)
        depth -= sign == "]" and depth > 0
    return "".join(kept)
