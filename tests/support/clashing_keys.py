"""Finds keys that two things in one window would answer to."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar


def keys_of(window):
    """Every shortcut of a window, with what it does."""
    actions = [*window.actions(), *window.findChildren(QAction)]
    found = {action: action.shortcuts() for action in actions}
    found |= {shortcut: shortcut.keys() for shortcut in window.findChildren(QShortcut)}
    return [(key.toString(), owner) for owner, keys in found.items() for key in keys if not key.isEmpty()]


def mnemonics(texts):
    """The letters that are marked in texts: ``&Open`` has one, ``R&&D`` none."""
    return [letter.lower() for text in texts for letter in re.findall(r"&(\w)", text.replace("&&", ""))]


def clashes(things):
    return [thing for thing, number in Counter(things).items() if number > 1]


def words_of(window):
    """What buttons, tabs and labels of fields say."""
    texts = [button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()]
    texts += [label.text() for label in window.findChildren(QLabel) if label.buddy() is not None]
    for bar in window.findChildren(QTabBar):
        texts += [bar.tabText(place) for place in range(bar.count())]
    return texts
