"""Whether what is on screen can be seen: contrasts as WCAG 2 defines them, of all colours that meet there.

Colours are texts like ``#1b2733``. What stands on what is listed in :data:`USES`; a test holds it against the
style sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from exlab_gui.desktop.theme import Theme

TEXT = 4.5
"""The least contrast of words (WCAG 2.2, 1.4.3 AA)."""

GRAPHICS = 3.0
"""The least contrast of signs, focus rings and the borders of controls (WCAG 2.2, 1.4.11)."""

_SHARES = (0.2126, 0.7152, 0.0722)
_LINEAR_BELOW = 0.04045


class Use(NamedTuple):
    """A colour on another one, by their roles in a :class:`~exlab_gui.desktop.theme.Theme`.

    Attributes:
        front: what is seen.
        back: what it is seen on.
        least: the contrast that it needs.
    """

    front: str
    back: str
    least: float


class Found(NamedTuple):
    """A contrast in a theme."""

    ratio: float
    theme: str
    use: Use


def _uses(least: float, front: str, *backs: str) -> list[Use]:
    return [Use(front, back, least) for back in backs]


_PAGES = ("window", "surface")
_ROWS = (*_PAGES, "hover", "selection")
_ALL = (*_ROWS, "danger_surface", "info_surface", "warning_surface")

USES: tuple[Use, ...] = (
    *_uses(TEXT, "text", *_ALL),
    *_uses(TEXT, "muted", *_ALL, "track"),
    *_uses(TEXT, "danger", *_ROWS, "danger_surface"),
    *_uses(TEXT, "accent", *_PAGES, "hover", "danger_surface", "info_surface"),
    *_uses(TEXT, "success", *_PAGES),
    *_uses(TEXT, "warning", *_PAGES, "info_surface", "warning_surface"),
    *_uses(TEXT, "on_accent", "accent", "accent_hover", "success", "danger", "danger_hover"),
    # The signs of the states in the list.
    *(
        use
        for role in ("danger", "muted", "accent", "warning", "success", "neutral")
        for use in _uses(GRAPHICS, role, *_ROWS)
    ),
    # Focus rings, and what marks the chosen one.
    *_uses(GRAPHICS, "accent", *_ALL, "track"),
    *_uses(GRAPHICS, "text", *_ALL),
    # The borders of controls.
    *_uses(GRAPHICS, "control_border", *_PAGES),
    *_uses(GRAPHICS, "field_border", *_PAGES),
    *(
        use
        for state in ("attention", "staging", "complete", "queued", "verified", "cleared")
        for use in _uses(GRAPHICS, f"chart_{state}", "surface")
    ),
)
"""Every colour that has to be told from the one behind it."""


def luminance(color: str) -> float:
    """The relative luminance of a colour, from 0 to 1.

    Raises:
        ValueError: it is no text like ``#1b2733``.
    """
    parts = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(share * part for share, part in zip(_SHARES, linear, strict=True))


def ratio(one: str, other: str) -> float:
    """How well two colours can be told apart by their brightness, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def contrasts(themes: Mapping[str, Theme]) -> Iterable[Found]:
    """Every use in each of the themes."""
    for name, theme in themes.items():
        for use in USES:
            yield Found(ratio(getattr(theme, use.front), getattr(theme, use.back)), name, use)


def lowest_contrast(least: float = TEXT) -> Found:
    """The lowest contrast of all words (:data:`TEXT`) or of all graphics (:data:`GRAPHICS`), in any theme."""
    from exlab_gui.desktop.theme import THEMES  # noqa: PLC0415  (which needs Qt)

    return min(found for found in contrasts(THEMES) if found.use.least == least)
