"""No text that an operator reads stands in the sources unmarked; the catalogues hold all that are marked."""

from __future__ import annotations

import ast
import re
import string
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from workshop_modules import load_workshop

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = ROOT / "exlab_gui" / "desktop"
SOURCES = [*sorted(DESKTOP.glob("*.py")), ROOT / "exlab_gui" / "app.py"]

LEFT_OUT = {
    "support_bundle_facts.py": "what whoever helps reads about a computer is the same in every language",
    "file_words.py": "files for spreadsheets are the same in every language",
    "self_check.py": "says on a terminal how the smoke test ended",
    "job_errors.py": "what an exception says of itself",
    "theme.py": "style sheets",
    "report_markup.py": "style sheets and elements",
}

ALLOWED = {
    # What stands in the lists of most labs; only its width counts.
    "Run 2026-12-28 08:48:00",
    "PLATE_READER_02",
    "INSTRUMENT-PC-02",
    "Firstname Lastname",
    "888.8 GB",
    "100 000",
    "  v",
    "\u25a0 \u25a0 \u25a0 \u25a0 \u25a0   ",
    # Details for IT, of a crash and of a wrong preset.
    "ExLab Runs ",
    ", Python ",
    ", Qt ",
    "Log: ",
    "expected a table",
    "expected a list of names of settings",
    # Exceptions, which are worded where they are shown.
    "it does not answer",
    "The job was still at work when the app closed.",
    ": expected an object",
    # The same in every language.
    " B",
    " UTC",
    "staging, complete",
    # Patterns; Qt's own messages, which are looked for; markup; a state that is worded where it is spoken.
    "%Y-%m-%d %H:%M:%S",
    "%(asctime)s %(levelname)-8s %(threadName)s %(name)s: %(message)s",
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "<p style='white-space: pre-wrap'>",
    "to come",
}

MARKS = {"translate", "QT_TRANSLATE_NOOP", "QT_TRANSLATE_NOOP3"}
SAYS = {
    "setText", "setTitle", "setToolTip", "setStatusTip", "setWindowTitle", "setPlaceholderText",
    "setAccessibleName", "setAccessibleDescription", "setPrefix", "setSuffix", "setSpecialValueText",
    "setTabText", "setHorizontalHeaderLabels", "setLabelText", "addAction", "addMenu", "addTab", "addItem",
    "addRow", "showMessage", "showText", "QLabel", "QPushButton", "QToolButton", "QRadioButton", "QCheckBox",
    "QGroupBox", "QAction", "QMenu", "push_button", "choice_button", "plain_label", "caption", "buddy_label",
    "tooltip", "say", "show_text", "add_text", "set_empty_text", "Explanation", "DetailsDialog",
    "MessageDialog", "choose_folder", "save_file", "emit", "Entry",
}  # fmt: skip
"""Whose arguments are shown."""
QUIET = {
    "setObjectName", "findChild", "findChildren", "setProperty", "property", "debug", "info", "warning",
    "error", "critical", "exception", "log", "compile", "getLogger", "cast", "TypeVar", "QKeySequence",
}  # fmt: skip
"""Whose arguments nobody sees."""


def name_of(call):
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


class Unmarked(ast.NodeVisitor):
    """Collects the literals of a module that look like words for operators and are not marked."""

    def __init__(self):
        self.found = []
        self._shown = False

    def visit_Expr(self, node):
        # A docstring, or what stands below an attribute to explain it.
        if not isinstance(node.value, ast.Constant):
            self.visit(node.value)

    def visit_Raise(self, node):
        """What an exception says of itself is for logs and details."""

    def visit_AnnAssign(self, node):
        if node.value is not None:
            self.visit(node.value)

    def visit_FunctionDef(self, node):
        if node.name in {"__str__", "__repr__"}:
            return
        for part in (
            *node.decorator_list,
            *node.args.defaults,
            *filter(None, node.args.kw_defaults),
            *node.body,
        ):
            self.visit(part)

    def visit_Call(self, node):
        name = name_of(node)
        if name in MARKS or name in QUIET:
            return
        before, self._shown = self._shown, name in SAYS
        for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
            self.visit(argument)
        self._shown = before
        self.visit(node.func)

    def visit_Constant(self, node):
        text = node.value
        if not isinstance(text, str) or text in ALLOWED or not re.search(r"[A-Za-z]", text):
            return
        if " " in text.strip() or (" " in text and len(text) > 1) or (self._shown and text[:1].isupper()):
            self.found.append((node.lineno, text))


