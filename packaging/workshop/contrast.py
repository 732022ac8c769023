"""The contrast of the app's colours as WCAG 2.2 defines it, 1 to 21."""

from collections.abc import Mapping
from typing import NamedTuple

SURFACES = ("window", "surface", "hover", "selection", "danger_surface", "info_surface")

TEXT_ON = {
    "text": SURFACES,
    "muted": SURFACES,
    "danger": ("window", "surface", "hover", "selection", "danger_surface"),
    "accent": ("window", "surface", "hover", "danger_surface", "info_surface"),
    "on_accent": ("accent", "accent_hover", "success", "danger", "danger_hover"),
}
"""The roles of ``exlab_gui.desktop.theme`` that words are written in, and on what."""

SHAPES_ON = {"field_border": ("window", "surface")}
"""The same for lines that must be seen to know where something is."""

AA_TEXT = 4.5
AA_SHAPE = 3.0


class Lowest(NamedTuple):
    """The pair that is hardest to tell apart."""

    ratio: float
    role: str
    on: str


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``."""
    shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    limit = 0.04045
    red, green, blue = (
        share / 12.92 if share <= limit else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lowest(colours: Mapping[str, str], pairs: Mapping[str, tuple[str, ...]]) -> Lowest:
    """Return the lowest contrast among `pairs` of roles, whose `colours` are those of one theme."""
    return min(
        Lowest(contrast(colours[role], colours[surface]), role, surface)
        for role, surfaces in pairs.items()
        for surface in surfaces
    )
