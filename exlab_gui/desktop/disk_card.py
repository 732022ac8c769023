"""How full the staging disk is, at the foot of the sidebar."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from exlab_gui.desktop import formats
from exlab_gui.desktop.choice_tree import caption
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import ElidedLabel


class DiskUsage(NamedTuple):
    """The disk that holds the staging folder, in bytes."""

    total: int
    free: int


class DiskCard(QWidget):
    """A bar, and the same in words. Hidden until something is known."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("disk_card")
        self._bar = QProgressBar()
        self._bar.setObjectName("disk_bar")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._free = ElidedLabel()
        self._verified = ElidedLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.fontMetrics().height() // 3)
        layout.addWidget(caption(lambda: translate("Sidebar", "Staging disk")))
        layout.addWidget(self._bar)
        for label in (self._free, self._verified):
            label.setProperty("muted", True)
            layout.addWidget(label)
        self.hide()
        self._shown: tuple[DiskUsage | None, int] = None, 0
        keep_translated(self._put_words)

    def _put_words(self) -> None:
        self._bar.setAccessibleName(translate("Sidebar", "Staging disk"))
        self.show_usage(*self._shown)

    def show_usage(self, usage: DiskUsage | None, verified_bytes: int) -> None:
        """Show how full it is, None where that is not known, and how much of it the NAS has."""
        self._shown = usage, verified_bytes
        self.setVisible(usage is not None and usage.total > 0)
        if usage is None or usage.total <= 0:
            return
        self._bar.setValue(round(1000 * (usage.total - usage.free) / usage.total))
        words = translate("Sidebar", "{free} free of {total}")
        self._free.show_text(words.format(free=formats.size(usage.free), total=formats.size(usage.total)))
        self._bar.setAccessibleDescription(self._free.text())
        words = translate("Sidebar", "{size} verified on the NAS")
        self._verified.show_text(words.format(size=formats.size(verified_bytes)))
        self._verified.setVisible(verified_bytes > 0)
