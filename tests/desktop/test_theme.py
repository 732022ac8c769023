"""The colours can be told apart and read, in both themes, and switch live."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QLabel

from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.theme import DARK, LIGHT, Appearance, Theme, palette, stylesheet

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
SURFACES = ("window", "surface", "hover", "selection", "danger_surface", "info_surface")
TEXT_ON = {
    "text": SURFACES,
    "muted": SURFACES,
    "danger": ("window", "surface", "hover", "selection", "danger_surface"),
    "accent": ("window", "surface", "hover", "danger_surface", "info_surface"),
    "on_accent": ("accent", "accent_hover", "success", "danger", "danger_hover"),
}
"""Which colour words are written in, and on what."""

PAIRS = [(role, surface) for role, surfaces in TEXT_ON.items() for surface in surfaces]


def luminance(color):
    """Relative luminance as WCAG 2.2 defines it."""
    shares = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_it_should():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@THEMES
@pytest.mark.parametrize(("role", "surface"), PAIRS)
def test_words_can_be_read(theme, role, surface):
    assert contrast(getattr(theme, role), getattr(theme, surface)) >= 4.5


@THEMES
@pytest.mark.parametrize("surface", ["window", "surface", "hover", "selection"])
@pytest.mark.parametrize("status", RunStatus)
def test_a_status_can_be_seen(theme, status, surface):
    assert contrast(theme.status(status).name(), getattr(theme, surface)) >= 3


@THEMES
@pytest.mark.parametrize("surface", ["window", "surface"])
def test_the_border_of_a_field_can_be_seen(theme, surface):
    assert contrast(theme.field_border, getattr(theme, surface)) >= 3


@THEMES
def test_every_colour_is_one(theme):
    colours = [field.name for field in fields(Theme) if field.name != "dark"]
    assert all(re.fullmatch("#[0-9a-f]{6}", getattr(theme, name)) for name in colours)


@THEMES
class TestStyleSheet:
    def test_every_name_is_filled_in(self, qapp, theme):
        sheet = stylesheet(theme, qapp.font())
        assert "$" not in sheet
        assert sheet.count("{") == sheet.count("}")
        colours = set(re.findall("#[0-9a-f]{6}", sheet))
        assert colours <= {getattr(theme, field.name) for field in fields(Theme)}

    def test_every_picture_is_there(self, qapp, theme):
        pictures = re.findall(r'url\("?([^")]+)"?\)', stylesheet(theme, qapp.font()))
        assert len(pictures) >= 4
        assert all(Path(picture).is_file() for picture in pictures)
        shade = "dark" if theme.dark else "light"
        assert all(picture.endswith(f"-{shade}.svg") for picture in pictures)

    def test_it_grows_with_the_font(self, qapp, theme):
        lengths = []
        for points in (10, 20):
            font = QFont(qapp.font())
            font.setPointSizeF(points)
            lengths.append([int(text) for text in re.findall(r"(\d+)px", stylesheet(theme, font))])
        small, large = lengths
        assert all(after >= before for before, after in zip(small, large, strict=True))
        assert sum(large) > 1.7 * sum(small)


@THEMES
def test_the_palette_has_the_themes_colours(qapp, theme):
    role = QPalette.ColorRole
    colors = palette(theme)
    assert colors.color(role.Window).name() == theme.window
    assert colors.color(role.Text).name() == colors.color(role.HighlightedText).name() == theme.text
    assert colors.color(role.Highlight).name() == theme.selection
    assert colors.color(QPalette.ColorGroup.Disabled, role.Text).name() == theme.muted


class System:
    """The application as seen on a desktop whose colour scheme can be switched."""

    def __init__(self, qapp):
        self.qapp = qapp
        self.scheme = Qt.ColorScheme.Light

    def switch(self, scheme):
        self.scheme = scheme
        self.qapp.styleHints().colorSchemeChanged.emit(scheme)

    def styleHints(self):  # noqa: N802  (Qt's name)
        return self

    def colorScheme(self):  # noqa: N802  (Qt's name)
        return self.scheme

    def __getattr__(self, name):
        return getattr(self.qapp, name)


class TestSwitching:
    @pytest.fixture
    def label(self, qtbot, themes):
        widget = QLabel("words")
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    def test_choosing_dresses_everything_at_once(self, qtbot, qapp, themes, label):
        assert themes.theme is LIGHT
        with qtbot.waitSignal(themes.changed, timeout=0):
            themes.set_appearance(Appearance.DARK)
        assert themes.theme is DARK
        assert themes.appearance is Appearance.DARK
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
        assert DARK.surface in qapp.styleSheet()
        assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.text)
        themes.set_appearance(Appearance.LIGHT)
        assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.text)

    def test_the_system_is_followed_where_nothing_is_chosen(self, qapp, themes, monkeypatch):
        # The offscreen platform has no colour scheme of its own, so another one is put in front of it.
        system = System(qapp)
        monkeypatch.setattr(themes, "_app", system)
        themes.set_appearance(Appearance.SYSTEM)
        seen = []
        themes.changed.connect(lambda: seen.append(themes.theme))
        for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
            system.switch(scheme)
        system.switch(Qt.ColorScheme.Unknown)
        assert seen == [DARK, LIGHT, DARK, LIGHT]
        themes.set_appearance(Appearance.DARK)
        system.switch(Qt.ColorScheme.Light)
        assert themes.theme is DARK

    def test_the_font_is_never_too_small(self, qapp, themes):
        assert qapp.font().pointSizeF() >= 10
