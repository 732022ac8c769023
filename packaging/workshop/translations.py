"""The app's texts in every language: found in the sources, kept in ``.ts`` files, compiled to ``.qm`` files.

Qt's own lupdate knows only some ways to write Python, so the texts are found here and handed to it as C++.
"""

import ast
import json
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from workshop.console import ROOT, Command, Stop
from workshop.environment import environ

SOURCES = ROOT / "exlab_gui"
CATALOGUES = ROOT / "resources" / "translations"
PREFIX = "exlab-runs_"
SOURCE_LANGUAGE = "en"
LANGUAGES = (SOURCE_LANGUAGE, "de")

FINDERS = {"translate", "QT_TRANSLATE_NOOP", "QT_TRANSLATE_NOOP3"}
"""What translates a text, or marks one that is translated where it is used."""

NUMBER = "%Ln"
PLURAL = re.compile(r"\((?:(?P<one>[^()|]*)\|(?P<many>[^()|]*)|s)\)")
"""How the sources write what differs: ``run(s)``, ``(is|are)``."""


class Text(NamedTuple):
    """A text that an operator reads.

    Attributes:
        context: where it stands.
        source: English.
        note: for the translator.
    """

    context: str
    source: str
    note: str = ""

    @property
    def is_plural(self) -> bool:
        """Whether it has a form for one and another for many."""
        return NUMBER in self.source


def catalogue(language: str, folder: Path = CATALOGUES) -> Path:
    """Return the ``.ts`` file of a language."""
    return folder / f"{PREFIX}{language}.ts"


def find_texts(sources: Path = SOURCES) -> list[Text]:
    """Return every text that the Python files below `sources` translate or mark, each once, in their order.

    Raises:
        Stop: A text is put together while the app runs, so that no catalogue can hold it.
    """
    found: dict[Text, None] = {}
    for path in sorted(sources.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        for call in _calls(tree):
            place = f"{path.relative_to(sources.parent)}:{call.lineno}"
            for text in _texts_of(call, place):
                found.setdefault(text)
    return list(found)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FINDERS:
            yield node


def _texts_of(call: ast.Call, place: str) -> Iterator[Text]:
    parts: list[str] = []
    for number, name in enumerate(("context", "text", "note")):
        given = call.args[number] if number < len(call.args) else _keyword(call, name)
        if given is None and name == "note":
            parts.append("")
        elif isinstance(given, ast.Constant) and isinstance(given.value, str):
            parts.append(given.value)
        elif isinstance(given, (ast.JoinedStr, ast.BinOp)) or given is None:
            raise Stop(f"{place}: a text to translate must be literal; fill in {{names}} afterwards.")
        else:
            # A marked text that is translated on use; it is found where it is marked.
            return
    yield Text(*parts)


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((word.value for word in call.keywords if word.arg == name), None)


def plural_form(source: str, *, many: bool) -> str:
    """Return what English says for one or for many, from how `source` writes it."""

    def chosen(match: re.Match[str]) -> str:
        if match["one"] is None:
            return "s" if many else ""
        return match["many" if many else "one"]

    return PLURAL.sub(chosen, source)


def update(python: Path, *, sources: Path = SOURCES, folder: Path = CATALOGUES) -> None:
    """Bring the ``.ts`` files in `folder` up to date with the sources; translations that are there stay.

    The English one gets its plural forms, so that it is never unfinished.

    Args:
        python: the interpreter beside which Qt's tools are installed.
        sources: the folder of the app's modules.
        folder: where the ``.ts`` files are.

    Raises:
        Stop: A text cannot be translated, or Qt's tool failed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    texts = find_texts(sources)
    with tempfile.TemporaryDirectory(prefix="exlab-texts-") as scratch:
        listed = Path(scratch) / "texts.cpp"
        listed.write_text("\n".join(map(_as_cpp, texts)) + "\n", encoding="utf-8")
        for language in LANGUAGES:
            only = ["-pluralonly"] if language == SOURCE_LANGUAGE else []
            languages = ["-source-language", SOURCE_LANGUAGE, "-target-language", language]
            options = ["-silent", "-locations", "none", "-no-obsolete", *only, *languages]
            _run([_tool(python, "lupdate"), listed, *options, "-ts", catalogue(language, folder)])
    _fill_plurals(catalogue(SOURCE_LANGUAGE, folder))


def _as_cpp(text: Text) -> str:
    # JSON writes strings as C++ does.
    arguments = [json.dumps(part, ensure_ascii=False) for part in text]
    if text.is_plural:
        arguments.append("n")
    return f"QCoreApplication::translate({', '.join(arguments)});"


def _fill_plurals(path: Path) -> None:
    tree = ET.parse(path)  # noqa: S314 - our own file
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        del translation.attrib["type"]
        for form, many in zip(translation.iter("numerusform"), (False, True), strict=True):
            form.text = plural_form(source, many=many)
    body = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_all(python: Path, folder: Path = CATALOGUES) -> list[Path]:
    """Make a ``.qm`` of every ``.ts`` in `folder` that has changed since; returns those made.

    Each replaces the old one whole, so that an app that starts meanwhile finds one or the other.

    Raises:
        Stop: A ``.ts`` is damaged; the text has what Qt's tool says.
    """
    made = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        half_done = target.with_name(f"{target.name}.{os.getpid()}")
        try:
            _run([_tool(python, "lrelease"), "-silent", source, "-qm", half_done])
            half_done.replace(target)
        finally:
            half_done.unlink(missing_ok=True)
        made.append(target)
    return made


def _tool(python: Path, name: str) -> Path:
    return python.with_name(f"pyside6-{name}{'.exe' if os.name == 'nt' else ''}")


def _run(command: Command) -> None:
    try:
        done = subprocess.run(
            command, capture_output=True, check=False, text=True, env=environ(), stdin=subprocess.DEVNULL
        )
    except FileNotFoundError as error:
        raise Stop(f"{command[0]} is missing; PySide6-Essentials installs it.") from error
    if done.returncode != 0:
        raise Stop(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}".rstrip())
