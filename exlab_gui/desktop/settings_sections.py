"""The sections of the settings window; each knows what is entered in it, and what is wrong with that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from exlab_gui.desktop import settings_wording
from exlab_gui.desktop.dialogs import choose_folder
from exlab_gui.desktop.nas_field import NasField
from exlab_gui.desktop.plain_text import tooltip, visible
from exlab_gui.desktop.settings import (
    ATTENTION_STATES,
    MAX_ATTENTION_FACTOR,
    MAX_ATTENTION_HOURS,
    MAX_QUIET_MINUTES,
    Settings,
    folder_key,
    known_folders,
    name_fault,
    nas_fault,
)
from exlab_gui.desktop.settings_widgets import (
    AgeBox,
    FaultLabel,
    NumberBox,
    Section,
    SettingRows,
    buddy_label,
    lock,
    plain,
)
from exlab_gui.desktop.settings_wording import fault_words
from exlab_gui.desktop.translation import Language, native_name, translate
from exlab_gui.desktop.widgets import push_button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exlab_gui.desktop.jobs import JobRunner
    from exlab_gui.desktop.presets import Presets
    from exlab_gui.desktop.settings_wording import FieldWords
    from exlab_gui.ingest import IngestState

_LIST_ROWS = 4
_ROW_EMS = 1.55
_AGE_COLUMNS = 2


class FoldersSection(Section):
    """The staging folders, and the NAS folder of the one that is selected."""

    def __init__(self, settings: Settings, presets: Presets, opened: str, runner: JobRunner) -> None:
        super().__init__("folders_section", *settings_wording.folders_section())
        self._opened = folder_key(opened) if opened else ""
        self._nas = {folder: settings.nas_folder_of(folder) for folder in known_folders(settings, opened)}
        self._is_locked = "staging_folders" in presets.locked
        self._is_nas_locked = "nas_folders" in presets.locked
        self.list = _PathList("staging_folders_list")
        self._add_button = push_button(_add_folder(), "add_folder_button", _add_folder())
        self._add_button.setText(translate("Settings", "&Add\u2026", "a staging folder"))
        remove = translate("Settings", "&Remove", "a staging folder from the list")
        self._remove_button = push_button(
            plain(remove), "remove_folder_button", settings_wording.remove_tip(is_open=False)
        )
        self._remove_button.setText(remove)
        buttons = QVBoxLayout()
        buttons.addWidget(self._add_button)
        buttons.addWidget(self._remove_button)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(buttons)
        self.content.addWidget(buddy_label(settings_wording.staging_folders_label(), self.list))
        self.content.addLayout(row)
        if self._is_locked:
            # Not greyed as a whole: its folders can still be looked at, and their NAS folders changed.
            self.list.setProperty("locked", True)
            self.content.addWidget(lock(presets, self._add_button, self._remove_button))
        self.nas = NasField(presets, runner)
        self.content.addWidget(self.nas)
        for folder in self._nas:
            self.list.add_path(folder)
        self.list.currentItemChanged.connect(self._show_selected)
        self._add_button.clicked.connect(self._choose)
        self._remove_button.clicked.connect(self._remove)
        self.nas.edited.connect(self._take_nas)
        self.list.select_path(next((path for path in self._nas if self._is_open(path)), ""))
        self._show_selected()

    def values(self) -> dict[str, Any]:
        """What is entered."""
        return {
            "staging_folders": tuple(self._nas),
            "nas_folders": {folder: nas for folder, nas in self._nas.items() if nas},
        }

    def focus_fault(self) -> bool:
        """Lead to the first folder whose NAS folder is not possible; False where there is none."""
        if self._is_nas_locked:
            return False
        faulty = next((folder for folder, nas in self._nas.items() if nas_fault(nas, folder)), None)
        if faulty is None:
            return False
        self.list.select_path(faulty)
        self.nas.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _is_open(self, folder: str) -> bool:
        return folder_key(folder) == self._opened

    def _show_selected(self) -> None:
        folder = self.list.path()
        self.nas.show_folder(folder, self._nas.get(folder, ""))
        if not self._is_locked:
            is_open = self._is_open(folder)
            self._remove_button.setEnabled(bool(folder) and not is_open)
            self._remove_button.setToolTip(tooltip(settings_wording.remove_tip(is_open=is_open)))

    def _take_nas(self, nas: str) -> None:
        self._nas[self.list.path()] = nas

    def _choose(self) -> None:
        choose_folder(self, _add_folder(), self.list.path(), self.add_folder)

    def add_folder(self, folder: str) -> None:
        """Add a staging folder, and select it; one that is there is only selected."""
        known = next((path for path in self._nas if folder_key(path) == folder_key(folder)), None)
        if known is None:
            self._nas[folder] = ""
            self.list.add_path(folder)
        self.list.select_path(known or folder)
        self.nas.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        self._nas.pop(self.list.path())
        self.list.remove_selected()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


class _PathList(QListWidget):
    """Paths, one a line, elided in the middle; the tooltip has each whole."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("field", True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setFixedHeight(round(self.fontMetrics().height() * _ROW_EMS * _LIST_ROWS))

    def add_path(self, path: str) -> None:
        item = QListWidgetItem(visible(path))
        item.setToolTip(tooltip(path))
        item.setData(Qt.ItemDataRole.UserRole, path)
        self.addItem(item)

    def path(self) -> str:
        """The selected one; empty where none is."""
        row = self.currentRow()
        return "" if row < 0 else str(self.item(row).data(Qt.ItemDataRole.UserRole))

    def select_path(self, path: str) -> None:
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == path:
                self.setCurrentRow(row)
                return
        self.setCurrentRow(0)

    def remove_selected(self) -> None:
        self.takeItem(self.currentRow())


