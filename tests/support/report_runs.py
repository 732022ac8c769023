"""Run reports as a look at real runs would make them, and what a reader of one sees."""

from __future__ import annotations

import html5lib

from exlab_gui.desktop.report_html import make_document
from exlab_gui.ingest import HistoryEntry, IngestRecord, IngestState, never
from exlab_gui.staging import Creation, RunKind, RunLocation
from exlab_gui.transfer.count import Counted
from exlab_gui.transfer.proof import Proof, ProofKind
from exlab_gui.transfer.report import gather_report
from exlab_gui.transfer.run_report import CopyStatus, ListStatus, RunReport, Standing
from transfer_runs import ignore

HOSTILE = "<script>alert('x')</script> & \"quoted\" \u202egnp.exe\nnew\tline \0 \udce4 --> ]]>"
"""Everything that would do something where it is not escaped or made visible."""

_ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "section", "table", "thead"),
    *("tbody", "tr", "th", "td", "ul", "li", "code", "bdi", "strong"),
}
_ATTRIBUTES = {"lang", "charset", "name", "content", "http-equiv", "class", "id", "scope"}


def report_of(run):
    """A look at a :class:`VerifiedRun` as it is now."""
    return gather_report(str(run.run), str(run.copy), ignore, never)


def hostile_report(text=HOSTILE):
    """A report in which every text that can come from a file is this one."""
    entry = HistoryEntry(state=IngestState.SYNC_VERIFIED, at="2026-04-17T14:35:00Z", host=text, nas_path=text)
    record = IngestRecord(
        project_name=text, equipment_id=text, current_state=IngestState.SYNC_VERIFIED, history=(entry,)
    )
    proof = Proof(
        kind=ProofKind.COMPARED,
        nas_path=text,
        at=text,
        host=text,
        user=text,
        files=1,
        bytes=2,
        list_sha256="0" * 64,
        facts_sha256="0" * 64,
    )
    place = RunLocation(
        root=text, run_path=text, equipment=text, project=text, name=text, kind=RunKind.EXPERIMENTAL
    )
    return RunReport(
        run_dir=text,
        location=place,
        problem=None,
        record=record,
        creation=Creation(created_by=text),
        standing=Standing.COMPARED,
        proof=proof,
        list_status=ListStatus.READABLE,
        list_sha256=text,
        list_files=1,
        staged=Counted(1, 2, None, text),
        destination=text,
        copy_status=CopyStatus.THERE,
        copy=Counted(1, 2, None, text),
        found=(),
    )


def check_html(html):
    """Asserts that a document is valid, whole in itself and without anything that acts; returns its tree."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    for element in tree.iter():
        assert element.tag in _ALLOWED
        assert set(element.attrib) <= _ATTRIBUTES
    assert tree.attrib["lang"]
    assert "url(" not in html
    assert "@import" not in html
    return tree


def words_of(tree):
    """All that a reader sees, in one line."""
    return " ".join(" ".join(tree.find("body").itertext()).split())


def page_of(*reports, **options):
    """The words of a report on these runs."""
    return words_of(check_html(make_document(reports, **options).html()))
