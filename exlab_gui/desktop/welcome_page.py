"""What the window shows before a folder was ever chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel

from exlab_gui.desktop.pages import MessagePage
from exlab_gui.desktop.plain_text import button_text, tooltip
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import push_button
from exlab_gui.resources import resource_path


class WelcomePage(MessagePage):
    """The first start: nothing is chosen yet.

    Signals:
        choose_requested, demo_requested, assistant_requested: the ways to go on.
    """

    choose_requested = Signal()
    demo_requested = Signal()
    assistant_requested = Signal()

    def __init__(self) -> None:
        self._assistant = push_button("", "first_steps_button", primary=True)
        self._choose = push_button("", "choose_folder_button")
        self._demo = push_button("", "try_demo_button")
        super().__init__("welcome_page", "", "", self._assistant, self._choose, self._demo)
        picture = QLabel()
        side = self.fontMetrics().height() * 6
        icon = QIcon(str(resource_path("icons/exlab-runs.svg")))
        picture.setPixmap(icon.pixmap(side, side))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column.insertWidget(0, picture)
        self._assistant.clicked.connect(self.assistant_requested)
        self._choose.clicked.connect(self.choose_requested)
        self._demo.clicked.connect(self.demo_requested)
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        self.heading.setText(translate("Welcome", "Welcome to ExLab Runs"))
        self.say(
            translate(
                "Welcome",
                "See where every run stands on its way from the instrument to the NAS, and do the next "
                "step.\n\nSet up the folders in three short steps, or look around in a practice lab with "
                "made-up data first.",
            )
        )
        words = {
            self._assistant: (
                translate("Welcome", "First steps\u2026"),
                translate("Welcome", "Choose the staging folder and the NAS folder with some help"),
            ),
            self._choose: (
                translate("Welcome", "Choose staging folder\u2026"),
                translate("Welcome", "Pick the folder with your runs"),
            ),
            self._demo: (
                translate("Welcome", "Try the practice lab"),
                translate("Welcome", "Open a small practice lab with made-up data"),
            ),
        }
        for button, (text, tip) in words.items():
            button.setText(button_text(text))
            button.setAccessibleName(text)
            button.setToolTip(tooltip(tip))
