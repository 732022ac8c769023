"""A run report on pages."""

from __future__ import annotations

import re
import shutil
import subprocess
import zlib

import msgspec
import pytest

from exlab_gui.desktop.report_html import make_document
from exlab_gui.desktop.report_paper import make_pdf
from exlab_gui.ingest import Cancelled
from exlab_gui.transfer.run_report import Finding, Found
from report_runs import HOSTILE, hostile_report, report_of
from transfer_runs import VerifiedRun

pytestmark = pytest.mark.usefixtures("qapp", "english_in_berlin")


@pytest.fixture
def report(tmp_path, make_run):
    return report_of(VerifiedRun(tmp_path, make_run))


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def text_of(pdf, path):
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext")
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True, text=True)
    return done.stdout


def test_it_is_a_pdf_whole_in_itself(report):
    pdf = make_pdf(make_document([report]))
    assert pdf.startswith(b"%PDF-1.")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert pages(pdf) in {1, 2}
    assert b"/JavaScript" not in pdf
    assert b"/URI" not in pdf
    assert zlib.crc32(pdf) != 0


def test_every_run_begins_on_a_page_of_its_own(report):
    one = pages(make_pdf(make_document([report])))
    assert pages(make_pdf(make_document([report] * 5))) == 1 + 5 * one


def test_its_words_are_text_that_can_be_searched(report, tmp_path):
    text = text_of(make_pdf(make_document([report, report])), tmp_path / "report.pdf")
    assert "Run report: 2 runs" in text
    assert report.list_sha256 in text
    assert "2026-04-17 14:35:00" in " ".join(text.split())
    number = text.count("\f")
    for page in range(1, number + 1):
        assert f"Page {page} of {number}" in text


def test_hostile_texts_stay_texts(tmp_path):
    text = text_of(make_pdf(make_document([hostile_report(HOSTILE)])), tmp_path / "report.pdf")
    assert "<script>" in text


def test_a_text_without_end_does_not_leave_the_page(tmp_path):
    pdf = make_pdf(make_document([hostile_report("a" * 4000)]))
    assert pages(pdf) < 60
    assert text_of(pdf, tmp_path / "report.pdf").count("a") > 10_000


def test_progress_and_stopping(report):
    told = []
    make_pdf(make_document([report] * 3), told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    asked = []

    def cancelled():
        asked.append(True)
        return len(asked) > 4

    with pytest.raises(Cancelled):
        make_pdf(make_document([report] * 3), cancelled=cancelled)
    assert len(asked) == 5


def test_no_heading_stands_alone_at_the_foot_of_a_page(report, tmp_path):
    # As many findings as it takes to push what comes after them over the end of the page.
    ends = set()
    for findings in range(48, 72, 2):
        found = (Found(Finding.RECORD_PENDING),) * findings
        longer = msgspec.structs.replace(report, found=found)
        text = text_of(make_pdf(make_document([longer])), tmp_path / "report.pdf")
        for page in text.split("\f")[:-1]:
            *_, last, _footer = [line.strip() for line in page.splitlines() if line.strip()]
            ends.add(last)
    assert len(ends) > 2, "the pages end differently"
    assert not ends & {"How to check it", "What was found", "Proof of the NAS copy", "Steps"}
