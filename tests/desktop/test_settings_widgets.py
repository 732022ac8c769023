"""Entering an age by typing and by steps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from exlab_gui.desktop.settings_widgets import AgeBox
from exlab_gui.desktop.settings_wording import age

pytestmark = pytest.mark.usefixtures("themes")


class TestAgeBox:
    @pytest.fixture
    def box(self, qtbot):
        box = AgeBox("box", "Age", 8784, "never")
        qtbot.addWidget(box)
        box.show()
        return box

    @pytest.mark.parametrize(
        ("typed", "hours"),
        [("never", 0), ("5", 120), ("2 d", 48), ("1 day", 24), ("36h", 36), ("3 Hours", 3), ("0", 0)],
    )
    def test_typing(self, qtbot, box, typed, hours):
        box.setValue(7)
        box.selectAll()
        qtbot.keyClicks(box, typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert box.value() == hours
        assert box.text() == age(hours)

    @pytest.mark.parametrize("typed", ["days", "9999 days", "-3", "x"])
    def test_what_is_no_age_changes_nothing(self, qtbot, box, typed):
        box.setValue(48)
        box.selectAll()
        qtbot.keyClicks(box, typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert box.value() == 48
        assert box.text() == "2 days"

    def test_steps(self, qtbot, box):
        seen = []
        box.setValue(23)
        for key in [Qt.Key.Key_Up] * 3 + [Qt.Key.Key_Down] * 4:
            qtbot.keyClick(box, key)
            seen.append(box.value())
        assert seen == [24, 48, 72, 48, 24, 23, 22]
        box.setValue(36)
        box.stepUp()
        assert box.value() == 48
        box.setValue(36)
        box.stepDown()
        assert box.value() == 24
        box.setValue(0)
        box.stepDown()
        assert box.value() == 0
