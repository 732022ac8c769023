"""Asks before a repair: what is there now, and what would be there afterwards, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QPlainTextEdit, QRadioButton

from exlab_gui.desktop import doctor_wording
from exlab_gui.desktop.dialogs import AppDialog
from exlab_gui.desktop.plain_text import button_text, tooltip, visible_lines
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.widgets import push_button
from exlab_gui.transfer.doctor_findings import RepairKind
from exlab_gui.transfer.doctor_repair import kept_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from exlab_gui.transfer.doctor_findings import Finding, Repair
    from exlab_gui.transfer.doctor_repair import RepairPreview


class RepairDialog(AppDialog):
    """Shows what each repair of a finding would do, and asks which one, if any.

    Signals:
        confirmed: the :class:`Repair` that the operator wants.
    """

    confirmed = Signal(object)

    def __init__(
        self, finding: Finding, choices: Sequence[tuple[Repair, RepairPreview]], parent: QWidget | None
    ) -> None:
        heading = translate("Doctor", "Repair {run}").format(run=doctor_wording.run_title(finding))
        super().__init__("repair_dialog", heading, parent)
        em = self.fontMetrics().height()
        self.setMinimumWidth(em * 46)
        self._choices = list(choices)
        self._words = [doctor_wording.repair_words(finding, repair) for repair, _ in choices]
        self.add_text(doctor_wording.finding_words(finding)[0])
        self._group = QButtonGroup(self)
        self._add_choices()
        self._explanation = self.add_text("")
        self._explanation.setObjectName("repair_explanation")
        self._before = _text_box("before_text", translate("Doctor", "What is there now"))
        self._after = _text_box("after_text", translate("Doctor", "What will be there"))
        self._after_caption = QLabel(translate("Doctor", "Afterwards"))
        self._add_texts(em)
        self._cut = self.add_text(
            translate("Doctor", "The texts are long; only their beginning is shown."), muted=True
        )
        self._kept = self.add_text("")
        self._kept.setObjectName("repair_kept")
        self.add_button(
            push_button(
                translate("Doctor", "Cancel"),
                "cancel_repair_button",
                translate("Doctor", "Leave everything as it is"),
            ),
            self.reject,
            default=True,
        )
        self._do = push_button(
            translate("Doctor", "Repair"),
            "confirm_repair_button",
            translate("Doctor", "Do what is described here"),
            primary=True,
        )
        self.add_button(self._do, self._confirm)
        self._show(0)
        self.resize_within_screen(em * 62, em * 40)

    def _add_choices(self) -> None:
        for number, words in enumerate(self._words):
            button = QRadioButton(button_text(words.name))
            button.setObjectName(f"repair_choice_{number}")
            button.setAccessibleName(words.name)
            button.setToolTip(tooltip(words.explanation))
            button.setChecked(number == 0)
            button.setVisible(len(self._words) > 1)
            self._group.addButton(button, number)
            self.content.addWidget(button)
        self._group.idClicked.connect(self._show)

    def _add_texts(self, em: int) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(em)
        grid.addWidget(QLabel(translate("Doctor", "Now")), 0, 0)
        grid.addWidget(self._after_caption, 0, 1)
        grid.addWidget(self._before, 1, 0)
        grid.addWidget(self._after, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.content.addLayout(grid, 1)

    def _show(self, number: int) -> None:
        repair, preview = self._choices[number]
        words = self._words[number]
        self._explanation.setText(words.explanation)
        self._before.setPlainText(visible_lines(preview.before) or translate("Doctor", "(nothing)"))
        self._after.setPlainText(visible_lines(preview.after))
        deletes = repair.kind is RepairKind.REMOVE_LEFTOVERS
        self._after.setVisible(not deletes)
        self._after_caption.setVisible(not deletes)
        self._cut.setVisible(preview.is_cut)
        self._kept.setText(self._kept_words(repair))
        self._do.setText(button_text(self._button_words(repair)))
        self._do.setAccessibleName(self._button_words(repair))

    @staticmethod
    def _kept_words(repair: Repair) -> str:
        data = translate("Doctor", "None of the run's data files is touched.")
        if doctor_wording.keeps_old(repair):
            kept = translate("Doctor", "The old file is kept beside the new one, as {name}.")
            return f"{kept.format(name=kept_name())} {data}"
        return data

    @staticmethod
    def _button_words(repair: Repair) -> str:
        if repair.kind is RepairKind.REMOVE_LEFTOVERS:
            return translate("Doctor", "Delete %Ln file(s)", "", len(repair.leftovers))
        return translate("Doctor", "Repair")

    def _confirm(self) -> None:
        repair, _ = self._choices[self._group.checkedId()]
        self.confirmed.emit(repair)
        self.accept()


def _text_box(name: str, title: str) -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setObjectName(name)
    box.setAccessibleName(title)
    box.setToolTip(tooltip(title))
    box.setReadOnly(True)
    box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    box.setTabChangesFocus(True)
    box.setMinimumHeight(box.fontMetrics().height() * 8)
    return box
