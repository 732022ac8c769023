"""The window of *Check this run*: what was found, what it means, what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
)

from exlab_gui import APP_NAME
from exlab_gui.desktop import doctor_wording, formats, help_topics
from exlab_gui.desktop.dialogs import AppDialog, save_file
from exlab_gui.desktop.doctor_list import FindingColumn, FindingModel
from exlab_gui.desktop.error_wording import Explanation
from exlab_gui.desktop.filter_parts import local_today
from exlab_gui.desktop.plain_text import button_text, tooltip, visible
from exlab_gui.desktop.translation import keep_translated, translate
from exlab_gui.desktop.widgets import ElidedLabel, WrappedLabel, dress_table, push_button
from exlab_gui.transfer.doctor_findings import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.desktop.doctor_work import FindingRow
    from exlab_gui.desktop.theme import ThemeManager
    from exlab_gui.transfer.doctor_findings import Finding

_MOST_NAMES = 5
"""How many files the explanation names; the details name up to twenty."""


class DoctorWindow(AppDialog):
    """What a check has found, by run; it may stand beside the main window while one works.

    Signals:
        repair_requested: a :class:`Finding` that can be repaired.
        check_requested: the operator wants the same runs checked again.
        save_requested: a file, and the text to save in it.
        details_requested: an :class:`Explanation` with technical details.
    """

    repair_requested = Signal(object)
    check_requested = Signal()
    save_requested = Signal(str, str)
    details_requested = Signal(object)

    def __init__(self, themes: ThemeManager, parent: QWidget | None) -> None:
        super().__init__("doctor_window", "", parent)
        em = self.fontMetrics().height()
        self.setMinimumWidth(em * 36)
        self._runs = 0
        self._severity: Severity | None = None
        self.model = FindingModel(themes)
        self._summary = self.add_text("")
        self._summary.setObjectName("doctor_summary")
        self._unchanged = self.add_text("", muted=True)
        self._kinds = self._add_kinds()
        self.search = QLineEdit()
        self._shown = ElidedLabel()
        self._add_search()
        self.table = self._add_table()
        self._what, self._names, self._advice = WrappedLabel(), WrappedLabel(), WrappedLabel()
        self._details = push_button("", "finding_details_button")
        self._add_explanation()
        self._copy = push_button("", "copy_findings_button")
        self._save = push_button("", "save_findings_button")
        self._again = push_button("", "check_again_button")
        self.repair = push_button("", "repair_button", primary=True)
        self._close = push_button("", "close_button")
        self._add_all_buttons()
        keep_translated(self._say)
        self.resize_within_screen(em * 58, em * 42)

    def show_findings(self, rows: Sequence[FindingRow], runs: int) -> None:
        """Show what was found in so many runs."""
        self._runs = runs
        self.model.show_rows(rows)
        self._tell()
        self._select(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def replace_run(self, run_dir: str, rows: Sequence[FindingRow]) -> None:
        """A run was checked again, because it was repaired or changed."""
        place = self.table.currentIndex().row()
        self.model.replace_run(run_dir, rows)
        self._tell()
        self._select(place)

    def text(self) -> str:
        """All of it as plain text."""
        return doctor_wording.as_text(self.model.findings, self._runs)

    def current(self) -> FindingRow | None:
        """The finding that is explained."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _add_kinds(self) -> dict[Severity | None, QPushButton]:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        buttons: dict[Severity | None, QPushButton] = {}
        for severity in (None, *Severity):
            button = push_button("", f"show_{severity.value if severity else 'all'}_button")
            button.setProperty("choice", True)
            button.setCheckable(True)
            button.setChecked(severity is None)
            button.toggled.connect(self._show_kind)
            group.addButton(button)
            row.addWidget(button)
            buttons[severity] = button
        row.addStretch(1)
        self.content.addLayout(row)
        return buttons

    def _add_search(self) -> None:
        row = QHBoxLayout()
        self.search.setObjectName("finding_search")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._shown.setObjectName("shown_findings")
        self._shown.setProperty("muted", True)
        row.addWidget(self.search, 2)
        row.addWidget(self._shown, 1)
        self.content.addLayout(row)

    def _add_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("finding_table")
        table.setModel(self.model)
        dress_table(table)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setSectionResizeMode(FindingColumn.WHAT, QHeaderView.ResizeMode.Stretch)
        em = table.fontMetrics().height()
        header.resizeSection(FindingColumn.RUN, em * 12)
        table.setMinimumHeight(em * 7)
        table.selectionModel().currentRowChanged.connect(self._explain)
        table.activated.connect(self._request_repair)
        self.content.addWidget(table, 1)
        return table

    def _add_explanation(self) -> None:
        card = QFrame()
        card.setObjectName("finding_card")
        card.setProperty("card", True)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        em = self.fontMetrics().height()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(em, round(em * 0.7), em, round(em * 0.7))
        layout.setSpacing(round(em * 0.4))
        self._what.setObjectName("finding_what")
        self._what.setProperty("section", True)
        self._advice.setObjectName("finding_advice")
        self._names.setObjectName("finding_names")
        self._names.setProperty("muted", True)
        self._details.setProperty("quiet", True)
        self._details.clicked.connect(self._request_details)
        for label in (self._what, self._advice, self._names):
            layout.addWidget(label)
        layout.addWidget(self._details, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(card)

    def _add_all_buttons(self) -> None:
        self.add_left_button(self._copy, self._copy_text)
        self.add_left_button(self._save, self._ask_where_to_save)
        self.add_button(self._again, self.check_requested.emit)
        self.add_button(self._close, self.accept)
        self.add_button(self.repair, self._request_repair)

    def _say(self) -> None:
        title = translate("Doctor", "What was found")
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.setWindowTitle(f"{title} \u2013 {APP_NAME}")
        self._unchanged.setText(
            translate(
                "Doctor",
                "Checking has changed nothing. The content of files is not read here; "
                "\u201cVerify NAS copy\u201d compares it.",
            )
        )
        search = translate("Doctor", "Search runs and findings")
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)
        self.search.setToolTip(tooltip(search))
        self.table.setAccessibleName(title)
        _dress(
            self._details,
            translate("Doctor", "Show details"),
            translate("Doctor", "Show the technical details"),
        )
        _dress(self._copy, translate("Doctor", "Copy"), translate("Doctor", "Copy all findings as text"))
        _dress(
            self._save,
            translate("Doctor", "Save as text\u2026"),
            translate("Doctor", "Save all findings as a text file"),
        )
        _dress(
            self._again, translate("Doctor", "Check again"), translate("Doctor", "Check the same runs again")
        )
        _dress(self._close, translate("Doctor", "Close"), translate("Doctor", "Close this window"))
        _dress(
            self.repair,
            translate("Doctor", "Repair\u2026"),
            translate("Doctor", "Show what can be put right; nothing is changed before you confirm"),
        )
        place = self.table.currentIndex().row()
        self.model.translate_again()
        header = self.table.horizontalHeader()
        metrics = self.table.fontMetrics()
        names = [doctor_wording.severity_name(each) for each in Severity]
        names.append(str(self.model.headerData(0, Qt.Orientation.Horizontal)))
        widest = max(metrics.horizontalAdvance(name) for name in names)
        header.resizeSection(FindingColumn.SEVERITY, widest + metrics.height() * 3)
        self._tell()
        self._select(place)

    def _tell(self) -> None:
        findings = self.model.findings
        self._summary.setText(doctor_wording.summary(findings, self._runs))
        for severity, button in self._kinds.items():
            number = sum(severity in {None, each.severity} for each in findings)
            name = doctor_wording.severities_name(severity) if severity else translate("Doctor", "All")
            meaning = (
                doctor_wording.severity_meaning(severity)
                if severity
                else translate("Doctor", "Show all that was found")
            )
            _dress(button, f"{name}  {formats.count(number)}", meaning)
            button.setEnabled(bool(number) or severity is None)
        self._copy.setEnabled(self._runs > 0)
        self._save.setEnabled(self._runs > 0)
        if not self._kinds[self._severity].isEnabled():
            self._kinds[None].setChecked(True)
        self._say_how_many()

    def _say_how_many(self) -> None:
        self._shown.show_text(translate("Doctor", "%Ln shown", "findings", self.model.rowCount()))

    def _show_kind(self) -> None:
        self._severity = next(each for each, button in self._kinds.items() if button.isChecked())
        self._filter()

    def _filter(self) -> None:
        self.model.show_only(self._severity, self.search.text())
        self._say_how_many()
        self._select(0)

    def _select(self, place: int) -> None:
        last = self.model.rowCount() - 1
        if last >= 0:
            self.table.selectRow(min(max(place, 0), last))
        self._explain()

    def _explain(self) -> None:
        row = self.current()
        for label in (self._what, self._names, self._advice):
            label.setVisible(row is not None)
        self._details.setVisible(row is not None)
        self.repair.setEnabled(row is not None and bool(row.finding.repairs))
        if row is None:
            nothing = not self.model.findings and self._runs > 0
            self._what.setText(translate("Doctor", "Nothing was found.") if nothing else "")
            self._what.setVisible(nothing)
            return
        self._what.setText(f"{row.run}: {row.what}")
        self._advice.setText(row.advice)
        self._names.setText(_some_names(row.finding))
        self._names.setVisible(bool(row.finding.names))

    def _request_repair(self) -> None:
        row = self.current()
        if row is not None and row.finding.repairs:
            self.repair_requested.emit(row.finding)

    def _request_details(self) -> None:
        row = self.current()
        if row is not None:
            details = doctor_wording.details(row.finding)
            self.details_requested.emit(Explanation(row.what, "", row.advice, details, help_topics.CHECK))

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _ask_where_to_save(self) -> None:
        name = translate("Doctor", "ExLab check {day}.txt").format(day=local_today().isoformat())
        title = translate("Doctor", "Save what was found")
        save_file(self, title, name, self._request_save, suffix="txt")

    def _request_save(self, path: str) -> None:
        self.save_requested.emit(path, self.text())


def _dress(button: QPushButton, text: str, tip: str) -> None:
    button.setText(button_text(text))
    button.setAccessibleName(text)
    button.setToolTip(tooltip(tip))


def _some_names(finding: Finding) -> str:
    names = "\n".join(visible(name) for name in finding.names[:_MOST_NAMES])
    more = max(finding.count, len(finding.names)) - len(finding.names[:_MOST_NAMES])
    if more <= 0:
        return names
    return f"{names}\n" + translate("Doctor", "and %Ln more", "files", more)
