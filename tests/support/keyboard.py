"""An operator without a mouse: keys go where the keyboard is, and Tab walks from one control to the next."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

MOST_STOPS = 120


def stops(window):
    """What Tab has to visit: everything in a window that can be used and takes the keyboard by it."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusProxy() is None
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not _is_left_to_the_arrow_keys(widget)
    ]


def _is_left_to_the_arrow_keys(widget):
    """Whether it is one of several of which Tab visits only the chosen one."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    return widget.autoExclusive() or (group is not None and group.exclusive())


def name_of(widget):
    """How a test calls a widget."""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()}".strip()


class Keyboard:
    """Presses keys; see the module."""

    def __init__(self, qtbot):
        self._qtbot = qtbot

    @property
    def focus(self):
        return QApplication.focusWidget()

    def back_in(self, window):
        """The dialog is gone; the window has the keyboard again, as everywhere but off screen."""
        window.activateWindow()
        self._qtbot.waitUntil(lambda: window.isActiveWindow() and self.focus is not None)

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        """Press keys, one after the other."""
        for key in keys:
            target = QApplication.activePopupWidget() or self.focus or QApplication.activeWindow()
            assert target is not None, "nothing has the keyboard"
            self._qtbot.keyClick(target, key, modifier)

    def control(self, key):
        self.press(key, modifier=Qt.KeyboardModifier.ControlModifier)

    def type(self, text):
        self._qtbot.keyClicks(self.focus, text)

    def tab(self, *, back=False):
        """Go on to the next control, or back to the one before; returns it."""
        if back:
            self.press(Qt.Key.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)
        else:
            self.press(Qt.Key.Key_Tab)
        return self.focus

    def tab_to(self, name):
        """Go on until the keyboard is on the control of this object name; returns it."""
        for _ in range(MOST_STOPS):
            if self.focus is not None and self.focus.objectName() == name:
                return self.focus
            self.tab()
        raise AssertionError(f"Tab never comes to {name}")

    def round(self, *, back=False):
        """All that Tab visits until it is where it went first."""
        first = self.tab(back=back)
        visited = [first]
        for _ in range(MOST_STOPS):
            now = self.tab(back=back)
            if now is first:
                return visited
            visited.append(now)
        raise AssertionError(
            f"Tab does not come back to {name_of(first)}: {list(map(name_of, visited[-5:]))}"
        )

    def unseen(self):
        """Those that Tab visits and that look the same with and without the keyboard."""
        first = self.tab()
        window = first.window()
        unseen = []
        for _ in range(MOST_STOPS):
            widget = self.focus
            around = QRect(widget.mapTo(window, QPoint()), widget.size())
            with_it = window.grab(around).toImage()
            self.tab()
            if window.grab(around).toImage() == with_it:
                unseen.append(name_of(widget))
            if self.focus is first:
                break
        return unseen
