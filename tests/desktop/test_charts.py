"""Charts: every part can be pointed at, reached with the keys, and says its numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFont, QHelpEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget

from exlab_gui.desktop.charts_days import DayBars, DayPair
from exlab_gui.desktop.charts_geometry import SPAN_TICKS, nice_ceiling, shares, span_end, span_place
from exlab_gui.desktop.charts_legend import Entry, Legend
from exlab_gui.desktop.charts_spans import Outlier, SpanChart, SpanRow
from exlab_gui.desktop.charts_stacked import Bar, Part, StackedBars
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.theme import Appearance

LEFT = Qt.MouseButton.LeftButton
TRACKED = (RunStatus.STAGING, RunStatus.COMPLETE, RunStatus.SYNC_VERIFIED)


def bar(name, *amounts):
    parts = tuple(
        Part(status, amount, str(amount), (f"{name}: {amount}", status.value), (name, status.value))
        for status, amount in zip(TRACKED, amounts, strict=False)
        if amount
    )
    return Bar(name, str(sum(amounts)), (name,), (name, "all"), parts)


@pytest.fixture
def hold(qtbot):
    """Shows a chart between two fields, in an active window."""
    windows = []

    def do(chart, width=700):
        window = QWidget()
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for part in (QLineEdit(), chart, QLineEdit()):
            column.addWidget(part)
        window.resize(width, 500)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        chart.told = []
        chart.chosen.connect(chart.told.append)
        windows.append(window)
        return chart

    yield do
    QToolTip.hideText()


@pytest.fixture
def bars(hold, themes):
    chart = hold(StackedBars(themes, "bars", "Runs"))
    chart.show_bars([bar("A", 5, 3, 2), bar("B", 0, 4, 0), bar("C", 1, 0, 1)])
    chart.describe("3 instruments.")
    return chart


def mark(chart, *words):
    return next(each for each in chart.marks if each.words[: len(words)] == words)


def middle(found):
    return found.area.center().toPoint()


class TestGeometry:
    @given(st.lists(st.integers(0, 10**19), max_size=12), st.integers(1, 5_000), st.integers(0, 50))
    def test_shares_fill_the_room_and_nothing_vanishes(self, amounts, room, least):
        widths = shares(amounts, room, least)
        some = [width for width, amount in zip(widths, amounts, strict=True) if amount]
        assert [width > 0 for width in widths] == [amount > 0 for amount in amounts]
        if some:
            assert sum(some) == pytest.approx(room)
            assert min(some) >= min(least, room / len(some)) * (1 - 1e-9)

    def test_without_room_there_are_no_shares(self):
        assert shares([1, 0, 3], 0, 5) == [0, 0, 0]

    def test_shares_are_true_where_all_are_large_enough(self):
        assert shares([1, 0, 3], 80, 5) == pytest.approx([20, 0, 60])

    def test_a_small_share_is_widened_at_the_cost_of_the_others(self):
        small, large, larger = shares([1, 1_000, 2_000], 100, 4)
        assert small == 4
        assert large + larger == pytest.approx(96)
        assert large < larger

    @pytest.mark.parametrize(
        ("largest", "end"),
        [(0, 1), (1, 1), (1.1, 2), (2.2, 2.5), (26, 50), (51, 100), (999, 1_000), (3e15, 5e15)],
    )
    def test_a_scale_ends_at_a_round_number(self, largest, end):
        assert nice_ceiling(largest) == pytest.approx(end)

    def test_the_scale_of_times_goes_from_left_to_right(self):
        places = [span_place(tick, SPAN_TICKS[-1]) for tick in (0, 1, *SPAN_TICKS)]
        assert places == sorted(set(places))
        assert (places[0], places[-1]) == (0, 1)
        assert span_place(10**12, 60) == 1
        assert span_place(-5, 60) == 0

    @pytest.mark.parametrize(("longest", "end"), [(0, 60), (60, 60), (61, 600), (400 * 86_400, 400 * 86_400)])
    def test_the_scale_of_times_ends_at_the_next_tick(self, longest, end):
        assert span_end(longest) == end


class TestStackedBars:
    def test_every_piece_has_its_place_and_its_words(self, bars):
        assert [each.words[0] for each in bars.marks] == [
            "A",
            "A: 5",
            "A: 3",
            "A: 2",
            "B",
            "B: 4",
            "C",
            "C: 1",
            "C: 1",
        ]
        for one, other in zip(bars.marks, bars.marks[1:], strict=False):
            assert not one.area.intersects(other.area)
        assert all(bars.rect().toRectF().contains(each.area) for each in bars.marks)

    def test_bars_have_one_scale(self, bars):
        widths = [mark(bars, words).area.width() for words in ("A: 5", "A: 3", "A: 2", "B: 4")]
        assert widths[3] == pytest.approx(widths[0] * 4 / 5, abs=3)
        assert widths[1] == pytest.approx(widths[0] * 3 / 5, abs=3)

    def test_a_click_asks_for_what_lies_there(self, qtbot, bars):
        for words in ("B: 4", "A", "A: 2"):
            qtbot.mouseClick(bars, LEFT, pos=middle(mark(bars, words)))
        assert bars.told == [("B", "complete"), ("A", "all"), ("A", "sync_verified")]

    def test_a_click_beside_the_bars_asks_for_nothing(self, qtbot, bars):
        empty = QPoint(bars.width() - 2, 2)
        assert bars.mark_at(empty) is None
        qtbot.mouseClick(bars, LEFT, pos=empty)
        qtbot.mouseClick(bars, Qt.MouseButton.RightButton, pos=middle(mark(bars, "A: 5")))
        assert bars.told == []

    def test_the_pointer_tells_what_can_be_clicked(self, qtbot, bars):
        qtbot.mouseMove(bars, middle(mark(bars, "A: 5")))
        assert bars.cursor().shape() is Qt.CursorShape.PointingHandCursor
        qtbot.mouseMove(bars, QPoint(bars.width() - 2, 2))
        assert bars.cursor().shape() is Qt.CursorShape.ArrowCursor

    def test_the_numbers_are_told_where_the_pointer_rests(self, bars):
        place = middle(mark(bars, "A: 5"))
        QApplication.sendEvent(bars, QHelpEvent(QHelpEvent.Type.ToolTip, place, bars.mapToGlobal(place)))
        assert "A: 5" in QToolTip.text()
        assert "staging" in QToolTip.text()

    def test_a_name_is_never_taken_for_a_format(self, bars):
        bars.show_bars([bar("<b>x</b>", 1)])
        place = middle(mark(bars, "<b>x</b>: 1"))
        QApplication.sendEvent(bars, QHelpEvent(QHelpEvent.Type.ToolTip, place, bars.mapToGlobal(place)))
        assert "&lt;b&gt;x&lt;/b&gt;: 1" in QToolTip.text()

    @pytest.mark.parametrize("width", [260, 400, 3_000])
    def test_nothing_lies_outside_at_any_width(self, qtbot, hold, themes, width):
        chart = hold(StackedBars(themes, "bars", "Runs"), width)
        chart.show_bars([bar("A_VERY_LONG_NAME_OF_AN_INSTRUMENT_X", 10**6, 1, 1), bar("B", 1, 1, 1)])
        qtbot.waitUntil(lambda: chart.height() == chart.sizeHint().height())
        assert all(chart.rect().toRectF().contains(each.area) for each in chart.marks)
        assert all(each.area.width() >= 1 for each in chart.marks)

    def test_it_grows_with_the_font_and_the_number_of_bars(self, bars):
        height = bars.sizeHint().height()
        font = QFont(bars.font())
        font.setPointSizeF(font.pointSizeF() * 2)
        bars.setFont(font)
        assert bars.sizeHint().height() == pytest.approx(height * 2, rel=0.1)
        bars.show_bars([bar("A", 1)] * 30)
        assert bars.sizeHint().height() == pytest.approx(height * 20, rel=0.1)

    def test_it_paints_in_both_themes(self, bars, themes):
        light = bars.grab().toImage()
        themes.set_appearance(Appearance.DARK)
        dark = bars.grab().toImage()
        place = middle(mark(bars, "A: 5")) - QPoint(20, 0)
        assert light.pixelColor(place).name() != dark.pixelColor(place).name() == themes.theme.chart_staging


class TestKeyboard:
    @pytest.fixture(autouse=True)
    def _focused(self, bars):
        bars.setFocus(Qt.FocusReason.TabFocusReason)
        assert bars.hasFocus()

    def at(self, bars):
        return bars.current.words[0]

    def test_left_and_right_visit_everything(self, qtbot, bars):
        visited = [bars.current]
        for _ in bars.marks[1:]:
            qtbot.keyClick(bars, Qt.Key.Key_Right)
            visited.append(bars.current)
        assert visited == bars.marks
        qtbot.keyClick(bars, Qt.Key.Key_Right)
        assert bars.current is bars.marks[-1]
        qtbot.keyClick(bars, Qt.Key.Key_Left)
        assert bars.current is bars.marks[-2]

    def test_up_and_down_go_to_the_nearest_piece_of_the_next_bar(self, qtbot, bars):
        qtbot.keyClick(bars, Qt.Key.Key_Right)
        assert self.at(bars) == "A: 5"
        qtbot.keyClick(bars, Qt.Key.Key_Down)
        assert self.at(bars) == "B: 4"
        qtbot.keyClick(bars, Qt.Key.Key_Down)
        assert self.at(bars) == "C: 1"
        qtbot.keyClick(bars, Qt.Key.Key_Down)
        assert self.at(bars) == "C: 1"
        for _ in range(3):
            qtbot.keyClick(bars, Qt.Key.Key_Up)
        assert self.at(bars).startswith("A")

    def test_home_and_end(self, qtbot, bars):
        qtbot.keyClick(bars, Qt.Key.Key_End)
        assert bars.current is bars.marks[-1]
        qtbot.keyClick(bars, Qt.Key.Key_Home)
        assert bars.current is bars.marks[0]

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
    def test_a_key_does_what_a_click_does(self, qtbot, bars, key):
        qtbot.keyClick(bars, Qt.Key.Key_Right)
        qtbot.keyClick(bars, key)
        assert bars.told == [("A", "staging")]

    def test_a_screen_reader_hears_the_numbers_of_the_piece(self, qtbot, bars):
        qtbot.keyClick(bars, Qt.Key.Key_Right)
        interface = QAccessible.queryAccessibleInterface(bars)
        assert interface.text(QAccessible.Text.Name) == "Runs"
        assert interface.text(QAccessible.Text.Description) == "A: 5. staging. 3 instruments."
        bars.clearFocus()
        assert interface.text(QAccessible.Text.Description) == "3 instruments."

    def test_where_it_went_is_told_so_that_it_can_be_scrolled_to(self, qtbot, bars):
        places = []
        bars.mark_reached.connect(places.append)
        qtbot.keyClick(bars, Qt.Key.Key_End)
        assert [place.center() for place in places] == [bars.marks[-1].area.toAlignedRect().center()]

    def test_tab_leaves(self, qtbot, bars):
        qtbot.keyClick(bars, Qt.Key.Key_Tab)
        assert not bars.hasFocus()

    def test_focus_can_be_seen(self, qtbot, bars):
        with_focus = bars.grab().toImage()
        bars.clearFocus()
        assert bars.grab().toImage() != with_focus

    def test_it_stays_in_range_when_there_is_less(self, qtbot, bars):
        qtbot.keyClick(bars, Qt.Key.Key_End)
        bars.show_bars([bar("A", 1)])
        qtbot.keyClick(bars, Qt.Key.Key_Return)
        assert bars.told == [("A", "staging")]

    def test_nothing_to_visit_is_no_stop_of_the_tab_key(self, qtbot, bars):
        bars.show_bars([])
        assert bars.focusPolicy() is Qt.FocusPolicy.NoFocus
        qtbot.keyClick(bars, Qt.Key.Key_Right)
        qtbot.keyClick(bars, Qt.Key.Key_Return)
        assert bars.told == []


class TestDayBars:
    @pytest.fixture
    def days(self, hold, themes):
        chart = hold(DayBars(themes, "days", "Days"))
        chart.show_days(
            [
                DayPair("13 Apr", 10, 0, ("Mon", "came 10"), ("Mon", "went 0")),
                DayPair("", 0, 0, ("Tue", "came 0"), ("Tue", "went 0")),
                DayPair("", 4, 8, ("Wed", "came 4"), ("Wed", "went 8"), "cleared on Wednesday"),
            ],
            str,
        )
        return chart

    def test_only_what_happened_can_be_visited(self, days):
        assert [each.words for each in days.marks] == [
            ("Mon", "came 10"),
            ("Wed", "came 4"),
            ("Wed", "went 8"),
        ]

    def test_what_went_lies_to_the_right_of_what_came(self, days):
        came, went = days.marks[1:]
        assert came.area.right() <= went.area.left()
        assert came.area.height() == went.area.height()

    def test_only_what_the_list_can_show_can_be_clicked(self, qtbot, days):
        for each in days.marks:
            qtbot.mouseClick(days, LEFT, pos=middle(each))
        assert days.told == ["cleared on Wednesday"]

    def test_no_days_and_absurd_amounts_are_painted(self, days):
        days.show_days([], str)
        assert days.grab().toImage().isNull() is False
        days.show_days([DayPair("", 10**30, 1, ("x",), ("y",))], str)
        assert len(days.marks) == 2
        assert days.grab().toImage().isNull() is False


class TestSpanChart:
    @pytest.fixture
    def spans(self, hold, themes):
        chart = hold(SpanChart(themes, "spans", "Times"))
        late = Outlier(400_000, ("Run 7", "5 days"), "/s/7")
        chart.show_rows(
            [
                SpanRow(RunStatus.STAGING, "Staging", "1 h", 1_800, 3_600, 7_200, ("Staging",), (late,)),
                SpanRow(RunStatus.COMPLETE, "Complete", "0 s", 0, 0, 0, ("Complete",), ()),
                SpanRow(RunStatus.SYNC_QUEUED, "Sync queued", "-", None, None, None, ("nothing yet",), ()),
            ],
            str,
        )
        return chart

    def test_a_range_and_its_outliers_lie_on_one_line_in_order(self, spans):
        staging, late, complete, _ = spans.marks
        assert staging.area.right() < late.area.left()
        assert abs(staging.area.center().y() - late.area.center().y()) < 1
        assert complete.area.top() > staging.area.bottom()
        assert all(spans.rect().toRectF().contains(each.area) for each in spans.marks)

    def test_a_range_of_nothing_can_still_be_seen(self, spans):
        assert spans.marks[2].area.width() >= 4

    def test_an_outlier_opens_its_run(self, qtbot, spans):
        qtbot.mouseClick(spans, LEFT, pos=middle(spans.marks[1]))
        qtbot.mouseClick(spans, LEFT, pos=middle(spans.marks[0]))
        assert spans.told == ["/s/7"]

    def test_it_paints(self, spans, themes):
        image = spans.grab().toImage()
        area = spans.marks[0].area
        assert image.pixelColor(area.topLeft().toPoint() + QPoint(3, 3)).name() == themes.theme.chart_staging
        spans.show_rows([], str)
        assert spans.grab().toImage().isNull() is False


class TestLegend:
    @pytest.fixture
    def legend(self, hold, themes):
        return hold(Legend(themes))

    def entries(self, *names, choice=None):
        return [Entry(name, name.upper(), lambda *_: None, f"List {name}", choice) for name in names]

    def test_an_entry_asks_for_its_choice(self, qtbot, legend):
        legend.show_entries(self.entries("a", choice=7))
        button = legend.findChild(QWidget, "a")
        qtbot.mouseClick(button, LEFT)
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert legend.told == [7, 7]
        assert button.accessibleName() == "A"

    def test_an_entry_without_a_choice_is_only_read(self, qtbot, legend):
        legend.show_entries(self.entries("a"))
        button = legend.findChild(QWidget, "a")
        qtbot.mouseClick(button, LEFT)
        assert legend.told == []
        assert button.focusPolicy() is Qt.FocusPolicy.NoFocus

    def test_new_numbers_keep_the_focus_and_the_order(self, qtbot, legend):
        legend.show_entries(self.entries("b", "c", choice=1))
        legend.findChild(QWidget, "c").setFocus()
        qtbot.waitUntil(legend.findChild(QWidget, "c").hasFocus)
        legend.show_entries(self.entries("a", "c", choice=2))
        assert legend.findChild(QWidget, "c").hasFocus()
        qtbot.waitUntil(lambda: legend.findChild(QWidget, "b") is None)
        qtbot.waitUntil(lambda: legend.findChild(QWidget, "a").x() < legend.findChild(QWidget, "c").x())
