"""One job in one line: what, how far, in words, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from exlab_gui.desktop import job_wording
from exlab_gui.desktop.job import JobKind, JobState
from exlab_gui.desktop.motion import show_busy
from exlab_gui.desktop.plain_text import button_text, tooltip
from exlab_gui.desktop.translation import keep_translated, per_language, translate
from exlab_gui.desktop.widgets import ElidedLabel, push_button, repolish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from exlab_gui.desktop.job_board import JobTracker
    from exlab_gui.desktop.job_wording import Fact

_BAR_STEPS = 1_000
_WIDE_EMS = 30


class _Way(NamedTuple):
    """What the button between *Pause* and *Continue* does next."""

    text: str
    tip: str
    spoken: str


@per_language
def _ways() -> tuple[_Way, _Way, _Way]:
    """To pause, to continue, and to try again."""
    return (
        _Way(
            translate("Jobs", "Pause"),
            translate("Jobs", "Let this job rest; what is done stays done"),
            translate("Jobs", "Pause: {job}"),
        ),
        _Way(
            translate("Jobs", "Continue"),
            translate("Jobs", "Go on where it stopped"),
            translate("Jobs", "Continue: {job}"),
        ),
        _Way(
            translate("Jobs", "Try again"),
            translate("Jobs", "Go on where it stopped, now that the reason is gone"),
            translate("Jobs", "Try again: {job}"),
        ),
    )


class FactsLabel(QLabel):
    """Facts side by side, each in a place of its own width, so that changing numbers move nothing.

    Those of least weight go where there is no room for all; the tooltip has all.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("job_detail")
        self.setTextFormat(Qt.TextFormat.PlainText)
        font = self.font()
        font.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(font)
        self._facts: tuple[Fact, ...] = ()

    def show_facts(self, facts: tuple[Fact, ...], *, alarming: bool) -> None:
        """Show these; ``alarming`` in the colour of a problem."""
        if self.property("alarming") is not alarming:
            self.setProperty("alarming", alarming)
            repolish(self)
        if facts == self._facts:
            return
        self._facts = facts
        words = job_wording.joined(facts)
        self.setText(words)
        self.setToolTip(tooltip(words))
        self.update()

    def width_within(self, room: int) -> int:
        """The width of as many facts as fit into ``room``; all of it where not even one fits."""
        return min(self._width(self._fitting(room)), room)

    def least_width(self) -> int:
        """The width of the weightiest fact."""
        return max(self._width(self._fitting(0)), 0)

    def _fitting(self, room: int) -> list[Fact]:
        kept = list(self._facts)
        # A place that is kept for what is not known yet goes before anything that is.
        for fact in sorted(self._facts, key=lambda fact: (bool(fact.text), fact.weight)):
            if len(kept) <= 1 or self._width(kept) <= room:
                break
            kept.remove(fact)
        return kept

    def _width(self, facts: Sequence[Fact]) -> int:
        gaps = (len(facts) - 1) * self._text_width(job_wording.SEPARATOR)
        return sum(self._fact_width(fact) for fact in facts) + max(gaps, 0)

    def _fact_width(self, fact: Fact) -> int:
        return max(self._text_width(fact.text), self._text_width(fact.widest))

    def _text_width(self, text: str) -> int:
        # One pixel more: a width is rounded down, and the last letter would be elided.
        return self.fontMetrics().horizontalAdvance(text) + 1 if text else 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            gap = self._text_width(job_wording.SEPARATOR)
            middle = Qt.AlignmentFlag.AlignVCenter
            x, drawn = 0, False
            for fact in self._fitting(self.width()):
                width = min(self._fact_width(fact), self.width() - x)
                text = self.fontMetrics().elidedText(fact.text, Qt.TextElideMode.ElideRight, width)
                # Numbers stand at the right of their place: what follows them in it then never moves.
                side = Qt.AlignmentFlag.AlignRight if drawn else Qt.AlignmentFlag.AlignLeft
                painter.drawText(QRect(x, 0, width, self.height()), middle | side, text)
                if drawn and text:
                    dot = QRect(x + width - self._text_width(text) - gap, 0, gap, self.height())
                    painter.drawText(dot, middle, job_wording.SEPARATOR)
                drawn = drawn or bool(text)
                x += width + gap


