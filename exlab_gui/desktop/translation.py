"""The operator's language: every text goes through Qt's translation system, and may change at any time.

The sources of the texts are English. ``resources/translations/exlab-runs_<code>.ts`` holds what they are in a
language, the English one the plural forms; ``packaging/bootstrap.py`` compiles them (``.qm``).
"""

from __future__ import annotations

from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal

from exlab_gui.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Callable

    Words = str | Callable[[], str]
    """A text, or what says it in the language of the moment; the latter follows the language."""

_CATALOGUE = "translations/exlab-runs_{code}.qm"
_MOST_COUNTED = 2**31 - 1
_LARGEST_INT = 2**63 - 1
_Made = TypeVar("_Made")
_spoken_since = [0]
"""One more with every change of the language."""


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

    ``packaging/bootstrap.py translations`` finds the calls in the source: all arguments but ``n`` are
    literals (a literal may be joined from several), never f-strings. A text that is marked by
    ``QT_TRANSLATE_NOOP`` may be given by a variable.

    Args:
        context: where the text stands, for the translator: ``Menu``, ``Run panel``.
        text: English. ``{names}`` are filled in by the caller with ``str.format``; ``%Ln`` is the number.
        note: what a translator must know, or tells apart two equal texts.
        n: the number that decides the plural form; for texts with ``%Ln``, which write what differs as
            ``%Ln run(s)`` or ``(is|are)``.
    """
    if n <= _MOST_COUNTED:
        return QCoreApplication.translate(context, text, note or None, n)
    # Qt counts in 32 bits, and a record may claim any number.
    most = QCoreApplication.translate(context, text, note or None, _MOST_COUNTED)
    return most.replace(whole_number(_MOST_COUNTED), whole_number(n))


def whole_number(number: int) -> str:
    """A whole number of any size as the language groups it: ``2,418``; what ``%Ln`` becomes, too."""
    if abs(number) <= _LARGEST_INT:
        return QLocale().toString(number)
    return f"{number:,}".replace(",", QLocale().groupSeparator())


def per_language(make: Callable[[], _Made]) -> Callable[[], _Made]:
    """Keep what a function makes until another language is spoken; for words that are asked for often.

    Args:
        make: takes nothing, and makes the same as long as the language is the same. Any thread may call it;
            perhaps two do at once.
    """
    kept: dict[int, _Made] = {}

    @wraps(make)
    def made() -> _Made:
        since = _spoken_since[0]
        words = kept.get(since)
        if words is None:
            words = make()
            kept.clear()
            kept[since] = words
        return words

    return made


def forget_kept_words() -> None:
    """Let everything that is kept :func:`per_language` be made anew; for who installs a translator alone."""
    _spoken_since[0] += 1


def spoken(words: Words) -> str:
    """A text as it is said now."""
    return words if isinstance(words, str) else words()


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

    def retire(self) -> None:
        """Nothing is translated, and nothing follows, any more."""
        self._silence()
        self.setParent(None)
        forget_kept_words()

    def _silence(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []

    def _speak(self) -> None:
        self._silence()
        QLocale.setDefault(_locale(self.spoken))
        self._translators = [*_qt_translators(self.spoken), *_own_translators(self.spoken)]
        for translator in self._translators:
            self._application.installTranslator(translator)
        forget_kept_words()


def keep_translated(say: Callable[[], None]) -> None:
    """Put texts in their places now, and again whenever the operator chooses another language.

    Args:
        say: a bound method of a QObject of the GUI thread; it is called no more once that is gone.
    """
    say()
    manager = _manager()
    if manager is not None:
        manager.changed.connect(say)


def keep_said(owner: QObject, say: Callable[[], None]) -> None:
    """Like :func:`keep_translated`, for what is no method: called as long as ``owner`` is there."""
    keep_translated(_Speaker(owner, say).say)


class _Speaker(QObject):
    def __init__(self, owner: QObject, say: Callable[[], None]) -> None:
        super().__init__(owner)
        self._say = say

    def say(self) -> None:
        self._say()


def _manager() -> LanguageManager | None:
    application = QCoreApplication.instance()
    if application is None:
        return None
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    # The newest: tests make one app after the other.
    return next(reversed(application.findChildren(LanguageManager, options=direct)), None)


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
