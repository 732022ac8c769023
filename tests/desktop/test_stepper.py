"""The five steps of one run: real widgets for the eye, the keyboard and the screen reader."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from exlab_gui.desktop import formats, wording
from exlab_gui.desktop.stepper import Step, Stepper, StepStatus
from exlab_gui.desktop.theme import Appearance
from exlab_gui.ingest import LIFECYCLE, HistoryEntry, IngestRecord, IngestState

AT = "2026-11-23T10:02:00Z"
LEFT = Qt.MouseButton.LeftButton


def record(state):
    entries = [
        HistoryEntry(
            state=step,
            at=AT,
            host="labpc-04",
            files_received=142 if step is IngestState.COMPLETE else None,
            bytes_received=48_293_847_234 if step is IngestState.COMPLETE else None,
        )
        for step in LIFECYCLE[: state.position + 1]
    ]
    return IngestRecord(current_state=state, history=tuple(entries))


@pytest.fixture
def stepper(qtbot, themes):
    """A stepper between two fields, in an active window."""
    window = QWidget()
    qtbot.addWidget(window)
    widget = Stepper(themes)
    column = QVBoxLayout(window)
    for part in (QLineEdit(), widget, QLineEdit()):
        column.addWidget(part)
    window.resize(900, 300)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    widget.show_record(record(IngestState.COMPLETE))
    yield widget
    del window


@pytest.fixture
def activated(stepper):
    states = []
    stepper.step_activated.connect(states.append)
    return states


def names(stepper):
    return [step.accessibleName() for step in stepper.steps]


def statuses(stepper):
    return [step.status for step in stepper.steps]


class TestWhatItSays:
    def test_five_real_children_in_order(self, stepper):
        assert stepper.findChildren(Step) == stepper.steps
        assert [step.state for step in stepper.steps] == list(LIFECYCLE)
        assert all(step.isVisible() for step in stepper.steps)
        places = [step.x() for step in stepper.steps]
        assert places == sorted(set(places))

    @pytest.mark.usefixtures("english_in_berlin")
    def test_names_for_a_screen_reader(self, stepper):
        stepper.show_record(record(IngestState.COMPLETE))
        # How a time is said depends on how long ago it was.
        when = formats.clock(datetime.fromisoformat(AT), datetime.now(UTC))
        assert names(stepper) == [
            f"Step 1 of 5, Staging, done, {when}, labpc-04",
            f"Step 2 of 5, Complete, current, {when}, 142 files, 48.3 GB, labpc-04",
            "Step 3 of 5, Sync queued, to come",
            "Step 4 of 5, Sync verified, to come",
            "Step 5 of 5, Cleared, to come",
        ]

    def test_assistive_programs_get_those_names(self, stepper):
        for step in stepper.steps:
            interface = QAccessible.queryAccessibleInterface(step)
            assert interface.text(QAccessible.Text.Name) == step.accessibleName()
        assert stepper.accessibleName()

    @pytest.mark.parametrize("state", LIFECYCLE)
    def test_done_current_and_to_come(self, stepper, state):
        stepper.show_record(record(state))
        place = state.position
        expected = [StepStatus.DONE] * place + [StepStatus.CURRENT] + [StepStatus.TO_COME] * (4 - place)
        assert statuses(stepper) == expected

    def test_before_tracking_all_are_to_come(self, stepper):
        stepper.show_state(None, known=True)
        assert statuses(stepper) == [StepStatus.TO_COME] * 5
        assert all(name.endswith(", to come") for name in names(stepper))

    def test_a_state_without_its_history(self, stepper):
        stepper.show_state(IngestState.SYNC_QUEUED, known=True)
        assert names(stepper)[1:4] == [
            "Step 2 of 5, Complete, done",
            "Step 3 of 5, Sync queued, current",
            "Step 4 of 5, Sync verified, to come",
        ]

    def test_a_record_that_cannot_be_read(self, stepper):
        stepper.show_state(None, known=False)
        assert statuses(stepper) == [StepStatus.UNKNOWN] * 5
        assert names(stepper)[2] == "Step 3 of 5, Sync queued, unknown"

    def test_tooltips_have_everything_as_it_is(self, stepper):
        hostile = HistoryEntry(state=IngestState.STAGING, at=AT, host="<b>pc\n")
        stepper.show_record(IngestRecord(current_state=IngestState.STAGING, history=(hostile,)))
        tip = stepper.steps[0].toolTip()
        assert "Data is still arriving" in tip
        assert "Recorded on &lt;b&gt;pc␊" in tip
        assert "2026-11-23 10:02:00 UTC" in tip
        assert "UTC" not in stepper.steps[1].toolTip()

    def test_a_step_without_a_time_is_no_trouble(self, stepper):
        bare = HistoryEntry(state=IngestState.STAGING)
        stepper.show_record(IngestRecord(current_state=IngestState.STAGING, history=(bare,)))
        assert names(stepper)[0] == "Step 1 of 5, Staging, current, —"


class TestKeyboard:
    def test_tab_goes_through_all_five_and_on(self, qtbot, qapp, stepper):
        before, after = stepper.window().findChildren(QLineEdit)
        before.setFocus()
        for expected in (*stepper.steps, after):
            qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
            assert qapp.focusWidget() is expected

    def test_arrows_move_and_stop_at_the_ends(self, qtbot, qapp, stepper):
        steps = stepper.steps
        steps[0].setFocus()
        for key, places in ((Qt.Key.Key_Right, (1, 2, 3, 4, 4)), (Qt.Key.Key_Left, (3, 2, 1, 0, 0))):
            for place in places:
                qtbot.keyClick(qapp.focusWidget(), key)
                assert qapp.focusWidget() is steps[place]

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
    def test_a_reached_step_answers(self, qtbot, stepper, activated, key):
        for step in stepper.steps:
            qtbot.keyClick(step, key)
        assert activated == [IngestState.STAGING, IngestState.COMPLETE]

    def test_other_keys_are_left_to_the_window(self, qtbot, stepper, activated):
        qtbot.keyClick(stepper.steps[0], Qt.Key.Key_A)
        assert activated == []

    def test_nothing_answers_where_no_history_is_known(self, qtbot, stepper, activated):
        stepper.show_state(IngestState.CLEARED, known=True)
        for step in stepper.steps:
            qtbot.keyClick(step, Qt.Key.Key_Space)
        assert activated == []


class TestMouse:
    def test_a_reached_step_answers(self, qtbot, stepper, activated):
        for step in stepper.steps:
            qtbot.mouseClick(step, LEFT)
        assert activated == [IngestState.STAGING, IngestState.COMPLETE]

    def test_not_the_right_button_and_not_beside_it(self, qtbot, stepper, activated):
        step = stepper.steps[0]
        qtbot.mouseClick(step, Qt.MouseButton.RightButton)
        qtbot.mousePress(step, LEFT)
        qtbot.mouseRelease(step, LEFT, pos=QPoint(-20, -20))
        assert activated == []

    def test_the_pointer_tells(self, stepper):
        shapes = [step.cursor().shape() for step in stepper.steps]
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        assert shapes == [hand, hand, arrow, arrow, arrow]


class TestLook:
    def picture(self, stepper, place=1):
        return stepper.steps[place].grab().toImage()

    def test_it_grows_with_the_font_and_nothing_is_cut_off(self, stepper):
        step = stepper.steps[1]
        for factor in (1.0, 2.0):
            font = step.font()
            font.setPointSizeF(10 * factor)
            step.setFont(font)
            step.resize(step.sizeHint())
            image = self.picture(stepper)
            scale = image.devicePixelRatio()
            bottom = [image.pixel(x, image.height() - 1) for x in range(image.width())]
            assert len(set(bottom)) == 1
            assert image.height() == round(step.sizeHint().height() * scale)
            # The third line is there, in the lowest quarter.
            low = {
                image.pixel(x, y)
                for x in range(image.width())
                for y in range(image.height() * 3 // 4, image.height())
            }
            assert len(low) > 2

    @pytest.mark.parametrize("spare", [-8, 2, 6, 40])
    def test_the_words_of_two_steps_never_touch(self, qtbot, stepper, spare):
        stepper.show_record(record(IngestState.SYNC_VERIFIED))
        metrics = stepper.fontMetrics()
        longest = max(metrics.horizontalAdvance(wording.state_name(state)) for state in LIFECYCLE)
        stepper.setFixedWidth(len(LIFECYCLE) * (longest + spare))
        qtbot.waitUntil(lambda: stepper.steps[1].width() == longest + spare)
        for step in stepper.steps:
            image = step.grab().toImage()
            below = round(step._diameter() * 1.6 * image.devicePixelRatio())
            background = image.pixel(0, image.height() - 1)
            gap = metrics.averageCharWidth() // 2 - 1
            for x in (*range(gap), *range(image.width() - gap, image.width())):
                assert {image.pixel(x, y) for y in range(below, image.height())} == {background}

    def test_twice_the_font_needs_twice_the_room(self, stepper):
        step = stepper.steps[1]
        font = step.font()
        font.setPointSizeF(10)
        step.setFont(font)
        before = step.sizeHint(), step.minimumSizeHint()
        font.setPointSizeF(20)
        step.setFont(font)
        for small, large in zip(before, (step.sizeHint(), step.minimumSizeHint()), strict=True):
            assert large.height() >= 1.8 * small.height()
            assert large.width() >= 1.8 * small.width()

    def test_every_status_looks_different(self, stepper):
        pictures = []
        for state, known in ((None, True), (IngestState.COMPLETE, True), (IngestState.CLEARED, True)):
            stepper.show_state(state, known=known)
            pictures.append(self.picture(stepper))
        stepper.show_state(None, known=False)
        pictures.append(self.picture(stepper))
        assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])

    def test_focus_and_theme_are_seen(self, qtbot, themes, stepper):
        plain = self.picture(stepper)
        stepper.steps[1].setFocus()
        focused = self.picture(stepper)
        assert focused != plain
        stepper.steps[2].setFocus()
        assert self.picture(stepper) == plain
        themes.set_appearance(Appearance.DARK)
        assert self.picture(stepper) != plain
