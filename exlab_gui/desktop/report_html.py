"""A run report as HTML: whole in itself, without script or anything from elsewhere, to be read in years.

The same parts make the file, the pages that are printed and the view on screen; what differs is only the
style sheet. Everything that comes from files is made visible and escaped.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QLocale

from exlab_gui import APP_NAME, __version__
from exlab_gui.desktop import formats
from exlab_gui.desktop import report_markup as markup
from exlab_gui.desktop import report_wording as words
from exlab_gui.desktop.report_wording import Verdict, verdict_of
from exlab_gui.desktop.translation import translate
from exlab_gui.desktop.wording import kind_name, state_name
from exlab_gui.ingest import default_host
from exlab_gui.transfer.run_lock import user_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from exlab_gui.ingest import HistoryEntry
    from exlab_gui.transfer.run_report import RunReport

SUMMARY_ROWS = 25
"""So many rows of the summary are one part: no part takes long to lay out."""

_SUMMARY_WIDTHS = (5, 17, 16, 14, 12, 11, 14, 11)
_STEP_WIDTHS = (15, 18, 23, 16, 28)
"""In percent: a word that has no room is broken anywhere."""


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
        return markup.page(self.title, self.language, "".join((self.intro, *self.summary, *self.runs)))


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
    said = markup.paragraph(f"{made} {by}".strip(), "about")
    return markup.heading(heading, 1) + said + markup.paragraph(scope, "note")


def _left_out(folders: Sequence[str]) -> str:
    if not folders:
        return ""
    said = translate("Run report", "Not in this report, because they could not be looked at:")
    return markup.paragraph(said, "note") + markup.bullets(map(markup.code, folders))


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
            markup.text(formats.run_title(report.location.name)),
            markup.given(report.location.equipment),
            markup.given(report.record.project_name if report.record else report.location.project),
            markup.text(words.state_of(report)),
            markup.text(_known_amount(report)),
            markup.text(words.verdict_name(verdict_of(report))),
            markup.text(formats.count(len(report.found))),
        )
        for number, report in enumerate(reports, begin + 1)
    )
    return markup.table(header, _SUMMARY_WIDTHS, rows, "summary")


def _known_amount(report: RunReport) -> str:
    if report.proof is not None:
        return f"{formats.files(report.proof.files)}, {formats.size(report.proof.bytes)}"
    for entry in reversed(report.record.history if report.record else ()):
        if entry.files_received is not None and entry.bytes_received is not None:
            return f"{formats.files(entry.files_received)}, {formats.size(entry.bytes_received)}"
    return formats.NOTHING


def _run(report: RunReport, number: int) -> str:
    verdict, title = verdict_of(report), formats.run_title(report.location.name)
    content = (
        markup.heading(title, 2)
        + markup.verdict(words.verdict_name(verdict), words.verdict_words(report), verdict.value)
        + _section(translate("Run report", "The run"), markup.facts(_identity(report)))
        + _section(translate("Run report", "Steps"), _lifecycle(report))
        + _section(translate("Run report", "Proof of the NAS copy"), markup.facts(_proof(report)))
        + _section(translate("Run report", "What was found"), _findings(report))
        + _how_to_check(report, verdict)
    )
    return markup.run_section(number, content)


def _section(title: str, content: str) -> str:
    return markup.heading(title, 3) + content


def _identity(report: RunReport) -> Iterable[tuple[str, str]]:
    place, record, creation = report.location, report.record, report.creation
    yield translate("Run report", "Instrument"), markup.given(place.equipment)
    project = record.project_name if record and record.project_name else ""
    folder = f" ({markup.given(place.project)})" if project and project != place.project else ""
    yield translate("Run report", "Project"), markup.given(project or place.project) + folder
    yield translate("Run report", "Kind"), markup.text(kind_name(place.kind))
    operator = creation.created_by if creation is not None else ""
    yield (
        translate("Run report", "Operator, as the instrument noted"),
        markup.given(operator) if operator else markup.text(translate("Run report", "not known")),
    )
    yield translate("Run report", "State"), markup.text(words.state_of(report))
    yield translate("Run report", "Staging folder"), markup.code(report.run_dir)
    if report.staged is None:
        now = translate("Run report", "could not be counted")
    else:
        now = words.amount(report.staged.files, report.staged.bytes)
    yield translate("Run report", "In the staging folder now"), markup.text(now)
    yield translate("Run report", "Folder on the NAS"), markup.code(_nas_folder(report))
    if report.copy is not None:
        there = words.amount(report.copy.files, report.copy.bytes)
        # Of which folder, where it is not the one that stands above.
        folder = f" ({markup.code(report.destination)})" if report.looks_elsewhere else ""
        yield translate("Run report", "In the folder on the NAS now"), markup.text(there) + folder


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
        return markup.paragraph(none)
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
    return markup.table(header, _STEP_WIDTHS, map(_step, report.record.history)) + markup.paragraph(
        note, "note"
    )


def _step(entry: HistoryEntry) -> tuple[str, ...]:
    local, utc = words.times_of(entry.at)
    return (
        markup.text(state_name(entry.state)),
        markup.text(local),
        markup.text(utc or formats.NOTHING),
        markup.given(entry.host),
        markup.text(words.step_words(entry) or formats.NOTHING),
    )


def _proof(report: RunReport) -> Iterable[tuple[str, str]]:
    proof = report.proof
    yield translate("Run report", "Kind of proof"), markup.text(words.kind_words(report))
    if proof is not None:
        local, utc = words.proof_when(proof)
        yield translate("Run report", "Noted on, local time"), markup.text(local)
        yield translate("Run report", "Noted on, UTC"), markup.text(utc or formats.NOTHING)
        yield (
            translate("Run report", "By, on the computer"),
            f"{markup.given(proof.user)}, {markup.given(proof.host)}",
        )
        yield translate("Run report", "Compared"), markup.text(words.amount(proof.files, proof.bytes))
        yield translate("Run report", "About the folder"), markup.code(proof.nas_path)
    yield translate("Run report", "Checksum list"), markup.text(words.list_words(report))
    yield translate("Run report", "SHA-256 of the list, now"), markup.code(report.list_sha256)
    if proof is not None:
        yield translate("Run report", "SHA-256 of the list, when proven"), markup.code(proof.list_sha256)


def _findings(report: RunReport) -> str:
    if not report.found:
        none = translate("Run report", "Nothing was found that is wrong or does not fit together.")
        return markup.paragraph(none)
    return markup.bullets(markup.text(words.finding_words(each, report)) for each in report.found)


def _how_to_check(report: RunReport, verdict: Verdict) -> str:
    if verdict is Verdict.NO_COPY or not report.list_sha256:
        return ""
    how = translate(
        "Run report",
        "Anybody can check the copy at any time without this app: open a terminal in the run's folder on "
        "the NAS and run the first line; each file must be OK. The second line must give the SHA-256 of the "
        "list that stands above.",
    )
    lines = "".join(f"<p>{markup.code(command)}</p>\n" for command in markup.CHECK_COMMANDS)
    return _section(translate("Run report", "How to check it"), markup.paragraph(how) + lines)
