"""English plurals where no catalogue is compiled: from how the sources write them."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_PLURAL = re.compile(r"\((?:(?P<one>[^()|]*)\|(?P<many>[^()|]*)|s)\)")


class EnglishPlurals(QTranslator):
    """Says ``3 runs`` where the source is ``%Ln run(s)``, and ``3 are`` where it is ``%Ln (is|are)``."""

    def translate(self, _context, source, _note=None, n=-1):
        return source if n < 0 else plural_form(source, many=n != 1)


def plural_form(source, *, many):
    """What English says for one or for many."""

    def chosen(match):
        if match["one"] is None:
            return "s" if many else ""
        return match["many" if many else "one"]

    return _PLURAL.sub(chosen, source)
