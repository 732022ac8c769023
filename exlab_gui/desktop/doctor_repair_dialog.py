"""Asks before a repair: what is there now, and what would be there afterwards, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QPlainTextEdit, QRadioButton

from exlab_gui.desktop import doctor_wording
from exlab_gui.desktop.dialogs import AppDialog
from exlab_gui.desktop.plain_text import button_text, tooltip, visible_lines
from exlab_gui.desktop.translation import keep_translated, translate
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
        super().__init__("repair_dialog", lambda: _heading(finding), parent)
        em = self.fontMetrics().height()
        self.setMinimumWidth(em * 46)
        self._finding = finding
        self._choices = list(choices)
        self._words = [doctor_wording.repair_words(finding, repair) for repair, _ in choices]
        self.add_text(lambda: doctor_wording.finding_words(finding)[0])
        self._group = QButtonGroup(self)
        self._add_choices()
        self._explanation = self.add_text("")
        self._explanation.setObjectName("repair_explanation")
        self._before, self._after = _text_box("before_text"), _text_box("after_text")
        self._before_caption, self._after_caption = QLabel(), QLabel()
        self._add_texts(em)
        self._cut = self.add_text(
            lambda: translate("Doctor", "The texts are long; only their beginning is shown."), muted=True
        )
        self._kept = self.add_text("")
        self._kept.setObjectName("repair_kept")
        self._add_all_buttons()
        keep_translated(self._say)
        self.resize_within_screen(em * 62, em * 40)

    def _add_choices(self) -> None:
        for number in range(len(self._choices)):
            button = QRadioButton()
            button.setObjectName(f"repair_choice_{number}")
            button.setChecked(number == 0)
            button.setVisible(len(self._choices) > 1)
            self._group.addButton(button, number)
            self.content.addWidget(button)
        self._group.idClicked.connect(self._show)

    def _add_texts(self, em: int) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(em)
        grid.addWidget(self._before_caption, 0, 0)
        grid.addWidget(self._after_caption, 0, 1)
        grid.addWidget(self._before, 1, 0)
        grid.addWidget(self._after, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.content.addLayout(grid, 1)

    def _add_all_buttons(self) -> None:
        cancel = push_button(
            lambda: translate("Doctor", "Cancel"),
            "cancel_repair_button",
            lambda: translate("Doctor", "Leave everything as it is"),
        )
        self.add_button(cancel, self.reject, default=True)
        self._do = push_button("", "confirm_repair_button", primary=True)
        self.add_button(self._do, self._confirm)

    def _say(self) -> None:
        self._words = [doctor_wording.repair_words(self._finding, repair) for repair, _ in self._choices]
        for button, words in zip(self._group.buttons(), self._words, strict=True):
            button.setText(button_text(words.name))
            button.setAccessibleName(words.name)
            button.setToolTip(tooltip(words.explanation))
        self._before_caption.setText(translate("Doctor", "Now"))
        self._after_caption.setText(translate("Doctor", "Afterwards"))
        self._before.setAccessibleName(translate("Doctor", "What is there now"))
        self._after.setAccessibleName(translate("Doctor", "What will be there"))
        self._do.setToolTip(tooltip(translate("Doctor", "Do what is described here")))
        self._show(self._group.checkedId())

    def _show(self, number: int) -> None:
        repair, preview = self._choices[number]
        self._explanation.setText(self._words[number].explanation)
        self._before.setPlainText(visible_lines(preview.before) or translate("Doctor", "(nothing)"))
        self._after.setPlainText(visible_lines(preview.after))
        deletes = repair.kind is RepairKind.REMOVE_LEFTOVERS
        self._after.setVisible(not deletes)
        self._after_caption.setVisible(not deletes)
        self._cut.setVisible(preview.is_cut)
        self._kept.setText(_kept_words(repair))
        self._do.setText(button_text(_button_words(repair)))
        self._do.setAccessibleName(_button_words(repair))

    def _confirm(self) -> None:
        repair, _ = self._choices[self._group.checkedId()]
        self.confirmed.emit(repair)
        self.accept()


def _heading(finding: Finding) -> str:
    return translate("Doctor", "Repair {run}").format(run=doctor_wording.run_title(finding))


def _kept_words(repair: Repair) -> str:
    data = translate("Doctor", "None of the run's data files is touched.")
    if doctor_wording.keeps_old(repair):
        kept = translate("Doctor", "The old file is kept beside the new one, as {name}.")
        return f"{kept.format(name=kept_name())} {data}"
    return data


def _button_words(repair: Repair) -> str:
    if repair.kind is RepairKind.REMOVE_LEFTOVERS:
        return translate("Doctor", "Delete %Ln file(s)", "", len(repair.leftovers))
    return translate("Doctor", "Repair")


def _text_box(name: str) -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setObjectName(name)
    box.setReadOnly(True)
    box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    box.setTabChangesFocus(True)
    box.setMinimumHeight(box.fontMetrics().height() * 8)
    return box
