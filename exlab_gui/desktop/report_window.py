"""A run report on screen, as it will be on paper, and where it can go from there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QPalette, Qt
from PySide6.QtWidgets import QTextBrowser, QWidget

from exlab_gui import APP_NAME
from exlab_gui.desktop import formats
from exlab_gui.desktop.dialogs import AppDialog, DetailsDialog
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.report_markup import QT_SHEET, QT_STYLE, rich_text
from exlab_gui.desktop.screen_room import screen_room
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import Banner, WrappedLabel, push_button

if TYPE_CHECKING:
    from exlab_gui.desktop.error_wording import Explanation
    from exlab_gui.desktop.report_work import MadeReport

MOST_SHOWN = 5
"""So many runs are shown on screen: to lay out hundreds would hold up the window."""

_WIDTH_EMS, _HEIGHT_EMS = 62, 52
_SHARE_OF_SCREEN = 0.9


class ReportWindow(AppDialog):
    """Shows a report; opened with ``show`` it stands beside the main window.

    Signals:
        html_wanted, pdf_wanted, paper_wanted, copies_wanted: the operator wants it as a file, as a PDF, on
            paper, or beside the copies on the NAS.
    """

    html_wanted = Signal()
    pdf_wanted = Signal()
    paper_wanted = Signal()
    copies_wanted = Signal()

    def __init__(self, made: MadeReport, parent: QWidget | None) -> None:
        super().__init__("report_window", visible(made.document.title), parent)
        self.made = made
        self.setWindowTitle(f"{visible(made.document.title)} \u2013 {APP_NAME}")
        self.heading.hide()
        self.view = _PaperView()
        self.view.show_html(made.document.preview(MOST_SHOWN))
        self.content.addWidget(self.view, 1)
        hidden = len(made.document.runs) - MOST_SHOWN
        if hidden > 0:
            self._add_hidden_note(hidden)
        self._said = WrappedLabel()
        self._said.setObjectName("report_said")
        self._said.hide()
        self._banner = Banner("report_banner", closable=True)
        self._banner.details_requested.connect(self._show_details)
        self.content.addWidget(self._said)
        self.content.addWidget(self._banner)
        self._add_buttons(verified=sum(report.is_verified for report in made.reports))
        self._take_room()

    def say(self, text: str) -> None:
        """Tell what was done."""
        self._banner.hide()
        self._said.setText(visible(text))
        self._said.setAccessibleName(self._said.text())
        self._said.show()

    def show_failure(self, explanation: Explanation) -> None:
        """Tell what could not be done."""
        self._said.hide()
        self._banner.show_explanation(explanation, alarming=True)

    def _add_hidden_note(self, hidden: int) -> None:
        note = translate(
            "Run report", "Only the first runs are shown here. The saved report also has the other {runs}."
        )
        label = self.add_text(note.format(runs=formats.runs(hidden)), muted=True)
        label.setObjectName("report_hidden_note")

    def _add_buttons(self, verified: int) -> None:
        print_ = push_button(
            translate("Run report", "Print\u2026"),
            "print_report_button",
            translate("Run report", "Choose a printer and print this report (Ctrl+P)"),
        )
        print_.setShortcut("Ctrl+P")
        beside = push_button(
            translate("Run report", "Save beside the NAS copy"),
            "place_report_button",
            self._beside_tip(verified),
        )
        beside.setEnabled(bool(verified))
        html = push_button(
            translate("Run report", "Save as HTML\u2026"),
            "save_html_button",
            translate("Run report", "Save this report as one file that every browser shows"),
        )
        pdf = push_button(
            translate("Run report", "Save as PDF\u2026"),
            "save_pdf_button",
            translate("Run report", "Save this report as pages to print or to send (Ctrl+S)"),
            primary=True,
        )
        pdf.setShortcut("Ctrl+S")
        close = push_button(translate("Run report", "Close"), "close_button")
        for button, signal in (
            (pdf, self.pdf_wanted),
            (html, self.html_wanted),
            (beside, self.copies_wanted),
            (print_, self.paper_wanted),
        ):
            self.add_left_button(button, signal.emit)
        self.add_button(close, self.accept)
        pdf.setDefault(True)
        pdf.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _beside_tip(verified: int) -> str:
        if not verified:
            return translate("Run report", "There is no verified copy on the NAS that it could be put beside")
        return translate(
            "Run report",
            "Put the report of each run into the folder .exlab-wizard of its copy on the NAS, where it is "
            "found together with the data",
        )

    def _take_room(self) -> None:
        room, em = screen_room(self), self.fontMetrics().height()
        width, height = em * _WIDTH_EMS, em * _HEIGHT_EMS
        self.resize(
            min(width, round(room.width() * _SHARE_OF_SCREEN)),
            min(height, round(room.height() * _SHARE_OF_SCREEN)),
        )

    def _show_details(self, explanation: Explanation) -> None:
        DetailsDialog(explanation.happened, explanation, self).open()


class _PaperView(QTextBrowser):
    """Rich text in the colours of paper in every theme, which fetches nothing from anywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("report_view")
        self.setAccessibleName(translate("Run report", "The report"))
        self.setToolTip(
            tooltip(translate("Run report", "The report as it will be saved; its text can be copied"))
        )
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setStyleSheet(QT_SHEET)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.white)
        self.setPalette(palette)
        self.document().setDefaultStyleSheet(QT_STYLE)
        self.document().setDocumentMargin(self.fontMetrics().height() * 1.5)

    def show_html(self, html: str) -> None:
        """Show this; its texts are escaped already."""
        self.setHtml(rich_text(html))

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:  # noqa: ANN401  (Qt's any)
        return None
