"""Everything on screen can be seen, in every theme: by the definition of WCAG 2, on the app's own colours."""

from __future__ import annotations

import re

import pytest

from exlab_gui.desktop.contrast import (
    GRAPHICS,
    TEXT,
    USES,
    contrasts,
    lowest_contrast,
    luminance,
    ratio,
)
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.theme import DARK, LIGHT, THEMES, Theme
from exlab_gui.resources import read_text

ALL = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
QSS = re.sub(r"/\*.*?\*/", "", read_text("themes/app.qss"), flags=re.DOTALL)
RULES = re.findall(r"([^{}]+)\{([^{}]*)\}", QSS)
ROLE = re.compile(r"\$([a-z_]+)")


def roles(block, name):
    """The roles of a property in a block of the style sheet."""
    found = re.findall(rf"(?:^|;|\s){name}:([^;]*)", block)
    return [role for value in found for role in ROLE.findall(value) if role in Theme.__dataclass_fields__]


class TestDefinition:
    def test_the_ends_of_the_scale(self):
        assert luminance("#000000") == 0
        assert luminance("#ffffff") == pytest.approx(1)
        assert ratio("#000000", "#ffffff") == pytest.approx(21)
        assert ratio("#123456", "#123456") == 1

    @pytest.mark.parametrize(
        ("one", "other", "known"),
        [("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.0)],
    )
    def test_what_others_computed(self, one, other, known):
        assert ratio(one, other) == ratio(other, one) == pytest.approx(known, abs=0.005)

    def test_what_is_no_colour(self):
        with pytest.raises(ValueError, match="invalid literal"):
            luminance("#nothing")


@pytest.mark.parametrize("name", THEMES)
def test_everything_can_be_seen(name):
    too_low = [found for found in contrasts({name: THEMES[name]}) if found.ratio < found.use.least]
    assert too_low == []


def test_the_lowest_of_all_is_told():
    words, signs = lowest_contrast(), lowest_contrast(GRAPHICS)
    assert words.use.least == TEXT
    assert words.ratio >= 4.5
    assert signs.ratio >= 3
    assert words.ratio == min(found.ratio for found in contrasts(THEMES) if found.use.least == TEXT)


def test_high_contrast_is_higher():
    for usual, strong in (("light", "light, high contrast"), ("dark", "dark, high contrast")):
        words = [found.ratio for found in contrasts({usual: THEMES[usual]}) if found.use.least == TEXT]
        high = [found.ratio for found in contrasts({strong: THEMES[strong]}) if found.use.least == TEXT]
        assert min(high) > min(words)
        theme = THEMES[strong]
        assert ratio(theme.text, theme.window) == pytest.approx(21)
        assert ratio(theme.border, theme.window) >= 7


@ALL
@pytest.mark.parametrize("surface", ["window", "surface", "hover", "selection"])
@pytest.mark.parametrize("status", RunStatus)
def test_a_status_can_be_seen(theme, status, surface):
    assert ratio(theme.status(status).name(), getattr(theme, surface)) >= 3


class TestStyleSheet:
    def test_there_are_rules(self):
        assert len(RULES) > 80

    @ALL
    def test_words_on_their_own_background(self, theme):
        checked = 0
        for selector, block in RULES:
            for front in roles(block, "color"):
                for back in roles(block, "background"):
                    checked += 1
                    pair = ratio(getattr(theme, front), getattr(theme, back))
                    assert pair >= TEXT, (selector, front, back)
        assert checked > 10

    def test_every_colour_of_words_is_looked_at_on_the_pages(self):
        known = {(use.front, use.back) for use in USES if use.least == TEXT}
        for selector, block in RULES:
            if roles(block, "background"):
                continue
            for front in roles(block, "color"):
                assert (front, "window") in known, selector
                assert (front, "surface") in known, selector

    @ALL
    def test_the_border_of_whatever_has_the_keyboard(self, theme):
        rings = [
            (selector, role)
            for selector, block in RULES
            if ":focus" in selector
            for role in roles(block, "border")
        ]
        assert len(rings) > 15
        for selector, role in rings:
            for page in (theme.window, theme.surface):
                assert ratio(getattr(theme, role), page) >= GRAPHICS, selector

    @ALL
    def test_the_border_of_a_control(self, theme):
        controls = ("QPushButton", "QLineEdit", "QSpinBox", "QDateEdit", "QCheckBox", "QRadioButton")
        checked = set()
        for selector, block in RULES:
            is_bare = not re.search(r":disabled|quiet|caution|choice|chip|Calendar", selector)
            if selector.strip().startswith(controls) and is_bare:
                for role in roles(block, "border"):
                    checked.add(role)
                    for page in (theme.window, theme.surface):
                        assert ratio(getattr(theme, role), page) >= GRAPHICS, selector
        assert {"control_border", "field_border"} <= checked


def test_the_usual_themes_are_the_first():
    assert list(THEMES.values())[:2] == [LIGHT, DARK]
