"""How much of the app is translated, from Qt's ``.ts`` files."""

from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

GONE = {"vanished", "obsolete"}
"""Texts that the app does not have any more."""


class Progress(NamedTuple):
    """One language.

    Attributes:
        language: as the file says it (``de_DE``), else as it is called.
        done: texts with a finished translation.
        missing: all others.
    """

    language: str
    done: int
    missing: int


def progress(file: Path) -> Progress:
    """Return how much of `file` is translated; a text whose plural lacks a form counts as missing.

    Raises:
        xml.etree.ElementTree.ParseError: It is no ``.ts`` file.
    """
    # From this repository, so nobody's trap.
    root = ET.parse(file).getroot()  # noqa: S314
    kinds = [translation for translation in root.iter("translation") if translation.get("type") not in GONE]
    done = sum(1 for translation in kinds if is_done(translation))
    return Progress(root.get("language") or file.stem, done, len(kinds) - done)


def is_done(translation: ET.Element) -> bool:
    """Tell whether `translation` is there and finished."""
    if translation.get("type") == "unfinished":
        return False
    forms = list(translation.iter("numerusform")) or [translation]
    return all((form.text or "").strip() for form in forms)


def all_progress(folder: Path) -> list[Progress]:
    """Return the progress of every language in `folder`, none if there is no such folder."""
    return [progress(file) for file in sorted(folder.glob("*.ts"))]
