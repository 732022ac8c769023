"""How the app's texts get from the sources into the catalogues, and those into the app."""

import os
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

PYTHON = Path(sys.executable)

SOURCE = '''
"""Not for operators."""

MARKED = QT_TRANSLATE_NOOP("State", "To come")


def words(number, state):
    translate(
        "Page",
        (
            "Joined of "
            "two\\u2026"
        ),
    )
    translate("Page", "Size", "of a \\"run\\"")
    translate("Page", "%Ln run(s) (is|are) hidden", n=number)
    translate("State", state)
    painter.translate(3, 4)
'''


@pytest.fixture
def lab(workshop, tmp_path):
    """Sources of two modules, and the catalogues made of them."""
    sources = tmp_path / "app"
    sources.mkdir()
    (sources / "words.py").write_text(SOURCE, encoding="utf-8")
    (sources / "more.py").write_text('translate("Page", "Size")\n', encoding="utf-8")
    folder = tmp_path / "translations"
    workshop.translations.update(PYTHON, sources=sources, folder=folder)
    return sources, folder


def messages(path):
    """Source, note and what it is in the language, by context."""
    return {
        context.findtext("name"): [
            (
                message.findtext("source"),
                message.findtext("comment", ""),
                [form.text for form in message.iter("numerusform")] or message.find("translation").text,
            )
            for message in context.iter("message")
        ]
        for context in ET.parse(path).iter("context")
    }


def test_every_way_to_write_a_text_is_found(workshop, lab):
    _, folder = lab

    assert messages(folder / "exlab-runs_de.ts") == {
        "Page": [
            ("Size", "", None),
            ("Joined of two\u2026", "", None),
            ("Size", 'of a "run"', None),
            ("%Ln run(s) (is|are) hidden", "", [None, None]),
        ],
        "State": [("To come", "", None)],
    }


def test_english_has_its_plurals_and_nothing_else(lab):
    _, folder = lab

    assert messages(folder / "exlab-runs_en.ts") == {
        "Page": [("%Ln run(s) (is|are) hidden", "", ["%Ln run is hidden", "%Ln runs are hidden"])]
    }
    assert "unfinished" not in (folder / "exlab-runs_en.ts").read_text(encoding="utf-8")


def test_a_second_time_changes_nothing(workshop, lab):
    sources, folder = lab
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    workshop.translations.update(PYTHON, sources=sources, folder=folder)

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_translation_stays_and_what_is_gone_goes(workshop, lab):
    sources, folder = lab
    german = folder / "exlab-runs_de.ts"
    text = german.read_text(encoding="utf-8")
    text = text.replace('<translation type="unfinished"></translation>', "<translation>deutsch</translation>")
    german.write_text(text, encoding="utf-8")
    (sources / "more.py").unlink()

    workshop.translations.update(PYTHON, sources=sources, folder=folder)

    found = messages(german)["Page"]
    assert [(source, words) for source, _, words in found if isinstance(words, str)] == [
        ("Joined of two\u2026", "deutsch"),
        ("Size", "deutsch"),
    ]


@pytest.mark.parametrize("text", ['f"{number} runs"', '"a" + name', '"%d runs" % 3'])
def test_a_text_that_no_catalogue_can_hold_is_refused(workshop, tmp_path, text):
    (tmp_path / "words.py").write_text(f'\ntranslate("Page", {text})\n', encoding="utf-8")

    with pytest.raises(workshop.console.Stop, match=r"words\.py:2: .* literal"):
        workshop.translations.find_texts(tmp_path)


def test_only_what_has_changed_is_compiled(workshop, lab):
    _, folder = lab
    made = workshop.translations.compile_all(PYTHON, folder)
    assert [path.name for path in made] == ["exlab-runs_de.qm", "exlab-runs_en.qm"]
    assert workshop.translations.compile_all(PYTHON, folder) == []

    source = folder / "exlab-runs_en.ts"
    later = made[1].stat().st_mtime + 2
    os.utime(source, (later, later))

    assert workshop.translations.compile_all(PYTHON, folder) == [folder / "exlab-runs_en.qm"]
    assert sorted(path.suffix for path in folder.iterdir()) == [".qm", ".qm", ".ts", ".ts"]


def test_a_damaged_catalogue_is_named(workshop, lab):
    _, folder = lab
    (folder / "exlab-runs_de.ts").write_text("<TS", encoding="utf-8")

    with pytest.raises(workshop.console.Stop, match=r"exlab-runs_de\.ts"):
        workshop.translations.compile_all(PYTHON, folder)

    assert not [path for path in folder.iterdir() if path.suffix not in {".ts", ".qm"}]


def test_without_qts_tools_it_says_which_package_is_missing(workshop, lab, tmp_path):
    _, folder = lab
    shutil.rmtree(tmp_path / "app")

    with pytest.raises(workshop.console.Stop, match="PySide6-Essentials"):
        workshop.translations.compile_all(tmp_path / "python", folder)