class ChoiceSection(Section):
    """One setting of a few choices."""

    def __init__(
        self,
        key: str,
        words: tuple[str, str, Mapping[Any, str]],
        settings: Settings,
        presets: Presets,
    ) -> None:
        title, meaning, choices = words
        super().__init__(f"{key}_section", title, meaning)
        self._key = key
        self._choices = list(choices)
        self._group = QButtonGroup(self)
        for number, (choice, text) in enumerate(choices.items()):
            button = QRadioButton(text)
            button.setObjectName(f"{key}_{number}")
            button.setAccessibleName(plain(text))
            button.setChecked(choice == getattr(settings, key))
            self._group.addButton(button, number)
            self.content.addWidget(button)
        if key in presets.locked:
            self.content.addWidget(lock(presets, *self._group.buttons()))

    def values(self) -> dict[str, Any]:
        """What is chosen."""
        return {self._key: self._choices[self._group.checkedId()]}

    def focus_fault(self) -> bool:
        """Every choice is possible."""
        return False


def language_section(settings: Settings, presets: Presets) -> ChoiceSection:
    """The language of the app, each in itself; *Save* changes what is on screen at once."""
    title = translate("Settings", "Language")
    meaning = translate("Settings", "Of all texts, dates and numbers. Saving changes it at once.")
    choices = {language: native_name(language) for language in Language}
    choices[Language.SYSTEM] = translate("Settings", "As the s&ystem")
    return ChoiceSection("language", (title, meaning, choices), settings, presets)


class CompletenessSection(Section):
    """Quiet time, and the names of sentinel and manifest."""

    def __init__(self, settings: Settings, presets: Presets) -> None:
        super().__init__("completeness_section", *settings_wording.completeness_section())
        self._rows = SettingRows()
        self._presets = presets
        quiet = settings_wording.quiet_field()
        self.quiet = NumberBox("quiet_minutes_box", quiet.label, MAX_QUIET_MINUTES, quiet.nothing)
        self.quiet.setSuffix(translate("Settings", " min", "minutes, after a number"))
        self.quiet.setSingleStep(5)
        self.quiet.setValue(settings.quiet_minutes)
        self._add("quiet_minutes", quiet, self.quiet)
        self._names: dict[str, tuple[QLineEdit, FaultLabel]] = {}
        for key, words in (
            ("sentinel_name", settings_wording.sentinel_field()),
            ("manifest_name", settings_wording.manifest_field()),
        ):
            field = QLineEdit(getattr(settings, key))
            field.setObjectName(f"{key}_field")
            self._add(key, words, field)
            fault = FaultLabel(f"{key}_fault")
            self._rows.add_below(fault)
            self._names[key] = (field, fault)
            field.textEdited.connect(self._check)
        self.content.addLayout(self._rows)

    def values(self) -> dict[str, Any]:
        """What is entered."""
        names = {key: field.text().strip() for key, (field, _) in self._names.items()}
        return {"quiet_minutes": self.quiet.entered(), **names}

    def focus_fault(self) -> bool:
        """Lead to the first name that is not possible; False where there is none."""
        self._check()
        for field, fault in self._names.values():
            if fault.text():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _add(self, key: str, words: FieldWords, field: QWidget) -> None:
        self._rows.add_setting(words.label, field, words.meaning)
        if key in self._presets.locked:
            self._rows.add_below(lock(self._presets, field))

    def _check(self) -> None:
        for field, fault in self._names.values():
            if field.isEnabled():
                fault.show_fault(fault_words(name_fault(field.text().strip())), field)


class AttentionSection(Section):
    """How long a run may stand in each state, and how much longer than usual."""

    def __init__(self, settings: Settings, presets: Presets) -> None:
        super().__init__("attention_section", *settings_wording.attention_section())
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.fontMetrics().height())
        grid.setColumnStretch(2 * _AGE_COLUMNS, 1)
        self._boxes: dict[IngestState, AgeBox] = {}
        for number, state in enumerate(ATTENTION_STATES):
            label = settings_wording.age_label(state)
            box = AgeBox(
                f"attention_{state.value}_box", label, MAX_ATTENTION_HOURS, settings_wording.age_off()
            )
            box.setValue(settings.attention_hours[state])
            row, column = divmod(number, _AGE_COLUMNS)
            grid.addWidget(buddy_label(label, box), row, 2 * column)
            grid.addWidget(box, row, 2 * column + 1)
            self._boxes[state] = box
        self.content.addLayout(grid)
        if "attention_hours" in presets.locked:
            self.content.addWidget(lock(presets, *self._boxes.values()))
        self._add_factor(settings, presets)

    def values(self) -> dict[str, Any]:
        """What is entered."""
        return {
            "attention_hours": {state: box.entered() for state, box in self._boxes.items()},
            "attention_factor": self._factor.entered(),
        }

    def focus_fault(self) -> bool:
        """Every age that can be entered is possible."""
        return False

    def _add_factor(self, settings: Settings, presets: Presets) -> None:
        words = settings_wording.factor_field()
        self._factor = NumberBox("attention_factor_box", words.label, MAX_ATTENTION_FACTOR, words.nothing)
        self._factor.setSuffix(settings_wording.factor_suffix())
        self._factor.setValue(settings.attention_factor)
        rows = SettingRows()
        rows.add_setting(words.label, self._factor, words.meaning)
        if "attention_factor" in presets.locked:
            rows.add_below(lock(presets, self._factor))
        self.content.addLayout(rows)


def _add_folder() -> str:
    return translate("Settings", "Add a staging folder")
