"""The operator's language: every text goes through Qt's translation system, and may change at any time.

The sources of the texts are English. ``resources/translations/exlab-runs_<code>.ts`` holds what they are in a
language, the English one the plural forms; ``packaging/bootstrap.py`` compiles them (``.qm``).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from exlab_gui.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Callable

_CATALOGUE = "translations/exlab-runs_{code}.qm"


class Language(StrEnum):
    """What the operator, or IT, chose; the words in the files."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


_NATIVE = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}


def native_name(language: Language) -> str:
    """A language's name in itself, so that whoever needs it can read it; empty for the system's."""
    return _NATIVE.get(language, "")


def translate(context: str, text: str, note: str = "", n: int = -1) -> str:
    """A text in the operator's language. May be called in any thread, but never while a module is imported.

    ``pyside6-lupdate`` finds the calls in the source: all arguments but ``n`` are literals, given by position
    (a literal may be joined from several); never an f-string.

    Args:
        context: where the text stands, for the translator: ``Menu``, ``Run panel``.
        text: English. ``{names}`` are filled in by the caller with ``str.format``; ``%Ln`` is the number.
        note: what a translator must know, or tells apart two equal texts.
        n: the number that decides the plural form; for texts with ``%Ln``, which write the plural as
            ``%Ln run(s)``.
    """
    return QCoreApplication.translate(context, text, note or None, n)


class LanguageManager(QObject):
    """Makes the whole application speak one language. Lives on the GUI thread; one for an application.

    Signals:
        changed: the language is another one now.
    """

    changed = Signal()

    def __init__(self, application: QCoreApplication, language: Language = Language.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []
        self._choice = language
        self._speak()

    @property
    def choice(self) -> Language:
        """What was chosen, perhaps the system's."""
        return self._choice

    @property
    def spoken(self) -> Language:
        """The language that is spoken; never ``SYSTEM``."""
        return _resolved(self._choice)

    def choose(self, language: Language) -> None:
        """Speak another language from now on; everything that is on screen follows."""
        if language is self._choice:
            return
        before = self.spoken
        self._choice = language
        if self.spoken is not before:
            self._speak()
            self.changed.emit()

    def _speak(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
        QLocale.setDefault(_locale(self.spoken))
        self._translators = [*_qt_translators(self.spoken), *_own_translators(self.spoken)]
        for translator in self._translators:
            self._application.installTranslator(translator)


def keep_translated(say: Callable[[], None]) -> None:
    """Put texts in their places now, and again whenever the operator chooses another language.

    Args:
        say: a bound method of a QObject of the GUI thread; it is called no more once that is gone.
    """
    say()
    application = QCoreApplication.instance()
    manager = application.findChild(LanguageManager) if application is not None else None
    if manager is not None:
        manager.changed.connect(say)


def _resolved(choice: Language) -> Language:
    if choice is not Language.SYSTEM:
        return choice
    for tag in QLocale.system().uiLanguages():
        code = tag.replace("_", "-").split("-")[0]
        if code in _NATIVE:
            return Language(code)
    return Language.ENGLISH


def _locale(language: Language) -> QLocale:
    # Where the system speaks this language, its own country decides how dates and numbers look.
    system = QLocale.system()
    return system if system.name().split("_")[0] == language else QLocale(language.value)


def _own_translators(language: Language) -> list[QTranslator]:
    try:
        path = resource_path(_CATALOGUE.format(code=language.value))
    except FileNotFoundError:
        # A checkout that nobody has set up: the English sources say it, too.
        return []
    return _loaded(str(path))


def _qt_translators(language: Language) -> list[QTranslator]:
    # Qt's own dialogs and key names; English needs none.
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [] if language is Language.ENGLISH else _loaded(f"{folder}/qtbase_{language.value}.qm")


def _loaded(path: str) -> list[QTranslator]:
    translator = QTranslator()
    return [translator] if translator.load(path) else []
