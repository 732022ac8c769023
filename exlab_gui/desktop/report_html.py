"""A run report as HTML: whole in itself, without script or anything from elsewhere, to be read in years.

The same parts make the file, the pages that are printed and the view on screen; what differs is only the
style sheet. Everything that comes from files is made visible and escaped.
"""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QLocale

from exlab_gui import APP_NAME, __version__
from exlab_gui.desktop import formats
from exlab_gui.desktop import report_wording as words
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.report_wording import Verdict, verdict_of
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.wording import kind_name, state_name
from exlab_gui.ingest import default_host
from exlab_gui.transfer.report_file import GENERATOR
from exlab_gui.transfer.run_lock import user_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from exlab_gui.ingest import HistoryEntry
    from exlab_gui.transfer.report import RunReport

SUMMARY_ROWS = 25
"""So many rows of the summary are one part: no part takes long to lay out."""

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
h1, h2, h3 { color: #1b1f24; }
th { font-weight: 600; background-color: #f3f5f7; text-align: left; }
th, td { border: 1px solid #b8c0c8; padding: 3px 6px; vertical-align: top; }
table { border-collapse: collapse; }
code { font-family: Consolas, Menlo, "DejaVu Sans Mono", monospace; font-size: 8pt; }
.about, .note { color: #4a525a; }
"""
"""For Qt's rich text, which knows a part of CSS 2 only."""


_FOR_QT = {
    "<table>": '<table width="100%">',
    '<th scope="row">': '<th scope="row" width="32%">',
}
"""Widths that HTML 5 leaves to the style sheet, and Qt knows as attributes only."""


def rich_text(html: str) -> str:
    """Some parts of a report for Qt."""
    for before, after in _FOR_QT.items():
        html = html.replace(before, after)
    return html


class ReportDocument(msgspec.Struct, frozen=True):
    """A report in parts, of which each can be shown or printed by itself.

    Attributes:
        title: plain text.
        language: as HTML names it: ``en``, ``de``.
        intro: what it is, who made it and when.
        summary: of several runs, tables of them; empty for one.
        runs: a part for each run.
    """

    title: str
    language: str
    intro: str
    summary: tuple[str, ...]
    runs: tuple[str, ...]

    def preview(self, most: int) -> str:
        """Its beginning, with at most so many runs, for the screen."""
        return "".join((self.intro, *self.summary[:1], *self.runs[:most]))

    def html(self) -> str:
        """The whole document, for a file."""
        parts = (self.intro, *self.summary, *self.runs)
        return f"{_head(self)}<body>\n{''.join(parts)}</body>\n</html>\n"


def make_document(
    reports: Sequence[RunReport],
    made_at: datetime | None = None,
    check: Callable[[], object] = lambda: None,
    *,
    left_out: Sequence[str] = (),
) -> ReportDocument:
    """Put a report into words and HTML. Any thread.

    Args:
        reports: the runs, in the order of the report.
        made_at: when they were looked at, aware; now by default.
        check: called between runs; what it raises ends the work.
        left_out: folders of runs that could not be looked at.
    """
    moment = made_at or datetime.now(UTC)
    if len(reports) == 1:
        title = translate("Run report", "Run report: {run}").format(
            run=formats.run_title(reports[0].location.name)
        )
    else:
        title = translate("Run report", "Run report: {runs}").format(runs=formats.runs(len(reports)))
    summary: list[str] = []
    if len(reports) > 1:
        for begin in range(0, len(reports), SUMMARY_ROWS):
            check()
            summary.append(_summary(reports[begin : begin + SUMMARY_ROWS], begin))
    runs = []
    for number, report in enumerate(reports, 1):
        check()
        runs.append(_run(report, number))
    return ReportDocument(
        title,
        _language(),
        _intro(title, moment, several=len(reports) > 1) + _left_out(left_out),
        tuple(summary),
        tuple(runs),
    )


def _language() -> str:
    # Not bcp47Name(): of the locale of servers it makes "en-POSIX", which is not valid.
    code = QLocale.languageToCode(QLocale().language())
    return code if code.isalpha() and code.islower() else "en"


def _head(document: ReportDocument) -> str:
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{_text(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{_text(document.title)}</title>\n"
        f'{GENERATOR}{_text(__version__)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        f"<style>{_STYLE}</style>\n</head>\n"
    )


def _text(text: str) -> str:
    """Any text, as it stands in HTML: nothing of it is markup, and nothing hides."""
    return escape(visible(text))


def _given(text: str) -> str:
    """A text from a file: its direction of writing stays its own."""
    return f"<bdi>{_text(text)}</bdi>" if text else _text(formats.NOTHING)


def _code(text: str) -> str:
    return f"<code>{_text(text)}</code>" if text else _text(formats.NOTHING)


def _intro(title: str, moment: datetime, *, several: bool) -> str:
    user = user_name()
    made = translate("Run report", "Made on {when} ({utc} UTC) with {app} {version} on {host}.").format(
        when=words.local_time(moment),
        utc=words.utc_time(moment),
        app=APP_NAME,
        version=__version__,
        host=default_host(),
    )
    by = translate("Run report", "By the account {user}.").format(user=user) if user else ""
    scope = translate(
        "Run report",
        "It tells what the records say and what this app has proven. The data files were counted for it, and "
        "not read again.",
    )
    heading = title if several else translate("Run report", "Run report")
    said = f'<p class="about">{_text(f"{made} {by}".strip())}</p>\n'
    return f'<h1>{_text(heading)}</h1>\n{said}<p class="note">{_text(scope)}</p>\n'


def _left_out(folders: Sequence[str]) -> str:
    if not folders:
        return ""
    said = translate("Run report", "Not in this report, because they could not be looked at:")
    items = "".join(f"<li>{_code(folder)}</li>\n" for folder in folders)
    return f'<p class="note">{_text(said)}</p>\n<ul>\n{items}</ul>\n'


def _summary(reports: Sequence[RunReport], begin: int) -> str:
    header = (
        translate("Run report", "No."),
        translate("Run report", "Run"),
        translate("Run report", "Instrument"),
        translate("Run report", "Project"),
        translate("Run report", "State"),
        translate("Run report", "Files, size"),
        translate("Run report", "NAS copy"),
        translate("Run report", "Problems"),
    )
    rows = (
        (
            str(number),
            _text(formats.run_title(report.location.name)),
            _given(report.location.equipment),
            _given(report.record.project_name if report.record else report.location.project),
            _text(words.state_of(report)),
            _text(_known_amount(report)),
            _text(words.verdict_name(verdict_of(report))),
            _text(formats.count(len(report.found))),
        )
        for number, report in enumerate(reports, begin + 1)
    )
    return _table(header, rows)


def _known_amount(report: RunReport) -> str:
    if report.proof is not None:
        return f"{formats.files(report.proof.files)}, {formats.size(report.proof.bytes)}"
    for entry in reversed(report.record.history if report.record else ()):
        if entry.files_received is not None and entry.bytes_received is not None:
            return f"{formats.files(entry.files_received)}, {formats.size(entry.bytes_received)}"
    return formats.NOTHING


def _run(report: RunReport, number: int) -> str:
    verdict, title = verdict_of(report), formats.run_title(report.location.name)
    return (
        f'<section class="run" id="run-{number}">\n<h2>{_text(title)}</h2>\n'
        f'<p class="verdict {verdict.value}"><strong>{_text(words.verdict_name(verdict))}.</strong> '
        f"{_text(words.verdict_words(report))}</p>\n"
        + _section(translate("Run report", "The run"), _facts(_identity(report)))
        + _section(translate("Run report", "Steps"), _lifecycle(report))
        + _section(translate("Run report", "Proof of the NAS copy"), _facts(_proof(report)))
        + _section(translate("Run report", "What was found"), _findings(report))
        + _how_to_check(report, verdict)
        + "</section>\n"
    )


def _section(title: str, content: str) -> str:
    return f"<h3>{_text(title)}</h3>\n{content}"


def _identity(report: RunReport) -> Iterable[tuple[str, str]]:
    place, record, creation = report.location, report.record, report.creation
    yield translate("Run report", "Instrument"), _given(place.equipment)
    project = record.project_name if record and record.project_name else ""
    folder = f" ({_given(place.project)})" if project and project != place.project else ""
    yield translate("Run report", "Project"), _given(project or place.project) + folder
    yield translate("Run report", "Kind"), _text(kind_name(place.kind))
    operator = creation.created_by if creation is not None else ""
    yield (
        translate("Run report", "Operator, as the instrument noted"),
        _given(operator) if operator else _text(translate("Run report", "not known")),
    )
    yield translate("Run report", "State"), _text(words.state_of(report))
    yield translate("Run report", "Staging folder"), _code(report.run_dir)
    if report.staged is None:
        now = translate("Run report", "could not be counted")
    else:
        now = words.amount(report.staged.files, report.staged.bytes)
    yield translate("Run report", "In the staging folder now"), _text(now)
    yield translate("Run report", "Folder on the NAS"), _code(_nas_folder(report))
    if report.copy is not None:
        there = words.amount(report.copy.files, report.copy.bytes)
        yield translate("Run report", "In the folder on the NAS now"), _text(there)


def _nas_folder(report: RunReport) -> str:
    if not report.is_verified:
        return ""
    if report.proof is not None:
        return report.proof.nas_path
    recorded = [
        entry.nas_path for entry in (report.record.history if report.record else ()) if entry.nas_path
    ]
    return recorded[-1] if recorded else report.destination


def _lifecycle(report: RunReport) -> str:
    if report.record is None:
        none = translate("Run report", "No step is known: there is no record that can be read.")
        return f"<p>{_text(none)}</p>\n"
    header = (
        translate("Run report", "Step"),
        translate("Run report", "When, local time"),
        translate("Run report", "When, UTC"),
        translate("Run report", "Recorded by the computer"),
        translate("Run report", "What was recorded"),
    )
    note = translate(
        "Run report", "A record names computers, not people; who proved a copy with this app stands below."
    )
    return f'{_table(header, map(_step, report.record.history))}<p class="note">{_text(note)}</p>\n'


def _step(entry: HistoryEntry) -> tuple[str, ...]:
    local, utc = words.times_of(entry.at)
    return (
        _text(state_name(entry.state)),
        _text(local),
        _text(utc or formats.NOTHING),
        _given(entry.host),
        _text(words.step_words(entry) or formats.NOTHING),
    )


def _proof(report: RunReport) -> Iterable[tuple[str, str]]:
    proof = report.proof
    yield translate("Run report", "Kind of proof"), _text(words.kind_words(report))
    if proof is not None:
        local, utc = words.proof_when(proof)
        when = f"{local} ({utc} UTC)" if utc else local
        yield translate("Run report", "Noted on"), _text(when)
        yield translate("Run report", "By, on the computer"), f"{_given(proof.user)}, {_given(proof.host)}"
        yield translate("Run report", "Compared"), _text(words.amount(proof.files, proof.bytes))
        yield translate("Run report", "About the folder"), _code(proof.nas_path)
    yield translate("Run report", "Checksum list"), _text(words.list_words(report))
    yield translate("Run report", "SHA-256 of the list, now"), _code(report.list_sha256)
    if proof is not None:
        yield translate("Run report", "SHA-256 of the list, when proven"), _code(proof.list_sha256)


def _findings(report: RunReport) -> str:
    if not report.found:
        none = translate("Run report", "Nothing was found that is wrong or does not fit together.")
        return f"<p>{_text(none)}</p>\n"
    items = "".join(f"<li>{_text(words.finding_words(each, report))}</li>\n" for each in report.found)
    return f"<ul>\n{items}</ul>\n"


def _how_to_check(report: RunReport, verdict: Verdict) -> str:
    if verdict is Verdict.NO_COPY or not report.list_sha256:
        return ""
    how = translate(
        "Run report",
        "Anybody can check the copy at any time without this app: open a terminal in the run's folder on "
        "the NAS and run the first line; each file must be OK. The second line must give the SHA-256 of the "
        "list that stands above.",
    )
    commands = (
        "sha256sum --check .exlab-wizard/checksums.sha256",
        "sha256sum .exlab-wizard/checksums.sha256",
    )
    lines = "".join(f"<p>{_code(command)}</p>\n" for command in commands)
    return _section(translate("Run report", "How to check it"), f"<p>{_text(how)}</p>\n{lines}")


def _facts(facts: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f'<tr><th scope="row">{_text(name)}</th><td>{value}</td></tr>\n' for name, value in facts)
    return f"<table>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    titles = "".join(f'<th scope="col">{_text(title)}</th>' for title in header)
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    return f"<table>\n<thead>\n<tr>{titles}</tr>\n</thead>\n<tbody>\n{lines}</tbody>\n</table>\n"
