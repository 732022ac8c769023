"""The app's colours and sizes, light, dark and of high contrast, switching live with the system."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette

from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.system_wishes import prefers_contrast
from exlab_gui.resources import read_text, resource_path

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


_SMALLEST_POINTS = 10.0


class Appearance(StrEnum):
    """What the operator chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


@dataclass(frozen=True)
class Theme:
    """Named colours (``#rrggbb``). Widgets name a role, never a colour."""

    dark: bool
    window: str
    surface: str
    border: str
    control_border: str
    field_border: str
    text: str
    muted: str
    hover: str
    selection: str
    accent: str
    accent_hover: str
    on_accent: str
    success: str
    warning: str
    danger: str
    danger_hover: str
    danger_surface: str
    info_surface: str
    warning_surface: str
    neutral: str
    track: str
    chart_attention: str
    chart_staging: str
    chart_complete: str
    chart_queued: str
    chart_verified: str
    chart_cleared: str

    def status(self, status: RunStatus) -> QColor:
        """The colour of a status; never the only sign of it."""
        return QColor(
            {
                RunStatus.NEEDS_ATTENTION: self.danger,
                RunStatus.NOT_TRACKED: self.muted,
                RunStatus.STAGING: self.accent,
                RunStatus.COMPLETE: self.warning,
                RunStatus.SYNC_QUEUED: self.accent,
                RunStatus.SYNC_VERIFIED: self.success,
                RunStatus.CLEARED: self.neutral,
            }[status]
        )

    def chart(self, status: RunStatus) -> QColor:
        """The colour of a status as an area among those of all others, also for colour-blind eyes.

        What is not tracked has only an outline: it has no step to give a colour to.
        """
        return QColor(
            {
                RunStatus.NEEDS_ATTENTION: self.chart_attention,
                RunStatus.NOT_TRACKED: self.muted,
                RunStatus.STAGING: self.chart_staging,
                RunStatus.COMPLETE: self.chart_complete,
                RunStatus.SYNC_QUEUED: self.chart_queued,
                RunStatus.SYNC_VERIFIED: self.chart_verified,
                RunStatus.CLEARED: self.chart_cleared,
            }[status]
        )


LIGHT = Theme(
    dark=False,
    window="#f4f6fa",
    surface="#ffffff",
    border="#dde3ec",
    control_border="#838e9e",
    field_border="#7f8b9b",
    text="#1b2733",
    muted="#566273",
    hover="#e9eef5",
    selection="#d9eaf9",
    accent="#0b5cad",
    accent_hover="#084a8c",
    on_accent="#ffffff",
    success="#00795a",
    warning="#8f5600",
    danger="#b13600",
    danger_hover="#8f2b00",
    danger_surface="#fdeee7",
    info_surface="#e8f2fc",
    warning_surface="#fff4e0",
    neutral="#5f6b7c",
    track="#dde3ec",
    chart_attention="#a83200",
    chart_staging="#0b4a8a",
    chart_complete="#b98206",
    chart_queued="#a878d6",
    chart_verified="#008461",
    chart_cleared="#818ea0",
)

DARK = Theme(
    dark=True,
    window="#161a21",
    surface="#1f242c",
    border="#303843",
    control_border="#677485",
    field_border="#6f7c8e",
    text="#e8edf3",
    muted="#a0abba",
    hover="#28303a",
    selection="#243f5c",
    accent="#5aa9e6",
    accent_hover="#7cbcee",
    on_accent="#0d141c",
    success="#3cc79a",
    warning="#ffb547",
    danger="#ff8f6b",
    danger_hover="#ffab8f",
    danger_surface="#3a2620",
    info_surface="#1d3247",
    warning_surface="#3a2d14",
    neutral="#a0abba",
    track="#363f4a",
    chart_attention="#f0623f",
    chart_staging="#2f8fe8",
    chart_complete="#ffb547",
    chart_queued="#c4abf0",
    chart_verified="#3cd69f",
    chart_cleared="#8d98a8",
)


LIGHT_CONTRAST = replace(
    LIGHT,
    window="#ffffff",
    border="#000000",
    control_border="#000000",
    field_border="#000000",
    text="#000000",
    muted="#1f1f1f",
    hover="#e4e4e4",
    selection="#5c9fe6",
    accent="#00296b",
    accent_hover="#001a45",
    success="#004225",
    warning="#472800",
    danger="#5c0f00",
    danger_hover="#3d0a00",
    danger_surface="#ffffff",
    info_surface="#ffffff",
    warning_surface="#ffffff",
    neutral="#2b2b2b",
    track="#9a9a9a",
)
"""Black on white."""

