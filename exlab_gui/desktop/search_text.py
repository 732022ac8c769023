"""What is compared when something is searched for: accents and case do not count."""

from __future__ import annotations

import unicodedata


def normalised(text: str) -> str:
    """A text as it is searched: "Zürich" becomes "zurich", "Straße" becomes "strasse".

    Compatibility forms count as what they stand for (NFKD), combining marks not at all, and case is folded.
    """
    # Case folding is no more than this here, and most names are such texts.
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text).casefold()
    # Folding can make characters that come apart in their turn.
    parts = unicodedata.normalize("NFKD", folded)
    return "".join(character for character in parts if not unicodedata.combining(character)).casefold()


def search_words(text: str) -> tuple[str, ...]:
    """What was typed into a search box, as words of which each must be found."""
    return tuple(normalised(text).split())
