"""The markup of a run report: its style sheets, and the few elements that it is made of; no words.

Texts become markup in :func:`text` only, which makes them visible and escapes them.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from exlab_gui import __version__
from exlab_gui.desktop import formats
from exlab_gui.desktop.plain_text import visible
from exlab_gui.transfer.report_file import GENERATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_STYLE = """
body { font: 15px/1.45 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1b1f24; background: #fff;
  max-width: 62em; margin: 2em auto; padding: 0 1.2em; }
h1 { font-size: 1.7em; margin: 0 0 .2em; }
h2 { font-size: 1.35em; margin: 2.2em 0 .3em; border-top: 2px solid #1b1f24; padding-top: .7em; }
h3 { font-size: 1.05em; margin: 1.4em 0 .4em; }
p { margin: .4em 0; }
table { border-collapse: collapse; width: 100%; margin: .4em 0; }
th, td { border: 1px solid #b8c0c8; padding: .3em .6em; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { font-weight: 600; background: #f3f5f7; }
th[scope=row] { width: 15em; }
code { font: .92em Consolas, Menlo, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.about, .note { color: #4a525a; }
.verdict { border: 1px solid #b8c0c8; border-left: .45em solid #6b7480; padding: .5em .8em; }
.proven { border-left-color: #1a7f37; }
.doubtful, .not_proven { border-left-color: #b3261e; }
.on_word { border-left-color: #9a6700; }
@media print {
  body { font-size: 10pt; margin: 0; padding: 0; max-width: none; }
  h2, h3 { break-after: avoid; }
  tr, .verdict { break-inside: avoid; }
  .run + .run { break-before: page; }
}
@page { margin: 18mm; }
"""

QT_STYLE = """
h1 { font-size: 17pt; font-weight: 600; margin: 0 0 4px 0; }
h2 { font-size: 13pt; font-weight: 600; margin: 12px 0 3px 0; }
h3 { font-size: 10.5pt; font-weight: 600; margin: 9px 0 3px 0; }
p, td, th, li { font-size: 9pt; color: #1b1f24; }
p { margin: 4px 0 4px 0; }
h1, h2, h3 { color: #1b1f24; }
th { font-weight: 600; background-color: #f3f5f7; text-align: left; }
th, td { border: 1px solid #b8c0c8; padding: 3px 6px; vertical-align: top; }
table { border-collapse: collapse; }
.summary td, .summary th { font-size: 8pt; padding: 3px 5px; }
code { font-family: Consolas, Menlo, "DejaVu Sans Mono", monospace; font-size: 8pt; }
.about, .note { color: #4a525a; }
"""
"""For Qt's rich text, which knows a part of CSS 2 only."""


QT_SHEET = "QTextBrowser { background: #ffffff; color: #1b1f24; }"
"""The sheet of paper on the screen, in every theme."""

_FOR_QT = {
    "<table>": '<table width="100%">',
    '<table class="summary">': '<table class="summary" width="100%">',
    '<th scope="row">': '<th scope="row" width="32%">',
    # What Qt does not know has the size of the document, not of its cell.
    "<bdi>": "",
    "</bdi>": "",
}
_COLUMN_WIDTH = re.compile(r'scope="col" class="w(\d+)"')
"""Widths that HTML 5 leaves to the style sheet, and Qt knows as attributes only."""


def rich_text(html: str) -> str:
    """Some parts of a report for Qt."""
    for before, after in _FOR_QT.items():
        html = html.replace(before, after)
    return _COLUMN_WIDTH.sub(r'scope="col" width="\1%"', html)


CHECK_COMMANDS = (
    "sha256sum --check .exlab-wizard/checksums.sha256",
    "sha256sum .exlab-wizard/checksums.sha256",
)
"""How to check a copy from its folder, and the list itself."""


def page(title: str, language: str, body: str) -> str:
    """A whole document.

    Args:
        title: plain text.
        language: as HTML names it.
        body: markup.
    """
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{text(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{text(title)}</title>\n"
        f'{GENERATOR}{text(__version__)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def text(words: str) -> str:
    """Any text, as it stands in HTML: nothing of it is markup, and nothing hides."""
    return escape(visible(words))


def given(words: str | None) -> str:
    """A text from a file: its direction of writing stays its own. A dash where there is none."""
    return f"<bdi>{text(words)}</bdi>" if words else text(formats.NOTHING)


def code(words: str) -> str:
    """A path, a checksum or a command; a dash where there is none."""
    return f"<code>{text(words)}</code>" if words else text(formats.NOTHING)


def heading(words: str, level: int) -> str:
    """A heading of level 1 to 3, of plain text."""
    return f"<h{level}>{text(words)}</h{level}>\n"


def paragraph(words: str, look: str = "") -> str:
    """A paragraph of plain text; ``look`` is a class of the style sheet."""
    return f"<p{_class(look)}>{text(words)}</p>\n"


def verdict(name: str, words: str, look: str) -> str:
    """The paragraph that says what may be relied on."""
    return f"<p{_class(f'verdict {look}')}><strong>{text(name)}.</strong> {text(words)}</p>\n"


def bullets(items: Iterable[str]) -> str:
    """A list; the items are markup."""
    return f"<ul>\n{''.join(f'<li>{item}</li>' for item in items)}</ul>\n"


def run_section(number: int, content: str) -> str:
    """The part of one run."""
    return f'<section class="run" id="run-{number}">\n{content}</section>\n'


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """Names, plain text, and what they are, markup."""
    lines = "".join(f'<tr><th scope="row">{text(name)}</th><td>{value}</td></tr>\n' for name, value in rows)
    return f"<table>\n<tbody>\n{lines}</tbody>\n</table>\n"


def table(header: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[str]], look: str = "") -> str:
    """A table: the header is plain text; the widths of the columns, for Qt alone, are percent.

    The cells are markup; ``look`` is a class of the style sheet.
    """
    titles = "".join(
        f'<th scope="col" class="w{width}">{text(title)}</th>'
        for title, width in zip(header, widths, strict=True)
    )
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    return (
        f"<table{_class(look)}>\n<thead>\n<tr>{titles}</tr>\n</thead>\n<tbody>\n{lines}</tbody>\n</table>\n"
    )


def _class(look: str) -> str:
    return f' class="{look}"' if look else ""
