"""The pages of the help: whole in both languages, every link and picture there, every word found."""

from __future__ import annotations

import re
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from exlab_gui.desktop.help_pages import PAGES, SHORTCUTS_MARK, HelpBook, matches, split_topic
from exlab_gui.desktop.help_pictures import STATE_PICTURE, picture_file
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.search_text import search_words
from exlab_gui.desktop.translation import Language
from exlab_gui.desktop.wording import state_name
from exlab_gui.ingest import LIFECYCLE
from exlab_gui.resources import read_text, resource_path

NAMES = [name for group in PAGES for name in group]
LANGUAGES = [Language.ENGLISH, Language.GERMAN]
GERMAN_STATES = ["Staging", "Vollständig", "Zum Sync vorgemerkt", "Sync geprüft", "Freigeräumt"]
WORDS_OF_PROGRAMMERS = re.compile(
    r"\b(ingest|payload|mutex|exception|widget|thread)s?\b(?!\.)", re.IGNORECASE
)
LARGEST_PICTURES = 400_000
NAMES_OF_NOTHING = {("find", "Okafor"), ("find", "Zürich"), ("find", "\u00d7")}
"""Stands between asterisks and is nothing that can be pressed."""


@pytest.fixture(params=LANGUAGES, ids=str)
def book(request):
    return HelpBook(request.param)


def pages(book):
    return [book.page(name) for name in NAMES]


def test_both_languages_have_the_same_pages_and_sections():
    outlines = [
        [[section.anchor for section in page.sections] for page in pages(HelpBook(language))]
        for language in LANGUAGES
    ]
    assert outlines[0] == outlines[1]


def test_no_page_is_left_out_of_the_contents(book):
    folder = resource_path(f"help/{book.language.value}")
    assert sorted(path.stem for path in folder.glob("*.md")) == sorted(NAMES)


def test_every_link_leads_to_a_section(book):
    places = {page.name: {section.anchor for section in page.sections} for page in pages(book)}
    broken = []
    for page in pages(book):
        for target in re.findall(r"(?<!!)\[[^\]]*\]\(([^)]*)\)", page.markdown):
            name, anchor = split_topic(target)
            if anchor not in places.get(name or page.name, set()):
                broken.append((page.name, target))
    assert broken == []


def test_every_picture_is_there_and_has_words_for_those_who_do_not_see_it(book):
    for page in pages(book):
        for words, target in re.findall(r"!\[([^\]]*)\]\(([^)]*)\)", page.markdown):
            assert words
            if target.startswith(STATE_PICTURE):
                assert RunStatus(target.removeprefix(STATE_PICTURE))
            else:
                assert not QImage(picture_file(target, book.language)).isNull()


def test_all_pictures_are_shown_and_small():
    files = list(resource_path("help/pictures").rglob("*.png"))
    shown = {
        target
        for language in LANGUAGES
        for page in pages(HelpBook(language))
        for target in re.findall(r"\]\(([^)]*\.png)\)", page.markdown)
    }
    assert {path.name for path in files} == shown
    assert sum(path.stat().st_size for path in files) < LARGEST_PICTURES


def test_states_are_called_as_in_the_window():
    for language, names in (
        (Language.ENGLISH, list(map(state_name, LIFECYCLE))),
        (Language.GERMAN, GERMAN_STATES),
    ):
        page = HelpBook(language).page("states")
        assert all(f"| **{name}** |" in page.markdown for name in names)


def test_no_word_of_programmers(book):
    found = [
        (page.name, word[0])
        for page in pages(book)
        for section in page.sections
        for word in WORDS_OF_PROGRAMMERS.finditer(section.text)
    ]
    assert found == []


def test_text_of_a_section_has_no_markup(book):
    for page in pages(book):
        for section in page.sections:
            assert not re.search(r"\]\(|\*\*|\{#|!\[|^#|\|", section.text)


def test_only_the_page_of_keys_has_their_mark(book):
    sources = {name: read_text(f"help/{book.language.value}/{name}.md") for name in NAMES}
    assert [name for name, source in sources.items() if SHORTCUTS_MARK in source] == ["keyboard"]
    assert HelpBook(book.language, "KEYS").page("keyboard").markdown.count("KEYS") == 1


def catalogue(code):
    """What stands in a catalogue: sources and their translations; None where it is not finished."""
    try:
        root = ET.parse(resource_path(f"translations/exlab-runs_{code}.ts")).getroot()
    except FileNotFoundError:
        return None
    messages = list(root.iter("message"))
    if any(each.find("translation").get("type") == "unfinished" for each in messages):
        return None
    return [(each.findtext("source"), each.findtext("translation")) for each in messages]


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_what_can_be_pressed_is_called_as_in_the_window(language):
    """Names of buttons, menus and states stand between asterisks."""
    known = catalogue("de")
    if known is None:
        pytest.skip("the texts of the window are not all translated yet")
    shown = {
        (source if language is Language.ENGLISH else text).replace("&", "").rstrip("\u2026")
        for source, text in known
    }
    named = {
        (page.name, name)
        for page in pages(HelpBook(language))
        for name in re.findall(r"(?<![*\\])\*([^*\n]+)\*(?!\*)", page.markdown)
    }
    assert {each for each in named if each[1].rstrip("\u2026") not in shown} - NAMES_OF_NOTHING == set()


class TestSearch:
    def test_every_word_must_be_there(self):
        hits = HelpBook(Language.ENGLISH).search(search_words("nas overwritten"))
        assert "messages#nas-conflict" in [hit.topic for hit in hits]
        assert HelpBook(Language.ENGLISH).search(search_words("nas overwritten giraffe")) == []

    @pytest.mark.parametrize("typed", ["PRUFSUMMENLISTE", "prüfsummenliste", "Prüfsummenliste"])
    def test_accents_and_case_do_not_count(self, typed):
        hits = HelpBook(Language.GERMAN).search(search_words(typed))
        assert hits[0].topic == "safe-to-clear#list"

    def test_a_title_comes_before_what_only_mentions_it(self):
        hits = HelpBook(Language.ENGLISH).search(search_words("link"))
        assert "link" in hits[0].title.lower()
        assert len(hits) > 3

    def test_an_excerpt_has_the_word(self):
        for hit in HelpBook(Language.GERMAN).search(search_words("netz")):
            assert matches(f"{hit.title} {hit.excerpt}", ["netz"])
            assert len(hit.excerpt) < 140

    def test_nothing_typed_finds_nothing(self):
        assert HelpBook(Language.ENGLISH).search(()) == []


class TestMatches:
    def test_places_are_those_of_the_text_itself(self):
        text = "Straße nach Zürich, straße"
        found = matches(text, search_words("STRASSE zurich"))
        assert [text[start:end] for start, end in found] == ["Straße", "Zürich", "straße"]

    def test_a_part_of_a_letter_marks_the_whole_letter(self):
        assert matches("groß", ["gros"]) == [(0, 4)]

    def test_no_word_is_nowhere(self):
        assert matches("text", [""]) == []


def test_the_app_starts_without_the_help():
    code = (
        "import sys; import exlab_gui.app; "
        "print([name for name in sys.modules if name.startswith('exlab_gui.desktop.help_')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["['exlab_gui.desktop.help_topics',", "'exlab_gui.desktop.help_desk']"]
