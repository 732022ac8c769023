"""The colours of the charts can be told apart by everybody, and are never the only sign."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from exlab_gui.desktop.charts_paint import contrast, fill_status, readable_on
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.theme import THEMES

ALL = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)

EYES = {
    # Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB.
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "no colour at all": ((0.2126, 0.7152, 0.0722),) * 3,
}
LEAST_DIFFERENCE = 15
"""In CIE Lab, where 2.3 can just be seen side by side."""

FILLED = [status for status in RunStatus if status is not RunStatus.NOT_TRACKED]
"""What is not tracked has an outline only, see below."""


def linear(color):
    parts = (color.redF(), color.greenF(), color.blueF())
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def seen(color, eye):
    return [
        min(1.0, max(0.0, sum(share * part for share, part in zip(row, linear(color), strict=True))))
        for row in EYES[eye]
    ]


def lab(rgb):
    red, green, blue = rgb
    ratios = (
        (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
        0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
        (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883,
    )
    x, y, z = (
        ratio ** (1 / 3) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116 for ratio in ratios
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one, other, eye="all cones"):
    places = lab(seen(one, eye)), lab(seen(other, eye))
    return sum((a - b) ** 2 for a, b in zip(*places, strict=True)) ** 0.5


def painted(status, theme):
    image = QImage(60, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.surface))
    with QPainter(image) as painter:
        fill_status(painter, QRectF(0, 0, 60, 30), status, theme, 16)
    return [image.pixelColor(x, y).name() for x in range(4, 56) for y in range(4, 26)]


def test_the_difference_is_computed_as_it_should():
    assert difference(QColor("#000000"), QColor("#ffffff")) == pytest.approx(100, abs=0.01)
    assert difference(QColor("#0000ff"), QColor("#0000ff"), "tritanopia") == 0
    # What everybody knows of red and green.
    red, green = QColor("#c04000"), QColor("#707000")
    assert difference(red, green) > 40
    assert difference(red, green, "deuteranopia") < 25


@ALL
@pytest.mark.parametrize("eye", ["all cones", "protanopia", "deuteranopia", "tritanopia"])
def test_any_two_states_can_be_told_apart(theme, eye):
    """Any two may be neighbours, where the ones between them have no run."""
    close = {
        (one, other): round(difference(theme.chart(one), theme.chart(other), eye), 1)
        for one, other in combinations(FILLED, 2)
        if difference(theme.chart(one), theme.chart(other), eye) < LEAST_DIFFERENCE
    }
    assert close == {}


@ALL
def test_what_can_be_cleared_stands_out_from_the_rest_of_the_disk(theme):
    for eye in EYES:
        for neighbour in (theme.accent, theme.track):
            differs = difference(QColor(theme.chart_verified), QColor(neighbour), eye)
            assert differs >= (LEAST_DIFFERENCE if eye != "no colour at all" else 4), (eye, neighbour)


@ALL
@pytest.mark.parametrize("status", RunStatus)
def test_an_area_can_be_seen_on_a_card(theme, status):
    assert contrast(theme.chart(status), QColor(theme.surface)) >= 3


@ALL
@pytest.mark.parametrize("status", FILLED)
def test_a_number_in_an_area_can_be_read(theme, status):
    color = theme.chart(status)
    assert contrast(readable_on(color, theme), color) >= 4.5


@ALL
def test_what_is_not_tracked_is_hollow_and_what_needs_attention_is_hatched(theme):
    surface = QColor(theme.surface).name()
    assert set(painted(RunStatus.NOT_TRACKED, theme)) == {surface}
    for status in FILLED:
        colors = painted(status, theme)
        if status is RunStatus.NEEDS_ATTENTION:
            assert surface in colors
            assert theme.chart(status).name() in colors
        else:
            assert set(colors) == {theme.chart(status).name()}
