"""The settings window: what the user may settle, what IT settled, and why a value is not possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from exlab_gui import APP_NAME
from exlab_gui.desktop import settings_wording
from exlab_gui.desktop.dialogs import AppDialog, DetailsDialog
from exlab_gui.desktop.screen_room import screen_room
from exlab_gui.desktop.setting_layers import changed, effective
from exlab_gui.desktop.settings_sections import (
    AttentionSection,
    ChoiceSection,
    CompletenessSection,
    FoldersSection,
    language_section,
)
from exlab_gui.desktop.settings_widgets import plain
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import Banner, FocusFollower, push_button

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from exlab_gui.desktop.error_wording import Explanation
    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.presets import Presets
    from exlab_gui.desktop.settings import PartialSettings, Settings

_WIDTH_EMS = 50
_SHARE_OF_SCREEN = 0.88


class SettingsWindow(AppDialog):
    """Shows and changes the settings; opened with ``show`` it stands beside the main window.

    Signals:
        saved: the user's own settings as they are now, a :class:`PartialSettings`.
    """

    saved = Signal(object)

    def __init__(
        self, own: PartialSettings, presets: Presets, folder: str, runner: JobRunner, parent: QWidget | None
    ) -> None:
        super().__init__("settings_window", settings_wording.title(), parent)
        self.setWindowTitle(f"{settings_wording.title()} \u2013 {APP_NAME}")
        self._own = own
        self._presets = presets
        self._shown = effective(own, presets)
        self._folders = FoldersSection(self._shown, presets, folder, runner)
        self._sections = (
            self._folders,
            ChoiceSection(
                "copies_to_nas",
                (*settings_wording.copying_section(), settings_wording.copy_choices()),
                self._shown,
                presets,
            ),
            CompletenessSection(self._shown, presets),
            AttentionSection(self._shown, presets),
            ChoiceSection(
                "recheck",
                (*settings_wording.clearing_section(), settings_wording.recheck_choices()),
                self._shown,
                presets,
            ),
            language_section(self._shown, presets),
        )
        # Compared with what is entered now: the list also has the folder that is open.
        self._before = self._entered()
        self._page = _Page(self._make_body())
        self.content.addWidget(self._page)
        save = push_button("", "save_settings_button", primary=True)
        text = translate("Settings", "&Save")
        save.setText(text)
        save.setAccessibleName(plain(text))
        cancel = push_button(translate("Settings", "Cancel"), "cancel_settings_button")
        self.add_button(cancel, self.reject)
        self.add_button(save, self._save)
        save.setDefault(True)
        self._folders.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_own(self, own: PartialSettings) -> None:
        """Something else changed the user's own settings: saving adds to these what was changed here."""
        self._own = own

    def done(self, result: int) -> None:
        self._folders.nas.stop()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        room = screen_room(self)
        usual = self.fontMetrics().height() * _WIDTH_EMS
        width = min(max(usual, self._page.least_width()), round(room.width() * _SHARE_OF_SCREEN))
        around = self.sizeHint().height() - self._page.sizeHint().height()
        wanted = self._page.height_for(width) + around
        self.resize(width, min(wanted, round(room.height() * _SHARE_OF_SCREEN)))
        super().showEvent(event)

    def _make_body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("settings_body")
        layout = QVBoxLayout(body)
        em = self.fontMetrics().height()
        layout.setContentsMargins(0, 0, em // 2, 0)
        layout.setSpacing(round(em * 0.7))
        if self._presets.problems:
            banner = Banner("presets_banner", closable=False)
            banner.show_explanation(settings_wording.presets_words(self._presets), alarming=True)
            banner.details_requested.connect(self._show_details)
            layout.addWidget(banner)
        for section in self._sections:
            layout.addWidget(section)
        return body

    def _entered(self) -> Settings:
        values = {key: value for section in self._sections for key, value in section.values().items()}
        return msgspec.structs.replace(self._shown, **values)

    def _save(self) -> None:
        if any(section.focus_fault() for section in self._sections):
            self._page.ensureWidgetVisible(self.focusWidget())
            return
        self.saved.emit(changed(self._own, self._presets, self._before, self._entered()))
        self.accept()

    def _show_details(self, explanation: Explanation) -> None:
        DetailsDialog(translate("Settings", "Settings of your IT"), explanation, self).open()


class _Page(QScrollArea):
    """Scrolls a page of words up and down; the page is exactly as high as its words need at this width."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self.setObjectName("settings_scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = body
        # Not setWidgetResizable: it takes the height that wrapped words would need at their smallest width.
        self.setWidget(body)
        body.installEventFilter(self)
        FocusFollower(self)

    def least_width(self) -> int:
        """What the page and the frame around it need, so that nothing has to be scrolled sideways."""
        em = self.fontMetrics().height()
        return self._body.minimumSizeHint().width() + 4 * em

    def height_for(self, width: int) -> int:
        """What the page needs to be seen whole."""
        return self._body.heightForWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A choice is one line; where that is wider than the screen, it can be scrolled to.
        width = max(self.viewport().width(), self._body.minimumSizeHint().width())
        self._body.resize(width, self.height_for(width))
