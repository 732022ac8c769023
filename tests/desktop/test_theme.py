"""The colours are all there in every theme, and switch live; test_contrast.py shows that they can be seen."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QLabel

from exlab_gui.desktop.theme import (
    DARK,
    DARK_CONTRAST,
    LIGHT,
    LIGHT_CONTRAST,
    THEMES,
    Appearance,
    Theme,
    palette,
    stylesheet,
)

ALL = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@ALL
def test_every_colour_is_one(theme):
    colours = [field.name for field in fields(Theme) if field.name != "dark"]
    assert all(re.fullmatch("#[0-9a-f]{6}", getattr(theme, name)) for name in colours)


@ALL
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


@ALL
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
        self.preference = Qt.ContrastPreference.NoPreference

    def switch(self, scheme):
        self.scheme = scheme
        self.qapp.styleHints().colorSchemeChanged.emit(scheme)

    def ask_for_contrast(self, preference):
        self.preference = preference
        hints = self.qapp.styleHints()
        hints.accessibility().contrastPreferenceChanged.emit(preference)

    def accessibility(self):
        return self

    def contrastPreference(self):  # noqa: N802  (Qt's name)
        return self.preference

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

    def test_high_contrast_can_be_chosen_and_is_as_light_as_the_system(self, qapp, themes, monkeypatch):
        system = System(qapp)
        monkeypatch.setattr(themes, "_app", system)
        themes.set_appearance(Appearance.HIGH_CONTRAST)
        assert themes.theme is LIGHT_CONTRAST
        system.switch(Qt.ColorScheme.Dark)
        assert themes.theme is DARK_CONTRAST
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#000000"
        themes.set_appearance(Appearance.LIGHT)
        assert themes.theme is LIGHT

    def test_a_system_of_high_contrast_is_followed_whatever_is_chosen(self, qapp, themes, monkeypatch):
        system = System(qapp)
        monkeypatch.setattr(themes, "_app", system)
        high, none = Qt.ContrastPreference.HighContrast, Qt.ContrastPreference.NoPreference
        for appearance, usual, strong in (
            (Appearance.SYSTEM, LIGHT, LIGHT_CONTRAST),
            (Appearance.LIGHT, LIGHT, LIGHT_CONTRAST),
            (Appearance.DARK, DARK, DARK_CONTRAST),
        ):
            themes.set_appearance(appearance)
            assert themes.theme is usual
            system.ask_for_contrast(high)
            assert themes.theme is strong
            system.ask_for_contrast(none)
            assert themes.theme is usual

    def test_the_font_is_never_too_small(self, qapp, themes):
        assert qapp.font().pointSizeF() >= 10
