"""A run report as HTML: valid, whole in itself, and no claim that is not proven."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import UTC, datetime

import msgspec
import pytest
from PySide6.QtCore import QLocale

from exlab_gui import __version__
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.report_html import SUMMARY_ROWS, make_document
from exlab_gui.desktop.report_wording import Verdict, finding_words, verdict_of
from exlab_gui.ingest import default_host, never
from exlab_gui.transfer.proof import ProofKind
from exlab_gui.transfer.report import gather_report
from exlab_gui.transfer.run_lock import user_name
from exlab_gui.transfer.run_report import Finding, Found
from report_runs import HOSTILE, check_html, hostile_report, page_of, report_of, words_of
from transfer_runs import VerifiedRun, ignore

pytestmark = pytest.mark.usefixtures("qapp", "english_in_berlin")

MADE = datetime(2026, 4, 18, 8, 0, tzinfo=UTC)
CLAIMS = ("Proven.", "found it identical", "found them identical")
"""What is only said of a copy that this app has proven."""


@pytest.fixture
def verified(tmp_path, make_run):
    return VerifiedRun(tmp_path, make_run)


def claims(page):
    return [claim for claim in CLAIMS if claim in page]


class TestContent:
    def test_who_when_and_where(self, verified):
        page = page_of(report_of(verified), made_at=MADE)
        assert f"2026-04-18 10:00:00 +02:00 (2026-04-18 08:00:00 UTC) with ExLab Runs {__version__}" in page
        assert f"on {default_host()}" in page
        assert user_name() in page
        assert str(verified.run) in page
        assert str(verified.copy) in page

    def test_every_step_in_local_time_and_utc_with_its_computer(self, verified):
        page = page_of(report_of(verified))
        for step, local, utc in (
            ("Staging", "2026-04-17 16:35:00 +02:00", "2026-04-17 14:35:00"),
            ("Complete", "2026-04-17 17:35:00 +02:00", "2026-04-17 15:35:00"),
            ("Sync queued", "2026-04-17 18:35:00 +02:00", "2026-04-17 16:35:00"),
            ("Sync verified", "2026-04-17 19:35:00 +02:00", "2026-04-17 17:35:00"),
        ):
            assert f"{step} {local} {utc} labpc-04" in page

    def test_files_bytes_and_checksums(self, verified):
        report = report_of(verified)
        page = page_of(report)
        assert page.count("6 files, 300.2 kB (300,231 bytes)") >= 3
        assert page.count(report.list_sha256) == 2
        assert "sha256sum --check .exlab-wizard/checksums.sha256" in page

    def test_several_runs_have_a_table_and_a_section_each(self, verified):
        report = report_of(verified)
        document = make_document([report] * (SUMMARY_ROWS + 1))
        tree = check_html(document.html())
        assert len(tree.findall(".//section")) == SUMMARY_ROWS + 1
        assert len({section.attrib["id"] for section in tree.findall(".//section")}) == SUMMARY_ROWS + 1
        assert len(document.summary) == 2
        assert f"{SUMMARY_ROWS + 1} Run 2026-04-17 14:32 CONFOCAL_01" in words_of(tree)

    def test_runs_that_are_not_in_it_are_named(self, verified):
        page = page_of(report_of(verified), left_out=["/staging/gone <b>"])
        assert "could not be looked at: /staging/gone <b>" in page

    def test_a_run_that_is_not_tracked(self, tmp_path, make_run):
        report = gather_report(make_run(tmp_path, state=None), "", ignore, never)
        page = page_of(report)
        assert "Not yet tracked" in page
        assert "No verified copy." in page
        assert claims(page) == []

    @pytest.mark.parametrize(
        ("locale", "language"),
        [("C", "en"), ("en_US_POSIX", "en"), ("de_AT", "de"), ("zh_Hans_CN", "zh"), ("pt_BR", "pt")],
    )
    def test_it_names_its_language(self, verified, locale, language):
        before = QLocale()
        QLocale.setDefault(QLocale(locale))
        html = make_document([report_of(verified)]).html()
        QLocale.setDefault(before)
        assert check_html(html).attrib["lang"] == language


class TestHonesty:
    def test_read_back(self, verified):
        page = page_of(report_of(verified))
        assert "Proven. This app copied every file, read it back from the NAS" in page
        assert "they were counted, not read again" in page

    def test_compared(self, verified):
        verified.prove(ProofKind.COMPARED)
        page = page_of(report_of(verified))
        assert "Another program had made the copy." in page

    def test_on_the_word_of_another_program(self, tmp_path, make_run):
        page = page_of(report_of(VerifiedRun(tmp_path, make_run, proven=False)))
        assert "Recorded, not proven by this app." in page
        assert "this app has not compared the two copies" in page
        assert claims(page) == []

    @pytest.mark.parametrize("data", [None, b"damaged\n", b""])
    def test_a_list_that_is_missing_damaged_or_empty(self, verified, data):
        path = verified.wizard("checksums.sha256")
        path.unlink()
        if data is not None:
            path.write_bytes(data)
        page = page_of(report_of(verified))
        assert "Not proven any more." in page
        assert claims(page) == []

    def test_a_copy_that_differs_now(self, verified):
        verified.remove(verified.copy / "image_001.tif")
        page = page_of(report_of(verified))
        assert "Does not match now." in page
        assert "another number of files or bytes than it should have" in page
        assert "Proven." not in page

    def test_a_copy_that_was_found_different_before(self, verified):
        known = (Found(Finding.KNOWN_DIFFERS, "The copy on the NAS does not match. <i>"),)
        page = page_of(gather_report(str(verified.run), str(verified.copy), ignore, never, known=known))
        assert "Does not match now." in page
        assert "The copy on the NAS does not match. <i>" in page

    def test_a_share_that_is_away(self, verified):
        shutil.move(verified.copy, f"{verified.copy}-away")
        page = page_of(report_of(verified))
        assert "It could not be looked at when this report was made." in page

    def test_what_was_counted_elsewhere_is_not_told_of_the_copy_that_was_proven(self, verified, tmp_path):
        other = tmp_path / "another copy"
        shutil.copytree(verified.copy, other)
        page = page_of(report_of(verified))
        assert "lay there" in page
        page = page_of(gather_report(str(verified.run), str(other), ignore, never))
        assert "Proven." in page
        assert "lay there" not in page
        assert str(other) in page

    def test_only_one_verdict_is_a_proof(self, verified):
        reports = [report_of(verified)]
        verified.wizard("proof.json").unlink()
        reports.append(report_of(verified))
        verified.wizard("ingest.json").unlink()
        reports.append(report_of(verified))
        assert list(map(verdict_of, reports)) == [Verdict.PROVEN, Verdict.ON_WORD, Verdict.NO_COPY]


class TestHostileTexts:
    def test_nothing_that_anybody_wrote_acts_or_hides(self):
        html = make_document([hostile_report(), hostile_report("a" * 100_000)], left_out=[HOSTILE]).html()
        page = words_of(check_html(html))
        assert "<script>alert('x')</script> & \"quoted\"" in page
        assert visible(HOSTILE) in page.replace("  ", " ")
        assert not re.search("[\0-\b\x0b-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", html)
        html.encode()

    @pytest.mark.parametrize("what", Finding)
    def test_every_finding_has_words_and_its_detail_is_escaped(self, what):
        found = Found(what, HOSTILE)
        report = msgspec.structs.replace(hostile_report(), found=(found,))
        assert visible(HOSTILE) in finding_words(found, report)
        assert finding_words(Found(what, "detail"), report) != "detail" or what.value.startswith("known")
        page_of(report)

    def test_names_that_break_a_path_become_a_file_name(self):
        check_html(make_document([hostile_report("../..\\<>:|?*")]).html())


@pytest.mark.skipif(shutil.which("tidy") is None, reason="needs HTML Tidy")
@pytest.mark.parametrize("number", [1, 3])
def test_html_tidy_finds_nothing(verified, tmp_path, number):
    path = tmp_path / "report.html"
    document = make_document([report_of(verified), hostile_report(), report_of(verified)][:number])
    path.write_text(document.html(), encoding="utf-8")
    done = subprocess.run(["tidy", "-quiet", "-errors", "-utf8", path], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