def unmarked(source):
    collector = Unmarked()
    tree = ast.parse(source)
    for node in tree.body:
        # Names of modules and of what is exported.
        if not (isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"):
            collector.visit(node)
    return collector.found


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if path.name not in LEFT_OUT], ids=lambda path: path.name
)
def test_every_text_is_marked(path):
    assert unmarked(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("source", "is_found"),
    [
        ('label.setText("Save")', True),
        ('x = f"{number} runs"', True),
        ('button = push_button("Close", "close_button")', True),
        ('return "A run is there." if x else y', True),
        ('label.setText(translate("Page", "Save now"))', False),
        ('WORDS = {1: QT_TRANSLATE_NOOP("Page", "Save now")}', False),
        ('log.info("Job %r failed: %r", title, error)', False),
        ('raise ValueError(f"{path} is not there")', False),
        ('button.setObjectName("Save button")', False),
        ('def f() -> None:\n    """A text for who reads this."""\n', False),
        ('label.setText("\\u2192")', False),
    ],
)  # fmt: skip
def test_what_counts_as_unmarked(source, is_found):
    assert bool(unmarked(source)) is is_found


def test_what_is_left_out_is_there():
    assert set(LEFT_OUT) <= {path.name for path in SOURCES}


class Message:
    """One entry of a catalogue."""

    def __init__(self, context, node):
        self.key = (context, node.findtext("source"), node.findtext("comment", ""))
        self.source = node.findtext("source")
        translation = node.find("translation")
        self.is_unfinished = translation.get("type") == "unfinished"
        self.forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def messages(path):
    return [
        Message(context.findtext("name"), node)
        for context in ET.parse(path).iter("context")
        for node in context.iter("message")
    ]


@pytest.fixture(scope="module")
def translations():
    return load_workshop("translations")


@pytest.fixture(scope="module")
def fresh(translations, tmp_path_factory):
    """The catalogues as they are made of the sources alone."""
    folder = tmp_path_factory.mktemp("translations")
    translations.update(Path(sys.executable), folder=folder)
    return folder


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_catalogues_hold_every_text_and_no_other(translations, fresh, language):
    now = {message.key for message in messages(translations.catalogue(language, fresh))}
    kept = {message.key for message in messages(translations.catalogue(language))}
    assert now - kept == set(), "run: python3 packaging/bootstrap.py translations"
    assert kept - now == set(), "run: python3 packaging/bootstrap.py translations"
    assert len(now) > 50


def test_english_is_finished(translations):
    assert [
        m.key for m in messages(translations.catalogue("en")) if m.is_unfinished or not all(m.forms)
    ] == []


def test_german_is_finished(translations):
    assert [
        m.key for m in messages(translations.catalogue("de")) if m.is_unfinished or not all(m.forms)
    ] == []


def shape(text):
    """What a translation must have in common with its source."""
    names = sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)
    return {
        "names": names,
        "number": text.count("%Ln"),
        "shortcut": len(re.findall(r"&(?!&)", text)),
        "dots": text.rstrip().endswith("\u2026"),
        "begins with a blank": text[:1] == " ",
        "ends with a blank": text[-1:] == " ",
    }


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_translation_has_what_its_source_has(translations, language):
    wrong = [
        (message.key, form)
        for message in messages(translations.catalogue(language))
        for form in message.forms
        # A form for exactly one may say it without the number.
        if form and shape(form) != shape(message.source)
    ]
    assert wrong == []