DARK_CONTRAST = replace(
    DARK,
    window="#000000",
    surface="#000000",
    border="#ffffff",
    control_border="#ffffff",
    field_border="#ffffff",
    text="#ffffff",
    muted="#f0f0f0",
    hover="#2b2b2b",
    selection="#005cb8",
    accent="#9ddcff",
    accent_hover="#c9ecff",
    on_accent="#000000",
    success="#7dffc8",
    warning="#ffdc7a",
    danger="#ffd0c2",
    danger_hover="#ffe6df",
    danger_surface="#000000",
    info_surface="#000000",
    warning_surface="#000000",
    neutral="#e6e6e6",
    track="#6b6b6b",
)
"""White on black."""

THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "light, high contrast": LIGHT_CONTRAST,
    "dark, high contrast": DARK_CONTRAST,
}


class ThemeManager(QObject):
    """Dresses the whole application and follows the system. Lives on the GUI thread.

    Signals:
        changed: the colours are others now; custom-painted widgets repaint.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, appearance: Appearance = Appearance.SYSTEM, *, at_once: bool = True
    ) -> None:
        """Choose the colours, and dress the application.

        Args:
            app: the application.
            appearance: what the operator chose.
            at_once: else :meth:`dress` is called once the windows are built. Until then there is no style
                sheet, which Qt would go through again for every widget that is put into another one.
        """
        super().__init__(app)
        self._is_dressed = at_once
        self._app = app
        self._appearance = appearance
        self._base_font = QFont(app.font())
        # Read at arm's length, on a bench: not smaller than this, whatever the system says.
        self._base_font.setPointSizeF(max(_SMALLEST_POINTS, self._base_font.pointSizeF()))
        app.setFont(self._base_font)
        self.theme = LIGHT
        app.setStyle("Fusion")
        # Kept: what belongs to it would go with the last name for it.
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        accessibility = getattr(self._hints, "accessibility", None)
        if accessibility is not None:  # since Qt 6.10
            accessibility().contrastPreferenceChanged.connect(self._dress)
        self._dress()

    @property
    def appearance(self) -> Appearance:
        """What the operator chose."""
        return self._appearance

    def dress(self) -> None:
        """Put the style sheet on all that was built without it; see ``at_once``."""
        self._is_dressed = True
        self._dress()

    def set_appearance(self, appearance: Appearance) -> None:
        """Choose; where the system asks for high contrast, light and dark are of high contrast, too."""
        self._appearance = appearance
        self._dress()

    def _follow_system(self) -> None:
        if self._appearance in {Appearance.SYSTEM, Appearance.HIGH_CONTRAST}:
            self._dress()

    def _dress(self) -> None:
        scheme = self._app.styleHints().colorScheme()
        system_dark = scheme is Qt.ColorScheme.Dark
        follows = self._appearance in {Appearance.SYSTEM, Appearance.HIGH_CONTRAST}
        dark = system_dark if follows else self._appearance is Appearance.DARK
        chosen = self._appearance is Appearance.HIGH_CONTRAST
        if chosen or prefers_contrast(self._app.styleHints()):
            self.theme = DARK_CONTRAST if dark else LIGHT_CONTRAST
        else:
            self.theme = DARK if dark else LIGHT
        self._app.setPalette(palette(self.theme))
        if self._is_dressed:
            self._app.setStyleSheet(stylesheet(self.theme, self._base_font))
            self.changed.emit()


def palette(theme: Theme) -> QPalette:
    """The Qt palette of a theme, for all that the style sheet does not name."""
    result = QPalette()
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.danger,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.text,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
        role.Accent: theme.accent,
        role.Mid: theme.border,
        role.Light: theme.surface,
        role.Dark: theme.border,
    }
    for color_role, color in colors.items():
        result.setColor(color_role, QColor(color))
    for color_role in (role.Text, role.WindowText, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, color_role, QColor(theme.muted))
    return result


def stylesheet(theme: Theme, font: QFont) -> str:
    """The application's style sheet: ``resources/themes/app.qss`` with a theme's colours, sized by a font."""
    em = QFontMetrics(font).height()
    points = font.pointSizeF() if font.pointSizeF() > 0 else 9.0
    values = {field.name: getattr(theme, field.name) for field in fields(theme)}
    values |= {f"space_{tenths}": f"{max(1, round(em * tenths / 10))}px" for tenths in range(1, 21)}
    values |= {
        "pad": _padding(em, 0.5, 1.0, less=0),
        "pad_focused": _padding(em, 0.5, 1.0, less=1),
        "pad_field": _padding(em, 0.5, 0.6, less=0),
        "pad_field_focused": _padding(em, 0.5, 0.6, less=1),
        "font_small": f"{points * 0.9:.2f}pt",
        "font_heading": f"{points * 1.5:.2f}pt",
        "font_caption": f"{points * 0.8:.2f}pt",
        "icons": resource_path("icons").as_posix(),
        "shade": "dark" if theme.dark else "light",
    }
    return Template(read_text("themes/app.qss")).substitute(values)


def _padding(em: int, vertical: float, horizontal: float, *, less: int) -> str:
    return f"{round(em * vertical) - less}px {round(em * horizontal) - less}px"
