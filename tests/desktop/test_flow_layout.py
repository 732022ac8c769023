"""Widgets side by side, on as many lines as they need."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exlab_gui.desktop.flow_layout import FlowLayout

SPACING = 10


@pytest.fixture
def flow(qtbot):
    """Five widgets of 100 x 20 in a flow; below them one that takes what is left."""
    page = QWidget()
    qtbot.addWidget(page)
    body = QWidget()
    layout = FlowLayout(SPACING, body)
    body.setSizePolicy(layout.policy)
    body.parts = [QWidget() for _ in range(5)]
    for part in body.parts:
        part.setFixedSize(100, 20)
        layout.addWidget(part)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(body)
    page.rest = QWidget()
    column.addWidget(page.rest, 1)
    page.body = body
    return page


def show(qtbot, page, width):
    page.resize(width, 300)
    page.show()
    qtbot.waitExposed(page)


def places(page):
    return [(part.x(), part.y()) for part in page.body.parts]


class TestLines:
    def test_what_fits_stands_on_one_line(self, qtbot, flow):
        show(qtbot, flow, 5 * 100 + 4 * SPACING)
        assert places(flow) == [(0, 0), (110, 0), (220, 0), (330, 0), (440, 0)]
        assert flow.rest.y() == 20

    def test_what_does_not_begins_another(self, qtbot, flow):
        show(qtbot, flow, 5 * 100 + 4 * SPACING - 1)
        assert places(flow) == [(0, 0), (110, 0), (220, 0), (330, 0), (0, 30)]
        assert flow.rest.y() == 50

    def test_a_line_that_is_too_narrow_for_one_still_has_one(self, qtbot, flow):
        show(qtbot, flow, 60)
        assert places(flow) == [(0, 30 * line) for line in range(5)]

    def test_a_hidden_one_takes_no_room(self, qtbot, flow):
        flow.body.parts[1].hide()
        show(qtbot, flow, 220)
        assert [place for number, place in enumerate(places(flow)) if number != 1] == [
            (0, 0),
            (110, 0),
            (0, 30),
            (110, 30),
        ]

    def test_what_is_wider_than_a_line_gets_all_of_it(self, qtbot, flow):
        part = flow.body.parts[0]
        part.setMinimumSize(10, 20)
        part.setMaximumSize(900, 20)
        part.sizeHint = part.maximumSize
        show(qtbot, flow, 200)
        assert part.width() <= 200
        assert flow.body.parts[1].y() in {0, 30}


def test_widgets_can_be_taken_out(flow):
    layout = flow.body.layout()
    assert layout.count() == 5
    layout.removeWidget(flow.body.parts[0])
    assert layout.count() == 4
    assert layout.itemAt(0).widget() is flow.body.parts[1]
    assert layout.itemAt(4) is None
    assert layout.takeAt(9) is None
