"""The pages of the help: their sources in ``resources/help``, their sections, and where words stand in them.

A source is Markdown: ``# Title`` first, then ``## Section {#anchor}``. Links to other pages are topics, like
``[Safe to clear?](safe-to-clear#copy)``. Pictures are files of ``resources/help/pictures``; ``state:NAME`` is
the sign of a state.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exlab_gui.desktop.search_text import normalised
from exlab_gui.desktop.translation import Language, translate
from exlab_gui.resources import read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGES = (
    ("first-steps", "states"),
    ("tracking", "complete", "copy", "verify", "safe-to-clear", "clear"),
    ("attention", "share-away", "messages", "checks"),
    ("find", "overview", "report", "settings", "keyboard"),
)
"""The names of all pages, in the order of the list of contents, by group; see :func:`group_titles`."""

SHORTCUTS_MARK = "{{shortcuts}}"
"""Where a source has this, the tables of keys are put; they come from the actions themselves."""

_EXCERPT_BEFORE, _EXCERPT = 40, 130
_HEADING = re.compile(r"^(#{1,3}) +(.*?)(?: *\{#([a-z0-9-]+)\})? *$")
_MARKUP = (
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"^ *(?:[-*>]|\d+\.) +", re.MULTILINE), ""),
    (re.compile(r"^\|[ :|-]+\|$", re.MULTILINE), ""),
    (re.compile(r"\*\*|`|\\(?=[|\\`*_])"), ""),
    (re.compile(r" *\| *"), " \u00b7 "),
    (re.compile(r"\s+"), " "),
)


def group_titles() -> tuple[str, ...]:
    """What stands above each group of :data:`PAGES`."""
    return (
        translate("Help", "Getting started", "group of help pages"),
        translate("Help", "The way of a run", "group of help pages"),
        translate("Help", "When something is wrong", "group of help pages"),
        translate("Help", "More", "group of help pages"),
    )


@dataclass(frozen=True)
class Section:
    """A part of a page.

    Attributes:
        anchor: its name within the page; empty for what stands before the first section.
        title: its heading; that of the page where it has none of its own.
        text: its words without any markup, in one line.
    """

    anchor: str
    title: str
    text: str


@dataclass(frozen=True)
class Page:
    """One page, as it is in one language.

    Attributes:
        name: as in a topic.
        title: its heading.
        markdown: the whole of it, without the anchors.
        sections: its parts, in order; as many as it has headings.
    """

    name: str
    title: str
    markdown: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Hit:
    """A section in which all words were found.

    Attributes:
        topic: where.
        title: of the section.
        page_title: of its page.
        excerpt: the words around the first one that was found.
    """

    topic: str
    title: str
    page_title: str
    excerpt: str


class HelpBook:
    """All pages in one language; each is read when it is first asked for. Needs no screen.

    Args:
        language: which; never ``SYSTEM``.
        shortcuts: Markdown that takes the place of :data:`SHORTCUTS_MARK`.
    """

    def __init__(self, language: Language, shortcuts: str = "") -> None:
        self.language = language
        self._shortcuts = shortcuts
        self._pages: dict[str, Page] = {}

    def page(self, name: str) -> Page:
        """One page. Raises ``FileNotFoundError`` where there is none of this name."""
        if name not in self._pages:
            source = read_text(f"help/{self.language.value}/{name}.md")
            self._pages[name] = _parse(name, source.replace(SHORTCUTS_MARK, self._shortcuts))
        return self._pages[name]

    def groups(self) -> list[tuple[str, list[Page]]]:
        """All pages, by the titles of their groups."""
        pages = ([self.page(name) for name in names] for names in PAGES)
        return list(zip(group_titles(), pages, strict=True))

    def search(self, words: Sequence[str]) -> list[Hit]:
        """The sections that have every word, those first that have one in a title.

        Args:
            words: see :func:`exlab_gui.desktop.search_text.search_words`.
        """
        hits: list[tuple[int, Hit]] = []
        for _, pages in self.groups():
            for page in pages:
                for section in page.sections:
                    rank = _rank(page, section, words)
                    if rank is not None:
                        hits.append((rank, _hit(page, section, words)))
        return [hit for _, hit in sorted(hits, key=lambda each: each[0])]


def split_topic(topic: str) -> tuple[str, str]:
    """A topic's page and section."""
    page, _, anchor = topic.partition("#")
    return page, anchor


def matches(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where words stand in a text, accents and case ignored: starts and ends in characters, in order.

    Args:
        text: any.
        words: see :func:`exlab_gui.desktop.search_text.search_words`.
    """
    folded, places = _folded(text)
    found: list[tuple[int, int]] = []
    for word in filter(None, words):
        start = folded.find(word)
        while start >= 0:
            end = start + len(word)
            found.append((places[start], places[end - 1] + 1))
            start = folded.find(word, end)
    return sorted(set(found))


def _folded(text: str) -> tuple[str, list[int]]:
    """A text as it is searched, and from which character each of its characters came."""
    parts, places = [], []
    for place, character in enumerate(text):
        part = normalised(character)
        parts.append(part)
        places.extend([place] * len(part))
    return "".join(parts), places


def _parse(name: str, source: str) -> Page:
    lines: list[str] = []
    sections: list[tuple[str, str, list[str]]] = []
    title = name
    for line in source.splitlines():
        heading = _HEADING.match(line)
        if heading is None:
            lines.append(line)
            if sections:
                sections[-1][2].append(line)
            continue
        marks, words, anchor = heading.groups()
        if len(marks) == 1:
            title = words
        sections.append((anchor or "", words, []))
        lines.append(f"{marks} {words}")
    parts = (Section(anchor, words, _plain("\n".join(body))) for anchor, words, body in sections)
    return Page(name, title, "\n".join(lines), tuple(parts))


def _plain(markdown: str) -> str:
    for pattern, kept in _MARKUP:
        markdown = pattern.sub(kept, markdown)
    return markdown.strip(" \u00b7")


def _rank(page: Page, section: Section, words: Sequence[str]) -> int | None:
    title, where = normalised(section.title), normalised(page.title)
    if not words or not all(word in f"{title} {where} {normalised(section.text)}" for word in words):
        return None
    if all(word in title for word in words):
        return 0
    in_text = any(word in f"{title} {normalised(section.text)}" for word in words)
    # The other sections of a page that is found by its title say no more.
    if not in_text:
        return None
    return 1 if any(word in title for word in words) else 2


def _hit(page: Page, section: Section, words: Sequence[str]) -> Hit:
    topic = f"{page.name}#{section.anchor}" if section.anchor else page.name
    found = matches(section.text, words)
    start = max(0, found[0][0] - _EXCERPT_BEFORE) if found else 0
    if start:
        start = section.text.find(" ", start) + 1
    end = len(section.text)
    if end > start + _EXCERPT:
        end = section.text.rfind(" ", start, start + _EXCERPT)
    before, after = "\u2026" if start else "", "\u2026" if end < len(section.text) else ""
    return Hit(topic, section.title, page.title, f"{before}{section.text[start:end]}{after}")
