"""What the window shows before a folder was ever chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel

from exlab_gui.desktop.pages import MessagePage
from exlab_gui.desktop.translation import translate
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
        assistant = push_button(
            lambda: translate("Welcome", "First steps\u2026"),
            "first_steps_button",
            lambda: translate("Welcome", "Choose the staging folder and the NAS folder with some help"),
            primary=True,
        )
        choose = push_button(
            lambda: translate("Welcome", "Choose staging folder\u2026"),
            "choose_folder_button",
            lambda: translate("Welcome", "Pick the folder with your runs"),
        )
        demo = push_button(
            lambda: translate("Welcome", "Try the practice lab"),
            "try_demo_button",
            lambda: translate("Welcome", "Open a small practice lab with made-up data"),
        )
        super().__init__(
            "welcome_page",
            lambda: translate("Welcome", "Welcome to ExLab Runs"),
            lambda: translate(
                "Welcome",
                "See where every run stands on its way from the instrument to the NAS, and do the next "
                "step.\n\nSet up the folders in three short steps, or look around in a practice lab with "
                "made-up data first.",
            ),
            assistant,
            choose,
            demo,
        )
        picture = QLabel()
        side = self.fontMetrics().height() * 6
        icon = QIcon(str(resource_path("icons/exlab-runs.svg")))
        picture.setPixmap(icon.pixmap(side, side))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column.insertWidget(0, picture)
        assistant.clicked.connect(self.assistant_requested)
        choose.clicked.connect(self.choose_requested)
        demo.clicked.connect(self.demo_requested)