class JobLine(QWidget):
    """Shows one job, and does with it what is clicked. It places its parts itself, by what matters most.

    Args:
        in_list: whether it is a row of the list: columns of one width, and *Move up* and *Move down*.

    Signals:
        move_requested: the job is to get another place; -1 for earlier, 1 for later.
    """

    move_requested = Signal(int)

    def __init__(self, *, in_list: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_list = in_list
        self._full_height = 0
        self._tracker: JobTracker | None = None
        self._title = ElidedLabel(self)
        self._title.setObjectName("job_title")
        self._bar = QProgressBar(self)
        self._bar.setObjectName("job_bar")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _BAR_STEPS)
        self.facts = FactsLabel(self)
        self.up_button = self._button("\u2191", "job_up_button")
        self.down_button = self._button("\u2193", "job_down_button")
        self.pause_button = self._button("", "job_pause_button")
        self.cancel_button = self._button("", "job_cancel_button")
        self.up_button.clicked.connect(self._move_up)
        self.down_button.clicked.connect(self._move_down)
        self.pause_button.clicked.connect(self._pause_or_go_on)
        self.cancel_button.clicked.connect(self._cancel)
        self.up_button.setVisible(in_list)
        self.down_button.setVisible(in_list)
        keep_translated(self._put_words)

    @property
    def tracker(self) -> JobTracker | None:
        """The job that is shown."""
        return self._tracker

    def buttons(self) -> list[QPushButton]:
        """Its buttons, in the order of the Tab key."""
        return [self.up_button, self.down_button, self.pause_button, self.cancel_button]

    def show_tracker(self, tracker: JobTracker | None) -> None:
        """Show this job from now on; None only forgets the one before."""
        if self._tracker is tracker:
            return
        if self._tracker is not None:
            self._tracker.changed.disconnect(self._show)
        self._tracker = tracker
        if tracker is not None:
            tracker.changed.connect(self._show)
            self._put_words()

    def show_places(self, *, can_move_up: bool, can_move_down: bool) -> None:
        """Say whether there is an earlier and a later place for it."""
        for button, other, can_move in (
            (self.up_button, self.down_button, can_move_up),
            (self.down_button, self.up_button, can_move_down),
        ):
            had_focus = button.hasFocus()
            button.setEnabled(can_move)
            if had_focus and not can_move:
                # At the end of the way the only way is back; Tab begins there.
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
        movable = can_move_up or can_move_down
        self._set_shown(self.up_button, shown=self._in_list and movable)
        self._set_shown(self.down_button, shown=self._in_list and movable)

    def set_narrow(self, *, narrow: bool) -> None:
        """Whether there is so little room that buttons go without their frames."""
        for button in self.buttons():
            set_quiet(button, quiet=narrow or self._in_list)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 110, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 40, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _height(self) -> int:
        # The same with and without frames.
        self._full_height = max(self._full_height, self.cancel_button.sizeHint().height())
        return self._full_height

    def _button(self, text: str, name: str) -> QPushButton:
        button = push_button(text, name)
        button.setParent(self)
        button.setProperty("quiet", self._in_list)
        return button

    def _put_words(self) -> None:
        cancel, pause = translate("Jobs", "Cancel"), _ways()[0].text
        for button, text in ((self.cancel_button, cancel), (self.pause_button, pause)):
            button.setText(button_text(text))
            button.setAccessibleName(text)
        self.cancel_button.setToolTip(tooltip(translate("Jobs", "Stop this job; what is done stays done")))
        self.up_button.setToolTip(tooltip(translate("Jobs", "Do this job earlier")))
        self.down_button.setToolTip(tooltip(translate("Jobs", "Do this job later")))
        self._full_height = 0
        if self._tracker is not None:
            self._name(self._tracker.title)
            self._show()

    def _name(self, title: str) -> None:
        self._title.show_text(title)
        self._bar.setAccessibleName(title)
        self.setAccessibleName(title)
        self.cancel_button.setAccessibleName(translate("Jobs", "Cancel: {job}").format(job=title))
        self.up_button.setAccessibleName(translate("Jobs", "Move up: {job}").format(job=title))
        self.down_button.setAccessibleName(translate("Jobs", "Move down: {job}").format(job=title))

    def _show(self) -> None:
        tracker = self._tracker
        if tracker is None:
            return
        self.facts.show_facts(tracker.facts, alarming=tracker.needs_attention)
        self._show_bar(tracker)
        self._show_pause(tracker)
        self.cancel_button.setEnabled(not tracker.job.is_cancel_requested)
        self._arrange()

    def _show_bar(self, tracker: JobTracker) -> None:
        if tracker.is_busy:
            show_busy(self._bar)
        else:
            self._bar.setRange(0, _BAR_STEPS)
            # Rounded down: full is said only of what is done.
            self._bar.setValue(int((tracker.fraction or 0.0) * _BAR_STEPS))
        self._bar.setAccessibleDescription(tracker.words)

    def _show_pause(self, tracker: JobTracker) -> None:
        job = tracker.job
        way, go_on, try_again = _ways()
        if job.state is JobState.STALLED or job.pause_reason:
            way = try_again
        elif job.state is JobState.PAUSED:
            way = go_on
        self.pause_button.setText(button_text(way.text))
        self.pause_button.setToolTip(tooltip(way.tip))
        self.pause_button.setAccessibleName(way.spoken.format(job=tracker.title))
        self.pause_button.setEnabled(not job.is_cancel_requested)
        self._set_shown(self.pause_button, shown=job.kind is JobKind.TRANSFER)

    def _set_shown(self, button: QPushButton, *, shown: bool) -> None:
        if button.isHidden() is shown:
            button.setVisible(shown)
            self._arrange()

    def _pause_or_go_on(self) -> None:
        if self._tracker is None:
            return
        job = self._tracker.job
        if job.state is JobState.STALLED:
            job.retry()
        elif job.state is JobState.PAUSED:
            job.resume()
        else:
            job.pause()

    def _cancel(self) -> None:
        if self._tracker is not None:
            self._tracker.job.cancel()

    def _move_up(self) -> None:
        self.move_requested.emit(-1)

    def _move_down(self) -> None:
        self.move_requested.emit(1)

    def _arrange(self) -> None:
        """Buttons at the right, whole; what is left is for the title, the bar and the words."""
        gap = round(self.fontMetrics().height() * (0.3 if self._in_list else 0.7))
        right = self.width()
        for button, texts in (
            (self.cancel_button, (self.cancel_button.text(),)),
            (self.pause_button, [button_text(way.text) for way in _ways()]),
            (self.down_button, ("\u2193",)),
            (self.up_button, ("\u2191",)),
        ):
            # In the list the places of buttons that a job does not have stay free: columns.
            if self._in_list or not button.isHidden():
                width = width_for(button, texts)
                right -= width
                height = min(button.sizeHint().height(), self.height())
                button.setGeometry(right, (self.height() - height) // 2, width, height)
                right -= gap
        self._arrange_words(max(right, 0))

    def _arrange_words(self, room: int) -> None:
        """Share out what the buttons leave: the weightiest words, then the title, the bar, other words."""
        em = self.fontMetrics().height()
        gap = round(em * 0.9)
        least = min(self.facts.least_width(), room // 2)
        is_wide = room > em * _WIDE_EMS
        title = min(self._title_width(room, is_wide=is_wide), room - gap - least)
        room -= title + gap
        bar = em * 7 if self._in_list else em * 3
        if not (is_wide if self._in_list else room - least > bar + gap):
            bar = 0
        facts = self.facts.width_within(room - bar - gap if bar else room)
        if bar and not self._in_list:
            bar = room - gap - facts
        self._bar.setVisible(bar > 0)
        height = self.height()
        bar_height = self._bar.sizeHint().height()
        self._title.setGeometry(0, 0, title, height)
        self._bar.setGeometry(title + gap, (height - bar_height) // 2, bar, bar_height)
        self.facts.setGeometry(title + gap + (bar + gap if bar else 0), 0, facts, height)

    def _title_width(self, room: int, *, is_wide: bool) -> int:
        em = self.fontMetrics().height()
        if self._in_list:
            return round(room * (0.3 if is_wide else 0.45))
        wanted = self.fontMetrics().horizontalAdvance(self._title.text()) + 2
        return min(wanted, max(round(room * 0.4), em * 13))


def set_quiet(button: QPushButton, *, quiet: bool) -> None:
    """Let a button go with or without its frame."""
    if bool(button.property("quiet")) is not quiet:
        button.setProperty("quiet", quiet)
        repolish(button)


def width_for(button: QPushButton, texts: Sequence[str]) -> int:
    """Wide enough for whatever a button will say, so that nothing moves when it says something else."""
    metrics = button.fontMetrics()
    before = button.text()
    button.setText(max(texts, key=metrics.horizontalAdvance))
    width = button.sizeHint().width()
    button.setText(before)
    return width
